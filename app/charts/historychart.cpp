// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charts.h"
#include "charts/chartwords.h"
#include "charts/historyevents.h"
#include "charts/readings.h"

#include <cmath>

namespace RepoSignal {

namespace {

/// A history that began below this part of its end is drawn from zero, with its area.
constexpr double kShowsZero = 0.5;
/// The part of the height that a tick takes.
constexpr double kTick = 0.05;

QString starsOn(const DailyReading &reading)
{
    return chartText("%1: %2").arg(longDay(reading.day), counted(reading.stars, "1 star", "%1 stars"));
}

/// Readings as points, NaN between two that are no neighbours; those without a neighbour also as points.
struct HistoryMarks {
    Layer line{.mark = MarkType::Line, .ink = Ink::Accent};
    Layer lone{.mark = MarkType::Point, .ink = Ink::Accent};
};

void addPoint(Layer &layer, double x, double y, const QString &detail, RepositoryId id)
{
    layer.x.push_back(x);
    layer.y.push_back(y);
    layer.details.push_back(detail);
    layer.repositories.push_back(id);
}

/// What is said of days beside their totals.
using DayWords = std::map<Day, QStringList>;

QString detailOf(const DailyReading &reading, const DayWords &words)
{
    const auto found = words.find(reading.day);
    return found == words.end() ? starsOn(reading) : starsOn(reading) + u'\n' + found->second.join(u'\n');
}

HistoryMarks marksOf(const Dataset &dataset, const ReadingRun &run, RepositoryId id, const DayWords &words)
{
    const Source &source = dataset.sources()[static_cast<std::size_t>(run.source)];
    const int step = longestStep(dataset, run);
    HistoryMarks marks;
    const auto isGap = [&](std::size_t a, std::size_t b) {
        return b >= run.readings.size() || (run.readings[b].day - run.readings[a].day).count() > step;
    };
    for (std::size_t i = 0; i < run.readings.size(); ++i) {
        const DailyReading &reading = run.readings[i];
        const double x = timeOf(source, reading.day);
        if (i > 0 && isGap(i - 1, i))
            addPoint(marks.line, kUnknown, kUnknown, {}, 0);
        addPoint(marks.line, x, reading.stars, detailOf(reading, words), id);
        if ((i == 0 || isGap(i - 1, i)) && isGap(i, i + 1))
            addPoint(marks.lone, x, reading.stars, detailOf(reading, words), id);
    }
    return marks;
}

Layer areaUnder(const Layer &line)
{
    Layer area{.mark = MarkType::Band,
               .x = line.x,
               .y = std::vector<double>(line.y.size(), 0.0),
               .y2 = line.y,
               .ink = Ink::Accent};
    for (std::size_t i = 0; i < area.x.size(); ++i) {
        if (!isKnown(area.x[i]))
            area.y[i] = kUnknown;
    }
    return area;
}

/// A fall or rise that is a correction is none: then the gain is told, from a source that counts it all the way.
QString finding(const Dataset &dataset, int repository, const std::vector<ReadingRun> &runs, const QString &name)
{
    const DailyReading &first = runs.front().readings.front();
    const DailyReading &last = runs.back().readings.back();
    const auto days = (last.day - first.day).count();
    if (days == 0)
        return chartText("%1 had %2 on %3").arg(name, counted(last.stars, "1 star", "%1 stars"), longDay(last.day));
    const QString span = counted(static_cast<double>(days), "1 day", "%1 days");
    const auto corrections = correctionsIn(dataset, repository, runs.back());
    if (runs.size() == 1 && !corrections.empty()) {
        double gain = double(last.stars) - first.stars;
        for (const HistoryEvent &correction : corrections)
            gain -= correction.step;
        return (gain < 0 ? chartText("%1 lost %2 in %3, corrections left out") : chartText("%1 gained %2 in %3, corrections left out"))
            .arg(name, counted(std::abs(gain), "1 star", "%1 stars"), span);
    }
    if (first.stars == last.stars)
        return chartText("%1 stayed at %2 for %3").arg(name, counted(last.stars, "1 star", "%1 stars"), span);
    return (last.stars > first.stars ? chartText("%1 rose from %2 to %3 stars in %4")
                                     : chartText("%1 fell from %2 to %3 stars in %4"))
        .arg(name, formatNumber(first.stars, NumberFormat::Integer), formatNumber(last.stars, NumberFormat::Integer), span);
}

QStringList historyNotes(const Dataset &dataset, const std::vector<ReadingRun> &runs)
{
    QStringList notes;
    int gaps = 0;
    for (const ReadingRun &run : runs) {
        const int step = longestStep(dataset, run);
        for (std::size_t i = 1; i < run.readings.size(); ++i)
            gaps += (run.readings[i].day - run.readings[i - 1].day).count() > step;
    }
    if (gaps > 0) {
        notes.append(counted(gaps, "The line is broken at 1 gap in the readings, not estimated.",
                             "The line is broken at %1 gaps in the readings, not estimated."));
    }
    for (std::size_t i = 1; i < runs.size(); ++i) {
        notes.append(chartText("From %1 on the totals are those of %2.")
                         .arg(longDay(runs[i].readings.front().day),
                              dataset.sources()[static_cast<std::size_t>(runs[i].source)].title));
    }
    return notes;
}

/// Where a history lies, and whether its scale starts at 0.
struct Heights {
    double least = 0;
    double most = 0;
    bool fromZero = false;

    /// Zero, or the round number next below the least total.
    [[nodiscard]] double foot() const
    {
        if (fromZero)
            return 0;
        const double step = most > least ? std::pow(10, std::floor(std::log10(most - least))) : 1;
        return std::floor(least / step) * step;
    }
    [[nodiscard]] double head() const { return std::max(most, foot() + 1); }
};

Heights heightsOf(const std::vector<ReadingRun> &runs)
{
    Heights heights{.least = double(runs.front().readings.front().stars), .most = heights.least};
    for (const ReadingRun &run : runs) {
        for (const DailyReading &reading : run.readings) {
            heights.least = std::min<double>(heights.least, reading.stars);
            heights.most = std::max<double>(heights.most, reading.stars);
        }
    }
    heights.fromZero = heights.least < kShowsZero * runs.back().readings.back().stars;
    return heights;
}

void addRuns(ChartSpec &chart, const Dataset &dataset, int repository, const std::vector<ReadingRun> &runs, bool fromZero,
             const DayWords &words)
{
    for (const ReadingRun &run : runs) {
        const Source &source = dataset.sources()[static_cast<std::size_t>(run.source)];
        HistoryMarks marks = marksOf(dataset, run, dataset.id(repository), words);
        marks.line.name = runs.size() > 1 ? source.title : QString();
        marks.line.ink = marks.lone.ink = &run == &runs.back() ? Ink::Accent : Ink::Neutral;
        if (fromZero) {
            chart.layers.push_back(areaUnder(marks.line));
            chart.layers.back().ink = marks.line.ink;
        }
        chart.layers.push_back(std::move(marks.line));
        if (marks.lone.size() > 0)
            chart.layers.push_back(std::move(marks.lone));
        for (const DailyReading &reading : run.readings) {
            const auto said = words.find(reading.day);
            chart.table.rows.push_back({isoDay(reading.day), QString::number(reading.stars), source.title,
                                        said == words.end() ? QString() : said->second.join(QStringLiteral("; "))});
        }
    }
    const DailyReading &last = runs.back().readings.back();
    Layer end{.mark = MarkType::Point, .ink = Ink::Accent};
    addPoint(end, timeOf(dataset.sources()[static_cast<std::size_t>(runs.back().source)], last.day), last.stars,
             detailOf(last, words), dataset.id(repository));
    end.labels = {formatNumber(last.stars, NumberFormat::Integer)};
    chart.layers.push_back(std::move(end));
}

/// Small ticks at the foot on days on a list.
void addAppearances(ChartSpec &chart, const std::map<Day, QString> &appearances, RepositoryId id, double foot, double height)
{
    if (appearances.empty())
        return;
    Layer ticks{.mark = MarkType::Rule, .ink = Ink::Text};
    for (const auto &[day, words] : appearances) {
        addPoint(ticks, dayNumber(day), foot, chartText("%1: %2").arg(longDay(day), words), id);
        ticks.x2.push_back(dayNumber(day));
        ticks.y2.push_back(foot + kTick * height);
    }
    ticks.name = counted(static_cast<double>(appearances.size()), "Tick: on a trending list on 1 day",
                         "Ticks: on a trending list on %1 days");
    chart.layers.push_back(std::move(ticks));
}

/// Layers, table and scale of a chart whose date is set.
void draw(ChartSpec &chart, const Dataset &dataset, int repository, const std::vector<ReadingRun> &runs, Day from)
{
    chart.table.columns = {QStringLiteral("day"), QStringLiteral("stars"), QStringLiteral("source"), QStringLiteral("remark")};
    chart.table.numeric = {false, true, false, false};
    const auto events = historyEvents(dataset, repository, runs, from, chart.asOf);
    const auto appearances = appearancesIn(dataset, repository, from, chart.asOf);
    DayWords words;
    for (const HistoryEvent &event : events)
        words[event.day].append(event.words);
    for (const auto &[day, place] : appearances)
        words[day].append(place);
    const Heights heights = heightsOf(runs);
    chart.y.minimum = heights.foot();
    if (heights.foot() > 0)
        chart.notes.append(chartText("The scale does not start at 0."));
    addRuns(chart, dataset, repository, runs, heights.fromZero, words);
    addAppearances(chart, appearances, dataset.id(repository), heights.foot(), heights.head() - heights.foot());
    addEvents(chart, events, heights.foot(), heights.head());
}

QString nothingRead(const QString &fullName, std::optional<Day> from, Day asOf)
{
    if (from) {
        return chartText("No total of %1 was read from %2 to %3. Choose a longer span.").arg(fullName, longDay(*from), longDay(asOf));
    }
    return chartText("No total of %1 was read up to %2. Choose a later date.").arg(fullName, longDay(asOf));
}

} // namespace

ChartSpec historyChart(const Edition &edition, int repository, std::optional<Day> from)
{
    const Dataset &dataset = *edition.dataset;
    const Day asOf = edition.key.asOf;
    ChartSpec chart = datedChart(edition, QStringLiteral("history"), chartText("Line chart"));
    const QString fullName = dataset.fullName(repository).toString();
    chart.scopeName = fullName;
    chart.x = {.kind = ScaleKind::Time};
    chart.y = {.kind = ScaleKind::Linear, .format = NumberFormat::Integer};
    const auto runs = readingRuns(dataset, repository, from, asOf);
    std::vector<const Source *> sources;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        sources.push_back(&dataset.sources()[static_cast<std::size_t>(run->source)]);
        chart.n += static_cast<int>(run->readings.size());
    }
    const QString count = counted(chart.n, "1 reading", "%1 readings");
    if (runs.empty()) {
        chart.emptyReason = nothingRead(fullName, from, asOf);
        chart.sourceLine = sourceWords(sources, {}, asOf, count);
        return leftEmpty(std::move(chart), chartText("Stars of %1").arg(headlineName(fullName)), fullName);
    }

    chart.x.maximum = timeOf(*sources.front(), asOf);
    draw(chart, dataset, repository, runs, from.value_or(runs.front().readings.front().day));
    const DailyReading &first = runs.front().readings.front();
    const DailyReading &last = runs.back().readings.back();
    chart.title = finding(dataset, repository, runs, headlineName(fullName));
    chart.subtitle = chartText("Total stars of %1, %2 to %3").arg(fullName, longDay(first.day), longDay(last.day));
    chart.notes += historyNotes(dataset, runs);
    chart.sourceLine = sourceWords(sources, first.day, last.day, count);
    chart.altText = altWords(chart, chartText("total stars"), fullName, {starsOn(first), starsOn(last)});
    return chart;
}

} // namespace RepoSignal
