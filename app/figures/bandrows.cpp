// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/bandrows.h"

#include "figures/figuretext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace RepoSignal {

namespace {

/// Names take this part of the width beside the marks, or that much where they are long.
constexpr double kNameShare = 0.42;
constexpr double kLongNameShare = 0.62;
constexpr double kAbove = 0;
/// A shorter value axis shows nothing.
constexpr double kNarrowestPlot = 60;

struct Way {
    double nameShare = kAbove; ///< of the width beside the marks
    int nameLines = 1;
};

/// The grey of a bar is not the grey of its number.
Ink labelInk(const Layer &layer, std::size_t i)
{
    const Ink ink = layer.inkOf(i);
    return ink == Ink::Muted && layer.mark != MarkType::Label ? Ink::Neutral : ink;
}

/// The least and the greatest value of the points in a row.
Domain pointsIn(const ChartSpec &chart, double row, double value)
{
    Domain domain{value, value};
    for (const Layer &layer : chart.layers) {
        for (std::size_t i = 0; i < layer.y.size() && i < layer.x.size(); ++i) {
            if (layer.mark == MarkType::Point && layer.y[i] == row && std::isfinite(layer.x[i])) {
                domain.least = std::min(domain.least, layer.x[i]);
                domain.greatest = std::max(domain.greatest, layer.x[i]);
            }
        }
    }
    return domain;
}

class Fitter
{
public:
    Fitter(const PlotTask &task, double rowHeight, double radius)
        : m_task(task), m_rowHeight(rowHeight), m_radius(radius), m_domain(domainOf(task.chart, Qt::Horizontal))
    {
        collectNames();
    }

    Result<BandRows> fit()
    {
        const auto sizes = shrinkingSizes(m_task.labelSize());
        for (const Way way : {Way{kNameShare, 1}, Way{kNameShare, 2}, Way{kLongNameShare, 1}, Way{kAbove, 1},
                              Way{kLongNameShare, 2}, Way{kLongNameShare, 3}}) {
            for (const int size : sizes) {
                BandRows rows{
                    .names = m_names, .labels = labels(size), .size = size, .isStacked = way.nameShare == kAbove};
                if (placeNames(rows, way) && findScale(rows))
                    return rows;
            }
        }
        return misfit(sizes.back());
    }

private:
    void collectNames()
    {
        for (qsizetype row = 0; row < rowCount(); ++row) {
            bool isHighlighted = false;
            bool isMuted = true;
            for (const Layer &layer : m_task.chart.layers) {
                for (std::size_t i = 0; i < layer.y.size(); ++i) {
                    if (layer.y[i] != static_cast<double>(row))
                        continue;
                    isHighlighted |= layer.inkOf(i) == Ink::Highlight;
                    isMuted &= layer.inkOf(i) == Ink::Muted;
                }
            }
            const QString name = cleanText(m_task.chart.y.categories.value(row));
            m_names.push_back({{name},
                               isHighlighted ? 600 : 400,
                               isMuted && !isHighlighted ? m_task.palette.secondInk : m_task.palette.ink});
        }
    }

    [[nodiscard]] qsizetype rowCount() const { return std::max<qsizetype>(1, m_task.chart.y.categories.size()); }

    [[nodiscard]] std::vector<RowLabel> labels(int size) const
    {
        std::vector<RowLabel> result;
        for (const Layer &layer : m_task.chart.layers) {
            for (std::size_t i = 0; i < layer.labels.size() && i < layer.y.size(); ++i) {
                if (!layer.labels[i].isEmpty())
                    result.push_back(label(layer, i, size));
            }
        }
        return result;
    }

    [[nodiscard]] RowLabel label(const Layer &layer, std::size_t i, int size) const
    {
        RowLabel label{.spans = labelSpans(m_task, layer.labels[i], labelInk(layer, i))};
        label.row = static_cast<std::size_t>(std::clamp<double>(layer.y[i], 0, static_cast<double>(rowCount() - 1)));
        label.width = textWidth(label.spans, size);
        const double start = i < layer.x.size() && std::isfinite(layer.x[i]) ? layer.x[i] : m_domain.least;
        if (layer.mark == MarkType::Bar) {
            const bool isKnown = i < layer.x2.size() && std::isfinite(layer.x2[i]);
            label.value = isKnown ? layer.x2[i] : start;
            label.isLeft = label.value < start;
        } else {
            // Beside the outermost point of the row: on the left only where this point is the first one.
            const Domain points = pointsIn(m_task.chart, layer.y[i], start);
            label.isLeft = start == points.least && points.least < points.greatest;
            label.value = label.isLeft ? points.least : points.greatest;
        }
        return label;
    }

    [[nodiscard]] static double widestName(const BandRows &rows)
    {
        double widest = 0;
        for (const RowName &name : rows.names) {
            for (const QString &line : name.lines)
                widest = std::max(widest, textWidth(line, rows.size, name.weight));
        }
        return widest;
    }

    [[nodiscard]] static double widestLabel(const BandRows &rows)
    {
        const auto widest = std::ranges::max_element(rows.labels, {}, &RowLabel::width);
        return widest == rows.labels.end() ? 0 : widest->width;
    }

    [[nodiscard]] bool placeNames(BandRows &rows, Way way) const
    {
        if (rows.isStacked) {
            rows.left = m_task.area.left();
            return m_rowHeight >= kTightLine * rows.size + kThinBar + 4
                && widestName(rows) + m_task.gap() + widestLabel(rows) <= m_task.area.width();
        }
        const double room = way.nameShare * m_task.area.width();
        if (way.nameLines > 1) {
            for (RowName &name : rows.names)
                name.lines = wrapped(name.lines.front(), rows.size, name.weight, room);
        }
        const double width = widestName(rows);
        rows.left = m_task.area.left() + std::ceil(width) + m_task.gap();
        return width <= room && m_rowHeight >= rows.size * (kTightLine + (way.nameLines - 1) * kLineHeight)
            && std::ranges::all_of(rows.names, [&](const RowName &name) { return name.lines.size() <= way.nameLines; });
    }

    /// The widest scale on which every label still ends inside the area.
    [[nodiscard]] bool findScale(BandRows &rows) const
    {
        constexpr int kRounds = 60;
        constexpr double kSlack = 0.25; // pixels, so that the rounds come to an end
        double from = rows.left + m_radius;
        double to = m_task.area.right() - m_radius;
        for (int round = 0; round < kRounds && to - from >= kNarrowestPlot; ++round) {
            rows.x = PlotScale(m_task.chart.x.kind, m_domain, from, to);
            if (rows.isStacked)
                return true;
            double beyond = 0;
            double before = 0;
            for (const RowLabel &label : rows.labels) {
                const double room = m_radius + m_task.gap() + label.width;
                if (label.isLeft)
                    before = std::max(before, rows.left - (rows.x.at(label.value) - room));
                else
                    beyond = std::max(beyond, rows.x.at(label.value) + room - m_task.area.right());
            }
            if (beyond <= 0 && before <= 0)
                return true;
            to -= beyond > 0 ? beyond + kSlack : 0;
            from += before > 0 ? before + kSlack : 0;
        }
        return false;
    }

    [[nodiscard]] Error misfit(int smallest) const
    {
        if (m_rowHeight < kTightLine * smallest) {
            return {.kind = ErrorKind::Malformed,
                    .detail = QCoreApplication::translate("Figures",
                                                          "%1 rows do not fit into the preset %2: show fewer "
                                                          "rows or choose a larger preset.")
                                  .arg(QString::number(rowCount()), m_task.preset.id),
                    .retryAt = {}};
        }
        const auto longest = std::ranges::max_element(m_names, {}, [smallest](const RowName &name) {
            return textWidth(name.lines.front(), smallest, name.weight);
        });
        const double room = kLongNameShare * m_task.area.width();
        return tooLong(QCoreApplication::translate("Figures", "name"), longest->lines.front(), m_task.preset, smallest,
                       longest->weight, room, 1);
    }

    const PlotTask &m_task;
    double m_rowHeight;
    double m_radius;
    Domain m_domain;
    std::vector<RowName> m_names;
};

} // namespace

Result<BandRows> fitBandRows(const PlotTask &task, double rowHeight, double radius)
{
    return Fitter(task, rowHeight, radius).fit();
}

} // namespace RepoSignal
