// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures/figurelayout.h"
#include "figures/figurepalette.h"
#include "figures/plotscale.h"

namespace RepoSignal {

/// What the parts of a plot's layout work on.
struct PlotTask {
    const ChartSpec &chart;
    const FigurePalette &palette;
    const FigurePreset &preset;
    QRectF area; ///< for plot, axes and labels
    bool isTight; ///< whether room between parts is given up for rows
    FigureLayout &layout; ///< what is drawn is appended

    [[nodiscard]] int labelSize() const { return preset.labelSize; }
    [[nodiscard]] int tickSize() const; ///< of axes and keys
    [[nodiscard]] double gap() const { return preset.labelSize * 0.6; } ///< between a mark and its text
    [[nodiscard]] double rowGap() const { return isTight ? gap() * 0.4 : gap(); } ///< above and below the plot
    void add(FigureShape shape, bool isClipped = false) const { layout.items.push_back({std::move(shape), isClipped}); }
};

/// Pixels that marks take across their axis.
struct MarkSizes {
    double bar = 0; ///< thickness of a bar
    double radius = 0; ///< of a point
    double line = 0;
    double rule = 0;
    double below = 0; ///< how far marks lie below the middle of their row
};

/// Draws the layers' marks without their labels, and appends their hits.
void drawMarks(const PlotTask &task, const PlotScale &x, const PlotScale &y, const MarkSizes &sizes);

/// Rectangle of bar `i` of a layer, on whole pixels; null where a value is unknown.
[[nodiscard]] QRectF barRect(const Layer &layer, std::size_t i, const PlotScale &x, const PlotScale &y,
                             double thickness, bool isHorizontal);

/// Value part and part in brackets of a mark's label.
[[nodiscard]] std::vector<TextSpan> labelSpans(const PlotTask &task, const QString &label, Ink ink);

} // namespace RepoSignal
