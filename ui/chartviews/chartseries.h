// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartviews/chartlayout.h"

class QChart;
class QXYSeries;

namespace RepoSignal {

struct Theme;

/// The points of one colour of a layer.
struct PointSeries {
    QXYSeries *series = nullptr; ///< owned by the chart
    std::size_t layer = 0;
    std::vector<std::size_t> indexes; ///< of the layer's points
};

/// Fills a chart with the series of a spec: bars, lines, bands, points and rules. What an axis cannot show is left out,
/// and never takes its series with it. Labels, cells, rugs and clouds are painted by the canvas. Returns its points.
std::vector<PointSeries> addSeries(QChart &chart, const ChartSpec &spec, const ChartLayout &layout, const Theme &theme, double pixelRatio);

/// Puts points where another spec of the same layers has them.
void movePoints(const std::vector<PointSeries> &points, const ChartSpec &spec, const ChartLayout &layout);

} // namespace RepoSignal
