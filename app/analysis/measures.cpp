// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/measures.h"

#include "analysis/jumps.h"
#include "analysis/population.h"
#include "analysis/seriesreader.h"

namespace RepoSignal {

namespace {

/// Readings this long before a daily gain can still decide it: a repair's fall.
constexpr int kDailyGainDays = 1 + Levels::kRepairDays;

constexpr std::vector<double> Measures::*kNumbers[]{
    &Measures::stars,     &Measures::forks,      &Measures::openIssues, &Measures::velocity,  &Measures::gain7d,
    &Measures::gain28d,   &Measures::growth,     &Measures::growth7d,   &Measures::growth28d, &Measures::usualWeek,
    &Measures::dispersion, &Measures::burst,     &Measures::weekShare,  &Measures::peakShare, &Measures::volume,
    &Measures::growthPart, &Measures::surprise,  &Measures::score};

double knownCount(Count count)
{
    return isKnown(count) ? count : kUnknown;
}

Measures unknownMeasures(std::size_t rows)
{
    Measures out;
    out.source.assign(rows, -1);
    out.lastDay.assign(rows, 0);
    out.historyDays.assign(rows, 0);
    out.label.assign(rows, Label::Unknown);
    out.breakout.assign(rows, Breakout::Unknown);
    out.marks.assign(rows, 0);
    for (const auto column : kNumbers)
        (out.*column).assign(rows, kUnknown);
    return out;
}

void take(const Signal &signal, Measures &out, std::size_t row)
{
    out.historyDays[row] = signal.historyDays;
    out.velocity[row] = signal.velocity;
    out.gain7d[row] = signal.gain7d;
    out.gain28d[row] = signal.gain28d;
    out.growth[row] = signal.growth;
    out.growth7d[row] = signal.growth7d;
    out.growth28d[row] = signal.growth28d;
    out.usualWeek[row] = signal.usual.gain;
    out.dispersion[row] = signal.usual.dispersion;
    out.burst[row] = signal.burst;
    out.weekShare[row] = signal.weekShare;
    out.peakShare[row] = signal.peakShare;
    out.volume[row] = signal.score.volume;
    out.growthPart[row] = signal.score.growth;
    out.surprise[row] = signal.score.surprise;
    out.score[row] = signal.score.score;
    out.label[row] = signal.label;
    out.breakout[row] = signal.breakout;
    out.marks[row] |= signal.marks;
}

/// Measures one repository after the other.
class Measurer
{
public:
    Measurer(const Dataset &dataset, Day asOf, const MeasureOptions &options)
        : m_dataset(dataset), m_asOf(asOf), m_options(options), m_reader(dataset)
    {
    }

    void measure(int repository, Measures &out, std::size_t row)
    {
        const int source = m_options.onlySource >= 0 ? m_options.onlySource : seriesSource(m_dataset, repository, m_asOf);
        if (source < 0) {
            out.marks[row] = Expired;
            return;
        }
        const Levels &levels = m_reader.levels(repository, source, m_asOf, kSignalDays);
        if (levels.isEmpty()) {
            out.source[row] = m_options.onlySource >= 0 ? -1 : source;
            out.marks[row] = Expired;
            return;
        }
        out.source[row] = source;
        out.lastDay[row] = levels.lastDay();
        out.stars[row] = levels.lastStars();
        const int age = dayNumber(m_asOf) - levels.lastDay();
        if (age > kExpiredAge) {
            out.marks[row] = Expired;
            return;
        }
        if (age >= kStaleAge)
            out.marks[row] = Stale;
        take(measureSignal(levels, m_reader.firstDay(), m_options.weights), out, row);
        markSuspected(levels, repository, out, row);
        if (const auto last = m_reader.reading(repository, source, levels.lastDay())) {
            out.forks[row] = knownCount(last->forks);
            out.openIssues[row] = knownCount(last->openIssues);
        }
    }

private:
    void markSuspected(const Levels &levels, int repository, Measures &out, std::size_t row)
    {
        const int from = levels.lastDay() - windowDays(Window::FourWeeks);
        if (!hasLargeStep(levels, from))
            return;
        const auto forksOn = [&](int day) {
            const auto reading = m_reader.reading(repository, out.source[row], day);
            return reading ? reading->forks : kUnknownCount;
        };
        if (!hasOpenJump(levels, from, m_reader.firstDay(), m_reader.decisions(), forksOn))
            return;
        out.marks[row] |= Suspected;
        out.breakout[row] = Breakout::Unknown;
    }

    const Dataset &m_dataset;
    Day m_asOf;
    MeasureOptions m_options;
    SeriesReader m_reader;
};

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

Measures measure(const Dataset &dataset, std::span<const int> repositories, Day asOf, const MeasureOptions &options)
{
    Measures out = unknownMeasures(repositories.size());
    Measurer measurer(dataset, asOf, options);
    for (std::size_t row = 0; row < repositories.size(); ++row)
        measurer.measure(repositories[row], out, row);
    return out;
}

std::vector<double> dailyGains(const Dataset &dataset, int repository, Day asOf, int days)
{
    const int source = seriesSource(dataset, repository, asOf);
    if (source < 0)
        return {};
    SeriesReader reader(dataset);
    const Levels &levels = reader.levels(repository, source, asOf, days + kDailyGainDays);
    if (levels.isEmpty())
        return {};
    std::vector<double> result(static_cast<std::size_t>(days), kUnknown);
    const int first = levels.lastDay() - days + 1;
    levels.eachDailyGain(first - 1, levels.lastDay(),
                         [&](int day, double gain) { result[static_cast<std::size_t>(day - first)] = gain; });
    return result;
}

} // namespace RepoSignal
