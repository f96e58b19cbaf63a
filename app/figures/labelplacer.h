// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPolygonF>
#include <QRectF>

#include <optional>
#include <span>
#include <vector>

namespace RepoSignal {

/// Finds room for labels in a plot: never on another label, never outside, on marks only where nothing else is free.
class LabelPlacer
{
public:
    explicit LabelPlacer(const QRectF &bounds) : m_bounds(bounds) {}

    void avoid(const QRectF &mark) { m_marks.push_back(mark); }
    void avoid(const QPolygonF &line) { m_lines.push_back(line); }

    /// The first of the rectangles that hides least, moved sideways into the bounds where it sticks out; takes its
    /// place. No value when each would lie on another label or outside.
    [[nodiscard]] std::optional<QRectF> place(std::span<const QRectF> candidates);

private:
    [[nodiscard]] int hidden(const QRectF &rect) const;

    QRectF m_bounds;
    std::vector<QRectF> m_marks;
    std::vector<QPolygonF> m_lines;
    std::vector<QRectF> m_labels;
};

} // namespace RepoSignal
