// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/levels.h"
#include "domain/faultdecision.h"

#include <functional>
#include <optional>

namespace RepoSignal {

/// A rise in one step that may be a fault of the data.
///
/// A step is looked at when it adds at least 300 stars and a quarter of the total, between readings at most 8 days
/// apart. It is a jump
/// - in an established series (28 days and 4 steps before, within 60 days): when it is at least 10 times the fastest
///   step before, per day, and either at least triples the total, or its forks do not bear it out: fewer than one new
///   fork for 100 new stars, or none known;
/// - in any series: when its forks stand still (from at least 10, fewer than one new for 200 new stars).
/// Tripled totals are likely faults, the others are to be checked. What follows tells more, once known: a burst goes
/// on, a foreign count stands. A next step of at least a tenth of the jump, per day, clears what was to be checked and
/// leaves what was likely to be checked; two steps within three times the usual make what was to be checked likely.
/// Source: chosen on the ranking and trending tables 2025-02 to 2026-03, where steps of this size are 2 in 1.3 million
/// readings and none of the bursts of those months, and on star totals of 827 repositories 2022-2026, where it finds
/// every foreign count that began before the first reading.
struct Jump {
    bool isLikely = false;
    std::optional<double> usual = {}; ///< stars a day of the fastest step in the 60 days before
    Count forksBefore = kUnknownCount;
    Count forksAfter = kUnknownCount;
};

/// Forks read on a day of the series, kUnknownCount where not read; asked about steps large enough only.
using ForksOn = std::function<Count(int day)>;

/// Judges the step that ends on reading `i` of the levels; `firstDay` is the first known one of the whole series, which
/// the levels may begin after.
[[nodiscard]] std::optional<Jump> jumpAt(const Levels &levels, std::size_t i, int firstDay, const ForksOn &forksOn);

/// False where no step in (from, last day] is large enough for a jump: cheap.
[[nodiscard]] bool hasLargeStep(const Levels &levels, int from);

/// True when a jump lies in (from, last day] that counts as gain and that nobody called real.
/// `decisions` are those of this series, ascending by day.
[[nodiscard]] bool hasOpenJump(const Levels &levels, int from, int firstDay, std::span<const FaultDecision> decisions,
                               const ForksOn &forksOn);

} // namespace RepoSignal
