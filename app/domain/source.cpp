// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/source.h"

#include <algorithm>
#include <array>

namespace RepoSignal {

QString populationKindId(PopulationKind kind)
{
    switch (kind) {
    case PopulationKind::Census: return QStringLiteral("census");
    case PopulationKind::Quota: return QStringLiteral("quota");
    case PopulationKind::Chosen: return QStringLiteral("chosen");
    case PopulationKind::Query: return QStringLiteral("query");
    }
    Q_UNREACHABLE();
}

std::span<const Source> knownSources()
{
    static const std::array<Source, 11> sources{
        Source{.key = kRankingSource.toString(),
               .title = QStringLiteral("EvanLi/Github-Ranking"),
               .url = QStringLiteral("https://github.com/EvanLi/Github-Ranking"),
               .licence = QStringLiteral("MIT"),
               .attribution = {},
               .dayZone = QStringLiteral("UTC"),
               .readAt = QStringLiteral("04:05 UTC"),
               .readings = ReadingKind::Totals,
               .population = PopulationKind::Quota,
               .rule = QStringLiteral("the 100 most starred, the 100 most forked and the 100 most starred of each of "
                                      "34 languages"),
               .populationName = QStringLiteral("All ranked repositories"),
               .shortName = QStringLiteral("Ranked lists")},
        Source{.key = kTrendingSource.toString(),
               .title = QStringLiteral("outslept/github-trending-backup"),
               .url = QStringLiteral("https://github.com/outslept/github-trending-backup"),
               .licence = QStringLiteral("MIT"),
               .attribution = {},
               .dayZone = QStringLiteral("UTC"),
               .readAt = {},
               .readings = ReadingKind::Totals,
               .population = PopulationKind::Quota,
               .rule = QStringLiteral("repositories on the daily trending pages of 19 languages"),
               .populationName = QStringLiteral("Trending lists"),
               .shortName = QStringLiteral("Trending lists")},
        Source{.key = kTrendingRanksSource.toString(),
               .title = QStringLiteral("antonkomarev/github-trending-archive"),
               .url = QStringLiteral("https://github.com/antonkomarev/github-trending-archive"),
               .licence = QStringLiteral("MIT"),
               .attribution = {},
               .dayZone = QStringLiteral("UTC"),
               .readAt = {},
               .readings = ReadingKind::Totals,
               .population = PopulationKind::Quota,
               .rule = QStringLiteral("places on the daily trending pages of 30 languages and of all together; no totals"),
               .populationName = QStringLiteral("Trending ranks"),
               .shortName = QStringLiteral("Trending ranks")},
        Source{.key = kNewRepositoriesSource.toString(),
               .title = QStringLiteral("3ziye/github-trending"),
               .url = QStringLiteral("https://github.com/3ziye/github-trending"),
               .licence = QStringLiteral("MIT"),
               .attribution = {},
               .dayZone = QStringLiteral("UTC"),
               .readAt = {},
               .readings = ReadingKind::Totals,
               .population = PopulationKind::Quota,
               .rule = QStringLiteral("20 repositories a day that are at most 30 days old, one language a weekday"),
               .populationName = QStringLiteral("New repositories"),
               .shortName = QStringLiteral("New repositories")},
        Source{.key = kMostStarredSource.toString(),
               .title = QStringLiteral("jwj330/jwj330.github.io (top 1,000)"),
               .url = QStringLiteral("https://github.com/jwj330/jwj330.github.io"),
               .licence = QStringLiteral("not stated for the data (the MIT file beside it speaks of the site)"),
               .attribution = {},
               .dayZone = QStringLiteral("UTC"),
               .readAt = {},
               .readings = ReadingKind::Totals,
               .population = PopulationKind::Census,
               .rule = QStringLiteral("repositories that were among the 1,000 most starred of GitHub in the last days"),
               .populationName = QStringLiteral("The 1,000 most starred"),
               .shortName = QStringLiteral("Top 1,000")},
        Source{.key = kGrowthListsSource.toString(),
               .title = QStringLiteral("OSS Insight (by jwj330/jwj330.github.io)"),
               .url = QStringLiteral("https://github.com/jwj330/jwj330.github.io"),
               .licence = QStringLiteral("not stated for the data"),
               .attribution = {},
               .dayZone = QStringLiteral("UTC"),
               .readAt = {},
               .readings = ReadingKind::Totals,
               .population = PopulationKind::Quota,
               .rule = QStringLiteral("repositories that OSS Insight lists for the past 24 hours, week or month; it ranks them by the events that "
                                      "GH Archive caught, which misses most stars"),
               .populationName = QStringLiteral("OSS Insight lists"),
               .shortName = QStringLiteral("OSS Insight")},
        Source{.key = kStarDaysSource.toString(),
               .title = QStringLiteral("emanuelef/awesome-…-repo-stats"),
               .url = QStringLiteral("https://github.com/emanuelef"),
               .licence = QStringLiteral("none declared: for your own use, not to be passed on"),
               .attribution = {},
               .dayZone = QStringLiteral("UTC"),
               .readAt = QStringLiteral("23:59 UTC"),
               .readings = ReadingKind::Totals,
               .population = PopulationKind::Chosen,
               .rule = QStringLiteral("repositories of the awesome lists Rust, Python and self-hosted that were starred within 30 days; the totals are "
                                      "those of the end of the day as first known, and do not always equal the running sum of its stars"),
               .populationName = QStringLiteral("Star series of awesome lists"),
               .shortName = QStringLiteral("Star series")},
        Source{.key = kSelfHostedSource.toString(),
               .title = QStringLiteral("awesome-selfhosted/awesome-selfhosted-data"),
               .url = QStringLiteral("https://github.com/awesome-selfhosted/awesome-selfhosted-data"),
               .licence = QStringLiteral("CC-BY-SA-3.0"),
               .attribution = QStringLiteral("awesome-selfhosted contributors, CC BY-SA 3.0; changes are shared alike"),
               .dayZone = QStringLiteral("UTC"),
               .readAt = {},
               .readings = ReadingKind::Totals,
               .population = PopulationKind::Chosen,
               .rule = QStringLiteral("the repositories of the list awesome-selfhosted, on the days their total changed"),
               .populationName = QStringLiteral("Awesome self-hosted"),
               .shortName = QStringLiteral("Self-hosted")},
        Source{.key = kBestOfMlSource.toString(),
               .title = QStringLiteral("lukasmasuch/best-of-ml-python"),
               .url = QStringLiteral("https://github.com/lukasmasuch/best-of-ml-python"),
               .licence = QStringLiteral("CC-BY-SA-4.0"),
               .attribution = QStringLiteral("Best-of Machine Learning with Python by Lukas Masuch, CC BY-SA 4.0; changes are shared alike"),
               .dayZone = QStringLiteral("UTC"),
               .readAt = {},
               .readings = ReadingKind::Totals,
               .population = PopulationKind::Chosen,
               .rule = QStringLiteral("the repositories of the list Best-of Machine Learning with Python, once a week"),
               .populationName = QStringLiteral("Best-of ML Python"),
               .shortName = QStringLiteral("Best-of ML")},
        Source{.key = kStarHistorySource.toString(),
               .title = QStringLiteral("star-history.com"),
               .url = QStringLiteral("https://www.star-history.com"),
               .licence = QStringLiteral("not stated for the data"),
               .attribution = {},
               .dayZone = QStringLiteral("UTC"),
               .readAt = {},
               .readings = ReadingKind::Totals,
               .population = PopulationKind::Chosen,
               .rule = QStringLiteral("the repositories of a saved star-history chart: a few points each, the total when a star was given, counting "
                                      "those never taken back"),
               .populationName = QStringLiteral("Saved star histories"),
               .shortName = QStringLiteral("Star history")},
        Source{.key = kEventSource.toString(),
               .title = QStringLiteral("GH Archive"),
               .url = QStringLiteral("https://www.gharchive.org"),
               .licence = QStringLiteral("none stated for the data, which are public events of GitHub"),
               .attribution = {},
               .dayZone = QStringLiteral("UTC"),
               .readAt = {},
               .readings = ReadingKind::Counts,
               .population = PopulationKind::Query,
               .rule = QStringLiteral("repositories with a star or a fork among the events that the archive caught: a "
                                      "sample, since 2025 without most stars, so that it never makes a total"),
               .populationName = QStringLiteral("GH Archive sample"),
               .shortName = QStringLiteral("Event sample")},
    };
    return sources;
}

const Source *knownSource(QStringView key)
{
    const auto sources = knownSources();
    const auto found = std::ranges::find_if(sources, [key](const Source &source) { return source.key == key; });
    return found == sources.end() ? nullptr : &*found;
}

} // namespace RepoSignal
