// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"
#include "table/column.h"
#include "table/editioncolumns.h"
#include "table/query.h"

#include <span>
#include <vector>

namespace RepoSignal {

/// Parses `-velocity,repository`; fails with a sentence that names the column that is none, or that has no order.
[[nodiscard]] Result<std::vector<SortKey>> parseSortKeys(QStringView text);
[[nodiscard]] QString printSortKeys(std::span<const SortKey> keys);

/// The rows of an edition that match, in order: by the first key, equal rows by the next, at last by name. What the
/// query's `sort:` asks comes before `keys`. Unknown and empty come last both ways. Text sorts by Unicode case folding,
/// then bytes. Pure; for the prompt executor.
[[nodiscard]] std::vector<int> rowOrder(const EditionColumns &columns, const Query &query, std::span<const SortKey> keys);
/// The same for one time only.
[[nodiscard]] std::vector<int> rowOrder(const EditionPtr &edition, const Query &query, std::span<const SortKey> keys);

} // namespace RepoSignal
