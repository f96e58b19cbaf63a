// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"
#include "domain/scope.h"

#include <span>

namespace RepoSignal {

/// Keeps repositories as a list of that name in the library at `path`; no members removes it.
/// Slow; for the library executor.
Result<void> saveChosenList(const QString &path, const QString &name, std::span<const RepositoryId> members);

} // namespace RepoSignal
