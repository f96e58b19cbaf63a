// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/repositoryrows.h"

#include <algorithm>

namespace RepoSignal {

namespace {

double median(std::vector<double> values)
{
    if (values.empty())
        return kUnknown;
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

SortKey firstKey(int column)
{
    return {.column = column, .order = repositoryColumns()[static_cast<std::size_t>(column)].firstOrder};
}

SortKey turned(SortKey key)
{
    key.order = key.order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    return key;
}

} // namespace

RepositoryRows repositoryRows(const EditionColumnsPtr &columns, const Query &query, const std::vector<SortKey> &keys)
{
    RepositoryRows rows{.edition = columns->editionPtr(), .order = rowOrder(*columns, query, keys)};
    const Measures &measures = rows.edition->measures;
    std::vector<double> growths;
    for (const int row : rows.order) {
        const auto i = static_cast<std::size_t>(row);
        if (isKnown(measures.stars[i]))
            rows.stars += measures.stars[i];
        if (!measures.isCurrent(i))
            continue;
        if (isKnown(measures.velocity[i])) {
            rows.gain += measures.velocity[i];
            ++rows.gainKnown;
        }
        if (isKnown(measures.growth[i]))
            growths.push_back(measures.growth[i]);
    }
    rows.growthKnown = static_cast<int>(growths.size());
    rows.medianGrowth = median(std::move(growths));
    return rows;
}

std::vector<SortKey> clickedKeys(std::vector<SortKey> keys, int column, bool add)
{
    const auto found = std::ranges::find(keys, column, &SortKey::column);
    if (!add) {
        const bool alone = keys.size() == 1 && found != keys.end();
        return {alone ? turned(*found) : firstKey(column)};
    }
    if (found == keys.end())
        keys.push_back(firstKey(column));
    else
        *found = turned(*found);
    return keys;
}

} // namespace RepoSignal
