// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"
#include "domain/scope.h"

#include <string_view>

namespace RepoSignal {

enum class RenameEvidence {
    Stated, ///< both names carried the same numeric id
    Inferred, ///< one name vanished from a list as the other came, with the same facts: may be wrong, can be undone
};

/// One repository under two names. The views live only during the call that passes them.
struct Rename {
    std::string_view oldName; ///< `owner/name`, UTF-8
    std::string_view newName;
    Day day = {}; ///< first day under the new name, or the last under the old one
    RenameEvidence evidence = RenameEvidence::Inferred;
};

/// A rename as a Dataset holds it. Joined names share one history, under the new name.
struct Join {
    std::int64_t id = 0; ///< of the library's record
    QString oldName;
    QString newName;
    RepositoryId oldRepository = 0;
    RepositoryId newRepository = 0; ///< as recorded; the history may go on under a yet newer name
    Day day = {};
    RenameEvidence evidence = RenameEvidence::Inferred;
    bool isUndone = false; ///< by the analyst: two repositories again
};

} // namespace RepoSignal
