// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace RepoSignal {

/// A calendar day of a source, in that source's own day zone.
using Day = std::chrono::sys_days;

/// Parses `YYYY-MM-DD`; anything else, or a day that does not exist, is no value.
[[nodiscard]] std::optional<Day> dayFromIso(QStringView text);
/// The same for UTF-8 bytes, without a conversion.
[[nodiscard]] std::optional<Day> dayFromIso(std::string_view text);

/// `2026-03-06`
[[nodiscard]] QString isoDay(Day day);
/// `6 March 2026`, in English whatever the locale: the language of figures and articles.
[[nodiscard]] QString longDay(Day day);
/// `6 Mar 2026`
[[nodiscard]] QString shortDay(Day day);
/// `Fri 6 Mar 2026`
[[nodiscard]] QString weekdayDay(Day day);

/// Days since 1970-01-01.
[[nodiscard]] constexpr int dayNumber(Day day) { return static_cast<int>(day.time_since_epoch().count()); }
[[nodiscard]] constexpr Day dayFromNumber(int number) { return Day{std::chrono::days{number}}; }

} // namespace RepoSignal
