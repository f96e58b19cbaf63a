// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

namespace RepoSignal {

/// Signs of growth that looks bought or faulty, from totals alone. Each happens in honest growth too: a suspicion with its
/// reasons, never a verdict. After StarScout's campaigns (arXiv 2412.13459), as far as totals without stargazers show them.
struct UnusualGrowth {
    Day peak = {}; ///< day with the largest daily gain of the last 28
    double peakGain = 0;
    double gain28d = 0;
    bool isSingleDay = false; ///< the peak brought at least half of the 28 days' gain, at least kUnusualGain
    bool isPlateau = false; ///< the other days brought almost nothing: their median is at most 1% of the peak
    bool hasLaterFall = false; ///< after the peak, falls took back at least 5% of it
    double laterFall = 0; ///< stars, as a positive number
    bool hasNoResponse = false; ///< forks grew by at most a tenth of what its language's would, open issues not at all
    double forksGained = kUnknown; ///< in the 28 days; kUnknown where an end was not read
    double forksExpected = kUnknown; ///< stars gained × the language's median of forks ÷ stars

    /// One step, and a sign besides the flat line that any short-lived success has.
    [[nodiscard]] bool isUnusual() const { return isSingleDay && (hasLaterFall || hasNoResponse); }
};

inline constexpr double kUnusualGain = 100; ///< fewer stars in 28 days tell nothing

/// No value where the 28-day gain is unknown, below kUnusualGain, or has no known peak. Reads the row's series.
[[nodiscard]] std::optional<UnusualGrowth> unusualGrowth(const Edition &edition, int row);

/// The signs as sentences, the step first; empty where growth is not unusual.
[[nodiscard]] QStringList unusualReasons(const UnusualGrowth &growth);

/// Marks the rows with unusual growth; for makeEdition().
void markUnusual(Edition &edition);

} // namespace RepoSignal
