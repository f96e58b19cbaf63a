// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace RepoSignal {

enum class ColumnType {
    Text,
    Language, ///< text shown with a dot
    Integer,
    SignedInteger,
    Decimal, ///< shown with one decimal
    SignedDecimal,
    Ratio, ///< shown as a percentage
    Date, ///< value is a day number
    Trend, ///< a row of daily gains; neither sortable nor queryable
};

/// `text`, `integer`, `decimal`, `ratio`, `date` or `series`
[[nodiscard]] QString columnTypeId(ColumnType type);

/// Shown for what is not known.
inline constexpr QStringView kUnknownText = u"–";

/// `+1,234`, `12.30%`, `2026-03-06`, `–`: for the screen.
[[nodiscard]] QString displayNumber(ColumnType type, double value);
/// Raw C-locale text for CSV, JSON and TSV; empty for unknown. Ratios and decimals keep six significant digits.
[[nodiscard]] QString rawNumber(ColumnType type, double value);

} // namespace RepoSignal
