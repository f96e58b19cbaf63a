// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace RepoSignal {

/// Why one row of a table is left out.
enum class RowFault {
    FieldCount,
    FieldTooLong,
    StrayQuote,
    OpenQuote,
    NotUtf8,
    NullByte,
    BadRepository,
    BadCount,
    NoCount,
    BadRank,
    BadId,
    BadTime,
    BadScriptTime,
    BadDay,
    SinceFirstStar,
    TooEarly,
    TooLate,
    SameName,
    Repeated,
    NotJson,
    NotAnEvent,
    BadEventTime,
    EventTooLong,
    OtherEvent,
};
inline constexpr std::size_t kRowFaults = static_cast<std::size_t>(RowFault::OtherEvent) + 1;

/// `a repository that the file lists again (first row kept)`
[[nodiscard]] QString rowFaultText(RowFault fault);

} // namespace RepoSignal
