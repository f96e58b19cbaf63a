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
    static const std::array<Source, 3> sources{
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
