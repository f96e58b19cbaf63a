// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/velocitypoints.h"

#include "analysis/bursts.h"

#include <algorithm>
#include <cmath>

namespace RepoSignal {

VelocityPoints velocityPoints(const Edition &edition, Window window, double minimumStars)
{
    const Measures &measures = edition.measures;
    const auto gains = measures.gain(window);
    const double least = std::max(1.0, minimumStars);
    const int estimates = window == Window::Week ? EstimatedWeek : window == Window::FourWeeks ? EstimatedFourWeeks : 0;
    VelocityPoints points;
    for (int row = 0; row < edition.rowCount(); ++row) {
        const auto at = static_cast<std::size_t>(row);
        if (!measures.isCurrent(at))
            continue;
        const double gain = gains[at];
        const double before = measures.stars[at] - gain;
        if (!isKnown(before)) {
            ++points.unknown;
        } else if (before < least) {
            ++points.small;
        } else if (std::round(gain) < 0) {
            ++points.lost;
        } else {
            auto &group = std::round(gain) > 0 ? points.gained : points.still;
            group.push_back({.row = row,
                             .before = before,
                             .gain = gain,
                             .growth = gain / before,
                             .estimated = (measures.marks[at] & estimates) != 0,
                             .inDoubt = isInDoubt(edition, row),
                             .bursts = isBurst(measures.label[at]) && !isInDoubt(edition, row)});
        }
    }
    const auto byName = [&edition](const VelocityPoint &a, const VelocityPoint &b) {
        return edition.fullName(a.row) < edition.fullName(b.row);
    };
    std::ranges::sort(points.gained, [&](const VelocityPoint &a, const VelocityPoint &b) {
        return a.gain != b.gain ? a.gain > b.gain : byName(a, b);
    });
    std::ranges::sort(points.still, [&](const VelocityPoint &a, const VelocityPoint &b) {
        return a.before != b.before ? a.before > b.before : byName(a, b);
    });
    return points;
}

} // namespace RepoSignal
