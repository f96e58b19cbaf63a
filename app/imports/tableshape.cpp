// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/tableshape.h"

#include <QCoreApplication>

#include <algorithm>

namespace RepoSignal {

namespace {

/// The rank archive writes one page as it stands in an address on 21 days.
std::string_view pageNamed(std::string_view field)
{
    return field == "c%23" ? "c#" : field;
}

std::string_view periodNamed(std::string_view field)
{
    if (field == "24_hours")
        return "past 24 hours";
    if (field == "week")
        return "past week";
    return field == "month" ? "past month" : field;
}

/// The daily pages: stars 0 or empty were not read; a row without them still says that the repository was listed. A page
/// of one language lists repositories that GitHub files under it (of those also on the ranking lists 96% agree, the
/// others changed their language).
TableShape trendingTable()
{
    return {.title = QT_TRANSLATE_NOOP("Import", "trending table"),
            .source = kTrendingSource,
            .columns = {.repository = "full_name",
                        .day = "date",
                        .list = "language_page",
                        .rank = "rank",
                        .stars = "stars",
                        .forks = "forks",
                        .language = "language_page"},
            .zeroIsUnread = true,
            .languageOf = languageOfPage};
}

/// One row per repository, told from the day it was first seen.
TableShape trendingDescriptions()
{
    return {.title = QT_TRANSLATE_NOOP("Import", "descriptions of a trending table"),
            .source = kTrendingSource,
            .columns = {.repository = "full_name", .day = "first_seen", .description = "description"},
            .others = {"language_pages"}};
}

TableShape trendingRanks()
{
    return {.title = QT_TRANSLATE_NOOP("Import", "trending ranks"),
            .source = kTrendingRanksSource,
            .columns = {.repository = "full_name", .day = "date", .list = "language_page", .rank = "rank"},
            .isExact = true,
            .listNamed = pageNamed};
}

/// GitHub's facts of young repositories. The day is the UTC day of the fetch; of several fetches in a day the first row
/// counts. An empty language, licence or list of topics is none.
TableShape newRepositories()
{
    return {.title = QT_TRANSLATE_NOOP("Import", "new-repository table"),
            .source = kNewRepositoriesSource,
            .columns = {.repository = "full_name",
                        .time = "fetched_utc",
                        .stars = "stars",
                        .forks = "forks",
                        .openIssues = "open_issues",
                        .created = "created_at",
                        .pushed = "pushed_at",
                        .language = "language",
                        .licence = "license",
                        .topics = "topics",
                        .description = "description"},
            .needsStars = true};
}

/// The daily ranking files joined into one table.
TableShape rankingDays()
{
    return {.title = QT_TRANSLATE_NOOP("Import", "ranking table of many days"),
            .source = kRankingSource,
            .columns = {.repository = "full_name",
                        .day = "date",
                        .stars = "stars",
                        .forks = "forks",
                        .openIssues = "open_issues",
                        .language = "language"},
            .isExact = true,
            .needsStars = true};
}

/// One row per repository of those; its facts are those of the last day it was seen.
TableShape rankingFacts()
{
    return {.title = QT_TRANSLATE_NOOP("Import", "facts of a ranking table"),
            .source = kRankingSource,
            .columns = {.repository = "full_name",
                        .day = "last_seen",
                        .pushed = "last_pushed_at",
                        .language = "language",
                        .description = "description"},
            .others = {"first_stars", "last_stars", "groups"}};
}

TableShape renames()
{
    return {.title = QT_TRANSLATE_NOOP("Import", "table of renames"),
            .source = kRankingSource,
            .columns = {.repository = "new_full_name", .oldName = "old_full_name", .day = "date"},
            .others = {"stars_before", "stars_after"}};
}

/// The total at the end of a UTC day, as first known on a later one. It does not always follow from the stars of the
/// day, which therefore are not read.
TableShape starDays()
{
    return {.title = QT_TRANSLATE_NOOP("Import", "star-series table"),
            .source = kStarDaysSource,
            .columns = {.repository = "full_name", .day = "date", .stars = "stars_total"},
            .others = {"new_stars", "list"},
            .needsStars = true};
}

TableShape starDaysFacts()
{
    return {.title = QT_TRANSLATE_NOOP("Import", "facts of a star-series table"),
            .source = kStarDaysSource,
            .columns = {.repository = "full_name", .day = "as_of", .language = "language"},
            .others = {"list", "created_on_derived"}};
}

TableShape selfHosted()
{
    return {.title = QT_TRANSLATE_NOOP("Import", "star totals of a list"),
            .source = kSelfHostedSource,
            .columns = {.repository = "full_name", .day = "date", .stars = "stars_total"},
            .isExact = true,
            .needsStars = true};
}

TableShape bestOfLists()
{
    return {.title = QT_TRANSLATE_NOOP("Import", "weekly best-of list"),
            .source = kBestOfMlSource,
            .columns = {.repository = "full_name",
                        .day = "date",
                        .stars = "stars",
                        .forks = "forks",
                        .openIssues = "open_issues",
                        .created = "created_on",
                        .licence = "license"},
            .others = {"projectrank", "category"},
            .needsStars = true};
}

TableShape mostStarred()
{
    return {.title = QT_TRANSLATE_NOOP("Import", "table of the most starred"),
            .source = kMostStarredSource,
            .columns = {.repository = "full_name",
                        .day = "date",
                        .githubId = "repo_id",
                        .stars = "stars",
                        .forks = "forks",
                        .created = "created_on",
                        .pushed = "pushed_on"},
            .others = {"rank"},
            .needsStars = true};
}

/// The growth of a period counts the events that GH Archive caught, a fraction of the stars given: it is not read.
TableShape growthLists()
{
    return {.title = QT_TRANSLATE_NOOP("Import", "growth lists"),
            .source = kGrowthListsSource,
            .columns = {.repository = "full_name",
                        .day = "date",
                        .githubId = "repo_id",
                        .list = "period",
                        .rank = "rank",
                        .stars = "stars_total"},
            .others = {"growth_in_period"},
            .zeroIsUnread = true,
            .listNamed = periodNamed};
}

const std::vector<TableShape> &shapes()
{
    static const std::vector<TableShape> all{
        trendingTable(), trendingDescriptions(), trendingRanks(), newRepositories(),
        rankingDays(),   rankingFacts(),         renames(),       starDays(),
        starDaysFacts(), selfHosted(),           bestOfLists(),   mostStarred(),
        growthLists()};
    return all;
}

/// How many columns make the shape; one that says two things counts once.
std::size_t columnCount(const TableShape &shape)
{
    std::vector<std::string_view> names = shape.others;
    for (const auto column : RowColumns<std::string_view>::all()) {
        if (!(shape.columns.*column).empty())
            names.push_back(shape.columns.*column);
    }
    std::ranges::sort(names);
    return static_cast<std::size_t>(std::unique(names.begin(), names.end()) - names.begin());
}

bool fits(const TableShape &shape, const TableHeader &header)
{
    const auto has = [&header](std::string_view name) { return name.empty() || header.find({name}).has_value(); };
    return std::ranges::all_of(shape.others, has)
        && std::ranges::all_of(RowColumns<std::string_view>::all(),
                               [&shape, &has](auto column) { return has(shape.columns.*column); })
        && (!shape.isExact || header.size() == columnCount(shape));
}

} // namespace

const TableShape *shapeOf(const TableHeader &header)
{
    const TableShape *best = nullptr;
    for (const TableShape &shape : shapes()) {
        if (fits(shape, header) && (!best || columnCount(shape) > columnCount(*best)))
            best = &shape;
    }
    return best;
}

std::string_view languageOfPage(std::string_view page)
{
    if (page.empty() || page == "(all)")
        return {};
    return page == "Bash" ? "Shell" : page;
}

} // namespace RepoSignal
