// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/bandrows.h"
#include "figures/figuretext.h"
#include "figures/plotguides.h"
#include "figures/plots.h"

#include <algorithm>
#include <cmath>

namespace RepoSignal {

namespace {

/// A row is at most this many label sizes high, its bar this part of it.
constexpr double kHighestRow = 4.2;
constexpr double kBarShare = 0.62;

/// Every bar says its value, so that an axis would say it twice.
bool labelsSayItAll(const ChartSpec &chart)
{
    return std::ranges::all_of(chart.layers, [](const Layer &layer) {
        return layer.mark == MarkType::Bar && layer.labels.size() == layer.size()
            && std::ranges::none_of(layer.labels, &QString::isEmpty);
    });
}

bool hasPoints(const ChartSpec &chart)
{
    return std::ranges::find(chart.layers, MarkType::Point, &Layer::mark) != chart.layers.end();
}

class BandPlot
{
public:
    explicit BandPlot(const PlotTask &task) : m_task(task), m_hasAxis(!labelsSayItAll(task.chart)) {}

    Result<void> layOut()
    {
        double top = 0;
        if (const auto key = drawKey(m_task, top); !key)
            return key.error();
        const double axis = m_hasAxis ? m_task.tickSize() * kLineHeight + m_task.rowGap() : 0;
        const double count = std::max<double>(1, static_cast<double>(m_task.chart.y.categories.size()));
        m_rowHeight = std::min((m_task.area.bottom() - axis - top) / count, kHighestRow * m_task.labelSize());
        const double radius = std::min(0.36 * m_task.labelSize(), 0.4 * m_rowHeight);
        m_reach = hasPoints(m_task.chart) ? radius : 0;
        auto rows = fitBandRows(m_task, m_rowHeight, m_reach);
        if (!rows)
            return rows.error();
        m_rows = std::move(rows).value();
        m_task.layout.plot = QRectF(m_rows.left, top, m_task.area.right() - m_rows.left, m_rowHeight * count);
        drawAxis();
        drawRowMarks(radius);
        drawNames();
        drawLabels();
        return {};
    }

private:
    void drawRowMarks(double radius)
    {
        const double nameHeight = m_rows.isStacked ? kTightLine * m_rows.size : 0;
        const double below = nameHeight / 2;
        const double thin = std::max(kThinBar, m_rowHeight - nameHeight - 0.35 * m_rows.size);
        m_y = PlotScale(ScaleKind::Band, domainOf(m_task.chart, Qt::Vertical), m_task.layout.plot.top() + below,
                        m_task.layout.plot.bottom() + below);
        drawMarks(m_task, m_rows.x, m_y,
                  {.bar = m_rows.isStacked ? thin : kBarShare * m_rowHeight,
                   .radius = m_rows.isStacked ? std::min(radius, thin / 2) : radius,
                   .line = 2.5,
                   .rule = 3,
                   .below = below});
    }

    void drawAxis()
    {
        const Domain &domain = m_rows.x.domain();
        const int size = m_task.tickSize();
        if (m_hasAxis) {
            const double base = m_task.layout.plot.bottom() + m_task.rowGap() + size * kAscent;
            for (const Tick &tick : drawXTicks(m_task, m_task.chart.x, m_rows.x, base))
                addVertical(m_rows.x.at(tick.value), m_task.palette.hair);
        }
        if (domain.least < 0 && domain.greatest > 0)
            addVertical(m_rows.x.at(0), m_task.palette.line);
    }

    void addVertical(double x, QRgb color)
    {
        const QRectF &plot = m_task.layout.plot;
        const double pixel = std::round(x) + 0.5;
        m_task.add(FigureLine{.points = QPolygonF{QPointF(pixel, plot.top()), QPointF(pixel, plot.bottom())},
                              .stroke = color,
                              .width = 1});
    }

    /// Base line of a text in the middle of its row, or above the row's marks.
    [[nodiscard]] double baseOf(std::size_t row) const
    {
        const double top = m_task.layout.plot.top() + static_cast<double>(row) * m_rowHeight;
        return m_rows.isStacked ? top + kAscent * m_rows.size : top + m_rowHeight / 2 + kHalfCapitals * m_rows.size;
    }

    void drawNames()
    {
        for (std::size_t row = 0; row < m_rows.names.size(); ++row) {
            const RowName &name = m_rows.names[row];
            const double lineHeight = m_rows.size * kLineHeight;
            double base = baseOf(row) - static_cast<double>(name.lines.size() - 1) * lineHeight / 2;
            const QPointF at(m_rows.isStacked ? m_rows.left : m_rows.left - m_task.gap(), 0);
            for (const QString &line : name.lines) {
                m_task.add(lineOfText({{line, name.color, name.weight}}, at + QPointF(0, base), m_rows.size,
                                      m_rows.isStacked ? TextAnchor::Start : TextAnchor::End));
                base += lineHeight;
            }
        }
    }

    void addLabel(const RowLabel &label, QPointF at, TextAnchor anchor)
    {
        FigureText text = lineOfText(label.spans, at, m_rows.size, anchor);
        text.halo = m_hasAxis ? m_task.palette.background : 0; // over the grid
        m_task.add(std::move(text));
    }

    void drawLabels()
    {
        std::vector<double> used(m_rows.names.size(), 0); // pixels that labels take on the right of a row
        for (const RowLabel &label : m_rows.labels) {
            const double base = baseOf(label.row);
            if (m_rows.isStacked) {
                addLabel(label, {m_task.area.right() - used[label.row], base}, TextAnchor::End);
            } else if (label.isLeft) {
                addLabel(label, {m_rows.x.at(label.value) - m_reach - m_task.gap(), base}, TextAnchor::End);
                continue;
            } else {
                const double x = m_rows.x.at(label.value) + m_reach + m_task.gap() + used[label.row];
                addLabel(label, {x, base}, TextAnchor::Start);
            }
            used[label.row] += label.width + m_task.gap();
        }
    }

    const PlotTask &m_task;
    bool m_hasAxis;
    double m_rowHeight = 0;
    double m_reach = 0; ///< of points beside their value
    BandRows m_rows;
    PlotScale m_y;
};

} // namespace

Result<void> layOutBandPlot(const PlotTask &task)
{
    return BandPlot(task).layOut();
}

} // namespace RepoSignal
