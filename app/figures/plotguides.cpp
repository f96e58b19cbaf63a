// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/plotguides.h"

#include "figures/figuretext.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace RepoSignal {

namespace {

FigureShape keySample(const PlotTask &task, const Layer &layer, QPointF at, double size)
{
    const QRgb color = task.palette.mark(layer.ink);
    if (layer.mark == MarkType::Line)
        return FigureLine{.points = QPolygonF{at - QPointF(size / 2, 0), at + QPointF(size / 2, 0)},
                          .stroke = color,
                          .width = 2.5,
                          .dashed = layer.dashed};
    if (layer.mark == MarkType::Rule)
        return FigureLine{.points = QPolygonF{at - QPointF(size / 2, 0), at + QPointF(size / 2, 0)},
                          .stroke = color,
                          .width = 1.5,
                          .dashed = layer.dashed};
    if (layer.mark != MarkType::Point)
        return FigureRect{QRectF(at.x() - size / 2, at.y() - size / 2, size, size), color};
    if (layer.ink == Ink::Muted || layer.hollow)
        return FigureCircle{.center = at,
                            .radius = size / 2 - 1,
                            .fill = task.palette.background,
                            .stroke = layer.hollow ? color : task.palette.bar,
                            .width = 2};
    return FigureCircle{.center = at, .radius = size / 2, .fill = color};
}

} // namespace

std::vector<Tick> drawXTicks(const PlotTask &task, const Scale &scale, const PlotScale &x, double base)
{
    const int size = task.tickSize();
    const double apart = 0.6 * size;
    struct Placed {
        Tick tick;
        double left;
        double right;
    };
    const auto place = [&](int count) {
        std::vector<Placed> placed;
        for (Tick &tick : ticksOf(scale, x.domain(), count)) {
            const double width = textWidth(tick.label, size);
            const double left = std::clamp(x.at(tick.value) - width / 2, task.area.left(), task.area.right() - width);
            placed.push_back({std::move(tick), left, left + width});
        }
        return placed;
    };
    const auto collide = [apart](const Placed &a, const Placed &b) { return b.left < a.right + apart; };
    int count = std::max(2, static_cast<int>((x.to() - x.from()) / (5.0 * size)));
    std::vector<Placed> placed = place(count);
    while (count > 2 && std::ranges::adjacent_find(placed, collide) != placed.end())
        placed = place(--count);
    std::vector<Tick> ticks;
    double end = -std::numeric_limits<double>::infinity();
    for (Placed &label : placed) {
        if (label.left < end + apart)
            continue;
        end = label.right;
        task.add(lineOfText({{label.tick.label, task.palette.secondInk, 400}}, {label.left, base}, size));
        ticks.push_back(std::move(label.tick));
    }
    return ticks;
}

Result<void> drawKey(const PlotTask &task, double &bottom)
{
    bottom = task.area.top();
    const std::vector<const Layer *> named = namedLayers(task.chart);
    if (named.empty())
        return {};
    const int size = task.tickSize();
    const double sample = size * 0.75;
    double x = task.area.left();
    double y = task.area.top();
    for (const Layer *layer : named) {
        const QString name = cleanText(layer->name);
        const double width = sample + task.gap() + textWidth(name, size);
        if (width > task.area.width())
            return tooLong(QCoreApplication::translate("Figures", "key"), name, task.preset, size, 400,
                           task.area.width() - sample - task.gap(), 1);
        if (x > task.area.left() && x + width > task.area.right()) {
            x = task.area.left();
            y += size * kLineHeight;
        }
        const double base = y + size;
        task.add(keySample(task, *layer, {x + sample / 2, base - size * 0.36}, sample));
        task.add(lineOfText({{name, task.palette.secondInk, 400}}, {x + sample + task.gap(), base}, size));
        x += width + 2 * task.gap();
    }
    bottom = y + size * kLineHeight + task.rowGap();
    return {};
}

} // namespace RepoSignal
