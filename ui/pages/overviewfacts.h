// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/shares.h"
#include "charts/chartspec.h"

namespace RepoSignal {

/// What the Overview says of one edition and window. Rows are rows of the edition.
struct OverviewFacts {
    EditionPtr edition;
    Window window = Window::Day;
    bool byGrowth = false;

    ScopeTotals totals;
    double growth = kUnknown; ///< gain of the known rows divided by their stars before
    std::vector<int> movers;
    double largest = 0; ///< of the movers' gains or growths: what fills a bar
    std::vector<int> entered; ///< by falling stars
    int enteredWithGain = 0; ///< of all that entered, how many have a known daily gain already
    std::vector<int> rankChanges;
    int ranked = 0; ///< rows with a rank on both dates
    std::vector<int> lost; ///< by growing gain, below 0
    std::vector<int> corrected; ///< with a correction or repair in the last 28 days, by falling stars
    int correctedCount = 0;
    ChartSpec moversChart;
    ChartSpec sharesChart;
};

/// Pure; for the prompt executor. `edition` is not null.
[[nodiscard]] OverviewFacts overviewFacts(const EditionPtr &edition, Window window, bool byGrowth);

inline constexpr int kMoversShown = 11;
inline constexpr int kShortList = 6; ///< rows of the smaller blocks

} // namespace RepoSignal
