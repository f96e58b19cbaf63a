// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/measures.h"
#include "chartviews/axisscale.h"
#include "support/datasets.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

QStringList labels(const std::vector<AxisScale::Tick> &ticks)
{
    QStringList found;
    for (const AxisScale::Tick &tick : ticks)
        found.append(tick.label);
    return found;
}

} // namespace

class TestAxisScale : public QObject
{
    Q_OBJECT

private slots:
    void barsBeginAtZero()
    {
        const AxisScale scale({.kind = ScaleKind::Linear, .minimum = 0}, 20, 100);
        QCOMPARE(scale.low(), 0.0);
        QVERIFY(scale.high() > 100);
    }

    void roundValuesAreTicked_data()
    {
        QTest::addColumn<double>("most");
        QTest::addColumn<NumberFormat>("format");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("thousands") << 9000.0 << NumberFormat::Integer
                                   << QStringList{QStringLiteral("0"), QStringLiteral("5,000")};
        QTest::newRow("few") << 2.0 << NumberFormat::Integer
                             << QStringList{QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2")};
        QTest::newRow("percent") << 0.25 << NumberFormat::Percent
                                 << QStringList{QStringLiteral("0%"), QStringLiteral("10%"), QStringLiteral("20%")};
        QTest::newRow("small percent") << 0.005 << NumberFormat::Percent
                                       << QStringList{QStringLiteral("0.0%"), QStringLiteral("0.2%"),
                                                      QStringLiteral("0.4%")};
    }

    void roundValuesAreTicked()
    {
        QFETCH(double, most);
        QFETCH(NumberFormat, format);
        QFETCH(QStringList, expected);
        const AxisScale scale({.kind = ScaleKind::Linear, .format = format, .minimum = 0, .maximum = most}, 0, most);
        QCOMPARE(labels(scale.ticks(3)), expected);
    }

    void oneValueAndNoValueGetASpan()
    {
        for (const double value : {0.0, 7.0, -3.0, kUnknown}) {
            const AxisScale scale({.kind = ScaleKind::Linear}, value, value);
            QVERIFY2(scale.high() > scale.low(), qPrintable(QString::number(value)));
        }
    }

    void logarithmsKnowNoZero()
    {
        const AxisScale scale({.kind = ScaleKind::Log}, 1, 100000);
        QCOMPARE(scale.position(1000), 3.0);
        QVERIFY(!isKnown(scale.position(0)));
        QVERIFY(!isKnown(scale.position(-5)));
        QVERIFY(!isKnown(scale.position(kUnknown)));
        QCOMPARE(labels(scale.ticks(3)),
                 (QStringList{QStringLiteral("1"), QStringLiteral("100"), QStringLiteral("10,000")}));
        const AxisScale onlyZero({.kind = ScaleKind::Log}, 0, 0);
        QVERIFY(onlyZero.high() > onlyZero.low());
    }

    void monthsTellTheirYearOnce()
    {
        const AxisScale scale({.kind = ScaleKind::Time}, dayNumber(day("2025-11-15")), dayNumber(day("2026-03-06")));
        QCOMPARE(labels(scale.ticks(6)),
                 (QStringList{QStringLiteral("Dec 2025"), QStringLiteral("Jan 2026"), QStringLiteral("Feb"),
                              QStringLiteral("Mar")}));
        QCOMPARE(scale.ticks(6).front().position, 16.0);
    }

    void fewDaysAreCountedBackFromTheLast()
    {
        const AxisScale scale({.kind = ScaleKind::Time}, dayNumber(day("2026-02-20")), dayNumber(day("2026-03-06")));
        QCOMPARE(labels(scale.ticks(3)),
                 (QStringList{QStringLiteral("20 Feb"), QStringLiteral("27 Feb"), QStringLiteral("6 Mar")}));
        const AxisScale oneDay({.kind = ScaleKind::Time}, dayNumber(day("2026-03-06")), dayNumber(day("2026-03-06")));
        QCOMPARE(labels(oneDay.ticks(3)).first(), QStringLiteral("6 Mar"));
    }

    void noDayBeyondTheLastIsTicked()
    {
        AxisScale scale({.kind = ScaleKind::Time}, dayNumber(day("2025-11-15")), dayNumber(day("2026-03-31")));
        scale.widen(0.05, 0.05);
        QCOMPARE(labels(scale.ticks(6)).last(), QStringLiteral("Mar"));
    }

    void valuesAreWorded()
    {
        QCOMPARE(AxisScale({.kind = ScaleKind::Time}, 0, 1).text(dayNumber(day("2026-03-06")) + 0.17),
                 QStringLiteral("Fri 6 Mar 2026"));
        QCOMPARE(AxisScale({.kind = ScaleKind::Band, .categories = {QStringLiteral("a"), QStringLiteral("b")}}, 0, 1)
                     .text(1),
                 QStringLiteral("b"));
        QCOMPARE(AxisScale({.kind = ScaleKind::Linear}, 0, 1).text(28892), QStringLiteral("28,892"));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestAxisScale)
#include "tst_axisscale.moc"
