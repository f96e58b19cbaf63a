// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartviews/axisscale.h"
#include "chartviews/chartkey.h"
#include "chartviews/chartzoom.h"

#include <QFontMetrics>
#include <QPointF>
#include <QRectF>

namespace RepoSignal {

inline constexpr int kCategoryInset = 8; ///< pixels before the names of bands

/// Where a chart's parts lie on a widget: axes with their margins for labels, and the way from values to pixels.
struct ChartLayout {
    AxisScale x;
    AxisScale y;
    QSizeF size; ///< of the widget
    QRectF plot;
    double categoryWidth = 0; ///< pixels for the names of horizontal bands, at the left
    std::vector<KeyEntry> key; ///< on top
    int keyHeight = 0; ///< pixels for it
    bool hasValueTicks = true; ///< false where every bar says its value
    bool bandsDown = false; ///< y is a band scale counted from the top
    int barThickness = 0; ///< pixels; 0 without bars

    /// NaN coordinates for what cannot be shown.
    [[nodiscard]] QPointF pixel(double xValue, double yValue) const;
    [[nodiscard]] double pixelX(double position) const;
    [[nodiscard]] double pixelY(double position) const;
    /// Height or width of one band or day, in pixels.
    [[nodiscard]] double bandExtent() const;
    /// What lies at a pixel.
    [[nodiscard]] QPointF valueAt(const QPointF &pixel) const;
};

/// Lays a chart out. `dots` leaves room for languages' dots; `zoom` shows a part.
[[nodiscard]] ChartLayout layOut(const ChartSpec &chart, const QSizeF &size, const QFontMetrics &metrics, bool dots,
                                 const std::optional<ChartZoom> &zoom = {});

/// Bars lie along x (horizontal bands), or stand on it.
[[nodiscard]] bool hasHorizontalBars(const ChartSpec &chart);
[[nodiscard]] bool hasVerticalBars(const ChartSpec &chart);
} // namespace RepoSignal
