// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

namespace RepoSignal {

/// A repository with its stars before a window and its gain in it.
struct VelocityPoint {
    int row = -1;
    double before = 0; ///< at least 1
    double gain = 0;
    double growth = kUnknown; ///< gain / before
    bool estimated = false; ///< an edge of the window is interpolated
    bool inDoubt = false; ///< its data are suspect
    bool bursts = false; ///< its last week is a burst, and not in doubt
};

/// Current rows of an edition by what happened to them in a window. Gains count as they are shown: rounded to whole
/// stars.
struct VelocityPoints {
    std::vector<VelocityPoint> gained; ///< by falling gain, then name
    std::vector<VelocityPoint> still; ///< gained none, by falling stars, then name
    int lost = 0;
    int small = 0; ///< fewer stars before than the minimum
    int unknown = 0; ///< no gain is known

    [[nodiscard]] int known() const { return static_cast<int>(gained.size() + still.size()) + lost; }
};

[[nodiscard]] VelocityPoints velocityPoints(const Edition &edition, Window window, double minimumStars);

} // namespace RepoSignal
