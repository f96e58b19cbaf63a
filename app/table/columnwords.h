// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"

#include <QString>

#include <vector>

namespace RepoSignal {

/// Column a query's word names, by id or alias, without case; -1 for none.
[[nodiscard]] int columnOfQueryWord(QStringView word);

/// `No column "langauge". Did you mean lang?`: for queries, which take aliases.
[[nodiscard]] QString noQueryColumn(QStringView word);
/// `No column "stras". Did you mean stars?`: where only ids are taken.
[[nodiscard]] QString noColumn(QStringView id);

/// Parses `repository,stars`; fails with a sentence that names the column that is none, and on an empty list.
[[nodiscard]] Result<std::vector<int>> parseColumns(QStringView text);

} // namespace RepoSignal
