// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPolygonF>
#include <QRectF>

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace RepoSignal {

/// What it may cost at most to place the label of one point among many, and what it costs to hide a point that has a
/// label itself.
inline constexpr int kMostHidden = 60;
inline constexpr int kLabelledPoint = 1000;

/// Where a label may stand.
struct LabelPlace {
    QRectF rect;
    int cost = 0; ///< as many hidden marks
};
/// Rectangles for a text of a size around a point, the nearest first and those farther away at a cost.
[[nodiscard]] std::vector<LabelPlace> placesAround(QPointF point, QSizeF text, double distance);

/// Finds room for labels in a plot: never on another label, never outside, on marks only where nothing else is free.
class LabelPlacer
{
public:
    static constexpr int kAny = std::numeric_limits<int>::max();

    explicit LabelPlacer(const QRectF &bounds) : m_bounds(bounds) {}

    void avoid(const QRectF &mark, int cost = 1) { m_marks.push_back({mark, cost}); }
    void avoid(const QPolygonF &line) { m_lines.push_back(line); }

    /// The first of the places that costs least, moved sideways into the bounds where it sticks out; takes it. No value
    /// when each would lie on another label or outside, or cost more than `most`.
    [[nodiscard]] std::optional<QRectF> place(std::span<const LabelPlace> candidates, int most = kAny);

private:
    QRectF m_bounds;
    std::vector<LabelPlace> m_marks;
    std::vector<QPolygonF> m_lines;
    std::vector<QRectF> m_labels;
};

} // namespace RepoSignal
