// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/scoreexplained.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

/// Definitions, 12: "Score." Weeks before the last four, oldest first, then 1,000 stars in four weeks, the last with 800.
DailySeries worked()
{
    DailySeries series{{.day = day("2026-01-02"), .stars = 3000 - 1235}};
    for (const Count week : {40, 45, 50, 55, 45, 90, 50, 60, 800}) {
        for (int i = 1; i <= 7; ++i) {
            const Count before = series.back().stars;
            series.push_back({.day = series.back().day + std::chrono::days{1},
                              .stars = before + week / 7 + (i == 7 ? week % 7 : 0)});
        }
    }
    return series;
}

EditionPtr editionOf(const DailySeries &series, const ScoreWeights &weights = {})
{
    return makeEdition(madeDataset({{.fullName = QStringLiteral("a/b"), .readings = series}}),
                       {.asOf = series.back().day, .scope = everything(), .weights = weights});
}

ScoreLine line(const Edition &edition, QStringView id)
{
    const auto lines = explainScore(edition, 0);
    const auto found = std::ranges::find(lines, id, &ScoreLine::id);
    return found == lines.end() ? ScoreLine() : *found;
}

} // namespace

class TestScoreExplained : public QObject
{
    Q_OBJECT

private slots:
    void everyStepIsThere()
    {
        const EditionPtr edition = editionOf(worked());
        QCOMPARE(edition->measures.stars[0], 3000.0);
        QCOMPARE(line(*edition, u"gain_7d").arithmetic, QStringLiteral("3,000 − 2,200"));
        QCOMPARE(line(*edition, u"gain_7d").from, std::optional(day("2026-02-27")));
        QCOMPARE(line(*edition, u"gain_28d").arithmetic, QStringLiteral("3,000 − 2,000"));
        QCOMPARE(line(*edition, u"usual_week").arithmetic,
                 QStringLiteral("median of 40; 45; 50; 55; 45; 90; 50; 60, at least 0"));
        QCOMPARE(line(*edition, u"volume").arithmetic, QStringLiteral("25 · log₁₀ 800"));
        QCOMPARE(lineNumber(line(*edition, u"volume").value, 2), QStringLiteral("72.58"));
        QCOMPARE(line(*edition, u"growth_part").arithmetic,
                 QStringLiteral("100/3 · log₁₀(1,000 · 1,000 ÷ (2,000 + 50))"));
        QCOMPARE(line(*edition, u"surprise").arithmetic, QStringLiteral("20 · log₂((800 + 50) ÷ (50 + 50))"));
        QCOMPARE(line(*edition, u"score").arithmetic, QStringLiteral("0.2 · 72.58 + 0.5 · 89.61 + 0.3 · 61.75"));
        QCOMPARE(lineNumber(line(*edition, u"score").value, 1), QStringLiteral("77.8"));
        QVERIFY(line(*edition, u"percentile").value > 99.9);
        for (const ScoreLine &of : explainScore(*edition, 0))
            QVERIFY2(isKnown(of.value) && of.missing.isEmpty() && !of.estimated, qPrintable(of.id));
    }

    void otherWeightsAreCustomAndHaveNoPercentile()
    {
        const EditionPtr edition = editionOf(worked(), {.volume = 0.5, .growth = 0.25, .surprise = 0.25});
        QCOMPARE(line(*edition, u"score").title, QStringLiteral("Custom score"));
        QVERIFY(line(*edition, u"score").arithmetic.startsWith(u"0.5 · 72.58 + 0.25 · 89.61"));
        QVERIFY(line(*edition, u"percentile").id.isEmpty());
    }

    void corrections()
    {
        DailySeries series = worked();
        for (std::size_t i = series.size() - 3; i < series.size(); ++i)
            series[i].stars -= 600; // 28% of the total
        const EditionPtr edition = editionOf(series);
        QCOMPARE(line(*edition, u"gain_7d").arithmetic, QStringLiteral("2,400 − 2,200 − (−486) (corrections)"));
        QCOMPARE(line(*edition, u"gain_7d").value, 686.0);
    }

    void whatIsMissingIsSaid()
    {
        DailySeries young = worked();
        young.erase(young.begin(), young.end() - 20);
        const EditionPtr edition = editionOf(young);
        QVERIFY(line(*edition, u"gain_28d").missing.startsWith(u"The window begins before the first reading"));
        QVERIFY(line(*edition, u"surprise").missing.contains(u"weeks before the last are known"));
        QVERIFY(line(*edition, u"growth_part").arithmetic.contains(u"· 28 ÷ 19"));
        QVERIFY(line(*edition, u"score").arithmetic.contains(u"provisional"));
        DailySeries one(young.end() - 1, young.end());
        QVERIFY(line(*editionOf(one), u"score").missing.startsWith(u"Too new: 0 days"));
    }

    void numbersOfEquations()
    {
        QCOMPARE(lineNumber(-1234.5, 1), QStringLiteral("−1,234.5"));
        QCOMPARE(lineNumber(-0.001, 2), QStringLiteral("0.00"));
        QCOMPARE(lineNumber(1000000, 0), QStringLiteral("1,000,000"));
        QCOMPARE(lineNumber(kUnknown, 0), QStringLiteral("–"));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestScoreExplained)
#include "tst_scoreexplained.moc"
