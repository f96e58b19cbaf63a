// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartviews/chartlayout.h"

class QChart;

namespace RepoSignal {

struct Theme;

/// Fills a chart with the series of a spec: bars, lines, bands, points and rules. What an axis cannot show is left out,
/// and never takes its series with it. Labels and cells are painted by the canvas.
void addSeries(QChart &chart, const ChartSpec &spec, const ChartLayout &layout, const Theme &theme, double pixelRatio);

} // namespace RepoSignal
