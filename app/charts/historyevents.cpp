// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/historyevents.h"

#include "analysis/seriesreader.h"
#include "charts/chartwords.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace RepoSignal {

namespace {

constexpr std::size_t kMostLabels = 3;
constexpr qsizetype kLongestName = 40; ///< that a label takes
constexpr double kRenameWeight = 2;
constexpr double kSourceWeight = 1;

QString stepWords(double step, bool isDecided)
{
    const QString change = formatNumber(step, NumberFormat::SignedInteger);
    if (isDecided)
        return (step < 0 ? chartText("called a fault, %1: no loss") : chartText("called a fault, %1: no gain")).arg(change);
    return (step < 0 ? chartText("correction, %1: no loss") : chartText("repair, %1: no gain")).arg(change);
}

bool isCalledFault(const Dataset &dataset, int repository, int source, int day)
{
    return std::ranges::any_of(dataset.faultDecisions(repository), [&](const FaultDecision &decision) {
        return decision.source == source && decision.day == day && decision.verdict == FaultVerdict::Fault;
    });
}

void addSourceChanges(std::vector<HistoryEvent> &events, const Dataset &dataset, const std::vector<ReadingRun> &runs)
{
    for (std::size_t i = 1; i < runs.size(); ++i) {
        const Source &source = dataset.sources()[static_cast<std::size_t>(runs[i].source)];
        const Day day = runs[i].readings.front().day;
        events.push_back({.day = day,
                          .x = timeOf(source, day),
                          .words = source.title.size() > kLongestName ? chartText("another source from here on")
                                                                      : chartText("from here on %1").arg(source.title),
                          .weight = kSourceWeight});
    }
}

void addRenames(std::vector<HistoryEvent> &events, const Dataset &dataset, int repository, Day from, Day to)
{
    for (const Join &join : dataset.joins()) {
        if (join.isUndone || join.day < from || join.day > to || dataset.indexOf(join.newRepository) != repository)
            continue;
        const QString name = join.oldName.size() > kLongestName ? chartText("renamed") : chartText("renamed from %1").arg(join.oldName);
        events.push_back({.day = join.day,
                          .x = static_cast<double>(dayNumber(join.day)),
                          .words = join.evidence == RenameEvidence::Inferred ? chartText("%1 (inferred)").arg(name) : name,
                          .weight = kRenameWeight});
    }
}

/// `GitHub Trending Python`
QString listName(const Dataset &dataset, const AppearanceList &list)
{
    const Source &source = dataset.sources()[static_cast<std::size_t>(list.source)];
    const bool isTrending = source.key.startsWith(kTrendingSource);
    const QString name = isTrending ? QStringLiteral("GitHub Trending") : source.shortName.isEmpty() ? source.title : source.shortName;
    return list.name.isEmpty() || list.name.startsWith(u'(') ? name : name + u' ' + list.name;
}

} // namespace

std::vector<HistoryEvent> correctionsIn(const Dataset &dataset, int repository, const ReadingRun &run)
{
    std::vector<HistoryEvent> events;
    if (run.readings.empty())
        return events;
    const Source &source = dataset.sources()[static_cast<std::size_t>(run.source)];
    const Day last = run.readings.back().day;
    SeriesReader reader(dataset);
    const Levels &levels = reader.levels(repository, run.source, last,
                                         static_cast<int>((last - run.readings.front().day).count()) + Levels::kRepairDays);
    for (std::size_t i = 1; i < run.readings.size(); ++i) {
        const Day day = run.readings[i].day;
        if (!levels.isCorrectedOn(dayNumber(day)))
            continue;
        const double step = double(run.readings[i].stars) - run.readings[i - 1].stars;
        events.push_back({.day = day,
                          .x = timeOf(source, day),
                          .words = stepWords(step, isCalledFault(dataset, repository, run.source, dayNumber(day))),
                          .step = step,
                          .weight = kRenameWeight + std::abs(step)});
    }
    return events;
}

std::vector<HistoryEvent> historyEvents(const Dataset &dataset, int repository, const std::vector<ReadingRun> &runs, Day from,
                                        Day to)
{
    std::vector<HistoryEvent> events;
    for (const ReadingRun &run : runs) {
        for (HistoryEvent &event : correctionsIn(dataset, repository, run))
            events.push_back(std::move(event));
    }
    addSourceChanges(events, dataset, runs);
    addRenames(events, dataset, repository, from, to);
    std::ranges::stable_sort(events, {}, &HistoryEvent::day);
    return events;
}

std::map<Day, QString> appearancesIn(const Dataset &dataset, int repository, Day from, Day to)
{
    std::map<Day, QString> words;
    for (const ListedDay &listed : dataset.appearances(repository)) {
        const Day day = dayFromNumber(listed.day);
        if (day < from || day > to)
            continue;
        const AppearanceList &list = dataset.appearanceLists()[static_cast<std::size_t>(listed.list)];
        const QString place = chartText("%1, rank %2").arg(listName(dataset, list)).arg(listed.rank);
        QString &ofDay = words[day];
        ofDay = ofDay.isEmpty() ? place : ofDay + QStringLiteral("; ") + place;
    }
    return words;
}

void addEvents(ChartSpec &chart, const std::vector<HistoryEvent> &events, double low, double high)
{
    if (events.empty())
        return;
    Layer rules{.mark = MarkType::Rule, .ink = Ink::Text, .dashed = true};
    for (const HistoryEvent &event : events) {
        rules.x.push_back(event.x);
        rules.y.push_back(low);
        rules.x2.push_back(event.x);
        rules.y2.push_back(high);
    }
    chart.layers.push_back(std::move(rules));

    std::vector<std::size_t> order(events.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater(), [&events](std::size_t i) { return events[i].weight; });
    order.resize(std::min(order.size(), kMostLabels));
    std::ranges::sort(order);
    Layer labels{.mark = MarkType::Label, .ink = Ink::Text};
    for (const std::size_t i : order) {
        labels.x.push_back(events[i].x);
        labels.y.push_back(high);
        labels.labels.push_back(events[i].words);
    }
    chart.layers.push_back(std::move(labels));
    const std::size_t unnamed = events.size() - order.size();
    if (unnamed > 0) {
        chart.notes.append(counted(static_cast<double>(unnamed), "1 more dashed line: the table behind the chart says what it marks.",
                                   "%1 more dashed lines: the table behind the chart says what they mark."));
    }
}

} // namespace RepoSignal
