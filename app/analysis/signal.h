// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/breakout.h"
#include "analysis/burst.h"
#include "analysis/mark.h"
#include "analysis/score.h"

namespace RepoSignal {

/// One repository's numbers as of the last day of its levels. Sources: definitions 3 (gains) to 7 (signal score).
struct Signal {
    int historyDays = 0; ///< H: days from the first known day to the last
    double stars = kUnknown;
    double velocity = kUnknown;
    double gain7d = kUnknown;
    double gain28d = kUnknown;
    double growth = kUnknown;
    double growth7d = kUnknown;
    double growth28d = kUnknown;
    UsualWeek usual;
    double burst = kUnknown;
    double weekShare = kUnknown;
    double peakShare = kUnknown;
    Label label = Label::Unknown;
    Breakout breakout = Breakout::Unknown;
    SignalScore score;
    Marks marks = 0; ///< all but those of age
};

/// `firstDay` is the series' first known day, which may lie before the levels. Levels reach back at least kSignalDays.
[[nodiscard]] Signal measureSignal(const Levels &levels, int firstDay, const ScoreWeights &weights = {});

/// Readings this long before the last can still decide a number: the nine weeks before a breakout of a week ago, an
/// estimated edge, a repair's fall.
inline constexpr int kSignalDays = 7 + 7 * (UsualWeek::kWeeks + 1) + UsualWeek::kMaxEdgeGap + Levels::kRepairDays;

} // namespace RepoSignal
