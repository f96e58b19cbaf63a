// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/odds.h"
#include "analysis/panel.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"

using namespace RepoSignal;

/// What a number is compared with: the panel of scores and the odds of bursts.
class TestPanel : public QObject
{
    Q_OBJECT

private slots:
    void percentileCountsHalfTheEqual()
    {
        const ReferencePanel panel{.version = 1, .scores = {0, 0, 10, 20}};
        QCOMPARE(panel.percentile(0), 0.25);
        QCOMPARE(panel.percentile(5), 0.5);
        QCOMPARE(panel.percentile(20), 0.875);
        QCOMPARE(panel.percentile(99), 1.0);
        QVERIFY(!isKnown(panel.percentile(kUnknown)));
        QVERIFY(!isKnown(ReferencePanel().percentile(5)));
    }

    void theBundledPanelIsWhole()
    {
        const ReferencePanel &panel = referencePanel();
        QCOMPARE(panel.version, 1);
        QCOMPARE(panel.scores.size(), std::size_t(13660));
        QCOMPARE(panel.licence, QStringLiteral("MIT"));
        QCOMPARE(panel.text(), QStringLiteral("panel 1: 13,660 scores of EvanLi/Github-Ranking on 4 dates"));
        QVERIFY(panel.percentile(44.8) > 0.99 && panel.percentile(44.6) < 0.99);
    }

    void panelsAreReadAsWritten()
    {
        const ReferencePanel panel{.version = 2,
                                   .source = QStringLiteral("a/b"),
                                   .licence = QStringLiteral("MIT"),
                                   .dates = {day("2025-05-13")},
                                   .scores = {0, 11.25, 99.9999}};
        const auto read = readPanel(writePanel(panel));
        QVERIFY(read.ok());
        QCOMPARE(read.value().scores, panel.scores);
        QCOMPARE(read.value().dates, panel.dates);
        QByteArray unsorted = writePanel(panel);
        unsorted.replace("11.25", "-11.25");
        for (const QByteArray &broken : {QByteArray(), QByteArray("{}"), unsorted, writePanel(panel).first(40)})
            QVERIFY(!readPanel(broken).ok());
    }

    void aPanelNeedsItsLists()
    {
        const auto none = makePanel(*madeDataset({}));
        QVERIFY(!none.ok());
        const auto data = madeDataset(
            {{.fullName = QStringLiteral("a/b"), .readings = consecutive(day("2025-05-13"), {100})}});
        const auto one = makePanel(*data);
        QVERIFY(!one.ok());
        QVERIFY(one.error().detail.contains(QStringLiteral("2025-06-10")));
    }

    void oddsByWeekShare()
    {
        QCOMPARE(oddsOf(-0.2)->n, 114);
        QCOMPARE(oddsOf(0.35)->n, 63);
        QCOMPARE(oddsOf(0.4999)->n, 98);
        QCOMPARE(oddsOf(0.5)->n, 88);
        QCOMPARE(oddsOf(3)->n, 65);
        QCOMPARE(oddsOf(kUnknown), nullptr);
        QCOMPARE(oddsText(*oddsOf(0.8)), QStringLiteral("20% of 65 comparable bursts lasted"));
        QVERIFY(oddsProvenance().contains(QStringLiteral("EvanLi/Github-Ranking")));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestPanel)
#include "tst_panel.moc"
