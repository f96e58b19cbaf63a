// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"

#include <cstdint>
#include <span>
#include <vector>

namespace RepoSignal {

/// Where one segment of a series lies in its table.
struct SegmentRef {
    int repository = 0;
    int source = 0;
    int number = 0; ///< see segmentOf()
    std::uint32_t offset = 0;
    std::uint32_t size = 0;
    std::uint32_t dayMask = 0; ///< bit i: a reading on the segment's i-th day

    /// Day number of its first and last reading.
    [[nodiscard]] int firstDay() const;
    [[nodiscard]] int lastDay() const;
};

/// How many repositories a source read on a day.
struct SourceDay {
    Day day = {};
    int readings = 0;
};

/// Encoded segments of many repositories, one blob behind the other. Append by ascending repository, then source,
/// then number: a table can be filled on any one thread.
class SegmentTable
{
public:
    void append(int repository, int source, int number, std::span<const std::uint8_t> blob);
    void reserve(std::size_t segments, std::size_t bytes);

    /// Of all blobs together.
    [[nodiscard]] std::size_t byteCount() const { return m_bytes.size(); }
    [[nodiscard]] std::span<const SegmentRef> refs() const { return m_refs; }
    [[nodiscard]] std::span<const std::uint8_t> blob(const SegmentRef &ref) const
    {
        return std::span(m_bytes).subspan(ref.offset, ref.size);
    }
    /// Adds this table's readings per day number of `source` to `counts`, indexed from `firstSegment`'s first day.
    void addDayCounts(int source, int firstSegment, std::vector<int> &counts) const;

private:
    std::vector<SegmentRef> m_refs;
    std::vector<std::uint8_t> m_bytes;
};

} // namespace RepoSignal
