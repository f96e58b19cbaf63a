// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/levels.h"
#include "analysis/unknown.h"

#include <array>

namespace RepoSignal {

/// What a repository gains in a usual week, from the eight weeks before the last. Source: definitions 4.1 and 4.2.
struct UsualWeek {
    static constexpr int kWeeks = 8;
    static constexpr int kFewestWeeks = 3;
    /// Edges of these weeks are estimated between readings at most this far apart.
    static constexpr int kMaxEdgeGap = 28;

    std::array<double, kWeeks> weeks = {}; ///< gains, the week just before the last first; kUnknown where not known
    int known = 0; ///< of them
    bool estimated = false; ///< an edge of a known week is interpolated
    double gain = kUnknown; ///< m: their median, at least 0; unknown below kFewestWeeks
    double dispersion = kUnknown; ///< φ: variance ÷ mean, the variance from the median absolute deviation; at least 1
};

/// Of the weeks before the one that ends on `last`, a day between the first and the last read.
[[nodiscard]] UsualWeek usualWeek(const Levels &levels, int last);

} // namespace RepoSignal
