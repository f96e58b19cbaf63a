// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>

#include <optional>

namespace RepoSignal {

struct ChartLayout;

/// Along which axes a chart can be enlarged.
enum class ZoomAxes { None, Horizontal, Both };

struct ValueRange {
    double low = 0;
    double high = 1;

    bool operator==(const ValueRange &) const = default;
};

/// The part of a chart that is shown, in values: it stays the same when the chart's data change.
struct ChartZoom {
    ValueRange x;
    ValueRange y;

    bool operator==(const ChartZoom &) const = default;
};

/// What a rectangle of a laid out chart's plot shows, at most what `whole` shows; no value when that is all. `whole` is
/// the same chart laid out without zoom.
[[nodiscard]] std::optional<ChartZoom> zoomOnto(const ChartLayout &shown, const ChartLayout &whole, const QRectF &pixels,
                                                ZoomAxes axes);
/// The plot's rectangle enlarged (or, for a factor below 1, narrowed) around a pixel.
[[nodiscard]] QRectF scaledPlot(const ChartLayout &shown, const QPointF &around, double factor);

} // namespace RepoSignal
