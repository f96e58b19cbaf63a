// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/roworder.h"

namespace RepoSignal {

/// The rows of an edition that a query leaves, in order, and what they come to.
struct RepositoryRows {
    EditionPtr edition;
    std::vector<int> order;
    double stars = 0; ///< of rows with known stars
    double gain = 0; ///< stars gained in the last complete day, of current rows where it is known
    int gainKnown = 0; ///< those rows
    double medianGrowth = kUnknown; ///< a day, of current rows where it is known
    int growthKnown = 0;
};

/// Pure; for the prompt executor. `edition` is not null.
[[nodiscard]] RepositoryRows repositoryRows(const EditionColumnsPtr &columns, const Query &query, const std::vector<SortKey> &keys);

/// The keys after a click on a column's header: one key of its own, turned around when it was that already. With `add`
/// the column joins the keys there are, or is turned around among them.
[[nodiscard]] std::vector<SortKey> clickedKeys(std::vector<SortKey> keys, int column, bool add);

} // namespace RepoSignal
