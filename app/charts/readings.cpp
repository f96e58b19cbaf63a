// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/readings.h"

#include "analysis/population.h"

#include <QTime>

#include <algorithm>

namespace RepoSignal {

namespace {

template<typename Reading> int medianStep(std::span<const Reading> readings, Day Reading::*day)
{
    if (readings.size() < 2)
        return 1;
    std::vector<int> steps;
    for (std::size_t i = 1; i < readings.size(); ++i)
        steps.push_back(static_cast<int>((readings[i].*day - readings[i - 1].*day).count()));
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>((steps.size() - 1) / 2);
    std::ranges::nth_element(steps, middle);
    return *middle;
}

} // namespace

std::vector<ReadingRun> readingRuns(const Dataset &dataset, int repository, std::optional<Day> from, Day to)
{
    std::vector<ReadingRun> runs;
    for (Day end = to;;) {
        const int source = seriesSource(dataset, repository, end);
        if (source < 0)
            break;
        ReadingRun run{.source = source, .readings = dataset.series(repository, source)};
        std::erase_if(run.readings, [&](const DailyReading &reading) {
            return !isKnown(reading.stars) || reading.day > end || (from && reading.day < *from);
        });
        if (run.readings.empty())
            break;
        end = run.readings.front().day - std::chrono::days{1};
        runs.push_back(std::move(run));
    }
    std::ranges::reverse(runs);
    return runs;
}

int longestStep(const Dataset &dataset, const ReadingRun &run)
{
    if (knownSource(dataset.sources()[static_cast<std::size_t>(run.source)].key))
        return medianStep(dataset.days(run.source), &SourceDay::day);
    const int step = medianStep<DailyReading>(run.readings, &DailyReading::day);
    return step == 1 ? 1 : 2 * step;
}

double timeOf(const Source &source, Day day)
{
    constexpr double kMinutesADay = 24 * 60;
    if (source.readings == ReadingKind::Counts)
        return dayNumber(day) + (kMinutesADay - 1) / kMinutesADay;
    const QTime time = QTime::fromString(source.readAt.left(5), QStringLiteral("HH:mm"));
    constexpr double kMillisecondsADay = 86'400'000;
    return dayNumber(day) + (time.isValid() ? time.msecsSinceStartOfDay() / kMillisecondsADay : 0.0);
}

} // namespace RepoSignal
