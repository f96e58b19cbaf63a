// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/chartseries.h"

#include "analysis/measures.h"
#include "chartviews/inkcolors.h"
#include "chartviews/pointcloud.h"
#include "widgets/theme.h"

#include <QAreaSeries>
#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <cmath>
#include <map>

namespace RepoSignal {

namespace {

constexpr double kMarkerSize = 9;
constexpr double kSmallMarkerSize = 7;
constexpr double kLineWidth = 2;
constexpr double kBandOpacity = 0.12;

/// Adds series of one spec to one chart, whose axes are plain positions.
class SeriesAdder
{
public:
    SeriesAdder(QChart &chart, const ChartSpec &spec, const ChartLayout &layout, const Theme &theme, double pixelRatio)
        : m_chart(chart), m_spec(spec), m_layout(layout), m_theme(theme), m_pixelRatio(pixelRatio),
          m_x(makeAxis(layout.x, Qt::AlignBottom)), m_y(makeAxis(layout.y, Qt::AlignLeft))
    {
        m_y->setReverse(layout.bandsDown);
    }

    [[nodiscard]] std::vector<PointSeries> takePoints() { return std::move(m_points); }

    void add(std::size_t at)
    {
        const Layer &layer = m_spec.layers[at];
        switch (layer.mark) {
        case MarkType::Bar: addBars(layer); break;
        case MarkType::Line: addLines(layer); break;
        case MarkType::Band: addBand(layer); break;
        case MarkType::Point: addPoints(layer, at); break;
        case MarkType::Rule: addRules(layer); break;
        case MarkType::Cell:
        case MarkType::Label: break;
        }
    }

private:
    QValueAxis *makeAxis(const AxisScale &scale, Qt::Alignment side)
    {
        auto *axis = new QValueAxis;
        axis->setRange(scale.low(), scale.high());
        axis->setVisible(false);
        m_chart.addAxis(axis, side);
        return axis;
    }

    void attach(QAbstractSeries *series)
    {
        m_chart.addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
    }

    [[nodiscard]] QPointF position(const Layer &layer, std::size_t i) const
    {
        return {m_layout.x.position(layer.x[i]), m_layout.y.position(layer.y[i])};
    }

    [[nodiscard]] static bool isShown(const QPointF &point)
    {
        return std::isfinite(point.x()) && std::isfinite(point.y());
    }

    void addBars(const Layer &layer)
    {
        QAbstractBarSeries *series = m_layout.bandsDown
            ? static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries)
            : new QStackedBarSeries;
        const AxisScale &across = m_layout.bandsDown ? m_layout.y : m_layout.x;
        const AxisScale &along = m_layout.bandsDown ? m_layout.x : m_layout.y;
        const std::vector<double> &places = m_layout.bandsDown ? layer.y : layer.x;
        const std::vector<double> &from = m_layout.bandsDown ? layer.x : layer.y;
        const std::vector<double> &to = m_layout.bandsDown ? layer.x2 : layer.y2;
        const int bands = static_cast<int>(std::ceil(across.high()));
        // A set has one colour: one set an ink, empty where a bar has another; under them the part before a bar begins.
        std::map<Ink, QBarSet *> sets;
        auto *before = makeSet(Qt::transparent, bands);
        for (std::size_t i = 0; i < std::min(places.size(), to.size()); ++i) {
            const double band = across.position(places[i]);
            const double length = to[i] - from[i];
            if (!std::isfinite(band) || !std::isfinite(length) || band < 0 || band >= bands)
                continue;
            QBarSet *&set = sets[layer.inkOf(i)];
            if (!set)
                set = makeSet(inkColor(layer.inkOf(i), m_theme), bands);
            before->replace(static_cast<int>(std::lround(band)), along.position(from[i]));
            set->replace(static_cast<int>(std::lround(band)), length);
        }
        series->append(before);
        for (const auto &[ink, set] : sets)
            series->append(set);
        series->setBarWidth(m_layout.barThickness / m_layout.bandExtent());
        attach(series);
    }

    static QBarSet *makeSet(const QColor &color, int bands)
    {
        auto *set = new QBarSet(QString());
        set->setPen(Qt::NoPen);
        set->setBrush(color);
        set->append(QList<qreal>(bands, 0.0));
        return set;
    }

    /// Runs of neighbours that can be shown: [begin, end).
    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> runs(const Layer &layer) const
    {
        std::vector<std::pair<std::size_t, std::size_t>> found;
        std::size_t begin = 0;
        const std::size_t size = std::min(layer.x.size(), layer.y.size());
        for (std::size_t i = 0; i <= size; ++i) {
            if (i < size && isShown(position(layer, i)))
                continue;
            if (i > begin)
                found.emplace_back(begin, i);
            begin = i + 1;
        }
        return found;
    }

    void addLines(const Layer &layer)
    {
        for (const auto &[begin, end] : runs(layer)) {
            auto *line = new QLineSeries;
            line->setPen(penOf(layer, layer.inkOf(begin), kLineWidth));
            for (std::size_t i = begin; i < end; ++i)
                line->append(position(layer, i));
            attach(line);
        }
    }

    void addBand(const Layer &layer)
    {
        for (const auto &[begin, end] : runs(layer)) {
            auto *low = new QLineSeries;
            auto *high = new QLineSeries;
            for (std::size_t i = begin; i < end && i < layer.y2.size(); ++i) {
                const QPointF point = position(layer, i);
                low->append(point);
                high->append(point.x(), m_layout.y.position(layer.y2[i]));
            }
            auto *area = new QAreaSeries(high, low);
            low->setParent(area);
            high->setParent(area);
            QColor color = inkColor(layer.ink, m_theme);
            color.setAlphaF(kBandOpacity);
            area->setPen(Qt::NoPen);
            area->setBrush(color);
            attach(area);
        }
    }

    void addPoints(const Layer &layer, std::size_t at)
    {
        if (isCloud(m_spec, layer))
            return;
        std::map<Ink, PointSeries> byInk;
        std::map<Ink, QList<QPointF>> places;
        for (std::size_t i = 0; i < std::min(layer.x.size(), layer.y.size()); ++i) {
            const QPointF place = position(layer, i);
            if (!isShown(place))
                continue;
            byInk[layer.inkOf(i)].indexes.push_back(i);
            places[layer.inkOf(i)].append(place);
        }
        // Days without a bar are small dots on the base line, points without a name small ones.
        const bool isNameless = isScatter(m_spec) && !hasLabels(layer);
        const double size = hasVerticalBars(m_spec) ? 2 : isNameless ? kSmallMarkerSize : kMarkerSize;
        for (auto &[ink, points] : byInk) {
            points.series = new QLineSeries;
            points.layer = at;
            points.series->setPen(Qt::NoPen);
            points.series->setLightMarker(pointMarker(inkColor(ink, m_theme), layer.hollow ? m_theme.base : QColor(), size,
                                                      m_pixelRatio));
            points.series->setMarkerSize(size);
            points.series->replace(places[ink]);
            attach(points.series);
            m_points.push_back(std::move(points));
        }
    }

    void addRules(const Layer &layer)
    {
        if (isRug(layer))
            return;
        for (std::size_t i = 0; i < std::min(layer.x2.size(), layer.y2.size()); ++i) {
            const QPointF begin = position(layer, i);
            const QPointF end(m_layout.x.position(layer.x2[i]), m_layout.y.position(layer.y2[i]));
            if (!isShown(begin) || !isShown(end))
                continue;
            auto *rule = new QLineSeries;
            rule->setPen(penOf(layer, layer.inkOf(i), m_layout.bandsDown ? kLineWidth : 1));
            rule->append(begin);
            rule->append(end);
            attach(rule);
        }
    }

    [[nodiscard]] QPen penOf(const Layer &layer, Ink ink, double width) const
    {
        QPen pen(inkColor(ink, m_theme), width);
        pen.setJoinStyle(Qt::RoundJoin);
        if (layer.dashed)
            pen.setDashPattern({4, 3});
        return pen;
    }

    QChart &m_chart;
    const ChartSpec &m_spec;
    const ChartLayout &m_layout;
    const Theme &m_theme;
    double m_pixelRatio;
    QValueAxis *m_x;
    QValueAxis *m_y;
    std::vector<PointSeries> m_points;
};

} // namespace

std::vector<PointSeries> addSeries(QChart &chart, const ChartSpec &spec, const ChartLayout &layout, const Theme &theme,
                                   double pixelRatio)
{
    SeriesAdder adder(chart, spec, layout, theme, pixelRatio);
    for (std::size_t i = 0; i < spec.layers.size(); ++i)
        adder.add(i);
    return adder.takePoints();
}

void movePoints(const std::vector<PointSeries> &points, const ChartSpec &spec, const ChartLayout &layout)
{
    for (const PointSeries &one : points) {
        const Layer &layer = spec.layers[one.layer];
        QList<QPointF> places;
        places.reserve(static_cast<qsizetype>(one.indexes.size()));
        for (const std::size_t i : one.indexes)
            places.append({layout.x.position(layer.x[i]), layout.y.position(layer.y[i])});
        one.series->replace(places);
    }
}

} // namespace RepoSignal
