// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"
#include "domain/observation.h"

#include <QByteArray>

#include <cstdint>
#include <span>
#include <vector>

namespace RepoSignal {

/// One reading of a day with the number of the batch (import or refresh) that brought it.
struct DailyReading {
    Day day = {};
    Count stars = kUnknownCount;
    Count forks = kUnknownCount;
    Count openIssues = kUnknownCount;
    std::uint32_t batch = 0;

    bool operator==(const DailyReading &) const = default;
};

/// Readings of one repository and source, ascending by day, at most one a day.
using DailySeries = std::vector<DailyReading>;

/// Days since 1970 are cut into segments of this many days; a segment is stored as one blob.
inline constexpr int kSegmentDays = 32;

[[nodiscard]] constexpr int segmentOf(Day day)
{
    const int number = dayNumber(day);
    return number >= 0 ? number / kSegmentDays : (number - (kSegmentDays - 1)) / kSegmentDays;
}
[[nodiscard]] constexpr Day segmentFirstDay(int segment) { return dayFromNumber(segment * kSegmentDays); }

/// Packs the readings of one segment: bit mask of days, stars, forks, issues as zigzag differences, batches as runs of
/// equal steps.
/// `readings` ascend by day, lie in one segment and are not empty.
[[nodiscard]] QByteArray encodeSegment(std::span<const DailyReading> readings);

/// Appends the readings of a blob to `out`; false, with `out` as it was, when the blob is no valid segment.
[[nodiscard]] bool decodeSegment(std::span<const std::uint8_t> blob, int segment, DailySeries &out);

/// Appends days (numbers) and stars only, several times faster than decodeSegment; false on a broken blob.
/// `days` and `stars` are of one length.
[[nodiscard]] bool decodeStars(std::span<const std::uint8_t> blob, int segment, std::vector<int> &days,
                               std::vector<Count> &stars);

/// True when the first reading of a valid blob tells stars.
[[nodiscard]] bool beginsWithStars(std::span<const std::uint8_t> blob);

/// True when decodeSegment would take the blob.
[[nodiscard]] bool isSegment(std::span<const std::uint8_t> blob);

/// Bit i is set when the segment has a reading on its i-th day; 0 on a broken blob.
[[nodiscard]] std::uint32_t segmentDayMask(std::span<const std::uint8_t> blob);

} // namespace RepoSignal
