// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/maderepositories.h"

namespace RepoSignal {

std::shared_ptr<const Dataset> madeDataset(std::span<const MadeRepository> repositories)
{
    DatasetBuilder builder;
    const int source = builder.addSource(*knownSource(kRankingSource));
    RepositoryId id = 0;
    for (const MadeRepository &made : repositories) {
        builder.addRepository({.id = ++id, .fullName = made.fullName, .created = made.created});
        if (!made.readings.empty()) {
            // Only a view that is not null tells that there is none.
            const auto language = made.language
                ? std::optional(made.language->isEmpty() ? QStringView(u"") : QStringView(*made.language))
                : std::nullopt;
            builder.addFacts(source, made.readings.front().day,
                             {.language = language, .description = made.description, .topics = made.topics});
        }
    }
    int index = 0;
    for (const MadeRepository &made : repositories)
        builder.addSeries(index++, source, made.readings);
    return builder.build();
}

Scope everything()
{
    return {.id = QStringLiteral("all"),
            .name = QStringLiteral("Everything"),
            .rule = QStringLiteral("every repository with a reading"),
            .kind = PopulationKind::Chosen,
            .membership = Membership::Everything};
}

} // namespace RepoSignal
