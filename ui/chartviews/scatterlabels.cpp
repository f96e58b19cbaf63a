// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/scatterlabels.h"

#include "figures/labelplacer.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace RepoSignal {

namespace {

constexpr double kPointRadius = 4;
constexpr double kLabelledRadius = 7; ///< with air around it
constexpr double kGap = 5; ///< between a point and its label

bool hasLabel(const Layer &layer, std::size_t i)
{
    return i < layer.labels.size() && !layer.labels[i].isEmpty();
}

/// The part of a line inside a rectangle; null where there is none.
QLineF clipped(const QLineF &line, const QRectF &rect)
{
    double from = 0;
    double to = 1;
    const auto cut = [&](double start, double step, double low, double high) {
        if (step == 0)
            return start >= low && start <= high;
        const double a = (low - start) / step;
        const double b = (high - start) / step;
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
        return from < to;
    };
    if (!cut(line.x1(), line.dx(), rect.left(), rect.right()) || !cut(line.y1(), line.dy(), rect.top(), rect.bottom()))
        return {};
    return {line.pointAt(from), line.pointAt(to)};
}

QLineF ruleLine(const Layer &layer, std::size_t i, const ChartLayout &layout)
{
    return {layout.pixel(layer.x[i], layer.y[i]), layout.pixel(layer.x2[i], layer.y2[i])};
}

void avoidMarks(LabelPlacer &placer, const ChartSpec &chart, const ChartLayout &layout)
{
    for (const Layer &layer : chart.layers) {
        if (layer.mark == MarkType::Rule && !isRug(layer)) {
            for (std::size_t i = 0; i < layer.x2.size(); ++i) {
                const QLineF line = clipped(ruleLine(layer, i, layout), layout.plot);
                if (!line.isNull())
                    placer.avoid(QPolygonF{line.p1(), line.p2()});
            }
        }
        if (layer.mark != MarkType::Point)
            continue;
        for (std::size_t i = 0; i < layer.size(); ++i) {
            const QPointF at = layout.pixel(layer.x[i], layer.y[i]);
            if (!layout.plot.contains(at))
                continue;
            const double radius = hasLabel(layer, i) ? kLabelledRadius : kPointRadius;
            placer.avoid(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), hasLabel(layer, i) ? kLabelledPoint : 1);
        }
    }
}

} // namespace

std::vector<ScatterLabel> placeScatterLabels(const ChartSpec &chart, const ChartLayout &layout,
                                             const QFontMetrics &metrics)
{
    std::vector<ScatterLabel> labels;
    if (!isScatter(chart))
        return labels;
    LabelPlacer placer(layout.plot);
    avoidMarks(placer, chart, layout);
    // The topmost layers say most.
    for (std::size_t at = chart.layers.size(); at-- > 0;) {
        const Layer &layer = chart.layers[at];
        for (std::size_t i = 0; layer.mark == MarkType::Point && i < layer.labels.size(); ++i) {
            const QPointF point = layout.pixel(layer.x[i], layer.y[i]);
            if (!hasLabel(layer, i) || !layout.plot.contains(point))
                continue;
            const QSizeF text(metrics.horizontalAdvance(layer.labels[i]) + 2, metrics.height());
            if (const auto room = placer.place(placesAround(point, text, kPointRadius + kGap), kMostHidden))
                labels.push_back({at, i, *room, point});
        }
    }
    return labels;
}

std::vector<RuleLabel> placeRuleLabels(const ChartSpec &chart, const ChartLayout &layout, const QFontMetrics &metrics)
{
    std::vector<RuleLabel> labels;
    const double height = metrics.height();
    std::vector<QRectF> taken;
    if (!chart.y.title.isEmpty()) // above the plot, at the left
        taken.emplace_back(0, layout.keyHeight, metrics.horizontalAdvance(chart.y.title) + 2 * kGap, height);
    for (const Layer &layer : chart.layers) {
        for (std::size_t i = 0; layer.mark == MarkType::Rule && i < std::min(layer.labels.size(), layer.x2.size()); ++i) {
            const QLineF line = clipped(ruleLine(layer, i, layout), layout.plot);
            if (line.isNull() || !std::isfinite(line.x2()))
                continue;
            const QString &text = layer.labels[i];
            const double width = metrics.horizontalAdvance(text) + 2;
            const bool isAbove = line.y2() - layout.plot.top() < layout.plot.right() - line.x2();
            QRectF rect(line.x2() - width / 2, layout.plot.top() - height, width, height);
            if (!isAbove)
                rect.moveTopLeft({layout.plot.right() + kGap, line.y2() - height / 2});
            bool isFree = true;
            for (const QRectF &other : taken) {
                if (!other.intersects(rect))
                    continue;
                isFree = isAbove && other.right() + kGap - rect.left() < 2 * height;
                rect.moveLeft(other.right() + kGap);
            }
            if (!isFree)
                continue;
            if (rect.right() > layout.size.width() || rect.bottom() > layout.plot.bottom())
                continue;
            taken.push_back(rect);
            labels.push_back({text, rect, isAbove ? Qt::AlignHCenter : Qt::AlignLeft});
        }
    }
    return labels;
}

} // namespace RepoSignal
