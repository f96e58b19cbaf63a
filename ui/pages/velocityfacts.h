// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charts.h"

namespace RepoSignal {

/// What the Velocity page says of one edition. Rows are rows of the edition.
struct VelocityFacts {
    EditionPtr edition;
    VelocityView view;
    ChartSpec chart;
    int gained = 0;
    int still = 0;
    int lost = 0;
    int small = 0; ///< with a known gain, but too few stars before
    int unknown = 0; ///< no gain is known
    int known = 0; ///< gained, still and lost
    std::vector<int> spikes; ///< bursts by label, by falling gain
    std::vector<int> undecided;
    std::vector<int> sustained;
    std::vector<int> inDoubt; ///< would be bursts, but for their data
    int judged = 0; ///< repositories whose usual week is known

    [[nodiscard]] std::vector<int> bursts() const; ///< all, in this order
};

/// Pure; for the prompt executor. `edition` is not null.
[[nodiscard]] VelocityFacts velocityFacts(const EditionPtr &edition, const VelocityView &view);

} // namespace RepoSignal
