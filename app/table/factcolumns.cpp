// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/columngroups.h"

namespace RepoSignal {

namespace {

using Texts = ColumnTexts;

double dayOrUnknown(std::optional<Day> day)
{
    return day ? dayNumber(*day) : kUnknown;
}

double dayOfTime(std::optional<std::chrono::sys_seconds> time)
{
    return time ? dayNumber(std::chrono::floor<std::chrono::days>(*time)) : kUnknown;
}

QStringView sourceText(const Edition &edition, int row)
{
    const int source = edition.measures.source[static_cast<std::size_t>(row)];
    return source < 0 ? QStringView() : QStringView(edition.dataset->sources()[static_cast<std::size_t>(source)].title);
}

} // namespace

std::vector<Column> factColumns()
{
    const QString day = Texts::tr("day");
    return {
        {.id = QStringLiteral("forks"),
         .title = Texts::tr("Forks"),
         .unit = Texts::tr("forks"),
         .description = Texts::tr("Forks in all, at the same reading as the stars."),
         .type = ColumnType::Integer,
         .width = 80,
         .numbers = measured<&Measures::forks>},
        {.id = QStringLiteral("open_issues"),
         .alias = QStringLiteral("issues"),
         .title = Texts::tr("Open issues"),
         .unit = Texts::tr("issues"),
         .description = Texts::tr("Open issues and pull requests, at the same reading as the stars."),
         .type = ColumnType::Integer,
         .width = 96,
         .numbers = measured<&Measures::openIssues>},
        {.id = QStringLiteral("stars_rank"),
         .title = Texts::tr("#"),
         .unit = Texts::tr("place"),
         .description = Texts::tr(
             "Place by stars among the scope's repositories, ties by name. Repositories last read two days "
             "or more before the edition's date have none."),
         .type = ColumnType::Integer,
         .firstOrder = Qt::AscendingOrder,
         .width = 64,
         .numbers = [](const Edition &edition) { return edition.starsRank; }},
        {.id = QStringLiteral("stars_rank_change"),
         .title = Texts::tr("# since"),
         .unit = Texts::tr("places"),
         .description = Texts::tr("Places by stars climbed since the compare-with date; negative where it fell. "
                                  "Unknown without a place on both dates."),
         .type = ColumnType::SignedInteger,
         .width = 72,
         .numbers =
             [](const Edition &edition) {
                 return perRow(edition, [&](int row) { return edition.starsRankChange(row); });
             }},
        {.id = QStringLiteral("topics"),
         .alias = QStringLiteral("topic"),
         .title = Texts::tr("Topics"),
         .description = Texts::tr("Topics on GitHub, as a source told them last."),
         .firstOrder = Qt::AscendingOrder,
         .width = 200,
         .match = TextMatch::Item,
         .text = [](const Edition &edition, int row) { return edition.facts(row).topics; }},
        {.id = QStringLiteral("description"),
         .title = Texts::tr("Description"),
         .description = Texts::tr(
             "The repository's own description, as a source told it last on or before the edition's date."),
         .firstOrder = Qt::AscendingOrder,
         .width = 320,
         .text = [](const Edition &edition, int row) { return edition.facts(row).description; }},
        {.id = QStringLiteral("created"),
         .title = Texts::tr("Created"),
         .unit = day,
         .description = Texts::tr("Day on which the repository was created on GitHub, UTC."),
         .type = ColumnType::Date,
         .width = 96,
         .numbers =
             [](const Edition &edition) {
                 return perRow(edition, [&](int row) { return dayOfTime(edition.facts(row).created); });
             }},
        {.id = QStringLiteral("pushed"),
         .title = Texts::tr("Pushed"),
         .unit = day,
         .description = Texts::tr("Day of the last push that a source tells, on or before the edition's date, UTC."),
         .type = ColumnType::Date,
         .width = 96,
         .numbers =
             [](const Edition &edition) {
                 return perRow(edition, [&](int row) { return dayOfTime(edition.facts(row).pushed); });
             }},
        {.id = QStringLiteral("first_seen"),
         .title = Texts::tr("First seen"),
         .unit = day,
         .description = Texts::tr(
             "Day of the first reading in any source of the library. A first sighting is no gain."),
         .type = ColumnType::Date,
         .width = 96,
         .numbers =
             [](const Edition &edition) {
                 return perRow(edition, [&](int row) { return dayOrUnknown(edition.firstSeen(row)); });
             }},
        {.id = QStringLiteral("observed"),
         .title = Texts::tr("Observed"),
         .unit = day,
         .description = Texts::tr(
             "Day of the reading that the stars come from, a day of its source; all windows end there."),
         .type = ColumnType::Date,
         .width = 96,
         .numbers =
             [](const Edition &edition) {
                 return perRow(edition, [&](int row) {
                     const auto i = static_cast<std::size_t>(row);
                     return isKnown(edition.measures.stars[i]) ? edition.measures.lastDay[i] : kUnknown;
                 });
             }},
        {.id = QStringLiteral("source"),
         .title = Texts::tr("Source"),
         .description = Texts::tr(
             "The source that the numbers come from: the one with most readings of the repository in the "
             "28 days up to the edition's date."),
         .firstOrder = Qt::AscendingOrder,
         .width = 176,
         .text = sourceText},
    };
}

} // namespace RepoSignal
