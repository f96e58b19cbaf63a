// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A scatter plot of made-up repositories on log scales: a new chart until it is painted, a frame of its points' motion,
// a search under the pointer, and another part shown; medians, beside a QScatterSeries of the same points.
//
//   bench_scatter [points]      default: 12,000

#include "benchmarks/stopwatch.h"
#include "chartviews/chartcanvas.h"
#include "chartviews/chartview.h"
#include "figures/figure.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QChart>
#include <QLogValueAxis>
#include <QScatterSeries>

#include <cmath>
#include <cstdio>
#include <random>

using namespace RepoSignal;

namespace {

constexpr int kRounds = 15;
constexpr QSize kSize(900, 700);

/// One in eight gained none.
ChartSpec scatter(int points, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> stars(4.2, 0.6);
    std::normal_distribution<double> growth(-3, 0.5);
    Layer many{.mark = MarkType::Point};
    Layer rug{.mark = MarkType::Rule};
    Layer few{.mark = MarkType::Point, .ink = Ink::Highlight};
    for (int i = 0; i < points; ++i) {
        const double before = std::pow(10, stars(random));
        const bool isStill = i % 8 == 7;
        Layer &layer = isStill ? rug : i < 5 ? few : many;
        layer.x.push_back(before);
        layer.y.push_back(isStill ? 0.65 : std::max(1.0, before * std::pow(10, growth(random))));
        layer.details.push_back(QStringLiteral("owner%1/name%1\nStars before: 12,345").arg(i));
        layer.repositories.push_back(i + 1);
        if (isStill) {
            layer.x2.push_back(before);
            layer.y2.push_back(0.83);
        } else if (i < 5) {
            layer.labels.push_back(QStringLiteral("owner%1/name%1 (+123)").arg(i));
        }
    }
    ChartSpec chart;
    chart.x = {.kind = ScaleKind::Log, .title = QStringLiteral("Stars before"), .minimum = 50, .maximum = 2e6};
    chart.y = {.kind = ScaleKind::Log, .title = QStringLiteral("Stars gained"), .minimum = 0.6, .maximum = 2e4};
    chart.layers = {rug, many, few};
    return chart;
}

double scatterSeries(const ChartSpec &spec)
{
    auto *series = new QScatterSeries;
    series->setMarkerSize(7);
    series->setBorderColor(Qt::transparent);
    for (std::size_t i = 0; i < spec.layers[1].size(); ++i)
        series->append(spec.layers[1].x[i], spec.layers[1].y[i]);
    QChartView view;
    view.resize(kSize);
    return milliseconds([&] {
        auto *chart = new QChart;
        chart->addSeries(series);
        for (const Qt::Alignment side : {Qt::AlignBottom, Qt::AlignLeft}) {
            auto *axis = new QLogValueAxis;
            chart->addAxis(axis, side);
            series->attachAxis(axis);
        }
        view.setChart(chart);
        (void)view.grab();
    });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (!loadFonts())
        qFatal("no fonts");
    const int points = argc > 1 ? std::atoi(argv[1]) : 12000;
    ChartView view;
    view.resize(kSize);
    view.setZoomAxes(ZoomAxes::Both);
    view.show();
    auto &canvas = *view.findChild<ChartCanvas *>();
    std::vector<double> set;
    std::vector<double> painted;
    std::vector<double> moved;
    std::vector<double> searched;
    std::vector<double> zoomed;
    std::vector<double> theirs;
    const ChartSpec first = scatter(points, 1);
    const ChartSpec second = scatter(points, 2);
    view.setChart(first);
    for (int round = 0; round < kRounds; ++round) {
        const double setting = milliseconds([&] { view.setChart(round % 2 ? first : second); });
        set.push_back(setting);
        painted.push_back(setting + milliseconds([&] { (void)view.grab(); }));
        PointMotion motion(first, second);
        PointClouds clouds(first, canvas.layoutShown(), theme(), 1);
        moved.push_back(milliseconds([&] {
            clouds.move(motion.at(0.5), canvas.layoutShown());
            (void)view.grab();
        }));
        searched.push_back(milliseconds([&] {
                               for (int i = 0; i < 1000; ++i)
                                   (void)canvas.marks().groupAt({double(i % 900), double(i * 7 % 700)});
                           })
                           / 1000);
        zoomed.push_back(milliseconds([&] {
            canvas.setZoom(ChartZoom{{1000, 100000}, {1, 1000}});
            (void)view.grab();
        }));
        canvas.setZoom({});
        theirs.push_back(scatterSeries(first));
    }
    std::printf("%d points: a chart set %.1f ms, set and painted %.1f ms; QScatterSeries %.1f ms, ratio %.1f\n", points,
                median(set), median(painted), median(theirs), median(theirs) / median(painted));
    std::printf("a frame painted %.1f ms; a search %.4f ms; another part set and painted %.1f ms\n", median(moved),
                median(searched), median(zoomed));
    return 0;
}
