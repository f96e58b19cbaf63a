// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/coverage.h"

#include "analysis/sourcefaults.h"

#include <algorithm>

namespace RepoSignal {

namespace {

/// Counts what the repositories tell of each source, and the days on which one appears on a list.
void countRepositories(const Dataset &dataset, int begin, int asOf, std::vector<SourceCoverage> &out)
{
    std::vector<std::uint8_t> isRead(out.size());
    for (int repository = 0; repository < dataset.repositoryCount(); ++repository) {
        std::ranges::fill(isRead, std::uint8_t{0});
        for (const SegmentRef &segment : dataset.segments(repository)) {
            if (segment.dayMask != 0 && segment.firstDay() <= asOf)
                isRead[static_cast<std::size_t>(segment.source)] = 1;
        }
        for (std::size_t source = 0; source < out.size(); ++source)
            out[source].repositories += isRead[source];
        for (const ListedDay &listed : dataset.appearances(repository)) {
            if (listed.day > asOf || listed.day < begin)
                continue;
            const int source = dataset.appearanceLists()[static_cast<std::size_t>(listed.list)].source;
            ++out[static_cast<std::size_t>(source)].appearances;
            out[static_cast<std::size_t>(source)].byDay[static_cast<std::size_t>(listed.day - begin)] =
                DayCoverage::Whole;
        }
    }
}

void markPartialDays(const Dataset &dataset, Day asOf, int begin, SourceCoverage &coverage)
{
    std::vector<SuspectedFault> faults;
    appendSourceFaults(dataset, coverage.source, asOf, faults);
    for (const SuspectedFault &fault : faults) {
        if (fault.kind != FaultKind::Gap)
            coverage.byDay[static_cast<std::size_t>(fault.day - begin)] = DayCoverage::Part;
    }
}

void sumUp(int begin, SourceCoverage &coverage)
{
    int last = -1;
    for (int i = 0; i < static_cast<int>(coverage.byDay.size()); ++i) {
        const DayCoverage day = coverage.byDay[static_cast<std::size_t>(i)];
        if (day == DayCoverage::None)
            continue;
        if (coverage.days++ == 0)
            coverage.firstDay = begin + i;
        coverage.lastDay = begin + i;
        coverage.partialDays += day == DayCoverage::Part;
        if (last >= 0 && i - last > 1) {
            ++coverage.gaps;
            coverage.longestGap = std::max(coverage.longestGap, i - last - 1);
        }
        last = i;
    }
}

} // namespace

std::optional<Day> coverageBegin(const Dataset &dataset)
{
    std::optional<Day> first = dataset.firstDay();
    for (int repository = 0; repository < dataset.repositoryCount(); ++repository) {
        const auto listed = dataset.appearances(repository);
        if (!listed.empty() && (!first || dayFromNumber(listed.front().day) < *first))
            first = dayFromNumber(listed.front().day);
    }
    return first;
}

std::vector<SourceCoverage> sourceCoverage(const Dataset &dataset, Day asOf)
{
    std::vector<SourceCoverage> coverages(dataset.sources().size());
    const auto first = coverageBegin(dataset);
    if (!first || *first > asOf)
        return {};
    const int begin = dayNumber(*first);
    for (std::size_t i = 0; i < coverages.size(); ++i) {
        SourceCoverage &coverage = coverages[i];
        coverage.source = static_cast<int>(i);
        coverage.byDay.resize(static_cast<std::size_t>(dayNumber(asOf) - begin + 1));
        for (const SourceDay &day : dataset.days(coverage.source)) {
            if (day.day > asOf)
                break;
            coverage.readings += day.readings;
            coverage.byDay[static_cast<std::size_t>(dayNumber(day.day) - begin)] = DayCoverage::Whole;
        }
        coverage.lists = static_cast<int>(
            std::ranges::count(dataset.appearanceLists(), coverage.source, &AppearanceList::source));
    }
    countRepositories(dataset, begin, dayNumber(asOf), coverages);
    for (SourceCoverage &coverage : coverages) {
        markPartialDays(dataset, asOf, begin, coverage);
        sumUp(begin, coverage);
    }
    return coverages;
}

} // namespace RepoSignal
