// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/signalhistory.h"

#include "analysis/measures.h"
#include "analysis/population.h"
#include "analysis/seriesreader.h"

namespace RepoSignal {

namespace {

std::optional<DatedSignal> signalOn(const Dataset &dataset, SeriesReader &reader, int repository, Day asOf, int oldest,
                                    const ScoreWeights &weights)
{
    const int source = seriesSource(dataset, repository, asOf);
    if (source < 0)
        return {};
    const Levels &levels = reader.levels(repository, source, asOf, kSignalDays);
    if (levels.isEmpty() || dayNumber(asOf) - levels.lastDay() > oldest)
        return {};
    return DatedSignal{.day = asOf,
                       .last = dayFromNumber(levels.lastDay()),
                       .source = source,
                       .signal = measureSignal(levels, reader.firstDay(), weights)};
}

} // namespace

std::optional<DatedSignal> signalOn(const Dataset &dataset, int repository, Day asOf, const ScoreWeights &weights)
{
    SeriesReader reader(dataset);
    return signalOn(dataset, reader, repository, asOf, kExpiredAge, weights);
}

std::vector<DatedSignal> signalSeries(const Dataset &dataset, int repository, Day from, Day to,
                                      const ScoreWeights &weights)
{
    std::vector<DatedSignal> series;
    SeriesReader reader(dataset);
    const Day first = std::max(from, firstReading(dataset, repository).value_or(to));
    const Day last = std::min(to, dataset.lastDay().value_or(to));
    for (Day day = first; day <= last; day += std::chrono::days{1}) {
        if (auto signal = signalOn(dataset, reader, repository, day, 0, weights))
            series.push_back(std::move(*signal));
    }
    return series;
}

std::vector<BreakoutSpan> breakoutHistory(const std::vector<DatedSignal> &series)
{
    std::vector<BreakoutSpan> spans;
    Breakout before = Breakout::Unknown;
    for (const DatedSignal &at : series) {
        const Breakout state = at.signal.breakout;
        if (state == before && !spans.empty() && spans.back().state == state)
            spans.back().end = at.day;
        else if (state != Breakout::Unknown && state != Breakout::None)
            spans.push_back({.state = state, .begin = at.day, .end = at.day});
        before = state;
    }
    return spans;
}

} // namespace RepoSignal
