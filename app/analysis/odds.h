// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/unknown.h"

#include <QString>

#include <span>

namespace RepoSignal {

/// How often bursts of the past with about the same week share lasted: whether the next 28 days' gain ÷ 4 was at least
/// half of the burst's 7-day gain. Source: definitions 5.3.
struct BurstOdds {
    double from = 0; ///< week shares of [from, below)
    double below = 0;
    int lasted = 0;
    int n = 0;

    [[nodiscard]] double share() const { return static_cast<double>(lasted) / n; }
};

/// By ascending week share; together they hold every share.
[[nodiscard]] std::span<const BurstOdds> burstOdds();
/// Of bursts with this week share; nullptr where it is unknown.
[[nodiscard]] const BurstOdds *oddsOf(double weekShare);

/// `20% of 65 comparable bursts lasted`
[[nodiscard]] QString oddsText(const BurstOdds &odds);
/// Where the odds come from, a sentence: source, dates, rule.
[[nodiscard]] QString oddsProvenance();

} // namespace RepoSignal
