// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/column.h"

#include <QCoreApplication>

namespace RepoSignal {

/// Parts of repositoryColumns(), each in its default order.
[[nodiscard]] std::vector<Column> identityColumns();
[[nodiscard]] std::vector<Column> gainColumns();
[[nodiscard]] std::vector<Column> signalColumns(); ///< score, bursts and breakouts
[[nodiscard]] std::vector<Column> factColumns();

/// Words of column declarations.
struct ColumnTexts {
    Q_DECLARE_TR_FUNCTIONS(Columns)
};

/// Accessor of a column that Measures hold as it is.
template<std::vector<double> Measures::*column> std::vector<double> measured(const Edition &edition)
{
    return edition.measures.*column;
}

/// `value(row)` of every row.
template<typename Value> std::vector<double> perRow(const Edition &edition, Value value)
{
    std::vector<double> result(edition.repositories.size());
    for (int row = 0; row < edition.rowCount(); ++row)
        result[static_cast<std::size_t>(row)] = value(row);
    return result;
}

} // namespace RepoSignal
