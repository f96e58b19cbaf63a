// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/unknownreason.h"
#include "table/columntype.h"

#include <QString>
#include <Qt>

#include <optional>
#include <span>
#include <vector>

namespace RepoSignal {

/// What a query's `id:text` asks of a text column.
enum class TextMatch {
    Whole, ///< the text is equal
    Part, ///< the text occurs
    Item, ///< one of the parts, separated by `|`, is equal
};

/// A column of the repositories table, declared as data. Settings, queries, exports and the command line name it by id.
struct Column {
    QString id; ///< `gain_7d`; the contract of the command line
    QString alias = {}; ///< a shorter word that queries take as well: `lang`; empty for none
    QString title; ///< header: `+7 d`
    QString unit = {}; ///< `stars`; empty for text
    QString description; ///< with its window, precise enough to be printed
    ColumnType type = ColumnType::Text;
    bool visible = false; ///< shown when nobody chose columns
    Qt::SortOrder firstOrder = Qt::DescendingOrder; ///< order of the first click
    int width = 96; ///< pixels
    TextMatch match = TextMatch::Part;
    int windowDays = 0; ///< for gains and growths: days between the two totals
    Marks estimatedBy = 0; ///< on rows that carry one of these the value is an estimate, shown with ≈
    Marks atLeastBy = 0; ///< on rows that carry one of these the value is the least it can be, shown with ≥
    std::optional<Quantity> quantity = {}; ///< for values that Measures hold: whyUnknown() tells why one is missing
    /// For numbers and dates: all rows at once, kUnknown where unknown.
    std::vector<double> (*numbers)(const Edition &) = nullptr;
    /// For text: one row's text, a view into the edition; null for unknown, empty where there is none.
    QStringView (*text)(const Edition &, int row) = nullptr;

    [[nodiscard]] bool isSortable() const { return type != ColumnType::Trend; }
    [[nodiscard]] bool isNumeric() const { return numbers != nullptr; }
};

/// All columns, in their default order.
[[nodiscard]] std::span<const Column> repositoryColumns();
/// Index into repositoryColumns(), -1 for an id that is none.
[[nodiscard]] int columnIndex(QStringView id);
/// Indexes of the columns shown when nobody chose any.
[[nodiscard]] std::vector<int> defaultColumns();

/// `Rust`, `cli, tui`, `–`: for the screen; line breaks become spaces.
[[nodiscard]] QString displayText(const Column &column, QStringView text);
[[nodiscard]] inline QString displayNumber(const Column &column, double value)
{
    return displayNumber(column.type, value);
}
[[nodiscard]] inline QString rawNumber(const Column &column, double value)
{
    return rawNumber(column.type, value);
}

} // namespace RepoSignal
