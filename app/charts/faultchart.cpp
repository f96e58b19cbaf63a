// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/faultchart.h"

#include "charts/chartwords.h"

namespace RepoSignal {

namespace {

const Source &sourceAt(const Dataset &dataset, int source)
{
    return dataset.sources()[static_cast<std::size_t>(source)];
}

QString detail(const EvidenceRow &row, const Source &source)
{
    const QString day = longDay(dayFromNumber(row.day));
    const QString total = chartText("%1: %2, %3").arg(day, counted(row.stars, "1 star", "%1 stars"), source.title);
    return row.isSuspect ? chartText("%1, suspect").arg(total) : total;
}

QString suspectWord(const EvidenceRow &row)
{
    return row.isSuspect ? QStringLiteral("yes") : QString();
}

/// Readings of one source: a line through days in a row, dashed over days that were not read.
struct SourceLines {
    Layer read{.mark = MarkType::Line};
    Layer unread{.mark = MarkType::Line, .dashed = true};
    const EvidenceRow *last = nullptr;
};

void addPoint(Layer &layer, double x, double y, const QString &text)
{
    layer.x.push_back(x);
    layer.y.push_back(y);
    layer.details.push_back(text);
}

void extend(SourceLines &lines, const EvidenceRow &row, const QString &text)
{
    if (lines.last && row.day - lines.last->day > 1) {
        addPoint(lines.read, kUnknown, kUnknown, {});
        addPoint(lines.unread, lines.last->day, lines.last->stars, {});
        addPoint(lines.unread, row.day, row.stars, {});
        addPoint(lines.unread, kUnknown, kUnknown, {});
    }
    addPoint(lines.read, row.day, row.stars, text);
    lines.last = &row;
}

void addTotals(ChartSpec &chart, const Dataset &dataset, const SuspectedFault &fault,
               const std::vector<EvidenceRow> &evidence)
{
    Layer suspects{.mark = MarkType::Point, .name = chartText("suspect"), .ink = Ink::Highlight};
    std::vector<SourceLines> sources(dataset.sources().size());
    for (const EvidenceRow &row : evidence) {
        if (!isKnown(row.stars))
            continue;
        const Source &source = sourceAt(dataset, row.source);
        const QString text = detail(row, source);
        extend(sources[static_cast<std::size_t>(row.source)], row, text);
        if (row.isSuspect) {
            addPoint(suspects, row.day, row.stars, text);
            const bool isEnd = row.day == fault.day || row.day == fault.lastDay;
            suspects.labels.push_back(isEnd ? formatNumber(row.stars, NumberFormat::Integer) : QString());
        }
        chart.table.rows.push_back(
            {isoDay(dayFromNumber(row.day)), source.title, QString::number(row.stars), suspectWord(row)});
    }
    for (int i = 0; i < static_cast<int>(sources.size()); ++i) {
        SourceLines &lines = sources[static_cast<std::size_t>(i)];
        lines.read.name = sourceAt(dataset, i).title;
        lines.read.ink = lines.unread.ink = i == fault.source ? Ink::Accent : Ink::Neutral;
        for (Layer *layer : {&lines.unread, &lines.read}) {
            if (layer->size() > 0)
                chart.layers.push_back(std::move(*layer));
        }
    }
    if (suspects.size() > 0)
        chart.layers.push_back(std::move(suspects));
    chart.table.columns = {QStringLiteral("day"), QStringLiteral("source"), QStringLiteral("stars"),
                           QStringLiteral("suspect")};
    chart.table.numeric = {false, false, true, false};
}

void addReadings(ChartSpec &chart, const std::vector<EvidenceRow> &evidence)
{
    Layer bars{.mark = MarkType::Bar, .ink = Ink::Neutral};
    for (const EvidenceRow &row : evidence) {
        bars.x.push_back(row.day);
        bars.y.push_back(0);
        bars.y2.push_back(row.readings);
        bars.inks.push_back(row.isSuspect ? Ink::Highlight : Ink::Neutral);
        bars.details.push_back(chartText("%1: %2").arg(longDay(dayFromNumber(row.day)),
                                                       counted(row.readings, "1 reading", "%1 readings")));
        chart.table.rows.push_back({isoDay(dayFromNumber(row.day)), QString::number(row.readings), suspectWord(row)});
    }
    if (bars.size() > 0)
        chart.layers.push_back(std::move(bars));
    chart.y.minimum = 0;
    chart.table.columns = {QStringLiteral("day"), QStringLiteral("readings"), QStringLiteral("suspect")};
    chart.table.numeric = {false, true, false};
}

} // namespace

ChartSpec faultChart(const Edition &edition, const SuspectedFault &fault, const std::vector<EvidenceRow> &evidence)
{
    const Dataset &dataset = *edition.dataset;
    const bool isOfSource = fault.repository < 0;
    const Source &source = sourceAt(dataset, fault.source);
    ChartSpec chart = datedChart(edition, QStringLiteral("history"),
                                 isOfSource ? chartText("Bar chart") : chartText("Line chart"));
    const QString about = isOfSource ? source.title : dataset.fullName(fault.repository).toString();
    chart.scopeName = about;
    chart.x = {.kind = ScaleKind::Time};
    chart.y = {.kind = ScaleKind::Linear, .format = NumberFormat::Integer};
    const QString title = isOfSource ? chartText("Readings of %1 a day").arg(about)
                                     : chartText("Suspect totals of %1").arg(headlineName(about));
    if (fault.kind == FaultKind::IncompleteList) {
        chart.emptyReason = chartText("The table names the repositories that are missing.");
        return leftEmpty(std::move(chart), title, about);
    }
    if (isOfSource)
        addReadings(chart, evidence);
    else
        addTotals(chart, dataset, fault, evidence);
    chart.n = static_cast<int>(chart.table.rows.size());
    if (chart.isEmpty()) {
        chart.emptyReason = chartText("No reading around it is known.");
        return leftEmpty(std::move(chart), title, about);
    }
    chart.title = title;
    const Day first = dayFromNumber(evidence.front().day);
    const Day last = dayFromNumber(evidence.back().day);
    if (!isOfSource)
        chart.notes.append(chartText("Dashed: days that were not read."));
    const QString measure = isOfSource ? chartText("readings a day") : chartText("total stars");
    chart.subtitle = chartText("%1, %2 to %3").arg(about, longDay(first), longDay(last));
    std::vector<const Source *> sources;
    for (const EvidenceRow &row : evidence) {
        const Source *told = &sourceAt(dataset, row.source);
        if (std::ranges::find(sources, told) == sources.end())
            sources.push_back(told);
    }
    chart.sourceLine = sourceWords(sources, first, last, counted(chart.n, "1 reading", "%1 readings"));
    chart.altText = altWords(chart, measure, about, {});
    return chart;
}

} // namespace RepoSignal
