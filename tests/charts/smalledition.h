// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"
#include "support/datasets.h"

#include <optional>
#include <vector>

namespace RepoSignal {

/// A made-up repository of the ranking source, read on consecutive days that end on 2026-03-06.
struct SmallRepository {
    QString name;
    std::optional<QString> language; ///< no value: not told
    std::vector<Count> stars; ///< kUnknownCount: not read
};

inline std::shared_ptr<const Dataset> smallDataset(const std::vector<SmallRepository> &repositories)
{
    DatasetBuilder builder;
    const int source = builder.addSource(*knownSource(kRankingSource));
    const Day last = day("2026-03-06");
    for (std::size_t i = 0; i < repositories.size(); ++i) {
        const SmallRepository &row = repositories[i];
        builder.addRepository({.id = static_cast<RepositoryId>(i) + 1, .fullName = row.name});
        const Day first = last - std::chrono::days{static_cast<int>(row.stars.size()) - 1};
        std::optional<QStringView> language;
        if (row.language)
            language = *row.language;
        builder.addFacts(source, first, language, {});
        DailySeries series;
        for (std::size_t d = 0; d < row.stars.size(); ++d) {
            if (isKnown(row.stars[d]))
                series.push_back({.day = first + std::chrono::days{static_cast<int>(d)}, .stars = row.stars[d]});
        }
        builder.addSeries(static_cast<int>(i), source, series);
    }
    return builder.build();
}

/// The edition of 2026-03-06, or of another day, over all ranked repositories.
inline EditionPtr smallEdition(const std::vector<SmallRepository> &repositories, std::optional<Day> compareWith = {},
                               Day asOf = day("2026-03-06"))
{
    auto dataset = smallDataset(repositories);
    const Scope scope = defaultScope(*dataset);
    return makeEdition(std::move(dataset), {.asOf = asOf, .compareWith = compareWith, .scope = scope});
}

/// `days` totals that end with `last` and grow by `step` a day.
inline std::vector<Count> growing(Count last, Count step, int days)
{
    std::vector<Count> stars;
    for (int i = days - 1; i >= 0; --i)
        stars.push_back(last - i * step);
    return stars;
}

} // namespace RepoSignal
