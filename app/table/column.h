// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

#include <QVariant>

#include <functional>
#include <span>

namespace RepoSignal {

enum class ColumnType {
    Text,
    Language, ///< text shown with a dot
    Integer,
    SignedInteger,
    Ratio, ///< shown as a percentage
    Date, ///< value is a day number
    Trend, ///< a row of daily gains; not sortable
};

/// A column of the repositories table, declared as data. Settings, queries, exports and the command line name it by id.
struct Column {
    QString id; ///< `gain_7d`; the contract of the command line
    QString title; ///< header: `+7 d`
    QString unit; ///< `stars`; empty for text
    QString description;
    ColumnType type = ColumnType::Text;
    bool visible = true; ///< shown when nobody chose columns
    Qt::SortOrder firstOrder = Qt::DescendingOrder; ///< order of the first click
    int width = 96; ///< pixels
    /// For numbers and dates: all rows at once, kUnknown where unknown.
    std::vector<double> (*numbers)(const Edition &) = nullptr;
    /// For text: one row's text, empty for unknown.
    QString (*text)(const Edition &, int row) = nullptr;
};

/// All columns, in their default order.
[[nodiscard]] std::span<const Column> repositoryColumns();
/// Index into repositoryColumns(), -1 for an id that is none.
[[nodiscard]] int columnIndex(QStringView id);

/// `+1,234`, `12.3%`, `2026-03-06`, `–`: for the screen.
[[nodiscard]] QString displayNumber(const Column &column, double value);
/// Raw C-locale text for CSV, JSON and TSV; empty for unknown. Ratios keep six significant digits.
[[nodiscard]] QString rawNumber(const Column &column, double value);

} // namespace RepoSignal
