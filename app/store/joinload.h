// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dataset.h"
#include "store/joinedrepositories.h"
#include "store/statement.h"

#include <functional>

namespace RepoSignal {

/// Puts repositories that renames join together as one. Throws SQLite::Exception, and DamagedSegment where readings
/// cannot be decoded.
class JoinLoad
{
public:
    /// From a source's number in the library to its index in the Dataset.
    using SourceIndex = std::function<int(std::int64_t)>;

    JoinLoad(SQLite::Database &database, SourceIndex sourceIndex);

    /// The repository with the facts of all its names; of two told on one day by one source that of the later name.
    void addRepository(const JoinedRepositories::Group &group, DatasetBuilder &builder);
    /// The readings of all its names; of two on one day of one source that of the later name.
    void addSegments(const JoinedRepositories::Group &group, SegmentTable &table);

private:
    struct Fact;
    [[nodiscard]] std::vector<Fact> facts(const JoinedRepositories::Group &group);

    SourceIndex m_sourceIndex;
    Statement m_repository;
    Statement m_facts;
    Statement m_segments;
};

} // namespace RepoSignal
