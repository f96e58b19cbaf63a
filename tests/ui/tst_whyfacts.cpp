// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charts.h"
#include "pages/whyfacts.h"
#include "pages/whypane.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"
#include "widgets/textlabel.h"

using namespace RepoSignal;

namespace {

/// Weekly totals that end on 6 March 2026 at 3,000 stars.
DailySeries weekly(const std::vector<int> &gains)
{
    int stars = 3000;
    for (const int gain : gains)
        stars -= gain;
    DailySeries series;
    Day on = day("2026-03-06") - std::chrono::days{7 * static_cast<int>(gains.size())};
    series.push_back({.day = on, .stars = stars});
    for (const int gain : gains) {
        on += std::chrono::days{7};
        stars += gain;
        series.push_back({.day = on, .stars = stars});
    }
    return series;
}

EditionPtr editionOf(const DailySeries &series)
{
    return makeEdition(madeDataset({{.fullName = QStringLiteral("a/b"), .language = QStringLiteral("Go"), .readings = series}}),
                       {.asOf = day("2026-03-06"), .scope = everything()});
}

} // namespace

class TestWhyFacts : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // The definitions' worked example, 12.
    void theScoreCanBeComputedAgainByHand()
    {
        const WhyFacts facts = whyFacts(*editionOf(weekly({40, 45, 50, 55, 50, 90, 60, 50, 800})), 0);
        QVERIFY(facts.isRead);
        QCOMPARE(facts.score, QStringLiteral("77.8"));
        QCOMPARE(facts.parts[0].arithmetic, QStringLiteral("25 · log₁₀ 800 stars in 7 days = 72.58"));
        QCOMPARE(facts.parts[1].arithmetic, QStringLiteral("100/3 · log₁₀ (1,000 × 1,000 ÷ (2,000 + 50)) = 89.61"));
        QCOMPARE(facts.parts[2].arithmetic, QStringLiteral("20 · log₂ ((800 + 50) ÷ (50.0 + 50)) = 61.75"));
        QCOMPARE(facts.sum, QStringLiteral("0.2 × 72.58 + 0.5 × 89.61 + 0.3 × 61.75 = 77.84"));
        QCOMPARE(facts.label, Label::Spike);
        QVERIFY2(facts.odds.contains(QStringLiteral("20%")) && facts.odds.contains(QStringLiteral("65")), qPrintable(facts.odds));
        QVERIFY(facts.standing.startsWith(QStringLiteral("rank 1 of 1")));
        QVERIFY(facts.standing.contains(QStringLiteral("panel")));
    }

    void otherWeightsAreCalledCustom()
    {
        const auto data = madeDataset({{.fullName = QStringLiteral("a/b"),
                                        .language = QStringLiteral("Go"),
                                        .readings = weekly({40, 45, 50, 55, 50, 90, 60, 50, 800})}});
        const auto edition = makeEdition(data, {.asOf = day("2026-03-06"),
                                                .scope = everything(),
                                                .weights = {.volume = 1, .growth = 0, .surprise = 0}});
        const WhyFacts facts = whyFacts(*edition, 0);
        QCOMPARE(facts.score, QStringLiteral("72.6"));
        QVERIFY(facts.standing.contains(QStringLiteral("custom")));
    }

    void whatIsMissingIsSaidInWords()
    {
        const WhyFacts tooNew = whyFacts(*editionOf(weekly({30})), 0);
        QCOMPARE(tooNew.score, QStringLiteral("–"));
        QVERIFY(tooNew.remarks.join(u' ').contains(QStringLiteral("Too new: 7 of the 14 days")));
        QVERIFY2(tooNew.sum.startsWith(QStringLiteral("not known: ")), qPrintable(tooNew.sum));
        const WhyFacts provisional = whyFacts(*editionOf(weekly({30, 30, 60})), 0);
        QVERIFY2(provisional.score.startsWith(QStringLiteral("≥ ")), qPrintable(provisional.score));
        QVERIFY(!whyFacts(*editionOf({}), 0).isRead);
    }

    void theScoreHasAHistory()
    {
        const auto edition = editionOf(weekly({40, 45, 50, 55, 50, 90, 60, 50, 800}));
        const ChartSpec chart = scoreChart(*edition, 0);
        QCOMPARE(chart.kind, QStringLiteral("score"));
        QVERIFY(!chart.isEmpty());
        QCOMPARE(chart.layers.back().labels, std::vector<QString>{QStringLiteral("77.8")});
        QVERIFY2(chart.title.contains(QStringLiteral("77.8")), qPrintable(chart.title));
        QCOMPARE(chart.table.rows.back().first(), QStringLiteral("2026-03-06"));
        QVERIFY(scoreChart(*editionOf(weekly({30})), 0).isEmpty());
        QVERIFY(!scoreChart(*editionOf({}), 0).emptyReason.isEmpty());
    }

    void thePaneShowsThem()
    {
        WhyPane pane;
        pane.setFacts(whyFacts(*editionOf(weekly({40, 45, 50, 55, 50, 90, 60, 50, 800})), 0));
        const auto text = [&pane](const char *name) { return pane.findChild<TextLabel *>(QString::fromLatin1(name))->text(); };
        QCOMPARE(text("score"), QStringLiteral("77.8"));
        QVERIFY(text("sum").endsWith(QStringLiteral("= 77.84")));
        QVERIFY(!text("odds").isEmpty());
    }
};

REPOSIGNAL_TEST_MAIN(QApplication, TestWhyFacts)
#include "tst_whyfacts.moc"
