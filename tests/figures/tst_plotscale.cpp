// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/plotscale.h"
#include "figures/samplecharts.h"
#include "support/testmain.h"

using namespace RepoSignal;

class TestPlotScale : public QObject
{
    Q_OBJECT

    static QStringList labels(const std::vector<Tick> &ticks)
    {
        QStringList result;
        for (const Tick &tick : ticks)
            result.append(tick.label);
        return result;
    }

private slots:
    void mapsLinearAndLog()
    {
        const PlotScale linear(ScaleKind::Linear, {0, 10}, 100, 200);
        QCOMPARE(linear.at(5), 150.0);
        QCOMPARE(linear.unit(), 10.0);
        QVERIFY(std::isnan(linear.at(kNaN)));
        const PlotScale log(ScaleKind::Log, {1, 100}, 0, 100);
        QCOMPARE(log.at(10), 50.0);
        QVERIFY(std::isnan(log.at(0)));
        QVERIFY(std::isnan(log.at(-3)));
        const PlotScale downwards(ScaleKind::Linear, {0, 10}, 200, 100);
        QCOMPARE(downwards.at(10), 100.0);
    }

    void ticks_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("greatest");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, NumberFormat format, double least, double greatest,
                            const QString &expected) {
            QTest::newRow(name) << static_cast<int>(format) << least << greatest << expected;
        };
        row("hundreds", NumberFormat::Integer, 0, 447, QStringLiteral("0 100 200 300 400"));
        row("thousands", NumberFormat::Integer, 205000, 222000, QStringLiteral("205,000 210,000 215,000 220,000"));
        row("one star", NumberFormat::Integer, 0, 1, QStringLiteral("0 1"));
        row("two stars", NumberFormat::Integer, 0, 2, QStringLiteral("0 1 2"));
        row("percent", NumberFormat::Percent, 0, 0.258, QStringLiteral("0% 10% 20%"));
        row("small percent", NumberFormat::Percent, 0, 0.02, QStringLiteral("0% 0.5% 1% 1.5% 2%"));
        row("across zero", NumberFormat::SignedInteger, -40, 30, QStringLiteral("−40 −20 0 +20"));
    }

    void ticks()
    {
        QFETCH(int, format);
        QFETCH(double, least);
        QFETCH(double, greatest);
        QFETCH(QString, expected);
        const Scale scale{.kind = ScaleKind::Linear, .format = static_cast<NumberFormat>(format)};
        QCOMPARE(labels(ticksOf(scale, {least, greatest}, 5)).join(u' '), expected);
    }

    void logTicks()
    {
        const Scale scale{.kind = ScaleKind::Log};
        QCOMPARE(labels(ticksOf(scale, {80, 250000}, 6)).join(u' '), QStringLiteral("100 1,000 10,000 100,000"));
        QCOMPARE(labels(ticksOf(scale, {3, 60}, 6)).join(u' '), QStringLiteral("5 10 20 50"));
    }

    void timeTicks_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *first, const char *last, const QString &expected) {
            QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(last) << expected;
        };
        row("four days", "2026-03-03", "2026-03-06", QStringLiteral("3 Mar, 4 Mar, 5 Mar, 6 Mar"));
        row("a month", "2026-02-06", "2026-03-06", QStringLiteral("6 Feb, 13 Feb, 20 Feb, 27 Feb, 6 Mar"));
        row("a quarter", "2025-12-07", "2026-03-06", QStringLiteral("1 Jan, 1 Feb, 1 Mar"));
        row("a year", "2025-02-25", "2026-03-06", QStringLiteral("Apr 2025, Jul 2025, Oct 2025, Jan 2026"));
        row("six years", "2020-06-01", "2026-03-06", QStringLiteral("2021, 2022, 2023, 2024, 2025, 2026"));
        row("one day", "2026-03-06", "2026-03-06", QStringLiteral("5 Mar, 6 Mar, 7 Mar"));
    }

    void timeTicks()
    {
        QFETCH(QString, first);
        QFETCH(QString, last);
        QFETCH(QString, expected);
        ChartSpec chart;
        chart.x.kind = ScaleKind::Time;
        chart.layers = {{.mark = MarkType::Line,
                         .x = {double(dayNumber(*dayFromIso(QStringView(first)))),
                               double(dayNumber(*dayFromIso(QStringView(last))))},
                         .y = {1, 2}}};
        QCOMPARE(labels(ticksOf(chart.x, domainOf(chart, Qt::Horizontal), 6)).join(QStringLiteral(", ")), expected);
    }

    void barsStandOnZero()
    {
        const ChartSpec chart = rankedBars(
            {.name = {}, .values = {5, 7}, .names = {QStringLiteral("a"), QStringLiteral("b")}});
        QCOMPARE(domainOf(chart, Qt::Horizontal).least, 0.0);
        QCOMPARE(domainOf(chart, Qt::Vertical).greatest, 1.5);
        const ChartSpec falls = rankedBars(
            {.name = {}, .values = {-5, -7}, .names = {QStringLiteral("a"), QStringLiteral("b")}});
        QCOMPARE(domainOf(falls, Qt::Horizontal).greatest, 0.0);
    }

    void domainsAreNeverEmpty()
    {
        for (const auto &[form, make] : kSampleForms) {
            for (const SampleValues &sample : sampleValues()) {
                const ChartSpec chart = make(sample);
                for (const auto axis : {Qt::Horizontal, Qt::Vertical}) {
                    const Domain domain = domainOf(chart, axis);
                    QVERIFY(std::isfinite(domain.least) && std::isfinite(domain.greatest));
                    QVERIFY(domain.least < domain.greatest);
                    const auto ticks = ticksOf(axis == Qt::Horizontal ? chart.x : chart.y, domain, 5);
                    QVERIFY2(!ticks.empty() && ticks.size() < 20, qPrintable(QString::number(ticks.size())));
                }
            }
        }
    }

    void roundedDomainsEndAtTicks()
    {
        const Scale scale{.kind = ScaleKind::Linear};
        const Domain domain = rounded(scale, {208509, 221075}, 5);
        QCOMPARE(domain.least, 205000.0);
        QCOMPARE(domain.greatest, 225000.0);
        const Scale fromZero{.kind = ScaleKind::Linear, .minimum = 0};
        QCOMPARE(rounded(fromZero, {0, 93}, 5).least, 0.0);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestPlotScale)
#include "tst_plotscale.moc"
