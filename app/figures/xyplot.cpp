// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figuretext.h"
#include "figures/plotguides.h"
#include "figures/plots.h"
#include "figures/xylabels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace RepoSignal {

namespace {

/// A column takes this part of its category or day.
constexpr double kColumnShare = 0.62;
constexpr double kDayShare = 0.84;
constexpr double kWidestColumn = 72;
/// A label at the right end may take this part of the width from the plot.
constexpr double kEndShare = 0.28;
constexpr double kSmallestPlot = 60;

class XyPlot
{
public:
    explicit XyPlot(const PlotTask &task) : m_task(task), m_tick(task.tickSize()) {}

    Result<void> layOut()
    {
        double top = 0;
        if (const auto key = drawKey(m_task, top); !key)
            return key.error();
        const Scale &x = m_task.chart.x;
        const Scale &y = m_task.chart.y;
        const double lineHeight = m_tick * kLineHeight;
        QRectF plot(QPointF(m_task.area.left(),
                            top + m_tick * kHalfCapitals + (y.title.isEmpty() && !hasRuleLabels() ? 0 : lineHeight)),
                    m_task.area.bottomRight());
        plot.setBottom(plot.bottom() - lineHeight - m_task.gap() * 0.6 - (x.title.isEmpty() && !hasNamedRug() ? 0 : lineHeight));
        if (plot.height() < kSmallestPlot)
            return noRoom();
        scaleY(plot);
        plot.setLeft(plot.left() + widestTick() + m_task.gap());
        plot.setRight(plot.right() - endRoom(plot.width()));
        if (plot.width() < kSmallestPlot)
            return noRoom();
        m_task.layout.plot = plot;
        m_x = PlotScale(x.kind, domainOf(m_task.chart, Qt::Horizontal), plot.left(), plot.right());
        drawYAxis(top);
        if (const auto axis = drawXAxis(); !axis)
            return axis.error();
        m_sizes = {.bar = columnWidth(), .radius = pointRadius(), .line = m_task.labelSize() * 0.115, .rule = 2};
        drawMarks(m_task, m_x, m_y, m_sizes);
        return drawXyLabels(m_task, m_x, m_y, m_sizes);
    }

private:
    [[nodiscard]] Error noRoom() const
    {
        return {.kind = ErrorKind::Malformed,
                .detail = QCoreApplication::translate("Figures",
                                                      "The texts leave no room for the chart in the preset %1: "
                                                      "shorten title, subtitle or notes, or choose a larger preset.")
                              .arg(m_task.preset.id),
                .retryAt = {}};
    }

    [[nodiscard]] bool hasBars() const
    {
        return std::ranges::any_of(m_task.chart.layers, [](const Layer &layer) { return layer.mark == MarkType::Bar; });
    }

    /// Its name stands where the title of the horizontal axis does.
    [[nodiscard]] bool hasNamedRug() const
    {
        return std::ranges::any_of(m_task.chart.layers, [](const Layer &layer) { return isRug(layer) && !layer.name.isEmpty(); });
    }

    [[nodiscard]] bool hasRuleLabels() const
    {
        return std::ranges::any_of(m_task.chart.layers, [](const Layer &layer) {
            return layer.mark == MarkType::Rule && !layer.labels.empty();
        });
    }

    void scaleY(const QRectF &plot)
    {
        const Scale &scale = m_task.chart.y;
        const int count = std::max(2, static_cast<int>(plot.height() / (3.4 * m_tick)));
        Domain domain = domainOf(m_task.chart, Qt::Vertical);
        if (!hasBars())
            domain = rounded(scale, domain, count);
        m_yTicks = ticksOf(scale, domain, count);
        // Values grow upwards, bands downwards.
        const bool isBand = scale.kind == ScaleKind::Band;
        m_y = PlotScale(scale.kind, domain, isBand ? plot.top() : plot.bottom(), isBand ? plot.bottom() : plot.top());
    }

    [[nodiscard]] double widestTick() const
    {
        double widest = 0;
        for (const Tick &tick : m_yTicks)
            widest = std::max(widest, textWidth(tick.label, m_tick));
        return widest;
    }

    /// Pixels that labels of points and lines at the right end take beside the plot. In a scatter plot those of points
    /// find room inside.
    [[nodiscard]] double endRoom(double width) const
    {
        const Domain domain = domainOf(m_task.chart, Qt::Horizontal);
        double room = pointRadius();
        for (const Layer &layer : m_task.chart.layers) {
            if (layer.mark == MarkType::Rule) {
                for (std::size_t i = 0; i < layer.labels.size(); ++i) {
                    if (layer.x2[i] >= domain.greatest)
                        room = std::max(room, m_task.gap() + textWidth(cleanText(layer.labels[i]), m_tick));
                }
            }
            if ((layer.mark != MarkType::Point || isScatter(m_task.chart)) && layer.mark != MarkType::Label)
                continue;
            for (std::size_t i = 0; i < layer.labels.size(); ++i) {
                const bool isAtEnd = layer.x[i] >= domain.greatest - 0.02 * (domain.greatest - domain.least);
                if (isAtEnd && !layer.labels[i].isEmpty())
                    room = std::max(
                        room,
                        pointRadius() + m_task.gap()
                            + textWidth(labelSpans(m_task, layer.labels[i], layer.inkOf(i)), m_task.labelSize()));
            }
        }
        return room <= kEndShare * width ? room : pointRadius();
    }

    [[nodiscard]] double columnWidth() const
    {
        const double share = m_task.chart.x.kind == ScaleKind::Time ? kDayShare : kColumnShare;
        return std::clamp(share * m_x.unit(), 1.0, kWidestColumn);
    }

    [[nodiscard]] double pointRadius() const
    {
        const double radius = 0.25 * m_task.labelSize();
        const double room = m_x.to() > m_x.from() && hasBars() ? columnWidth() / 2 : radius;
        return std::clamp(room, 1.5, radius);
    }

    void drawYAxis(double top)
    {
        const QRectF &plot = m_task.layout.plot;
        for (const Tick &tick : m_yTicks) {
            const double y = m_y.at(tick.value);
            const double line = std::round(y) + 0.5;
            m_task.add(FigureLine{.points = QPolygonF{QPointF(plot.left(), line), QPointF(plot.right(), line)},
                                  .stroke = tick.value == 0 ? m_task.palette.line : m_task.palette.hair,
                                  .width = 1});
            m_task.add(lineOfText({{cleanText(tick.label), m_task.palette.secondInk, 400}},
                                  {plot.left() - m_task.gap(), y + kHalfCapitals * m_tick}, m_tick, TextAnchor::End));
        }
        if (!m_task.chart.y.title.isEmpty()) {
            m_task.add(lineOfText({{cleanText(m_task.chart.y.title), m_task.palette.secondInk, 400}},
                                  {m_task.area.left(), top + kAscent * m_tick}, m_tick));
        }
    }

    Result<void> drawXAxis()
    {
        const Scale &scale = m_task.chart.x;
        const QRectF &plot = m_task.layout.plot;
        const double base = plot.bottom() + m_task.gap() * 0.6 + m_tick;
        if (scale.kind == ScaleKind::Band) {
            if (const auto names = drawColumnNames(base); !names)
                return names.error();
        } else {
            for (const Tick &tick : drawXTicks(m_task, scale, m_x, base)) {
                const double x = std::round(m_x.at(tick.value)) + 0.5;
                m_task.add(FigureLine{.points = QPolygonF{QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 5)},
                                      .stroke = m_task.palette.line,
                                      .width = 1});
                if (isScatter(m_task.chart))
                    m_task.add(FigureLine{.points = QPolygonF{QPointF(x, plot.top()), QPointF(x, plot.bottom())},
                                          .stroke = m_task.palette.hair,
                                          .width = 1});
            }
        }
        const double below = base + m_tick * kLineHeight;
        if (!scale.title.isEmpty()) {
            m_task.add(lineOfText({{cleanText(scale.title), m_task.palette.secondInk, 400}}, {plot.right(), below},
                                  m_tick, TextAnchor::End));
        }
        for (const Layer &layer : m_task.chart.layers) {
            if (isRug(layer) && !layer.name.isEmpty())
                m_task.add(
                    lineOfText({{cleanText(layer.name), m_task.palette.secondInk, 400}}, {plot.left(), below}, m_tick));
        }
        return {};
    }

    Result<void> drawColumnNames(double base)
    {
        for (const Tick &tick : ticksOf(m_task.chart.x, m_x.domain(), 0)) {
            const QString name = cleanText(tick.label);
            if (textWidth(name, m_tick) > m_x.unit()) {
                return tooLong(QCoreApplication::translate("Figures", "name"), name, m_task.preset, m_tick, 400,
                               m_x.unit(), 1);
            }
            m_task.add(lineOfText({{name, m_task.palette.secondInk, 400}}, {m_x.at(tick.value), base}, m_tick,
                                  TextAnchor::Middle));
        }
        return {};
    }

    const PlotTask &m_task;
    int m_tick;
    PlotScale m_x;
    PlotScale m_y;
    std::vector<Tick> m_yTicks;
    MarkSizes m_sizes;
};

} // namespace

Result<void> layOutXyPlot(const PlotTask &task)
{
    return XyPlot(task).layOut();
}

} // namespace RepoSignal
