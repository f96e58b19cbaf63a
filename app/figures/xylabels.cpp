// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/xylabels.h"

#include "figures/figuretext.h"
#include "figures/labelplacer.h"

#include <QCoreApplication>
#include <QLineF>

#include <cmath>

namespace RepoSignal {

namespace {

/// Bars stand on whole pixels: their ends may lie this far outside the plot.
constexpr double kRounding = 1;

class XyLabels
{
public:
    XyLabels(const PlotTask &task, const PlotScale &x, const PlotScale &y, const MarkSizes &sizes)
        : m_task(task), m_x(x), m_y(y), m_sizes(sizes)
    {
    }

    Result<void> draw()
    {
        QRectF bounds = m_task.layout.plot;
        if (!isScatter(m_task.chart))
            bounds.setRight(m_task.area.right());
        bounds.adjust(0, -kRounding, 0, kRounding);
        LabelPlacer placer(bounds);
        avoidMarks(placer);
        for (const Layer &layer : m_task.chart.layers) {
            for (std::size_t i = 0; i < layer.labels.size() && i < layer.size(); ++i) {
                if (layer.labels[i].isEmpty() || !isDrawn(layer, i))
                    continue;
                if (layer.mark == MarkType::Rule) {
                    drawRuleLabel(layer, i);
                    continue;
                }
                const auto drawn = layer.mark == MarkType::Cell ? drawCellLabel(layer, i) : drawLabel(placer, layer, i);
                if (!drawn)
                    return drawn.error();
            }
        }
        return {};
    }

private:
    /// Rectangles for a text of a size around a mark, the best first.
    [[nodiscard]] std::vector<LabelPlace> candidates(const Layer &layer, std::size_t i, QSizeF text) const
    {
        std::vector<LabelPlace> result;
        const auto add = [&](double x, double y) { result.push_back({QRectF(QPointF(x, y), text)}); };
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
        return placesAround(at, text, m_sizes.radius + gap);
    }

    void avoidMarks(LabelPlacer &placer) const
    {
        for (const Layer &layer : m_task.chart.layers) {
            for (std::size_t i = 0; i < layer.size(); ++i) {
                if (layer.mark == MarkType::Bar) {
                    placer.avoid(barRect(layer, i, m_x, m_y, m_sizes.bar, false));
                } else if (layer.mark == MarkType::Point) {
                    const QPointF at(m_x.at(layer.x[i]), m_y.at(layer.y[i]));
                    const bool hasLabel = i < layer.labels.size() && !layer.labels[i].isEmpty();
                    const double r = m_sizes.radius + (hasLabel ? 2 : 0);
                    placer.avoid(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r), hasLabel ? kLabelledPoint : 1);
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

    Result<void> drawLabel(LabelPlacer &placer, const Layer &layer, std::size_t i)
    {
        if (layer.mark == MarkType::Point && isScatter(m_task.chart)) {
            drawScatterLabel(placer, layer, i);
            return {};
        }
        for (const int size : shrinkingSizes(m_task.labelSize())) {
            if (place(placer, layer, i, layer.labels[i], size))
                return {};
        }
        return tooLong(QCoreApplication::translate("Figures", "label"), layer.labels[i], m_task.preset.id, 0);
    }

    /// Where `owner/name` finds no room `name` may, and a point without a label is still told by the table.
    void drawScatterLabel(LabelPlacer &placer, const Layer &layer, std::size_t i)
    {
        const QString &label = layer.labels[i];
        for (const QString &text : {label, label.mid(label.indexOf(u'/') + 1)}) {
            for (const int size : shrinkingSizes(m_task.tickSize())) {
                if (place(placer, layer, i, text, size))
                    return;
            }
        }
    }

    /// False where the text finds no room in this size.
    bool place(LabelPlacer &placer, const Layer &layer, std::size_t i, const QString &label, int size)
    {
        auto spans = labelSpans(m_task, label, layer.inkOf(i));
        const auto places = candidates(layer, i, {textWidth(spans, size), (kAscent + kDescent) * size});
        const auto room = placer.place(places, isScatter(m_task.chart) ? kMostHidden : LabelPlacer::kAny);
        if (!room)
            return false;
        if (layer.mark == MarkType::Point)
            drawLeader(layer, i, *room);
        FigureText text = lineOfText(std::move(spans), {room->left(), room->top() + kAscent * size}, size);
        text.halo = m_task.palette.background;
        m_task.add(std::move(text));
        return true;
    }

    /// A line from a point to a label that does not stand beside it.
    void drawLeader(const Layer &layer, std::size_t i, const QRectF &label)
    {
        const QPointF at(m_x.at(layer.x[i]), m_y.at(layer.y[i]));
        const QPointF near(std::clamp(at.x(), label.left(), label.right()),
                           std::clamp(at.y(), label.top(), label.bottom()));
        const QLineF line(at, near);
        if (line.length() < m_sizes.radius + 1.5 * m_task.gap())
            return;
        m_task.add(FigureLine{.points = QPolygonF{line.pointAt(m_sizes.radius / line.length()), near},
                              .stroke = m_task.palette.secondInk,
                              .width = 1});
    }

    /// Outside the plot: above an end at the top, else right of it. Moved a little to the right where another text is; one
    /// that finds no room near its line is left out.
    void drawRuleLabel(const Layer &layer, std::size_t i)
    {
        const QPointF end(m_x.at(layer.x2[i]), m_y.at(layer.y2[i]));
        const int size = m_task.tickSize();
        const std::vector<TextSpan> spans{{cleanText(layer.labels[i]), m_task.palette.secondInk, 400}};
        const bool isAbove = end.y() <= m_task.layout.plot.top() + 1;
        FigureText text = isAbove ? lineOfText(spans, end - QPointF(0, m_task.gap() * 0.4), size, TextAnchor::Middle)
                                  : lineOfText(spans, end + QPointF(m_task.gap() * 0.6, kHalfCapitals * size), size);
        for (const FigureItem &item : m_task.layout.items) {
            const auto *other = std::get_if<FigureText>(&item.shape);
            if (!other || !other->rect.intersects(text.rect))
                continue;
            const double from = other->rect.right() + m_task.gap();
            if (!isAbove || from - text.rect.left() > 2 * size)
                return;
            text = lineOfText(spans, {from, text.at.y()}, size);
        }
        m_task.add(text);
    }

    /// A cell too small for its text stays without: the table behind the chart tells it.
    Result<void> drawCellLabel(const Layer &layer, std::size_t i)
    {
        const QRectF cell = QRectF(QPointF(m_x.at(layer.x[i]), m_y.at(layer.y[i])),
                                   QPointF(m_x.at(layer.x2[i]), m_y.at(layer.y2[i])))
                                .normalized();
        const int size = m_task.tickSize();
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
    const PlotScale &m_x;
    const PlotScale &m_y;
    const MarkSizes &m_sizes;
};

} // namespace

Result<void> drawXyLabels(const PlotTask &task, const PlotScale &x, const PlotScale &y, const MarkSizes &sizes)
{
    return XyLabels(task, x, y, sizes).draw();
}

} // namespace RepoSignal
