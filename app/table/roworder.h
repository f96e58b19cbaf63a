// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"
#include "table/column.h"
#include "table/query.h"

#include <span>
#include <vector>

namespace RepoSignal {

struct SortKey {
    int column = 0; ///< index into repositoryColumns()
    Qt::SortOrder order = Qt::DescendingOrder;

    bool operator==(const SortKey &) const = default;
};

/// Parses `-velocity,repository`; fails with a sentence that names the column that is none, or that has no order.
[[nodiscard]] Result<std::vector<SortKey>> parseSortKeys(QStringView text);
[[nodiscard]] QString printSortKeys(std::span<const SortKey> keys);

/// The rows of an edition that match, in order: by the first key, equal rows by the next, at last by name. Unknown and
/// empty come last both ways. Text sorts by Unicode case folding, then bytes. Pure; for the prompt executor.
[[nodiscard]] std::vector<int> rowOrder(const Edition &edition, const Query &query, std::span<const SortKey> keys);

} // namespace RepoSignal
