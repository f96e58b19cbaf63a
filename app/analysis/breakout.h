// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/usualweek.h"

#include <QString>

#include <optional>

namespace RepoSignal {

/// Where a repository stands in breaking out. Source: definitions 6.
enum class Breakout : std::uint8_t {
    Unknown,
    None,
    Early, ///< one day far above its usual ones, before a whole week is
    Breakout, ///< a week far above its usual ones
    Confirmed, ///< it broke out a week ago, and the week since kept at least half
    Faded, ///< it broke out a week ago, and the week since did not
};
inline constexpr Breakout kBreakouts[]{Breakout::None, Breakout::Early, Breakout::Breakout, Breakout::Confirmed,
                                       Breakout::Faded};
/// `none`, `early`, `breakout`, `confirmed` or `faded`: the contract of tables; null for Unknown.
[[nodiscard]] QStringView breakoutId(Breakout state);
[[nodiscard]] std::optional<Breakout> breakoutFromId(QStringView id);

/// The rule of definitions 6.1 on a day; no value where a number it needs is unknown. `usual` is the usual week there.
[[nodiscard]] std::optional<bool> breaksOut(const Levels &levels, int day, const UsualWeek &usual);
/// The rule of definitions 6.3 on the last day read.
[[nodiscard]] bool isEarly(const Levels &levels, int historyDays);
/// The state on the last day read. `usual` is the usual week there.
[[nodiscard]] Breakout breakoutState(const Levels &levels, const UsualWeek &usual, int historyDays);

} // namespace RepoSignal
