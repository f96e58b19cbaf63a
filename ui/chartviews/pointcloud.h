// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartviews/chartlayout.h"

#include <QColor>
#include <QImage>
#include <QList>

class QPainter;

namespace RepoSignal {

struct Theme;

/// So many points that they are small and let each other show through. Qt Charts takes a tenth of a second for them, as it
/// strokes the line between them that nobody sees; they are stamped instead.
[[nodiscard]] bool isCloud(const ChartSpec &chart, const Layer &layer);

/// A dot, or a ring around a valid `inside`; `size` in pixels of the widget.
[[nodiscard]] QImage pointMarker(const QColor &color, const QColor &inside, double size, double pixelRatio);

/// The clouds of a chart, ready to be painted: positions are found once for many paints.
class PointClouds
{
public:
    PointClouds() = default;
    PointClouds(const ChartSpec &chart, const ChartLayout &layout, const Theme &theme, double pixelRatio);

    /// In another place of the same layers.
    void move(const ChartSpec &chart, const ChartLayout &layout);
    [[nodiscard]] bool isEmpty() const { return m_clouds.empty(); }
    /// What touches `exposed`; `plot` is all that is shown.
    void paint(QPainter &painter, const QRectF &plot, const QRectF &exposed) const;

private:
    struct Cloud {
        std::size_t layer = 0;
        std::vector<QImage> markers; ///< one a colour
        std::vector<std::size_t> markerOf; ///< per point; empty: all the first
        QList<QPointF> pixels; ///< NaN for what cannot be shown
    };

    std::vector<Cloud> m_clouds;
};

} // namespace RepoSignal
