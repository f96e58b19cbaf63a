// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartviews/chartlayout.h"

namespace RepoSignal {

/// Room found for the label of a point of a scatter plot.
struct ScatterLabel {
    std::size_t layer = 0;
    std::size_t index = 0; ///< of the point in its layer
    QRectF rect;
    QPointF point; ///< where the point was when room was found
};

/// Labels of the points that are shown, none on another, away from other labelled points and where they hide little.
/// One that finds no room is left out: hovering tells it. Empty for other charts.
[[nodiscard]] std::vector<ScatterLabel> placeScatterLabels(const ChartSpec &chart, const ChartLayout &layout,
                                                           const QFontMetrics &metrics);

/// The label of a line that ends at the plot's edge, outside of it.
struct RuleLabel {
    QString text;
    QRectF rect;
    Qt::Alignment alignment;
};
/// Labels of the lines that are shown, at the ends of what is shown of them; those that would lie on another move a
/// little or are left out.
[[nodiscard]] std::vector<RuleLabel> placeRuleLabels(const ChartSpec &chart, const ChartLayout &layout,
                                                     const QFontMetrics &metrics);

} // namespace RepoSignal
