// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/sourcefaults.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace RepoSignal {

namespace {

constexpr int kLeastGap = 3;
constexpr std::size_t kUsualDays = 28;
constexpr std::size_t kLeastUsualDays = 7;
constexpr double kShortShare = 0.85;
constexpr double kShortDeviations = 6;
constexpr double kScaledDeviation = 1.4826;
constexpr int kLeastMissing = 5;
constexpr double kTimesMissing = 5;

/// The lower of the two in the middle.
double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Values of up to 28 days before day `i`, at least 7; no value where there are fewer.
std::optional<std::vector<double>> usualBefore(std::span<const int> values, std::size_t i)
{
    const std::size_t count = std::min(i, kUsualDays);
    if (count < kLeastUsualDays)
        return {};
    const auto before = values.subspan(i - count, count);
    return std::vector<double>(before.begin(), before.end());
}

/// A source's days with readings, with how many repositories are missing on each between two days that had them.
struct SourceDays {
    std::vector<int> days;
    std::vector<int> readings;
    std::vector<int> missing;
    std::vector<int> around; ///< read on the days before and after, missing or not
};

void countMissing(const Dataset &dataset, int source, SourceDays &out)
{
    const std::size_t count = out.days.size();
    out.missing.assign(count, 0);
    out.around.assign(count, 0);
    if (count < 3)
        return;
    std::vector<int> indexes(static_cast<std::size_t>(out.days.back() - out.days.front() + 1), -1);
    for (std::size_t i = 0; i < count; ++i)
        indexes[static_cast<std::size_t>(out.days[i] - out.days.front())] = static_cast<int>(i);
    std::vector<std::uint8_t> isRead(count);
    for (int repository = 0; repository < dataset.repositoryCount(); ++repository) {
        std::ranges::fill(isRead, std::uint8_t{0});
        std::size_t first = count;
        std::size_t last = 0;
        for (const SegmentRef &segment : dataset.segments(repository)) {
            if (segment.source != source)
                continue;
            const int firstDay = dayNumber(segmentFirstDay(segment.number)) - out.days.front();
            for (std::uint32_t mask = segment.dayMask; mask != 0; mask &= mask - 1) {
                const int offset = firstDay + std::countr_zero(mask);
                if (offset < 0 || offset >= static_cast<int>(indexes.size())
                    || indexes[static_cast<std::size_t>(offset)] < 0)
                    continue;
                last = static_cast<std::size_t>(indexes[static_cast<std::size_t>(offset)]);
                first = std::min(first, last);
                isRead[last] = 1;
            }
        }
        for (std::size_t i = first + 1; i < last; ++i) {
            const int isAround = isRead[i - 1] & isRead[i + 1];
            out.around[i] += isAround;
            out.missing[i] += isAround & ~isRead[i] & 1;
        }
    }
}

SourceDays sourceDays(const Dataset &dataset, int source, Day asOf)
{
    SourceDays out;
    for (const SourceDay &day : dataset.days(source)) {
        if (day.day > asOf)
            break;
        out.days.push_back(dayNumber(day.day));
        out.readings.push_back(day.readings);
    }
    countMissing(dataset, source, out);
    return out;
}

bool isShort(double readings, const std::vector<double> &usual, double middle)
{
    std::vector<double> deviations;
    for (const double value : usual)
        deviations.push_back(std::abs(value - middle));
    return readings < kShortShare * middle
        && readings < middle - kShortDeviations * kScaledDeviation * median(std::move(deviations));
}

bool isIncomplete(std::span<const int> missing, std::size_t i, const std::vector<double> &usual)
{
    if (missing[i] < kLeastMissing || missing[i] < kTimesMissing * (median(usual) + 1))
        return false;
    // A list that stood still for weeks and moves again is not incomplete.
    const std::vector<double> ever(missing.begin(), missing.begin() + static_cast<std::ptrdiff_t>(i));
    return missing[i] >= kTimesMissing * (median(ever) + 1);
}

} // namespace

void appendSourceFaults(const Dataset &dataset, int source, Day asOf, std::vector<SuspectedFault> &faults)
{
    const SourceDays found = sourceDays(dataset, source, asOf);
    for (std::size_t i = 1; i < found.days.size(); ++i) {
        SuspectedFault fault{.source = source, .isLikely = true, .from = found.days[i - 1]};
        const int unread = found.days[i] - found.days[i - 1] - 1;
        if (unread >= kLeastGap) {
            fault.kind = FaultKind::Gap;
            fault.day = found.days[i - 1] + 1;
            fault.lastDay = found.days[i] - 1;
            fault.before = found.readings[i - 1];
            faults.push_back(fault);
        }
        fault.day = fault.lastDay = found.days[i];
        if (const auto usual = usualBefore(found.readings, i)) {
            const double middle = median(*usual);
            if (isShort(found.readings[i], *usual, middle)) {
                fault.kind = FaultKind::ShortDay;
                fault.before = middle;
                fault.after = found.readings[i];
                faults.push_back(fault);
            }
        }
        if (const auto usual = usualBefore(found.missing, i); usual && isIncomplete(found.missing, i, *usual)) {
            fault.kind = FaultKind::IncompleteList;
            fault.before = found.around[i];
            fault.after = found.missing[i];
            faults.push_back(fault);
        }
    }
}

} // namespace RepoSignal
