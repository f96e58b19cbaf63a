// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/xylabels.h"

#include "figures/figuretext.h"
#include "figures/labelplacer.h"

#include <QCoreApplication>

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

private:
    /// Rectangles for a text of a size around a mark, the best first.
    [[nodiscard]] std::vector<QRectF> candidates(const Layer &layer, std::size_t i, QSizeF text) const
    {
        std::vector<QRectF> result;
        const auto add = [&](double x, double y) { result.emplace_back(QPointF(x, y), text); };
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
