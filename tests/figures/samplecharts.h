// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"
#include "support/datasets.h"

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace RepoSignal {

// Charts made by hand, one a form, over the same kinds of values.

inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct SampleValues {
    QString name; ///< `negative`
    std::vector<double> values;
    QStringList names;
};

/// The longest name that the ranking lists held, and the longest that GitHub takes.
inline const QString kLongName = QStringLiteral(
    "MathFoundationRL/Book-Mathematical-Foundation-of-Reinforcement-Learning");
inline const QString kLongestName = QString(39, u'W') + u'/' + QString(100, u'm');

inline std::vector<SampleValues> sampleValues()
{
    const QStringList plain{QStringLiteral("TypeScript"), QStringLiteral("Python"), QStringLiteral("Shell"),
                            QStringLiteral("Rust"),       QStringLiteral("Go"),     QStringLiteral("C++"),
                            QStringLiteral("No language")};
    const QStringList hostile{QStringLiteral("<img src=file:///etc/passwd>"),
                              QStringLiteral("Vec<u8> & \"x\" ]]>"),
                              QStringLiteral("a\u202eb/\u0000\u0007c"),
                              QStringLiteral("&amp;%1%2%n"),
                              QStringLiteral("日本語/プロジェクト"),
                              QStringLiteral("עברית/שלום"),
                              QString(QChar(0xd800)) + QStringLiteral("🚀/\r\nname")};
    return {{QStringLiteral("normal"), {25.8, 17.1, 7.2, 6.9, 5.2, 3.3, 20.7}, plain},
            {QStringLiteral("one"), {12}, {QStringLiteral("Rust")}},
            {QStringLiteral("zero"), {0, 0, 0, 0, 0, 0, 0}, plain},
            {QStringLiteral("missing"), {25.8, kNaN, 7.2, kNaN, kNaN, 3.3, kNaN}, plain},
            {QStringLiteral("nothing known"), {kNaN, kNaN}, {QStringLiteral("Go"), QStringLiteral("C")}},
            {QStringLiteral("negative"), {12, -40, 3, -0.4, -7, 0, 9}, plain},
            {QStringLiteral("all negative"), {-12, -40, -3}, plain.first(3)},
            {QStringLiteral("huge"), {2.1e9, 1.9e6, 3, 2, 1, 1, 1}, plain},
            {QStringLiteral("long"), {9, 8, 7}, {kLongName, QStringLiteral("a/b"), QStringLiteral("C")}},
            {QStringLiteral("hostile"), {9, 8, 7, 6, 5, 4, 3}, hostile}};
}

inline ChartSpec sampleFrame(const QString &form, const SampleValues &sample)
{
    ChartSpec chart;
    chart.kind = QStringLiteral("sample");
    chart.form = form;
    chart.title = sample.names.size() == 7 && sample.name == u"hostile"
        ? sample.names.front() + QStringLiteral(" took it all & more")
        : QStringLiteral("TypeScript took 25.8% of the stars gained");
    chart.subtitle = QStringLiteral(
        "All ranked repositories: share of the 786,268 stars gained in the 28 days to 6 March 2026");
    chart.notes = {
        QStringLiteral("The set: the 100 most starred, the 100 most forked and the 100 most starred of 34 languages."),
        QStringLiteral("In brackets: repositories counted.")};
    chart.sourceLine = QStringLiteral(
        "Source: EvanLi/Github-Ranking, totals of 6 Mar 2026, 04:05 UTC. n = 3,436 repositories.");
    chart.altText = form + QStringLiteral(" of samples, where ") + chart.title;
    chart.asOf = day("2026-03-06");
    chart.n = 3436;
    chart.scopeName = QStringLiteral("All ranked repositories");
    return chart;
}

inline ChartSpec rankedBars(const SampleValues &sample)
{
    ChartSpec chart = sampleFrame(QStringLiteral("Ranked bar chart"), sample);
    chart.y = {.kind = ScaleKind::Band, .categories = sample.names};
    chart.table = {.columns = {QStringLiteral("name"), QStringLiteral("value")}, .numeric = {false, true}};
    Layer bars{.mark = MarkType::Bar};
    for (std::size_t i = 0; i < sample.values.size(); ++i) {
        bars.x.push_back(0);
        bars.y.push_back(static_cast<double>(i));
        bars.x2.push_back(sample.values[i]);
        bars.labels.push_back(formatNumber(sample.values[i], NumberFormat::Integer) + QStringLiteral(" (103)"));
        bars.details.push_back(sample.names[static_cast<qsizetype>(i)]);
        bars.repositories.push_back(static_cast<RepositoryId>(i) + 1);
        bars.inks.push_back(i == 0 ? Ink::Highlight : i == 6 ? Ink::Muted : Ink::Neutral);
        chart.table.rows.push_back({sample.names[static_cast<qsizetype>(i)],
                                    std::isnan(sample.values[i]) ? QString() : QString::number(sample.values[i])});
    }
    chart.layers = {bars};
    return chart;
}

inline ChartSpec dumbbells(const SampleValues &sample)
{
    ChartSpec chart = sampleFrame(QStringLiteral("Dumbbell chart"), sample);
    chart.y = {.kind = ScaleKind::Band, .categories = sample.names};
    chart.x.format = NumberFormat::Percent;
    Layer link{.mark = MarkType::Rule, .ink = Ink::Muted};
    Layer before{.mark = MarkType::Point, .name = QStringLiteral("6 Feb 2026"), .ink = Ink::Muted};
    Layer after{.mark = MarkType::Point, .name = QStringLiteral("6 Mar 2026")};
    for (std::size_t i = 0; i < sample.values.size(); ++i) {
        const double now = sample.values[i] / 100;
        const double then = i % 2 ? now * 1.5 : now * 0.7;
        link.x.push_back(then);
        link.x2.push_back(now);
        before.x.push_back(then);
        after.x.push_back(now);
        for (Layer *layer : {&link, &before, &after})
            layer->y.push_back(static_cast<double>(i));
        link.y2.push_back(static_cast<double>(i));
        after.labels.push_back(formatNumber(now - then, NumberFormat::SignedPoints));
        after.repositories.push_back(static_cast<RepositoryId>(i) + 1);
    }
    chart.layers = {link, before, after};
    return chart;
}

inline ChartSpec history(const SampleValues &sample)
{
    ChartSpec chart = sampleFrame(QStringLiteral("Line chart"), sample);
    chart.subtitle = QStringLiteral("Total stars of ") + sample.names.front();
    chart.x.kind = ScaleKind::Time;
    Layer line{.mark = MarkType::Line, .ink = Ink::Accent};
    const int first = dayNumber(chart.asOf) - static_cast<int>(sample.values.size()) + 1;
    for (std::size_t i = 0; i < sample.values.size(); ++i) {
        line.x.push_back(first + static_cast<double>(i) + 0.17);
        line.y.push_back(sample.values[i]);
        line.details.push_back(QStringLiteral("reading"));
    }
    Layer area = line;
    area.mark = MarkType::Band;
    area.y.assign(line.y.size(), 0);
    area.y2 = line.y;
    Layer end{.mark = MarkType::Point,
              .x = {line.x.back()},
              .y = {line.y.back()},
              .labels = {formatNumber(line.y.back(), NumberFormat::Integer)},
              .repositories = {1},
              .ink = Ink::Accent};
    chart.layers = {area, line, end};
    return chart;
}

inline ChartSpec dailyBars(const SampleValues &sample)
{
    ChartSpec chart = sampleFrame(QStringLiteral("Bar chart"), sample);
    chart.x.kind = ScaleKind::Time;
    Layer bars{.mark = MarkType::Bar};
    Layer unknown{.mark = MarkType::Point, .ink = Ink::Muted};
    const int first = dayNumber(chart.asOf) - static_cast<int>(sample.values.size()) + 1;
    for (std::size_t i = 0; i < sample.values.size(); ++i) {
        Layer &layer = std::isnan(sample.values[i]) ? unknown : bars;
        layer.x.push_back(first + static_cast<double>(i));
        layer.y.push_back(0);
        layer.repositories.push_back(7);
        if (&layer == &unknown)
            continue;
        bars.y2.push_back(sample.values[i]);
        bars.labels.push_back(i == 0 ? QStringLiteral("+12, 24 h to 6 Mar 2026") : QString());
        bars.inks.push_back(i == 0 ? Ink::Highlight : Ink::Neutral);
    }
    const double last = dayNumber(chart.asOf) + 0.5;
    const Layer median{.mark = MarkType::Rule, .x = {first - 0.5}, .y = {5}, .x2 = {last}, .y2 = {5}, .ink = Ink::Text};
    const Layer label{
        .mark = MarkType::Label, .x = {last}, .y = {5}, .labels = {QStringLiteral("Median 5")}, .ink = Ink::Text};
    chart.layers = {bars, unknown, median, label};
    return chart;
}

/// Log-log scatter with labelled points, a dashed rule and titles of axes.
inline ChartSpec scatter(const SampleValues &sample)
{
    ChartSpec chart = sampleFrame(QStringLiteral("Scatter plot"), sample);
    chart.x = {.kind = ScaleKind::Log, .title = QStringLiteral("Stars before")};
    chart.y = {.kind = ScaleKind::Log, .title = QStringLiteral("Stars gained")};
    Layer points{.mark = MarkType::Point};
    for (std::size_t i = 0; i < sample.values.size(); ++i) {
        points.x.push_back(100 * static_cast<double>(i + 1) * static_cast<double>(i + 1));
        points.y.push_back(sample.values[i]);
        points.labels.push_back(i < 3 ? sample.names[static_cast<qsizetype>(i)] : QString());
        points.repositories.push_back(static_cast<RepositoryId>(i) + 1);
    }
    const Layer rule{
        .mark = MarkType::Rule, .x = {100}, .y = {1}, .x2 = {5000}, .y2 = {50}, .ink = Ink::Muted, .dashed = true};
    chart.layers = {rule, points};
    return chart;
}

/// A grid of cells over columns by name and rows by name.
inline ChartSpec cells(const SampleValues &sample)
{
    ChartSpec chart = sampleFrame(QStringLiteral("Heat map"), sample);
    chart.x = {.kind = ScaleKind::Band,
               .categories = {QStringLiteral("24 h"), QStringLiteral("7 d"), QStringLiteral("28 d")}};
    chart.y.categories = {};
    chart.y = {.kind = ScaleKind::Linear};
    Layer layer{.mark = MarkType::Cell};
    for (std::size_t i = 0; i < sample.values.size(); ++i) {
        const double column = static_cast<double>(i % 3);
        const std::size_t third = i / 3;
        const auto row = static_cast<double>(third);
        layer.x.push_back(column - 0.5);
        layer.x2.push_back(column + 0.5);
        layer.y.push_back(row);
        layer.y2.push_back(row + 1);
        layer.labels.push_back(sample.names[static_cast<qsizetype>(i)]);
        layer.inks.push_back(static_cast<Ink>(i % 8));
        layer.repositories.push_back(static_cast<RepositoryId>(i) + 1);
    }
    chart.layers = {layer};
    return chart;
}

/// Columns over names, two layers with a key.
inline ChartSpec columns(const SampleValues &sample)
{
    ChartSpec chart = sampleFrame(QStringLiteral("Column chart"), sample);
    chart.x.kind = ScaleKind::Band;
    Layer bars{.mark = MarkType::Bar, .name = QStringLiteral("Stars gained"), .ink = Ink::Series1};
    Layer line{.mark = MarkType::Line, .name = QStringLiteral("Week before"), .ink = Ink::Series2, .dashed = true};
    for (std::size_t i = 0; i < sample.values.size(); ++i) {
        chart.x.categories.append(QString(QChar(u'A' + static_cast<char16_t>(i))));
        bars.x.push_back(static_cast<double>(i));
        bars.y.push_back(0);
        bars.y2.push_back(sample.values[i]);
        line.x.push_back(static_cast<double>(i));
        line.y.push_back(sample.values[i] / 2);
    }
    chart.layers = {bars, line};
    return chart;
}

using MakeSample = ChartSpec (*)(const SampleValues &);
inline constexpr std::pair<const char *, MakeSample> kSampleForms[] = {
    {"ranked bars", rankedBars}, {"dumbbells", dumbbells}, {"history", history}, {"daily bars", dailyBars},
    {"scatter", scatter},        {"cells", cells},         {"columns", columns},
};

/// An empty chart: why there is nothing.
inline ChartSpec emptyChart()
{
    ChartSpec chart = sampleFrame(QStringLiteral("Ranked bar chart"), sampleValues().front());
    chart.emptyReason = QStringLiteral(
        "A share of repositories says nothing here: these lists hold 100 repositories of each language. "
        "Choose a census or a list, or look at the share of stars gained.");
    return chart;
}

} // namespace RepoSignal
