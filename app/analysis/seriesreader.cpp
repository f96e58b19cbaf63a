// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/seriesreader.h"

#include "analysis/population.h"

namespace RepoSignal {

const Levels &SeriesReader::levels(int repository, int source, Day asOf, int days)
{
    m_repository = repository;
    const auto all = m_dataset.segments(repository);
    const auto first = std::ranges::lower_bound(all, source, {}, &SegmentRef::source);
    auto end = std::ranges::upper_bound(first, all.end(), source, {}, &SegmentRef::source);
    const int lastSegment = segmentOf(asOf);
    while (end != first && std::prev(end)->number > lastSegment)
        --end;
    const int last = dayNumber(lastReading(m_dataset, repository, source, asOf).value_or(asOf));
    auto begin = end;
    while (begin != first && (begin == end || begin->firstDay() > last - days))
        --begin;
    m_earlier = {first, begin};
    m_days.clear();
    m_stars.clear();
    for (; begin != end; ++begin)
        (void)decodeStars(m_dataset.blob(repository, *begin), begin->number, m_days, m_stars);
    m_decisions = decisionsAbout(m_dataset, repository, source);
    m_levels.assign(m_days, m_stars, dayNumber(asOf),
                    {.kind = m_dataset.sources()[static_cast<std::size_t>(source)].readings, .decisions = m_decisions});
    return m_levels;
}

int SeriesReader::firstDay() const
{
    std::vector<int> days;
    std::vector<Count> stars;
    for (const SegmentRef &segment : m_earlier) {
        const auto blob = m_dataset.blob(m_repository, segment);
        if (beginsWithStars(blob))
            return segment.firstDay();
        days.clear();
        stars.clear();
        (void)decodeStars(blob, segment.number, days, stars);
        const auto known = std::ranges::find_if(stars, [](Count count) { return isKnown(count); });
        if (known != stars.end())
            return days[static_cast<std::size_t>(known - stars.begin())];
    }
    return m_levels.firstDay();
}

std::optional<DailyReading> SeriesReader::reading(int repository, int source, int day)
{
    m_series.clear();
    const auto segments = m_dataset.segments(repository);
    const std::pair place{source, segmentOf(dayFromNumber(day))};
    const auto segment = std::ranges::lower_bound(segments, place, {}, [](const SegmentRef &ref) {
        return std::pair(ref.source, ref.number);
    });
    if (segment != segments.end() && segment->source == place.first && segment->number == place.second)
        (void)decodeSegment(m_dataset.blob(repository, *segment), segment->number, m_series);
    const auto found = std::ranges::find(m_series, dayFromNumber(day), &DailyReading::day);
    return found == m_series.end() ? std::nullopt : std::optional(*found);
}

std::span<const FaultDecision> decisionsAbout(const Dataset &dataset, int repository, int source)
{
    const auto all = dataset.faultDecisions(repository);
    const auto begin = std::ranges::lower_bound(all, source, {}, &FaultDecision::source);
    return {begin, std::ranges::upper_bound(begin, all.end(), source, {}, &FaultDecision::source)};
}

} // namespace RepoSignal
