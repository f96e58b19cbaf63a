// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charts.h"
#include "charts/chartwords.h"
#include "charts/historyevents.h"

#include <algorithm>

namespace RepoSignal {

namespace {

/// A median of fewer days says nothing.
constexpr std::size_t kMedianDays = 7;
/// A day with this many times the median is the finding.
constexpr double kNotablePeak = 3;

struct Gains {
    Day first = {};
    std::vector<double> values; ///< one a day, kUnknown where not known; the first one is known
    std::size_t known = 0;
    double sum = 0;
    double median = kUnknown; ///< of the known ones, from kMedianDays on
    std::size_t peak = 0;

    [[nodiscard]] Day day(std::size_t i) const { return first + std::chrono::days{static_cast<int>(i)}; }
    [[nodiscard]] Day last() const { return day(values.size() - 1); }
    [[nodiscard]] bool hasNotablePeak() const { return median > 0 && values[peak] >= kNotablePeak * median; }
};

/// Of the `days` days that end with the edition's date.
Gains readGains(const Edition &edition, int repository, int source, int days)
{
    Gains gains;
    const auto end = lastReading(*edition.dataset, repository, source, edition.key.asOf);
    const int age = end ? static_cast<int>((edition.key.asOf - *end).count()) : days;
    if (age < days)
        gains.values = dailyGains(*edition.dataset, repository, edition.key.asOf, days - age);
    const auto firstKnown = std::ranges::find_if(gains.values, [](double gain) { return isKnown(gain); });
    gains.values.erase(gains.values.begin(), firstKnown);
    if (gains.values.empty() || !end)
        return {};
    gains.first = *end - std::chrono::days{static_cast<int>(gains.values.size()) - 1};
    std::vector<double> known;
    for (std::size_t i = 0; i < gains.values.size(); ++i) {
        if (!isKnown(gains.values[i]))
            continue;
        known.push_back(gains.values[i]);
        gains.sum += gains.values[i];
        if (gains.values[i] > gains.values[gains.peak])
            gains.peak = i;
    }
    gains.known = known.size();
    if (known.size() >= kMedianDays) {
        std::ranges::sort(known);
        gains.median = (known[(known.size() - 1) / 2] + known[known.size() / 2]) / 2;
    }
    return gains;
}

/// `24 h to 6 Mar 2026` for totals, whose days end when they are read; else `6 Mar 2026`.
QString dayWords(const Source &source, Day day)
{
    const bool isCalendarDay = source.readings == ReadingKind::Counts || source.readAt.isEmpty();
    return isCalendarDay ? shortDay(day) : chartText("24 h to %1").arg(shortDay(day));
}

QString finding(const Gains &gains, const QString &name)
{
    if (gains.hasNotablePeak()) {
        return chartText("%1 gained %2 in one day, %3 times its median day")
            .arg(name, counted(gains.values[gains.peak], "1 star", "%1 stars"),
                 formatNumber(gains.values[gains.peak] / gains.median, NumberFormat::Integer));
    }
    const QString days = counted(static_cast<double>(gains.known), "1 day", "%1 days");
    if (gains.sum < 0)
        return chartText("%1 lost %2 in %3").arg(name, counted(-gains.sum, "1 star", "%1 stars"), days);
    return chartText("%1 gained %2 in %3").arg(name, counted(gains.sum, "1 star", "%1 stars"), days);
}

/// What is said of days beside their gains.
struct DayRemarks {
    std::map<Day, QString> corrections;
    std::map<Day, QString> appearances;

    [[nodiscard]] QString correction(Day day) const { return wordsOf(corrections, day); }
    [[nodiscard]] QString appearance(Day day) const { return wordsOf(appearances, day); }
    /// Both, separated.
    [[nodiscard]] QString all(Day day) const
    {
        QStringList words{correction(day), appearance(day)};
        words.removeAll(QString());
        return words.join(QStringLiteral("; "));
    }

private:
    static QString wordsOf(const std::map<Day, QString> &words, Day day)
    {
        const auto found = words.find(day);
        return found == words.end() ? QString() : found->second;
    }
};

/// Bars, and dots on the base line where no gain is known.
void addDays(ChartSpec &chart, const Gains &gains, const Source &source, RepositoryId id, const DayRemarks &remarks)
{
    Layer bars{.mark = MarkType::Bar, .ink = Ink::Neutral};
    Layer unknown{.mark = MarkType::Point, .ink = Ink::Muted};
    for (std::size_t i = 0; i < gains.values.size(); ++i) {
        const double gain = gains.values[i];
        const Day day = gains.day(i);
        const bool isPeak = i == gains.peak && gain > 0;
        const QString label = formatNumber(gain, NumberFormat::SignedInteger);
        const QString words = dayWords(source, day);
        const QString correction = remarks.correction(day);
        const QString appearance = remarks.appearance(day);
        const QString value = isKnown(gain) ? label : correction.isEmpty() ? chartText("not known") : correction;
        chart.table.rows.push_back({isoDay(day), rawText(gain), remarks.all(day)});
        Layer &layer = isKnown(gain) ? bars : unknown;
        layer.x.push_back(dayNumber(day));
        layer.y.push_back(0);
        layer.details.push_back(chartText("%1: %2").arg(words, value) + (appearance.isEmpty() ? QString() : u'\n' + appearance));
        layer.repositories.push_back(id);
        if (!isKnown(gain))
            continue;
        bars.y2.push_back(gain);
        bars.labels.push_back(isPeak ? chartText("%1, %2").arg(label, words) : QString());
        bars.inks.push_back(isPeak ? Ink::Highlight : Ink::Neutral);
    }
    bars.name = chartText("Stars gained");
    chart.layers.push_back(std::move(bars));
    if (unknown.size() > 0)
        chart.layers.push_back(std::move(unknown));
}

/// A line over all days, explained by the key: beside it there are bars.
void addMedian(ChartSpec &chart, const Gains &gains)
{
    if (!(gains.median > 0))
        return;
    chart.layers.push_back({.mark = MarkType::Rule,
                            .name = chartText("Median %1").arg(formatNumber(gains.median, NumberFormat::Integer)),
                            .x = {dayNumber(gains.first) - 0.5},
                            .y = {gains.median},
                            .x2 = {dayNumber(gains.last()) + 0.5},
                            .y2 = {gains.median},
                            .ink = Ink::Text});
}

/// Layers and table of a chart with at least one gain.
void draw(ChartSpec &chart, const Dataset &dataset, int repository, int source, const Gains &gains)
{
    chart.table.columns = {QStringLiteral("day"), QStringLiteral("stars_gained"), QStringLiteral("remark")};
    chart.table.numeric = {false, true, false};
    ReadingRun run{.source = source, .readings = dataset.series(repository, source)};
    std::erase_if(run.readings, [&gains](const DailyReading &reading) {
        return !isKnown(reading.stars) || reading.day < gains.first - std::chrono::days{1} || reading.day > gains.last();
    });
    std::vector<HistoryEvent> events = correctionsIn(dataset, repository, run);
    DayRemarks remarks{.corrections = {}, .appearances = appearancesIn(dataset, repository, gains.first, chart.asOf)};
    for (HistoryEvent &event : events) {
        event.x = dayNumber(event.day);
        remarks.corrections[event.day] = event.words;
    }
    addDays(chart, gains, dataset.sources()[static_cast<std::size_t>(source)], dataset.id(repository), remarks);
    addMedian(chart, gains);
    addEvents(chart, events, 0, std::max(gains.values[gains.peak], 1.0));
}

QStringList topDays(const Gains &gains)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < gains.values.size(); ++i) {
        if (isKnown(gains.values[i]))
            order.push_back(i);
    }
    std::ranges::stable_sort(order, std::ranges::greater(), [&gains](std::size_t i) { return gains.values[i]; });
    QStringList words;
    for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), 3); ++i) {
        words.append(chartText("%1: %2").arg(shortDay(gains.day(order[i])),
                                             formatNumber(gains.values[order[i]], NumberFormat::SignedInteger)));
    }
    return words;
}

} // namespace

ChartSpec dailyGainChart(const Edition &edition, int repository, int days)
{
    const Dataset &dataset = *edition.dataset;
    ChartSpec chart = datedChart(edition, QStringLiteral("daily-gains"), chartText("Bar chart"));
    const QString fullName = dataset.fullName(repository).toString();
    chart.scopeName = fullName;
    chart.x = {.kind = ScaleKind::Time};
    chart.y = {.kind = ScaleKind::Linear, .format = NumberFormat::Integer};
    const int source = seriesSource(dataset, repository, edition.key.asOf);
    const Gains gains = source < 0 ? Gains{} : readGains(edition, repository, source, days);
    chart.n = static_cast<int>(gains.known);
    if (gains.known == 0) {
        chart.emptyReason = chartText("No daily gain of %1 is known in the %2 to %3: it needs readings on two days in a row.")
                                .arg(fullName, counted(days, "day", "%1 days"), longDay(edition.key.asOf));
        chart.sourceLine = sourceWords({}, {}, edition.key.asOf, counted(0, "1 day", "%1 days"));
        return leftEmpty(std::move(chart), chartText("Stars gained per day by %1").arg(headlineName(fullName)),
                         fullName);
    }

    chart.x.maximum = dayNumber(edition.key.asOf) + 0.5;
    draw(chart, dataset, repository, source, gains);
    const Source &from = dataset.sources()[static_cast<std::size_t>(source)];
    const QString measure = from.readAt.isEmpty() ? chartText("stars gained per day")
                                                  : chartText("stars gained per day to %1").arg(from.readAt);
    chart.title = finding(gains, headlineName(fullName));
    chart.subtitle = chartText("%1: %2, %3 to %4").arg(fullName, measure, longDay(gains.first), longDay(gains.last()));
    const std::size_t missing = gains.values.size() - gains.known;
    if (missing > 0) {
        chart.notes.append(counted(static_cast<double>(missing), "Dot on the base line: 1 day without a known gain.",
                                   "Dots on the base line: %1 days without a known gain."));
    }
    chart.sourceLine = sourceWords({&from}, gains.first, gains.last(), counted(chart.n, "1 day", "%1 days"));
    chart.altText = altWords(chart, measure, fullName, topDays(gains));
    return chart;
}

} // namespace RepoSignal
