// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/labelplacer.h"

#include <QLineF>

#include <algorithm>

namespace RepoSignal {

namespace {

bool crosses(const QRectF &rect, const QPolygonF &line)
{
    if (!rect.intersects(line.boundingRect().adjusted(-1, -1, 1, 1)))
        return false;
    const std::array edges{QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.topRight(), rect.bottomRight()),
                           QLineF(rect.bottomRight(), rect.bottomLeft()), QLineF(rect.bottomLeft(), rect.topLeft())};
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF part(line[i - 1], line[i]);
        if (rect.contains(part.p1()) || rect.contains(part.p2()))
            return true;
        for (const QLineF &edge : edges) {
            if (part.intersects(edge, nullptr) == QLineF::BoundedIntersection)
                return true;
        }
    }
    return false;
}

} // namespace

int LabelPlacer::hidden(const QRectF &rect) const
{
    const auto marks = std::ranges::count_if(m_marks, [&rect](const QRectF &mark) { return rect.intersects(mark); });
    const auto lines = std::ranges::count_if(m_lines, [&rect](const QPolygonF &line) { return crosses(rect, line); });
    return static_cast<int>(marks + 2 * lines);
}

std::optional<QRectF> LabelPlacer::place(std::span<const QRectF> candidates)
{
    std::optional<QRectF> best;
    int least = 0;
    for (QRectF rect : candidates) {
        if (rect.width() > m_bounds.width())
            continue;
        rect.moveLeft(std::clamp(rect.left(), m_bounds.left(), m_bounds.right() - rect.width()));
        if (!m_bounds.contains(rect)
            || std::ranges::any_of(m_labels, [&rect](const QRectF &label) { return label.intersects(rect); }))
            continue;
        const int hides = hidden(rect);
        if (!best || hides < least) {
            best = rect;
            least = hides;
        }
    }
    if (best)
        m_labels.push_back(*best);
    return best;
}

} // namespace RepoSignal
