// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/chartzoom.h"

#include "chartviews/chartlayout.h"

#include <algorithm>

namespace RepoSignal {

namespace {

/// The smallest part of an axis that can be shown.
constexpr double kLeastPart = 0.02;

/// Moves a range of positions into the whole axis, and keeps it from vanishing.
ValueRange limited(double low, double high, const AxisScale &whole)
{
    const double all = whole.high() - whole.low();
    const double span = std::clamp(high - low, kLeastPart * all, all);
    const double middle = (low + high) / 2;
    const double start = std::clamp(middle - span / 2, whole.low(), whole.high() - span);
    return {start, start + span};
}

bool isWhole(const ValueRange &range, const AxisScale &whole)
{
    constexpr double kNearly = 1e-6;
    return range.high - range.low >= (1 - kNearly) * (whole.high() - whole.low());
}

ValueRange valuesOf(const ValueRange &positions, const AxisScale &axis)
{
    return {axis.value(positions.low), axis.value(positions.high)};
}

} // namespace

std::optional<ChartZoom> zoomOnto(const ChartLayout &shown, const ChartLayout &whole, const QRectF &pixels, ZoomAxes axes)
{
    if (axes == ZoomAxes::None || shown.plot.isEmpty())
        return {};
    const auto along = [](const AxisScale &axis, double part) { return axis.low() + part * (axis.high() - axis.low()); };
    const QRectF plot = shown.plot;
    const auto x = [&](double pixel) { return along(shown.x, (pixel - plot.left()) / plot.width()); };
    const auto y = [&](double pixel) { return along(shown.y, (plot.bottom() - pixel) / plot.height()); };
    const ValueRange horizontal = limited(x(pixels.left()), x(pixels.right()), whole.x);
    const ValueRange vertical = axes == ZoomAxes::Both ? limited(y(pixels.bottom()), y(pixels.top()), whole.y)
                                                       : ValueRange{whole.y.low(), whole.y.high()};
    if (isWhole(horizontal, whole.x) && isWhole(vertical, whole.y))
        return {};
    return ChartZoom{valuesOf(horizontal, whole.x), valuesOf(vertical, whole.y)};
}

QRectF scaledPlot(const ChartLayout &shown, const QPointF &around, double factor)
{
    const QRectF plot = shown.plot;
    return {around - (around - plot.topLeft()) * factor, plot.size() * factor};
}

} // namespace RepoSignal
