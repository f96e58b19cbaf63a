// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/source.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace RepoSignal {

/// A repository's number in one library: stable for that library's life.
using RepositoryId = std::int64_t;

/// How a scope finds its repositories in a Dataset as of a day.
enum class Membership {
    Source, ///< what the lists of one source held lately
    MostStarred, ///< the first `limit` by stars of a source that lists them completely
    AtLeast, ///< at least T stars in the listed languages; T is found so that nothing above it is missing
    Everything, ///< every repository with a reading
    Members, ///< the ids in `members`
};

/// The population that the window, a figure, an article or a command speaks about.
struct Scope {
    QString id; ///< what `--scope` takes: `ranked`, `census`, a list's name, or a query's text
    QString name; ///< as shown: `All ranked repositories`
    QString rule; ///< how repositories get in, in words
    PopulationKind kind = PopulationKind::Chosen;
    Membership membership = Membership::Everything;
    QString source; ///< key, for Source, MostStarred and AtLeast
    int limit = 0; ///< for MostStarred
    std::vector<RepositoryId> members; ///< ascending, for Members

    /// True when a share *of repositories* of this scope means something. A quota decides that share itself.
    [[nodiscard]] bool allowsRepositoryShares() const { return kind != PopulationKind::Quota; }

    bool operator==(const Scope &) const = default;
};

} // namespace RepoSignal
