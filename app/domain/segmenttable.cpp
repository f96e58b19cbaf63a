// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/segmenttable.h"

#include "domain/dailyseries.h"

#include <bit>

namespace RepoSignal {

int SegmentRef::firstDay() const
{
    return number * kSegmentDays + std::countr_zero(dayMask);
}

int SegmentRef::lastDay() const
{
    return number * kSegmentDays + std::bit_width(dayMask) - 1;
}

void SegmentTable::append(int repository, int source, int number, std::span<const std::uint8_t> blob)
{
    m_refs.push_back({.repository = repository,
                      .source = source,
                      .number = number,
                      .offset = static_cast<std::uint32_t>(m_bytes.size()),
                      .size = static_cast<std::uint32_t>(blob.size()),
                      .dayMask = segmentDayMask(blob)});
    m_bytes.insert(m_bytes.end(), blob.begin(), blob.end());
}

void SegmentTable::reserve(std::size_t segments, std::size_t bytes)
{
    m_refs.reserve(segments);
    m_bytes.reserve(bytes);
}

void SegmentTable::addDayCounts(int source, int firstSegment, std::vector<int> &counts) const
{
    std::vector<int> whole(counts.size() / kSegmentDays); // segments with all days: most of them
    for (const SegmentRef &ref : m_refs) {
        if (ref.source != source)
            continue;
        const auto segment = static_cast<std::size_t>(ref.number - firstSegment);
        if (ref.dayMask == ~0u) {
            ++whole[segment];
            continue;
        }
        for (std::uint32_t rest = ref.dayMask; rest != 0; rest &= rest - 1)
            ++counts[segment * kSegmentDays + static_cast<std::size_t>(std::countr_zero(rest))];
    }
    for (std::size_t day = 0; day < counts.size(); ++day)
        counts[day] += whole[day / kSegmentDays];
}

} // namespace RepoSignal
