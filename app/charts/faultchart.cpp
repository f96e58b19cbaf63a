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

void addTotals(ChartSpec &chart, const Dataset &dataset, const SuspectedFault &fault,
               const std::vector<EvidenceRow> &evidence)
{
    Layer suspects{.mark = MarkType::Point, .name = chartText("suspect"), .ink = Ink::Highlight};
    std::vector<Layer> lines(dataset.sources().size(), Layer{.mark = MarkType::Line});
    for (const EvidenceRow &row : evidence) {
        if (!isKnown(row.stars))
            continue;
        const Source &source = sourceAt(dataset, row.source);
        Layer &line = lines[static_cast<std::size_t>(row.source)];
        const auto add = [&](Layer &layer) {
            layer.x.push_back(row.day);
            layer.y.push_back(row.stars);
            layer.details.push_back(detail(row, source));
        };
        line.name = source.title;
        line.ink = row.source == fault.source ? Ink::Accent : Ink::Neutral;
        add(line);
        if (row.isSuspect) {
            add(suspects);
            const bool isEnd = row.day == fault.day || row.day == fault.lastDay;
            suspects.labels.push_back(isEnd ? formatNumber(row.stars, NumberFormat::Integer) : QString());
        }
        chart.table.rows.push_back({isoDay(dayFromNumber(row.day)), source.title, QString::number(row.stars),
                                    row.isSuspect ? QStringLiteral("yes") : QString()});
    }
    for (Layer &line : lines) {
        if (line.size() > 0)
            chart.layers.push_back(std::move(line));
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
        chart.table.rows.push_back({isoDay(dayFromNumber(row.day)), QString::number(row.readings),
                                    row.isSuspect ? QStringLiteral("yes") : QString()});
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
