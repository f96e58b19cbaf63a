// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/rename.h"
#include "store/statement.h"

#include <vector>

namespace RepoSignal {

/// On which days a repository was seen with the GitHub id that it bears.
struct IdSighting {
    std::int64_t repository = 0;
    int firstDay = 0;
    int lastDay = 0;
};

/// Renames as rows. Throws SQLite::Exception.
class RenameBook
{
public:
    explicit RenameBook(SQLite::Database &database);

    /// Takes a rename that a source tells; one that was inferred becomes stated when it is. True when it was not held.
    bool tell(std::int64_t oldRepository, std::int64_t newRepository, Day day, RenameEvidence evidence);
    /// Joins the repositories that bear one GitHub id: in the order in which they were seen last, each was renamed to the
    /// next. Stated renames between others of them give way; what the analyst undid stays undone. How many are new.
    int settle(std::vector<IdSighting> sightings);

private:
    /// True when there was none between the two.
    bool state(const IdSighting &older, const IdSighting &newer);

    Statement m_insert;
    Statement m_restate;
    Statement m_between;
    Statement m_set;
    Statement m_drop;
};

/// The word the library keeps for an evidence: `stated` or `inferred`.
[[nodiscard]] std::string_view renameEvidenceId(RenameEvidence evidence);

} // namespace RepoSignal
