// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/chartlayout.h"

#include "analysis/measures.h"

#include <cmath>

namespace RepoSignal {

namespace {

constexpr double kGap = 8;
constexpr double kKeyInset = 4;
constexpr double kInset = kCategoryInset;
constexpr double kPointRadius = 6; ///< what the largest mark at an end needs
constexpr double kMostForNames = 0.42; ///< of the width
constexpr double kHalfADay = 0.5; ///< a standing bar fills its day or band
constexpr int kBarThickness = 12;
constexpr double kMostBand = 40; ///< pixels of a band; more would tear the rows apart
constexpr int kTickSpace = 22; ///< below the plot
constexpr double kTitleGap = 2;
constexpr int kDotSpace = 17; ///< a language's dot and its gap
constexpr int kTicksForWidth = 5;
constexpr double kMediumWeight = 1.05; ///< names of repositories are wider than plain text

struct Extent {
    double least = kUnknown;
    double most = kUnknown;

    /// `around`: what a mark covers on both sides of its value.
    void take(const std::vector<double> &values, double around = 0)
    {
        for (const double value : values) {
            if (isKnown(value)) {
                least = isKnown(least) ? std::min(least, value - around) : value - around;
                most = isKnown(most) ? std::max(most, value + around) : value + around;
            }
        }
    }
};

bool isOnBands(const ChartSpec &chart)
{
    return chart.y.kind == ScaleKind::Band;
}

bool hasMark(const ChartSpec &chart, MarkType mark)
{
    return std::ranges::any_of(chart.layers, [mark](const Layer &layer) { return layer.mark == mark; });
}

double widest(const std::vector<AxisScale::Tick> &ticks, const QFontMetrics &metrics)
{
    int width = 0;
    for (const AxisScale::Tick &tick : ticks)
        width = std::max(width, metrics.horizontalAdvance(tick.label));
    return width;
}

/// Labels stand right of the longest mark; those of a scatter plot's points find room inside.
double labelWidth(const ChartSpec &chart, const QFontMetrics &metrics)
{
    int width = 0;
    for (const Layer &layer : chart.layers) {
        if (layer.mark == MarkType::Label || (layer.mark == MarkType::Point && isScatter(chart)))
            continue;
        for (const QString &label : layer.labels)
            width = std::max(width, metrics.horizontalAdvance(label));
    }
    return width == 0 ? 0 : width + kGap;
}

bool hasRuleLabels(const ChartSpec &chart)
{
    return std::ranges::any_of(chart.layers, [](const Layer &layer) {
        return layer.mark == MarkType::Rule && !layer.labels.empty();
    });
}

bool hasTitlesBelow(const ChartSpec &chart)
{
    return !chart.x.title.isEmpty()
        || std::ranges::any_of(chart.layers, [](const Layer &layer) { return isRug(layer) && !layer.name.isEmpty(); });
}

bool everyBarIsLabelled(const ChartSpec &chart)
{
    return std::ranges::all_of(chart.layers, [](const Layer &layer) {
        return layer.mark == MarkType::Bar && layer.labels.size() == layer.size();
    });
}

/// Whole pixels for every band, so that bars have sharp edges, where that leaves little room unused.
double snapped(double room, double bands)
{
    constexpr double kUsed = 0.75;
    const double each = std::floor(room / bands);
    return each * bands >= kUsed * room ? each * bands : room;
}

} // namespace

bool hasHorizontalBars(const ChartSpec &chart)
{
    return isOnBands(chart) && hasMark(chart, MarkType::Bar);
}

bool hasVerticalBars(const ChartSpec &chart)
{
    return !isOnBands(chart) && hasMark(chart, MarkType::Bar);
}

double ChartLayout::pixelX(double position) const
{
    return plot.left() + (position - x.low()) / (x.high() - x.low()) * plot.width();
}

double ChartLayout::pixelY(double position) const
{
    const double part = (position - y.low()) / (y.high() - y.low());
    return bandsDown ? plot.top() + part * plot.height() : plot.bottom() - part * plot.height();
}

QPointF ChartLayout::pixel(double xValue, double yValue) const
{
    return {pixelX(x.position(xValue)), pixelY(y.position(yValue))};
}

QPointF ChartLayout::valueAt(const QPointF &pixel) const
{
    const double along = (pixel.x() - plot.left()) / plot.width();
    const double up = (plot.bottom() - pixel.y()) / plot.height();
    return {x.value(x.low() + along * (x.high() - x.low())), y.value(y.low() + up * (y.high() - y.low()))};
}

double ChartLayout::bandExtent() const
{
    return bandsDown ? plot.height() / (y.high() - y.low()) : plot.width() / (x.high() - x.low());
}

ChartLayout layOut(const ChartSpec &chart, const QSizeF &size, const QFontMetrics &metrics, bool dots,
                   const std::optional<ChartZoom> &zoom)
{
    ChartLayout layout;
    layout.size = size;
    layout.bandsDown = isOnBands(chart);
    const bool standing = hasVerticalBars(chart);
    Extent horizontal;
    Extent vertical;
    for (const Layer &layer : chart.layers) {
        horizontal.take(layer.x, standing && layer.mark == MarkType::Bar ? kHalfADay : 0);
        horizontal.take(layer.x2);
        vertical.take(layer.y);
        vertical.take(layer.y2);
    }
    layout.x = AxisScale(chart.x, horizontal.least, horizontal.most);
    layout.y = AxisScale(chart.y, vertical.least, vertical.most);
    double names = widest(layout.y.ticks(kTicksForWidth), metrics);
    if (zoom) {
        layout.x.setEnds(layout.x.position(zoom->x.low), layout.x.position(zoom->x.high));
        layout.y.setEnds(layout.y.position(zoom->y.low), layout.y.position(zoom->y.high));
        names = std::max(names, widest(layout.y.ticks(kTicksForWidth), metrics)); // the plot stays where it is
    }
    layout.hasValueTicks = !(layout.bandsDown && everyBarIsLabelled(chart));

    double left = names + kGap;
    if (layout.bandsDown) {
        layout.categoryWidth = std::min(kInset + (dots ? kDotSpace : 0) + names * kMediumWeight + kGap,
                                        size.width() * kMostForNames);
        left = layout.categoryWidth;
    }
    layout.key = layOutKey(chart, layout.bandsDown ? left : kKeyInset, size.width(), metrics);
    layout.keyHeight = keyHeight(layout.key);
    // Labels of standing bars stand above them.
    double right = standing ? 0 : labelWidth(chart, metrics);
    if (layout.hasValueTicks && layout.bandsDown)
        right = std::max(right, metrics.horizontalAdvance(u'0') * 3.0);
    const double top = layout.keyHeight
        + (layout.bandsDown ? 0
               : standing || !chart.y.title.isEmpty() || hasRuleLabels(chart) ? metrics.height() + kTitleGap
                                                                              : metrics.height() / 2.0);
    const double bottom = (layout.hasValueTicks ? kTickSpace : 0)
        + (!layout.bandsDown && hasTitlesBelow(chart) ? metrics.height() + kTitleGap : 0);
    double width = std::max(1.0, size.width() - left - right);
    double height = std::max(1.0, size.height() - top - bottom);
    const double bands = layout.y.high() - layout.y.low();
    if (layout.bandsDown)
        height = snapped(std::min(height, bands * kMostBand), bands);
    else if (standing)
        width = snapped(width, layout.x.high() - layout.x.low());
    if (hasMark(chart, MarkType::Point) && !hasMark(chart, MarkType::Bar) && !zoom) {
        layout.x.widen(kPointRadius / width, kPointRadius / width);
        if (!layout.bandsDown)
            layout.y.widen(0, kPointRadius / height);
    }
    layout.plot = QRectF(std::round(left), std::round(top), std::round(width), std::round(height));

    const double band = layout.bandExtent();
    if (hasHorizontalBars(chart))
        layout.barThickness = std::min(kBarThickness, std::max(1, static_cast<int>(band * 0.7)));
    else if (standing)
        layout.barThickness = std::max(1, std::min(24, static_cast<int>(std::floor(band * 0.72))));
    // Bars stand in the middle of their bands: half a pixel decides whether their edges are sharp.
    if (std::fmod(band - layout.barThickness, 2) == 1)
        layout.plot.translate(layout.bandsDown ? 0 : 0.5, layout.bandsDown ? 0.5 : 0);
    return layout;
}

} // namespace RepoSignal
