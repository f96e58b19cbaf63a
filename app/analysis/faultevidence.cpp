// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/faultevidence.h"

#include <algorithm>

namespace RepoSignal {

namespace {

constexpr int kAround = 7; ///< days
constexpr std::size_t kMostMissing = 1000;

bool isRead(const Dataset &dataset, int repository, int source, int day)
{
    const int segment = segmentOf(dayFromNumber(day));
    return std::ranges::any_of(dataset.segments(repository), [&](const SegmentRef &ref) {
        return ref.source == source && ref.number == segment
            && (ref.dayMask >> (day - dayNumber(segmentFirstDay(segment))) & 1) != 0;
    });
}

std::vector<EvidenceRow> readingsAround(const Dataset &dataset, const SuspectedFault &fault, Day asOf)
{
    std::vector<EvidenceRow> rows;
    const int from = std::min(fault.from, fault.day) - kAround;
    const int to = std::min(fault.lastDay + kAround, dayNumber(asOf));
    for (int source = 0; source < static_cast<int>(dataset.sources().size()); ++source) {
        Count before = kUnknownCount;
        for (const DailyReading &reading : dataset.series(fault.repository, source)) {
            const int day = dayNumber(reading.day);
            if (day > to)
                break;
            if (day >= from) {
                EvidenceRow row{.source = source,
                                .day = day,
                                .stars = reading.stars,
                                .forks = reading.forks,
                                .openIssues = reading.openIssues,
                                .isSuspect = source == fault.source && day >= fault.day && day <= fault.lastDay};
                if (isKnown(reading.stars) && isKnown(before))
                    row.step = double(reading.stars) - before;
                rows.push_back(row);
            }
            if (isKnown(reading.stars))
                before = reading.stars;
        }
    }
    std::ranges::stable_sort(rows, {}, &EvidenceRow::day);
    return rows;
}

std::vector<EvidenceRow> daysAround(const Dataset &dataset, const SuspectedFault &fault, Day asOf)
{
    std::vector<EvidenceRow> rows;
    int before = -1;
    for (const SourceDay &read : dataset.days(fault.source)) {
        const int day = dayNumber(read.day);
        if (read.day > asOf || day > fault.lastDay + kAround)
            break;
        if (day >= fault.from - kAround) {
            rows.push_back({.source = fault.source,
                            .day = day,
                            .readings = read.readings,
                            .step = before < 0 ? std::nullopt : std::optional(double(read.readings - before)),
                            .isSuspect = day >= fault.day && day <= fault.lastDay});
        }
        before = read.readings;
    }
    return rows;
}

std::vector<EvidenceRow> missingFrom(const Dataset &dataset, const SuspectedFault &fault)
{
    const auto days = dataset.days(fault.source);
    const auto next = std::ranges::upper_bound(days, dayFromNumber(fault.day), {}, &SourceDay::day);
    std::vector<EvidenceRow> rows;
    if (next == days.end())
        return rows;
    const int after = dayNumber(next->day);
    for (int repository = 0; repository < dataset.repositoryCount() && rows.size() < kMostMissing; ++repository) {
        if (isRead(dataset, repository, fault.source, fault.day)
            || !isRead(dataset, repository, fault.source, fault.from)
            || !isRead(dataset, repository, fault.source, after))
            continue;
        for (const DailyReading &reading : dataset.series(repository, fault.source)) {
            if (dayNumber(reading.day) == fault.from) {
                rows.push_back({.source = fault.source,
                                .day = fault.from,
                                .repository = repository,
                                .stars = reading.stars,
                                .forks = reading.forks,
                                .openIssues = reading.openIssues});
            }
        }
    }
    std::ranges::sort(rows, [&](const EvidenceRow &a, const EvidenceRow &b) {
        return dataset.fullName(a.repository).compare(dataset.fullName(b.repository), Qt::CaseInsensitive) < 0;
    });
    return rows;
}

} // namespace

std::vector<EvidenceRow> faultEvidence(const Dataset &dataset, const SuspectedFault &fault, Day asOf)
{
    if (fault.kind == FaultKind::IncompleteList)
        return missingFrom(dataset, fault);
    return fault.repository < 0 ? daysAround(dataset, fault, asOf) : readingsAround(dataset, fault, asOf);
}

} // namespace RepoSignal
