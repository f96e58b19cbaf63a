// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figuretext.h"
#include "figures/labelplacer.h"
#include "figures/plots.h"

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
/// Bars stand on whole pixels: their ends may lie this far outside the plot.
constexpr double kRounding = 1;
constexpr double kHalfCapitals = 0.364;

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
        QRectF plot(QPointF(m_task.area.left(), top + m_tick * kHalfCapitals + (y.title.isEmpty() ? 0 : lineHeight)),
                    m_task.area.bottomRight());
        plot.setBottom(plot.bottom() - lineHeight - m_task.gap() * 0.6 - (x.title.isEmpty() ? 0 : lineHeight));
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
        return drawLabels();
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

    /// Pixels that labels of points and lines at the right end take beside the plot.
    [[nodiscard]] double endRoom(double width) const
    {
        const Domain domain = domainOf(m_task.chart, Qt::Horizontal);
        double room = pointRadius();
        for (const Layer &layer : m_task.chart.layers) {
            if (layer.mark != MarkType::Point && layer.mark != MarkType::Label)
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
            }
        }
        if (!scale.title.isEmpty()) {
            m_task.add(lineOfText({{cleanText(scale.title), m_task.palette.secondInk, 400}},
                                  {plot.right(), base + m_tick * kLineHeight}, m_tick, TextAnchor::End));
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

    /// Rectangles for a text of a size around a mark, the best first.
    [[nodiscard]] std::vector<QRectF> candidates(const Layer &layer, std::size_t i, QSizeF text) const
    {
        std::vector<QRectF> result;
        const auto add = [&](double x, double y) { result.push_back({QPointF(x, y), text}); };
        const double gap = m_task.gap() * 0.6;
        if (layer.mark == MarkType::Bar) {
            QRectF bar = barRect(layer, i, m_x, m_y, m_sizes.bar, false);
            if (bar.isNull()) // as long as nothing
                bar = QRectF(m_x.at(layer.x[i]) - m_sizes.bar / 2, m_y.at(layer.y[i]), m_sizes.bar, 0);
            const bool isDown = i < layer.y2.size() && layer.y2[i] < layer.y[i];
            const double level = isDown ? bar.bottom() - text.height() : bar.top();
            add(bar.center().x() - text.width() / 2,
                isDown ? bar.bottom() + gap / 2 : bar.top() - gap / 2 - text.height());
            add(bar.left() - gap - text.width(), level);
            add(bar.right() + gap, level);
            return result;
        }
        const QPointF at(m_x.at(layer.x[i]), m_y.at(layer.y[i]));
        if (layer.mark == MarkType::Label) {
            add(at.x() + gap, at.y() - text.height() / 2);
            for (const double steps : {0.0, 0.5, 1.0, 1.5, 2.0, 3.0}) {
                const double away = gap / 2 + steps * text.height();
                add(at.x() + gap, at.y() - away - text.height());
                add(at.x() + gap, at.y() + away);
            }
            return result;
        }
        for (const double steps : {0.0, 1.0, 2.0, 3.0}) {
            const double away = m_sizes.radius + gap + steps * text.height();
            const double middle = at.y() - text.height() / 2;
            add(at.x() + away, middle);
            add(at.x() - away - text.width(), middle);
            for (const double y : {at.y() - away - text.height(), at.y() + away}) {
                add(at.x() - text.width() / 2, y);
                add(at.x() - text.width(), y);
                add(at.x(), y);
            }
        }
        return result;
    }

    void avoidMarks(LabelPlacer &placer) const
    {
        for (const Layer &layer : m_task.chart.layers) {
            for (std::size_t i = 0; i < layer.size(); ++i) {
                if (layer.mark == MarkType::Bar) {
                    placer.avoid(barRect(layer, i, m_x, m_y, m_sizes.bar, false));
                } else if (layer.mark == MarkType::Point) {
                    const double r = m_sizes.radius;
                    const QPointF at(m_x.at(layer.x[i]), m_y.at(layer.y[i]));
                    placer.avoid(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r));
                }
            }
        }
        for (const FigureItem &item : m_task.layout.items) {
            if (const auto *line = std::get_if<FigureLine>(&item.shape); line && item.isClipped)
                placer.avoid(line->points);
        }
    }

    /// A mark with an unknown value has no place, nor has its label.
    [[nodiscard]] bool isDrawn(const Layer &layer, std::size_t i) const
    {
        const bool hasEnd = layer.mark != MarkType::Bar || (i < layer.y2.size() && std::isfinite(m_y.at(layer.y2[i])));
        return hasEnd && i < layer.x.size() && i < layer.y.size() && std::isfinite(m_x.at(layer.x[i]))
            && std::isfinite(m_y.at(layer.y[i]));
    }

    Result<void> drawLabels()
    {
        QRectF bounds = m_task.layout.plot;
        bounds.setRight(m_task.area.right());
        bounds.adjust(0, -kRounding, 0, kRounding);
        LabelPlacer placer(bounds);
        avoidMarks(placer);
        for (const Layer &layer : m_task.chart.layers) {
            for (std::size_t i = 0; i < layer.labels.size() && i < layer.size(); ++i) {
                if (layer.labels[i].isEmpty() || !isDrawn(layer, i))
                    continue;
                const auto drawn = layer.mark == MarkType::Cell ? drawCellLabel(layer, i) : drawLabel(placer, layer, i);
                if (!drawn)
                    return drawn.error();
            }
        }
        return {};
    }

    Result<void> drawLabel(LabelPlacer &placer, const Layer &layer, std::size_t i)
    {
        for (const int size : shrinkingSizes(m_task.labelSize())) {
            auto spans = labelSpans(m_task, layer.labels[i], layer.inkOf(i));
            const QSizeF text(textWidth(spans, size), (kAscent + kDescent) * size);
            const auto room = placer.place(candidates(layer, i, text));
            if (!room)
                continue;
            FigureText label = lineOfText(std::move(spans), {room->left(), room->top() + kAscent * size}, size);
            label.halo = m_task.palette.background;
            m_task.add(std::move(label));
            return {};
        }
        return tooLong(QCoreApplication::translate("Figures", "label"), layer.labels[i], m_task.preset.id, 0);
    }

    /// A cell too small for its text stays without: the table behind the chart tells it.
    Result<void> drawCellLabel(const Layer &layer, std::size_t i)
    {
        const QRectF cell = QRectF(QPointF(m_x.at(layer.x[i]), m_y.at(layer.y[i])),
                                   QPointF(m_x.at(layer.x2[i]), m_y.at(layer.y2[i])))
                                .normalized();
        const int size = m_tick;
        const QRgb fill = m_task.palette.mark(layer.inkOf(i));
        const bool isDark = qGray(fill) < 128;
        const FigureText text = lineOfText({{cleanText(layer.labels[i]), isDark ? 0xffffffff : 0xff1b2128, 400}},
                                           {cell.center().x(), cell.center().y() + kHalfCapitals * size}, size,
                                           TextAnchor::Middle);
        if (text.rect.width() + m_task.gap() <= cell.width() && size * kLineHeight <= cell.height())
            m_task.add(text);
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
