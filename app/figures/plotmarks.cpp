// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/plotmarks.h"

#include "figures/figuretext.h"

#include <algorithm>
#include <cmath>

namespace RepoSignal {

namespace {

/// With more points than this they are small and let each other show through.
constexpr std::size_t kManyPoints = 150;
constexpr int kManyPointsAlpha = 107;
constexpr int kAreaAlpha = 38;

/// A column's value, NaN where the column is short.
double valueAt(const std::vector<double> &column, std::size_t i)
{
    return i < column.size() ? column[i] : std::nan("");
}

class MarkPainter
{
public:
    MarkPainter(const PlotTask &task, const PlotScale &x, const PlotScale &y, const MarkSizes &sizes)
        : m_task(task), m_x(x), m_y(y), m_sizes(sizes)
    {
    }

    void draw(const Layer &layer)
    {
        switch (layer.mark) {
        case MarkType::Bar: return drawBars(layer);
        case MarkType::Line: return drawLines(layer);
        case MarkType::Band: return drawAreas(layer);
        case MarkType::Point: return drawPoints(layer);
        case MarkType::Rule: return drawRules(layer);
        case MarkType::Cell: return drawCells(layer);
        case MarkType::Label: return;
        }
    }

private:
    [[nodiscard]] QPointF point(const Layer &layer, std::size_t i) const
    {
        return {m_x.at(valueAt(layer.x, i)), m_y.at(valueAt(layer.y, i))};
    }

    static bool isDrawable(QPointF point) { return std::isfinite(point.x()) && std::isfinite(point.y()); }

    void addHit(const Layer &layer, std::size_t i, const QRectF &rect)
    {
        const RepositoryId repository = i < layer.repositories.size() ? layer.repositories[i] : 0;
        const QString details = i < layer.details.size() ? layer.details[i] : QString();
        if (repository != 0 || !details.isEmpty())
            m_task.layout.hits.push_back({rect, repository, details});
    }

    void drawBars(const Layer &layer)
    {
        const bool isHorizontal = m_task.chart.y.kind == ScaleKind::Band;
        const QRectF &plot = m_task.layout.plot;
        for (std::size_t i = 0; i < layer.size(); ++i) {
            const QRectF rect = barRect(layer, i, m_x, m_y, m_sizes.bar, isHorizontal);
            if (!rect.isNull())
                m_task.add(FigureRect{rect, m_task.palette.mark(layer.inkOf(i))}, true);
            const double across = isHorizontal ? m_y.at(valueAt(layer.y, i)) - m_sizes.below
                                               : m_x.at(valueAt(layer.x, i));
            const double half = (isHorizontal ? m_y : m_x).unit() / 2;
            addHit(layer, i,
                   isHorizontal ? QRectF(plot.left(), across - half, plot.width(), 2 * half)
                                : QRectF(across - half, plot.top(), 2 * half, plot.height()));
        }
    }

    /// Calls `use(first, end)` for each run of drawable points.
    template<typename Use> void forRuns(const Layer &layer, Use use)
    {
        for (std::size_t i = 0; i < layer.size();) {
            std::size_t end = i;
            while (end < layer.size() && isDrawable(point(layer, end)))
                ++end;
            if (end > i)
                use(i, end);
            i = end + 1;
        }
    }

    void drawLines(const Layer &layer)
    {
        const double reach = 2 * m_sizes.line + 3;
        forRuns(layer, [&](std::size_t first, std::size_t end) {
            FigureLine line{.stroke = m_task.palette.mark(layer.ink), .width = m_sizes.line, .dashed = layer.dashed};
            for (std::size_t i = first; i < end; ++i) {
                const QPointF at = point(layer, i);
                line.points.append(at);
                addHit(layer, i, QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach));
            }
            if (line.points.size() > 1)
                m_task.add(std::move(line), true);
        });
    }

    void drawAreas(const Layer &layer)
    {
        const QRgb fill = faded(m_task.palette.mark(layer.ink), kAreaAlpha);
        forRuns(layer, [&](std::size_t first, std::size_t end) {
            QPolygonF points;
            for (std::size_t i = first; i < end; ++i)
                points.append({m_x.at(valueAt(layer.x, i)), m_y.at(valueAt(layer.y2, i))});
            for (std::size_t i = end; i > first; --i)
                points.append(point(layer, i - 1));
            if (end - first > 1 && std::ranges::all_of(points, isDrawable))
                m_task.add(FigureArea{std::move(points), fill}, true);
        });
    }

    void drawPoints(const Layer &layer)
    {
        const bool many = layer.size() > kManyPoints;
        // Points of a scatter plot that are not named are as small as the many, but solid.
        const bool isSmall = many || (isScatter(m_task.chart) && !hasLabels(layer));
        const double radius = isSmall ? std::min(m_sizes.radius, 4.0) : m_sizes.radius;
        const QRgb background = m_task.palette.background;
        for (std::size_t i = 0; i < layer.size(); ++i) {
            const QPointF at = point(layer, i);
            if (!isDrawable(at))
                continue;
            const Ink ink = layer.inkOf(i);
            FigureCircle circle{.center = at, .radius = radius};
            if (layer.hollow || (ink == Ink::Muted && !many)) { // a ring: the lighter grey alone is too faint
                circle.fill = background;
                circle.stroke = layer.hollow ? m_task.palette.mark(ink) : m_task.palette.bar;
                circle.width = std::min(2.0, radius / 2);
                circle.radius -= circle.width / 2;
            } else if (many) {
                circle.fill = faded(m_task.palette.mark(ink), kManyPointsAlpha);
            } else if (isSmall) {
                circle.fill = m_task.palette.mark(ink);
            } else {
                circle.fill = m_task.palette.mark(ink);
                circle.stroke = background;
                circle.width = 2;
                circle.radius += 1;
            }
            m_task.add(circle);
            const double reach = radius + 4;
            addHit(layer, i, QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach));
        }
    }

    void drawRules(const Layer &layer)
    {
        const bool many = isRug(layer);
        const double reach = many ? 2 : 0;
        for (std::size_t i = 0; i < layer.size(); ++i) {
            const QPointF from = point(layer, i);
            const QPointF to(m_x.at(valueAt(layer.x2, i)), m_y.at(valueAt(layer.y2, i)));
            if (!isDrawable(from) || !isDrawable(to))
                continue;
            m_task.add(FigureLine{.points = QPolygonF{from, to},
                                  .stroke = many ? faded(m_task.palette.mark(layer.inkOf(i)), kManyPointsAlpha)
                                                 : m_task.palette.mark(layer.inkOf(i)),
                                  .width = many || layer.dashed ? 1 : m_sizes.rule,
                                  .dashed = layer.dashed},
                       true);
            addHit(layer, i, QRectF(from, to).normalized().adjusted(-reach, 0, reach, 0));
        }
    }

    void drawCells(const Layer &layer)
    {
        constexpr double kSeam = 0.5;
        for (std::size_t i = 0; i < layer.size(); ++i) {
            const QPointF from = point(layer, i);
            const QPointF to(m_x.at(valueAt(layer.x2, i)), m_y.at(valueAt(layer.y2, i)));
            if (!isDrawable(from) || !isDrawable(to))
                continue;
            const QRectF cell = QRectF(from, to).normalized();
            m_task.add(FigureRect{cell.adjusted(kSeam, kSeam, -kSeam, -kSeam), m_task.palette.mark(layer.inkOf(i))},
                       true);
            addHit(layer, i, cell);
        }
    }

    const PlotTask &m_task;
    const PlotScale &m_x;
    const PlotScale &m_y;
    const MarkSizes &m_sizes;
};

} // namespace

int PlotTask::tickSize() const
{
    return std::max(kSmallestText, static_cast<int>(std::lround(preset.labelSize * 0.86)));
}

void drawMarks(const PlotTask &task, const PlotScale &x, const PlotScale &y, const MarkSizes &sizes)
{
    MarkPainter painter(task, x, y, sizes);
    for (const Layer &layer : task.chart.layers)
        painter.draw(layer);
}

QRectF barRect(const Layer &layer, std::size_t i, const PlotScale &x, const PlotScale &y, double thickness,
               bool isHorizontal)
{
    const PlotScale &along = isHorizontal ? x : y;
    const double from = along.at(valueAt(isHorizontal ? layer.x : layer.y, i));
    const double to = along.at(valueAt(isHorizontal ? layer.x2 : layer.y2, i));
    const double across = isHorizontal ? y.at(valueAt(layer.y, i)) : x.at(valueAt(layer.x, i));
    if (!std::isfinite(from) || !std::isfinite(to) || !std::isfinite(across) || from == to)
        return {};
    double near = std::round(std::min(from, to));
    double far = std::round(std::max(from, to));
    if (near == far) // hardly anything is still something
        (to > from ? far : near) += to > from ? 1 : -1;
    const double left = std::round(across - thickness / 2);
    const double right = std::max(left + 1, std::round(across + thickness / 2));
    return isHorizontal ? QRectF(QPointF(near, left), QPointF(far, right))
                        : QRectF(QPointF(left, near), QPointF(right, far));
}

std::vector<TextSpan> labelSpans(const PlotTask &task, const QString &label, Ink ink)
{
    const QString text = cleanText(label);
    const QRgb color = task.palette.text(ink);
    const int weight = ink == Ink::Highlight ? 600 : 400;
    const qsizetype bracket = text.endsWith(u')') ? text.lastIndexOf(QLatin1String(" (")) : -1;
    if (bracket <= 0)
        return {{text, color, weight}};
    return {{text.first(bracket), color, weight}, {text.sliced(bracket), task.palette.secondInk, 400}};
}

} // namespace RepoSignal
