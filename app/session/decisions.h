// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"
#include "domain/error.h"
#include "domain/faultdecision.h"

#include <optional>

namespace RepoSignal {

/// What the analyst says of the step that leads to a source's reading of a day; no value: nothing any more.
struct FaultRuling {
    RepositoryId repository = 0;
    QString source; ///< key
    Day day = {};
    std::optional<FaultVerdict> verdict;
};

/// Keeps a ruling in the library at `path`. Slow; for the library executor.
Result<void> saveFaultRuling(const QString &path, const FaultRuling &ruling);

/// Makes the names of a rename (Join::id) two repositories again, or one where `undone` is false. Slow; for the library
/// executor.
Result<void> saveJoinUndone(const QString &path, std::int64_t join, bool undone);

} // namespace RepoSignal
