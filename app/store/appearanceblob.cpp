// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/appearanceblob.h"

#include <limits>
#include <optional>

namespace RepoSignal {

namespace {

void putVarint(std::string &out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        out.push_back(static_cast<char>(value | 0x80));
    out.push_back(static_cast<char>(value));
}

std::optional<std::int64_t> takeVarint(std::span<const std::uint8_t> &blob)
{
    std::uint64_t value = 0;
    for (int shift = 0; shift < 35 && !blob.empty(); shift += 7) {
        const std::uint8_t byte = blob.front();
        blob = blob.subspan(1);
        value |= std::uint64_t(byte & 0x7f) << shift;
        if (byte < 0x80)
            return static_cast<std::int64_t>(value);
    }
    return {};
}

constexpr std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

constexpr std::int64_t unzigzag(std::int64_t value)
{
    return (value >> 1) ^ -(value & 1);
}

constexpr bool isInt(std::int64_t value)
{
    return value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max();
}

} // namespace

std::string encodeAppearances(std::span<const RankedDay> places)
{
    std::string out;
    out.reserve(places.size() * 2 + 2);
    std::int64_t before = 0;
    for (const RankedDay &place : places) {
        putVarint(out, zigzag(place.day - before));
        putVarint(out, static_cast<std::uint64_t>(place.rank));
        before = place.day;
    }
    return out;
}

bool decodeAppearances(std::span<const std::uint8_t> blob, std::vector<RankedDay> &out)
{
    const std::size_t start = out.size();
    std::int64_t day = 0;
    bool valid = !blob.empty();
    while (valid && !blob.empty()) {
        const auto step = takeVarint(blob);
        const auto rank = takeVarint(blob);
        valid = step && rank && *rank >= 1 && isInt(*rank) && (out.size() == start || unzigzag(*step) > 0);
        if (!valid)
            break;
        day += unzigzag(*step);
        valid = isInt(day);
        out.push_back({static_cast<int>(day), static_cast<int>(*rank)});
    }
    if (!valid)
        out.resize(start);
    return valid;
}

} // namespace RepoSignal
