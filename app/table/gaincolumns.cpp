// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/columngroups.h"

namespace RepoSignal {

using Texts = ColumnTexts;

std::vector<Column> gainColumns()
{
    const QString stars = Texts::tr("stars");
    return {
        {.id = QStringLiteral("stars"),
         .title = Texts::tr("Stars"),
         .unit = stars,
         .description = Texts::tr("Stars in all, at the last reading on or before the edition's date."),
         .type = ColumnType::Integer,
         .visible = true,
         .width = 80,
         .numbers = measured<&Measures::stars>},
        {.id = QStringLiteral("velocity"),
         .title = Texts::tr("+24 h"),
         .unit = stars,
         .description = Texts::tr(
             "Stars gained in the last complete day: the last reading less the reading one day before, "
             "of the same source. Unknown when either is missing or a correction lies between."),
         .type = ColumnType::SignedInteger,
         .visible = true,
         .width = 80,
         .windowDays = 1,
         .quantity = Quantity::Velocity,
         .numbers = measured<&Measures::velocity>},
        {.id = QStringLiteral("growth"),
         .title = Texts::tr("% / day"),
         .unit = Texts::tr("of the stars before"),
         .description = Texts::tr("Stars gained in the last complete day, divided by the stars before that day."),
         .type = ColumnType::Ratio,
         .visible = true,
         .width = 80,
         .windowDays = 1,
         .quantity = Quantity::Growth,
         .numbers = measured<&Measures::growth>},
        {.id = QStringLiteral("gain_7d"),
         .title = Texts::tr("+7 d"),
         .unit = stars,
         .description = Texts::tr(
             "Stars gained in the 7 days that end at the last reading. Where the first of the two days was "
             "not read, its total is estimated (≈) between readings at most 8 days apart. "
             "A correction of the total is no gain."),
         .type = ColumnType::SignedInteger,
         .visible = true,
         .width = 80,
         .windowDays = 7,
         .estimatedBy = EstimatedWeek,
         .quantity = Quantity::Gain7d,
         .numbers = measured<&Measures::gain7d>},
        {.id = QStringLiteral("growth_7d"),
         .title = Texts::tr("% / 7 d"),
         .unit = Texts::tr("of the stars before"),
         .description = Texts::tr(
             "Stars gained in the 7 days that end at the last reading, divided by the stars before them."),
         .type = ColumnType::Ratio,
         .width = 80,
         .windowDays = 7,
         .estimatedBy = EstimatedWeek,
         .quantity = Quantity::Growth7d,
         .numbers = measured<&Measures::growth7d>},
        {.id = QStringLiteral("gain_28d"),
         .title = Texts::tr("+28 d"),
         .unit = stars,
         .description = Texts::tr(
             "Stars gained in the 28 days that end at the last reading. Where the first of the two days "
             "was not read, its total is estimated (≈) between readings at most 8 days apart. "
             "A correction of the total is no gain."),
         .type = ColumnType::SignedInteger,
         .visible = true,
         .width = 88,
         .windowDays = 28,
         .estimatedBy = EstimatedFourWeeks,
         .quantity = Quantity::Gain28d,
         .numbers = measured<&Measures::gain28d>},
        {.id = QStringLiteral("growth_28d"),
         .title = Texts::tr("% / 28 d"),
         .unit = Texts::tr("of the stars before"),
         .description = Texts::tr(
             "Stars gained in the 28 days that end at the last reading, divided by the stars before them."),
         .type = ColumnType::Ratio,
         .width = 80,
         .windowDays = 28,
         .estimatedBy = EstimatedFourWeeks,
         .quantity = Quantity::Growth28d,
         .numbers = measured<&Measures::growth28d>},
        {.id = QStringLiteral("trend"),
         .title = Texts::tr("30 days"),
         .unit = Texts::tr("stars a day"),
         .description = Texts::tr("Stars gained on each of the 30 days that end at the last reading, oldest first; "
                                  "unknown on days without two readings in a row."),
         .type = ColumnType::Trend,
         .visible = true,
         .width = 112},
    };
}

} // namespace RepoSignal
