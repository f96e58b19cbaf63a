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

std::vector<LabelPlace> placesAround(QPointF point, QSizeF text, double distance)
{
    constexpr int kStepCost = 3;
    std::vector<LabelPlace> places;
    for (const int steps : {0, 1, 2, 3}) {
        const double away = distance + steps * text.height();
        const auto add = [&](double x, double y) {
            places.push_back({QRectF(QPointF(x, y), text), steps * kStepCost});
        };
        const double middle = point.y() - text.height() / 2;
        add(point.x() + away, middle);
        add(point.x() - away - text.width(), middle);
        for (const double y : {point.y() - away - text.height(), point.y() + away}) {
            add(point.x() - text.width() / 2, y);
            add(point.x() - text.width(), y);
            add(point.x(), y);
        }
    }
    return places;
}

namespace {

/// The part of marks that rectangles within `around` can hide.
class NearMarks
{
public:
    NearMarks(std::span<const LabelPlace> marks, std::span<const QPolygonF> lines, const QRectF &around)
        : m_lines(lines)
    {
        for (const LabelPlace &mark : marks) {
            if (around.intersects(mark.rect))
                m_marks.push_back(mark);
        }
    }

    [[nodiscard]] int hiddenBy(const QRectF &rect) const
    {
        constexpr int kLineCost = 2;
        int cost = 0;
        for (const LabelPlace &mark : m_marks)
            cost += rect.intersects(mark.rect) ? mark.cost : 0;
        for (const QPolygonF &line : m_lines)
            cost += crosses(rect, line) ? kLineCost : 0;
        return cost;
    }

private:
    std::vector<LabelPlace> m_marks;
    std::span<const QPolygonF> m_lines;
};

} // namespace

std::optional<QRectF> LabelPlacer::place(std::span<const LabelPlace> candidates, int most)
{
    std::vector<LabelPlace> free;
    QRectF around;
    for (LabelPlace candidate : candidates) {
        QRectF &rect = candidate.rect;
        if (rect.width() > m_bounds.width())
            continue;
        rect.moveLeft(std::clamp(rect.left(), m_bounds.left(), m_bounds.right() - rect.width()));
        if (!m_bounds.contains(rect)
            || std::ranges::any_of(m_labels, [&rect](const QRectF &label) { return label.intersects(rect); }))
            continue;
        around |= rect;
        free.push_back(candidate);
    }
    const NearMarks near(m_marks, m_lines, around);
    const LabelPlace *best = nullptr;
    for (LabelPlace &candidate : free) {
        candidate.cost += near.hiddenBy(candidate.rect);
        if (!best || candidate.cost < best->cost)
            best = &candidate;
    }
    if (!best || best->cost > most)
        return {};
    m_labels.push_back(best->rect);
    return best->rect;
}

} // namespace RepoSignal
