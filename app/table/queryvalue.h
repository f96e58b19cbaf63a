// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"
#include "table/columntype.h"

#include <optional>

namespace RepoSignal {

/// A value that a query compares with: a number, a date, or a date that is so long before the edition's.
struct QueryValue {
    enum class Unit { Absolute, Days, Weeks, Months, Years };

    double number = 0; ///< dates as day numbers, ratios as ratios; else how many units back
    Unit unit = Unit::Absolute;

    bool operator==(const QueryValue &) const = default;
};

/// The value as of a day. Months and years go back in the calendar, to a month's last day where it has no such day.
[[nodiscard]] double resolved(const QueryValue &value, Day asOf);

/// Reads a value as queries write it: `1000`, `1,000`, `10k`, `1.5m`, `-5`; `5%` or `0.05` for ratios; for dates
/// `2026-01-01`, `today`, `yesterday`, `today-7d`, `@today-3w`. Anything else is no value.
[[nodiscard]] std::optional<QueryValue> parseQueryValue(QStringView text, ColumnType type);
/// Text that parseQueryValue() reads as exactly this value.
[[nodiscard]] QString printQueryValue(const QueryValue &value, ColumnType type);

} // namespace RepoSignal
