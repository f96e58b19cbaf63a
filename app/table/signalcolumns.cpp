// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/columngroups.h"

namespace RepoSignal {

namespace {

using Texts = ColumnTexts;

constexpr Marks kEstimatedScore = EstimatedWeek | EstimatedFourWeeks | EstimatedUsualWeek;
constexpr Marks kEstimatedShare = EstimatedWeek | EstimatedFourWeeks;

std::vector<Column> scoreColumns()
{
    const QString points = Texts::tr("of 100");
    return {
        {.id = QStringLiteral("score"),
         .title = Texts::tr("Score"),
         .unit = points,
         .description = Texts::tr(
             "Signal score: 0.2 × volume + 0.5 × growth + 0.3 × surprise, each 0 to 100 on a fixed log scale. Where "
             "surprise is not known it counts 0 and the score is at least this (≥). None below 14 days of history."),
         .type = ColumnType::Decimal,
         .visible = true,
         .width = 128,
         .estimatedBy = kEstimatedScore,
         .atLeastBy = Provisional,
         .quantity = Quantity::Score,
         .numbers = measured<&Measures::score>},
        {.id = QStringLiteral("score_change"),
         .title = Texts::tr("Score since"),
         .unit = points,
         .description = Texts::tr("The signal score less that of the compare-with date. Unknown without a score on both "
                                  "dates, and between a score with its surprise and one without."),
         .type = ColumnType::SignedDecimal,
         .width = 88,
         .numbers =
             [](const Edition &edition) {
                 return perRow(edition, [&](int row) { return edition.scoreChange(row); });
             }},
        {.id = QStringLiteral("volume"),
         .title = Texts::tr("Volume"),
         .unit = points,
         .description = Texts::tr(
             "The score's first part, 25 · log₁₀ of the 7-day gain: 1 star a week is 0, 10,000 are 100."),
         .type = ColumnType::Decimal,
         .width = 80,
         .estimatedBy = EstimatedWeek,
         .quantity = Quantity::Volume,
         .numbers = measured<&Measures::volume>},
        {.id = QStringLiteral("growth_part"),
         .title = Texts::tr("Growth"),
         .unit = points,
         .description = Texts::tr(
             "The score's second part, 100/3 · log₁₀(1,000 × 28-day gain ÷ (stars before it + 50)): 0.1% in 28 days is "
             "0, doubling is 100. From 14 to 27 days of history the gain since the first reading stands for it."),
         .type = ColumnType::Decimal,
         .width = 80,
         .estimatedBy = EstimatedFourWeeks,
         .quantity = Quantity::GrowthPart,
         .numbers = measured<&Measures::growthPart>},
        {.id = QStringLiteral("surprise"),
         .title = Texts::tr("Surprise"),
         .unit = points,
         .description = Texts::tr("The score's third part, 20 · log₂((7-day gain + 50) ÷ (usual week + 50)): as usual is "
                                  "0, each doubling adds 20, 32 times as much is 100."),
         .type = ColumnType::Decimal,
         .width = 80,
         .estimatedBy = EstimatedWeek | EstimatedUsualWeek,
         .quantity = Quantity::Surprise,
         .numbers = measured<&Measures::surprise>},
        {.id = QStringLiteral("rank"),
         .title = Texts::tr("Rank"),
         .unit = Texts::tr("place"),
         .description = Texts::tr("Place by signal score among the scope's repositories, ties by 7-day gain, then name. "
                                  "Repositories without a score, and those last read two days or more before the "
                                  "edition's date, have none."),
         .type = ColumnType::Integer,
         .firstOrder = Qt::AscendingOrder,
         .width = 64,
         .numbers = [](const Edition &edition) { return edition.rank; }},
        {.id = QStringLiteral("rank_change"),
         .title = Texts::tr("Rank since"),
         .unit = Texts::tr("places"),
         .description = Texts::tr("Places by signal score climbed since the compare-with date; negative where it fell. "
                                  "Unknown without a place on both dates."),
         .type = ColumnType::SignedInteger,
         .width = 88,
         .numbers =
             [](const Edition &edition) {
                 return perRow(edition, [&](int row) { return edition.rankChange(row); });
             }},
    };
}

std::vector<Column> burstColumns()
{
    return {
        {.id = QStringLiteral("usual_week"),
         .title = Texts::tr("Usual week"),
         .unit = Texts::tr("stars"),
         .description = Texts::tr(
             "Stars gained in a usual week: the median of the 8 weeks before the last, at least 0, of at least 3 known "
             "weeks. Their edges are estimated (≈) between readings at most 28 days apart."),
         .type = ColumnType::Integer,
         .width = 88,
         .estimatedBy = EstimatedUsualWeek,
         .quantity = Quantity::UsualWeek,
         .numbers = measured<&Measures::usualWeek>},
        {.id = QStringLiteral("burst"),
         .title = Texts::tr("Burst"),
         .unit = Texts::tr("z"),
         .description = Texts::tr("How far the last week stands above the usual one, in standard deviations: "
                                  "2(√(7-day gain + ⅜) − √(usual week + ⅜)) ÷ √dispersion. A burst begins at 3."),
         .type = ColumnType::Decimal,
         .width = 80,
         .estimatedBy = EstimatedWeek | EstimatedUsualWeek,
         .quantity = Quantity::Burst,
         .numbers = measured<&Measures::burst>},
        {.id = QStringLiteral("week_share"),
         .title = Texts::tr("Week share"),
         .unit = Texts::tr("of the 28-day gain"),
         .description = Texts::tr("The 7-day gain's part of the 28-day gain; an even month has 25%. Unknown where "
                                  "nothing was gained in 28 days."),
         .type = ColumnType::Ratio,
         .width = 88,
         .estimatedBy = kEstimatedShare,
         .quantity = Quantity::WeekShare,
         .numbers = measured<&Measures::weekShare>},
        {.id = QStringLiteral("peak_share"),
         .title = Texts::tr("Peak share"),
         .unit = Texts::tr("of the 28-day gain"),
         .description = Texts::tr("The largest daily gain's part of the 28-day gain, at most 100%. Needs 21 of the 28 "
                                  "daily gains."),
         .type = ColumnType::Ratio,
         .width = 88,
         .estimatedBy = EstimatedFourWeeks,
         .quantity = Quantity::PeakShare,
         .numbers = measured<&Measures::peakShare>},
        {.id = QStringLiteral("label"),
         .title = Texts::tr("Label"),
         .description = Texts::tr(
             "What the last week is: a burst (z of 3 and 100 stars, at least) that is sustained (week share below 40%), "
             "a spike (above 50%) or undecided; else steady. Too new below 28 days of history."),
         .visible = true,
         .firstOrder = Qt::AscendingOrder,
         .width = 112,
         .match = TextMatch::Whole,
         .quantity = Quantity::Label,
         .text = [](const Edition &edition, int row) { return labelId(edition.measures.label[static_cast<std::size_t>(row)]); }},
        {.id = QStringLiteral("breakout"),
         .title = Texts::tr("Breakout"),
         .description = Texts::tr(
             "Breakout: a week of at least 100 stars, 3 usual weeks and 5% growth, on two days or more. A week later it "
             "is confirmed where half of that week came again, else faded. Early: one day of at least 20 stars and 4 "
             "usual days. None otherwise."),
         .firstOrder = Qt::AscendingOrder,
         .width = 96,
         .match = TextMatch::Whole,
         .quantity = Quantity::Breakout,
         .text = [](const Edition &edition,
                    int row) { return breakoutId(edition.measures.breakout[static_cast<std::size_t>(row)]); }},
        {.id = QStringLiteral("history_days"),
         .title = Texts::tr("History"),
         .unit = Texts::tr("days"),
         .description = Texts::tr("Days from the first reading of the source that the numbers come from to its last."),
         .type = ColumnType::Integer,
         .width = 80,
         .numbers =
             [](const Edition &edition) {
                 const Measures &measures = edition.measures;
                 std::vector<double> result(measures.historyDays.begin(), measures.historyDays.end());
                 for (std::size_t row = 0; row < result.size(); ++row) {
                     if (measures.marks[row] & Expired)
                         result[row] = kUnknown;
                 }
                 return result;
             }},
    };
}

} // namespace

std::vector<Column> signalColumns()
{
    std::vector<Column> columns = scoreColumns();
    const std::vector<Column> bursts = burstColumns();
    columns.insert(columns.end(), bursts.begin(), bursts.end());
    return columns;
}

} // namespace RepoSignal
