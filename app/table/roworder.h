// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/column.h"
#include "table/query.h"

#include <vector>

namespace RepoSignal {

struct SortKey {
    int column = 0; ///< index into repositoryColumns()
    Qt::SortOrder order = Qt::DescendingOrder;

    bool operator==(const SortKey &) const = default;
};

/// Parses `-velocity,repository`; fails with a sentence that names the column that is none.
[[nodiscard]] Result<std::vector<SortKey>> parseSortKeys(QStringView text);
[[nodiscard]] QString printSortKeys(std::span<const SortKey> keys);

/// The rows of an edition that match, in order: stable over all keys, unknown last both ways, ties by name.
/// Text sorts by Unicode case folding, then bytes. Pure; for the prompt executor.
[[nodiscard]] std::vector<int> rowOrder(const Edition &edition, const Query &query, std::span<const SortKey> keys);

} // namespace RepoSignal
