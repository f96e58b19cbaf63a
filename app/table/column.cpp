// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/column.h"

#include <QCoreApplication>

#include <algorithm>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Columns)
};

template<typename Value> std::vector<double> perRow(const Edition &edition, Value value)
{
    std::vector<double> result(edition.repositories.size());
    for (int row = 0; row < edition.rowCount(); ++row)
        result[static_cast<std::size_t>(row)] = value(row);
    return result;
}

template<std::vector<double> Measures::*column> std::vector<double> measured(const Edition &edition)
{
    return edition.measures.*column;
}

double dayOrUnknown(std::optional<Day> day)
{
    return day ? dayNumber(*day) : kUnknown;
}

double dayOfTime(std::optional<std::chrono::sys_seconds> time)
{
    return time ? dayNumber(std::chrono::floor<std::chrono::days>(*time)) : kUnknown;
}

QStringView languageText(const Edition &edition, int row)
{
    const int language = edition.languages[static_cast<std::size_t>(row)];
    if (language == Edition::kLanguageUnknown)
        return {};
    return language == Edition::kNoLanguage ? QStringView(u"")
                                            : QStringView(edition.languageNames[static_cast<std::size_t>(language)]);
}

QStringView sourceText(const Edition &edition, int row)
{
    const int source = edition.measures.source[static_cast<std::size_t>(row)];
    return source < 0 ? QStringView() : QStringView(edition.dataset->sources()[static_cast<std::size_t>(source)].title);
}

std::vector<Column> makeColumns()
{
    const QString stars = Texts::tr("stars");
    const QString day = Texts::tr("day");
    return {
        {.id = QStringLiteral("repository"),
         .alias = QStringLiteral("repo"),
         .title = Texts::tr("Repository"),
         .description = Texts::tr("Owner and name on GitHub, as the source spells them."),
         .visible = true,
         .firstOrder = Qt::AscendingOrder,
         .width = 248,
         .match = TextMatch::Whole,
         .text = [](const Edition &edition, int row) { return edition.fullName(row); }},
        {.id = QStringLiteral("owner"),
         .title = Texts::tr("Owner"),
         .description = Texts::tr("The person or organisation on GitHub that the repository belongs to."),
         .firstOrder = Qt::AscendingOrder,
         .width = 128,
         .match = TextMatch::Whole,
         .text = [](const Edition &edition, int row) { return edition.dataset->owner(edition.repository(row)); }},
        {.id = QStringLiteral("name"),
         .title = Texts::tr("Name"),
         .description = Texts::tr("The repository's name without its owner."),
         .firstOrder = Qt::AscendingOrder,
         .width = 128,
         .text = [](const Edition &edition, int row) { return edition.dataset->name(edition.repository(row)); }},
        {.id = QStringLiteral("language"),
         .alias = QStringLiteral("lang"),
         .title = Texts::tr("Language"),
         .description = Texts::tr(
             "Main programming language, as a source told it last on or before the edition's date. "
             "Empty where the repository has none, unknown where no source tells it."),
         .type = ColumnType::Language,
         .visible = true,
         .firstOrder = Qt::AscendingOrder,
         .width = 112,
         .match = TextMatch::Whole,
         .text = languageText},
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
         .numbers = measured<&Measures::velocity>},
        {.id = QStringLiteral("growth"),
         .title = Texts::tr("% / day"),
         .unit = Texts::tr("of the stars before"),
         .description = Texts::tr("Stars gained in the last complete day, divided by the stars before that day."),
         .type = ColumnType::Ratio,
         .visible = true,
         .width = 80,
         .windowDays = 1,
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
         .numbers = measured<&Measures::growth28d>},
        {.id = QStringLiteral("trend"),
         .title = Texts::tr("30 days"),
         .unit = Texts::tr("stars a day"),
         .description = Texts::tr("Stars gained on each of the 30 days that end at the last reading, oldest first; "
                                  "unknown on days without two readings in a row."),
         .type = ColumnType::Trend,
         .visible = true,
         .width = 112},
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

} // namespace

std::span<const Column> repositoryColumns()
{
    static const std::vector<Column> columns = makeColumns();
    return columns;
}

int columnIndex(QStringView id)
{
    const auto columns = repositoryColumns();
    const auto found = std::ranges::find(columns, id, &Column::id);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

std::vector<int> defaultColumns()
{
    std::vector<int> result;
    const auto columns = repositoryColumns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].visible)
            result.push_back(static_cast<int>(i));
    }
    return result;
}

QString displayText(const Column &column, QStringView text)
{
    if (text.isNull())
        return kUnknownText.toString();
    QString result = text.toString().simplified();
    if (column.match == TextMatch::Item)
        result.replace(u'|', QStringLiteral(", "));
    return result;
}

} // namespace RepoSignal
