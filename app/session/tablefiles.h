// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"
#include "domain/error.h"

#include <span>

namespace RepoSignal {

/// Writes rows and columns of an edition by the file's ending (.csv .tsv .md .json .txt), whole or not at all.
/// Slow; for the background executor.
Result<void> saveTableFile(const Edition &edition, std::span<const int> rows, std::span<const int> columns,
                           const QString &path);

} // namespace RepoSignal
