// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/dailyseries.h"

#include <bit>
#include <cstring>

namespace RepoSignal {

// Layout, little endian: day mask (4 bytes); stars, forks, issues of every set day in turn (a column after the other),
// each as varint(zigzag(value - previous) + 1), 0 for unknown, previous = last known value of the column, at first 0;
// then batches as runs that grow by a constant step, until all days are covered: varint length, varint zigzag(first batch
// of the run - last batch of the run before, at first 0), and for more than one day varint zigzag(step).

namespace {

constexpr std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

constexpr std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

void putVarint(QByteArray &out, std::uint64_t value)
{
    while (value >= 0x80) {
        out.append(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.append(static_cast<char>(value));
}

constexpr std::uint64_t kEachByte = 0x0101010101010101;

/// True when each of eight bytes is a known value one byte long: neither 0 nor 0x80 and more.
constexpr bool eachIsSmallStep(std::uint64_t bytes)
{
    return (((bytes - kEachByte) | bytes) & (kEachByte << 7)) == 0;
}

/// The sum of what eight such bytes stand for, unzigzag(byte - 1) each.
constexpr std::int64_t sumOfSteps(std::uint64_t bytes)
{
    const std::uint64_t codes = bytes - kEachByte;
    const std::uint64_t odd = codes & kEachByte;
    const std::uint64_t halves = (codes >> 1) & (kEachByte * 0x3f);
    const std::uint64_t down = halves & (odd * 0xff);
    const auto sum = [](std::uint64_t values) {
        constexpr std::uint64_t pairs = 0x00ff00ff00ff00ff;
        return static_cast<std::int64_t>(((values & pairs) + ((values >> 8) & pairs)) * 0x0001000100010001 >> 48);
    };
    return sum(halves) - 2 * sum(down) - sum(odd);
}

class Reader
{
public:
    explicit Reader(std::span<const std::uint8_t> blob) : m_at(blob.data()), m_end(blob.data() + blob.size()) {}

    bool mask(std::uint32_t &value)
    {
        if (m_end - m_at < 4)
            return false;
        value = std::uint32_t(m_at[0]) | std::uint32_t(m_at[1]) << 8 | std::uint32_t(m_at[2]) << 16
            | std::uint32_t(m_at[3]) << 24;
        m_at += 4;
        return value != 0;
    }

    bool varint(std::uint64_t &value)
    {
        value = 0;
        for (int shift = 0; shift < 35 && m_at != m_end; shift += 7) {
            const std::uint8_t byte = *m_at++;
            value |= std::uint64_t(byte & 0x7f) << shift;
            if (byte < 0x80)
                return true;
        }
        return false;
    }

    /// One column of `count` values, handed to `take(i, value)`.
    template<typename Take> bool column(int count, Take take)
    {
        std::int64_t previous = 0;
        for (int i = 0; i < count; ++i) {
            std::uint64_t code = 0;
            if (m_at != m_end && *m_at < 0x80) [[likely]]
                code = *m_at++;
            else if (!varint(code))
                return false;
            if (code == 0) [[unlikely]] {
                take(i, kUnknownCount);
                continue;
            }
            previous += unzigzag(code - 1);
            if (static_cast<std::uint64_t>(previous) > static_cast<std::uint64_t>(std::numeric_limits<Count>::max())) [[unlikely]]
                return false;
            take(i, static_cast<Count>(previous));
        }
        return true;
    }

    /// Passes over one column; the same verdict as column(). Eight small steps are taken at a time.
    bool skipColumn(int count)
    {
        constexpr std::int64_t room = 8 * 64;
        std::int64_t previous = 0;
        while (count > 0) {
            std::uint64_t bytes = 0;
            if (count >= 8 && m_end - m_at >= 8 && previous >= room && previous <= std::numeric_limits<Count>::max() - room) {
                std::memcpy(&bytes, m_at, sizeof bytes);
                if (eachIsSmallStep(bytes)) {
                    previous += sumOfSteps(bytes);
                    m_at += 8;
                    count -= 8;
                    continue;
                }
            }
            std::uint64_t code = 0;
            if (!varint(code))
                return false;
            if (code != 0)
                previous += unzigzag(code - 1);
            if (previous < 0 || previous > std::numeric_limits<Count>::max())
                return false;
            --count;
        }
        return true;
    }

    /// The batches of `count` days, handed to `take(i, batch)`.
    template<typename Take> bool batches(int count, Take take)
    {
        std::int64_t batch = 0;
        for (int done = 0; done < count;) {
            std::uint64_t run = 0;
            std::uint64_t first = 0;
            std::uint64_t step = 0;
            if (!varint(run) || run == 0 || run > static_cast<std::uint64_t>(count - done) || !varint(first)
                || (run > 1 && !varint(step)))
                return false;
            batch += unzigzag(first);
            const std::int64_t last = batch + unzigzag(step) * static_cast<std::int64_t>(run - 1);
            if (!isBatch(batch) || !isBatch(last))
                return false;
            for (; run > 0; --run, batch += unzigzag(step))
                take(done++, static_cast<std::uint32_t>(batch));
            batch = last;
        }
        return true;
    }

    bool atEnd() const { return m_at == m_end; }

private:
    static bool isBatch(std::int64_t value) { return value >= 0 && value <= std::numeric_limits<std::uint32_t>::max(); }

    const std::uint8_t *m_at;
    const std::uint8_t *m_end;
};

void putBatches(QByteArray &out, std::span<const DailyReading> readings)
{
    const auto batch = [&readings](std::size_t i) { return static_cast<std::int64_t>(readings[i].batch); };
    std::int64_t previous = 0;
    for (std::size_t i = 0; i < readings.size();) {
        std::size_t end = i + 1;
        const std::int64_t step = end < readings.size() ? batch(end) - batch(i) : 0;
        while (end < readings.size() && batch(end) - batch(end - 1) == step)
            ++end;
        putVarint(out, end - i);
        putVarint(out, zigzag(batch(i) - previous));
        if (end - i > 1)
            putVarint(out, zigzag(step));
        previous = batch(end - 1);
        i = end;
    }
}

} // namespace

QByteArray encodeSegment(std::span<const DailyReading> readings)
{
    Q_ASSERT(!readings.empty());
    const int segment = segmentOf(readings.front().day);
    const int first = segment * kSegmentDays;
    std::uint32_t mask = 0;
    for (const DailyReading &reading : readings) {
        Q_ASSERT(segmentOf(reading.day) == segment);
        mask |= 1u << (dayNumber(reading.day) - first);
    }
    Q_ASSERT(std::popcount(mask) == static_cast<int>(readings.size()));

    QByteArray out;
    out.reserve(4 + static_cast<qsizetype>(readings.size()) * 5);
    for (int shift = 0; shift < 32; shift += 8)
        out.append(static_cast<char>(mask >> shift));
    for (const auto column : {&DailyReading::stars, &DailyReading::forks, &DailyReading::openIssues}) {
        std::int64_t previous = 0;
        for (const DailyReading &reading : readings) {
            const Count value = reading.*column;
            if (!isKnown(value)) {
                putVarint(out, 0);
                continue;
            }
            putVarint(out, zigzag(value - previous) + 1);
            previous = value;
        }
    }
    putBatches(out, readings);
    return out;
}

bool decodeSegment(std::span<const std::uint8_t> blob, int segment, DailySeries &out)
{
    Reader reader(blob);
    std::uint32_t mask = 0;
    if (!reader.mask(mask))
        return false;
    const std::size_t start = out.size();
    const int first = segment * kSegmentDays;
    for (std::uint32_t rest = mask; rest != 0; rest &= rest - 1)
        out.push_back({.day = dayFromNumber(first + std::countr_zero(rest))});
    const int count = std::popcount(mask);
    bool valid = true;
    for (const auto column : {&DailyReading::stars, &DailyReading::forks, &DailyReading::openIssues}) {
        valid = valid && reader.column(count, [&](int i, Count value) {
            out[start + static_cast<std::size_t>(i)].*column = value;
        });
    }
    valid = valid && reader.batches(count, [&](int i, std::uint32_t batch) {
        out[start + static_cast<std::size_t>(i)].batch = batch;
    });
    if (!valid || !reader.atEnd()) {
        out.resize(start);
        return false;
    }
    return true;
}

bool decodeStars(std::span<const std::uint8_t> blob, int segment, std::vector<int> &days, std::vector<Count> &stars)
{
    Reader reader(blob);
    std::uint32_t mask = 0;
    if (!reader.mask(mask))
        return false;
    const std::size_t start = stars.size();
    const int count = std::popcount(mask);
    stars.resize(start + static_cast<std::size_t>(count));
    Count *column = stars.data() + start;
    if (!reader.column(count, [column](int i, Count value) { column[i] = value; })) {
        stars.resize(start);
        return false;
    }
    days.resize(start + static_cast<std::size_t>(count));
    int *day = days.data() + start;
    const int first = segment * kSegmentDays;
    if (mask == ~0u) {
        for (int i = 0; i < kSegmentDays; ++i)
            day[i] = first + i;
    } else {
        for (; mask != 0; mask &= mask - 1)
            *day++ = first + std::countr_zero(mask);
    }
    return true;
}

bool beginsWithStars(std::span<const std::uint8_t> blob)
{
    constexpr std::size_t maskSize = 4;
    return blob.size() > maskSize && blob[maskSize] != 0;
}

bool isSegment(std::span<const std::uint8_t> blob)
{
    Reader reader(blob);
    std::uint32_t mask = 0;
    if (!reader.mask(mask))
        return false;
    const int count = std::popcount(mask);
    return reader.skipColumn(count) && reader.skipColumn(count) && reader.skipColumn(count)
        && reader.batches(count, [](int, std::uint32_t) {}) && reader.atEnd();
}

std::uint32_t segmentDayMask(std::span<const std::uint8_t> blob)
{
    std::uint32_t mask = 0;
    return Reader(blob).mask(mask) ? mask : 0;
}

} // namespace RepoSignal
