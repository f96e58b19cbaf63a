// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartviews/chartlayout.h"

class QKeyEvent;
class QRubberBand;
class QWheelEvent;
class QWidget;

namespace RepoSignal {

/// What wheel, keys and a dragged rectangle ask a chart to show: rectangles in its pixels, larger than its plot to show
/// more; no value where they ask for nothing.
class ZoomInput
{
public:
    /// The rectangle is drawn on `viewport`, which outlives this.
    explicit ZoomInput(QWidget *viewport);

    void setAxes(ZoomAxes axes) { m_axes = axes; }
    [[nodiscard]] ZoomAxes axes() const { return m_axes; }

    [[nodiscard]] std::optional<QRectF> wheel(const QWheelEvent &event, const ChartLayout &layout) const;
    /// + and - around a point, 0 for all, Esc for all where a part is shown, Shift and arrows to move.
    [[nodiscard]] std::optional<QRectF> key(const QKeyEvent &event, const ChartLayout &layout, const QPointF &around,
                                            bool isPart) const;
    /// The pointer is dragged: true once that is a rectangle and no click.
    bool drag(const QPoint &from, const QPoint &to, const ChartLayout &layout);
    [[nodiscard]] std::optional<QRectF> drop();
    /// All there is.
    [[nodiscard]] static QRectF everything(const ChartLayout &layout);

private:
    QRubberBand *m_band = nullptr;
    ZoomAxes m_axes = ZoomAxes::None;
};

} // namespace RepoSignal
