// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/measures.h"

#include "analysis/population.h"

#include <algorithm>

namespace RepoSignal {

namespace {

constexpr int kStaleAge = 2;
constexpr int kExpiredAge = 7;
/// Readings this long before a window can still decide it: the widest window, an estimated edge, a repair's fall.
constexpr int kLookBack = 28 + Levels::kMaxEdgeGap + Levels::kRepairDays;

/// Decodes the readings that decide windows ending on `asOf` into reused memory.
class SeriesReader
{
public:
    explicit SeriesReader(const Dataset &dataset) : m_dataset(dataset) {}

    /// Readings back to `days` before the last one by `asOf`, and the one before them.
    const Levels &levels(int repository, int source, int asOf, int days)
    {
        const auto all = m_dataset.segments(repository);
        const auto first = std::ranges::lower_bound(all, source, {}, &SegmentRef::source);
        auto end = std::ranges::upper_bound(first, all.end(), source, {}, &SegmentRef::source);
        const int lastSegment = segmentOf(dayFromNumber(asOf));
        while (end != first && std::prev(end)->number > lastSegment)
            --end;
        const Day last = lastReading(m_dataset, repository, source, dayFromNumber(asOf)).value_or(dayFromNumber(asOf));
        auto begin = end;
        while (begin != first && (begin == end || begin->firstDay() > dayNumber(last) - days))
            --begin;
        m_days.clear();
        m_stars.clear();
        for (; begin != end; ++begin)
            (void)decodeStars(m_dataset.blob(repository, *begin), begin->number, m_days, m_stars);
        m_levels.assign(m_days, m_stars, asOf);
        return m_levels;
    }

    /// The reading of one day in full.
    std::optional<DailyReading> reading(int repository, int source, int day)
    {
        m_series.clear();
        for (const SegmentRef &segment : m_dataset.segments(repository)) {
            if (segment.source == source && segment.number == segmentOf(dayFromNumber(day)))
                (void)decodeSegment(m_dataset.blob(repository, segment), segment.number, m_series);
        }
        const auto found = std::ranges::find(m_series, dayFromNumber(day), &DailyReading::day);
        return found == m_series.end() ? std::nullopt : std::optional(*found);
    }

private:
    const Dataset &m_dataset;
    std::vector<int> m_days;
    std::vector<Count> m_stars;
    Levels m_levels;
    DailySeries m_series;
};

double knownCount(Count count)
{
    return isKnown(count) ? count : kUnknown;
}

double ratio(double gain, double stars)
{
    const double before = stars - gain;
    return before > 0 ? gain / before : kUnknown;
}

void measureGains(const Levels &levels, Measures &out, std::size_t row)
{
    const int last = levels.lastDay();
    if (const auto gain = levels.dailyGain(last))
        out.velocity[row] = *gain;
    const auto window = [&](int days, Mark estimated) {
        const auto gain = levels.window(last - days, last);
        if (!gain)
            return kUnknown;
        if (gain->estimated)
            out.marks[row] |= estimated;
        return gain->value;
    };
    out.gain7d[row] = window(7, EstimatedWeek);
    out.gain28d[row] = window(28, EstimatedFourWeeks);
    if (levels.isCorrectedWithin(last - Levels::kCorrectedDays, last))
        out.marks[row] |= Corrected;
    out.growth[row] = ratio(out.velocity[row], out.stars[row]);
    out.growth7d[row] = ratio(out.gain7d[row], out.stars[row]);
    out.growth28d[row] = ratio(out.gain28d[row], out.stars[row]);
}

} // namespace

int windowDays(Window window)
{
    switch (window) {
    case Window::Day: return 1;
    case Window::Week: return 7;
    case Window::FourWeeks: return 28;
    }
    Q_UNREACHABLE();
}

QString windowId(Window window)
{
    return window == Window::Day ? QStringLiteral("24h") : QStringLiteral("%1d").arg(windowDays(window));
}

std::optional<Window> windowFromId(QStringView id)
{
    for (const Window window : {Window::Day, Window::Week, Window::FourWeeks}) {
        if (windowId(window) == id)
            return window;
    }
    return {};
}

std::span<const double> Measures::gain(Window window) const
{
    return window == Window::Day ? velocity : window == Window::Week ? gain7d : gain28d;
}

std::span<const double> Measures::growthOver(Window window) const
{
    return window == Window::Day ? growth : window == Window::Week ? growth7d : growth28d;
}

Measures measure(const Dataset &dataset, std::span<const int> repositories, Day asOf)
{
    const std::size_t rows = repositories.size();
    Measures out;
    out.source.assign(rows, -1);
    out.lastDay.assign(rows, 0);
    out.marks.assign(rows, 0);
    for (auto *column : {&out.stars, &out.forks, &out.openIssues, &out.velocity, &out.gain7d, &out.gain28d, &out.growth,
                         &out.growth7d, &out.growth28d})
        column->assign(rows, kUnknown);

    SeriesReader reader(dataset);
    for (std::size_t row = 0; row < rows; ++row) {
        const int repository = repositories[row];
        const int source = seriesSource(dataset, repository, asOf);
        out.source[row] = source;
        if (source < 0) {
            out.marks[row] = Expired;
            continue;
        }
        const Levels &levels = reader.levels(repository, source, dayNumber(asOf), kLookBack);
        if (levels.isEmpty()) {
            out.marks[row] = Expired;
            continue;
        }
        out.lastDay[row] = levels.lastDay();
        out.stars[row] = levels.lastStars();
        const int age = dayNumber(asOf) - levels.lastDay();
        if (age > kExpiredAge) {
            out.marks[row] = Expired;
            continue;
        }
        if (age >= kStaleAge)
            out.marks[row] = Stale;
        measureGains(levels, out, row);
        if (const auto last = reader.reading(repository, source, levels.lastDay())) {
            out.forks[row] = knownCount(last->forks);
            out.openIssues[row] = knownCount(last->openIssues);
        }
    }
    return out;
}

std::vector<double> dailyGains(const Dataset &dataset, int repository, Day asOf, int days)
{
    const int source = seriesSource(dataset, repository, asOf);
    if (source < 0)
        return {};
    SeriesReader reader(dataset);
    const Levels &levels = reader.levels(repository, source, dayNumber(asOf), days + kLookBack);
    if (levels.isEmpty())
        return {};
    std::vector<double> result;
    result.reserve(static_cast<std::size_t>(days));
    for (int day = levels.lastDay() - days + 1; day <= levels.lastDay(); ++day)
        result.push_back(levels.dailyGain(day).value_or(kUnknown));
    return result;
}

} // namespace RepoSignal
