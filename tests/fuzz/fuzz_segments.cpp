// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Packed days of a series, as a library file holds them.

#include "domain/dailyseries.h"
#include "fuzz/input.h"
#include "fuzz/target.h"

#include <bit>

using namespace RepoSignal;

std::vector<QByteArray> RepoSignal::fuzzSeeds()
{
    const auto reading = [](int day, Count stars, Count forks, std::uint32_t batch) {
        return DailyReading{.day = dayFromNumber(day), .stars = stars, .forks = forks, .batch = batch};
    };
    std::vector<QByteArray> seeds{QByteArray(), QByteArray("\0", 1), QByteArray(200, '\xff')};
    seeds.push_back(encodeSegment(DailySeries{reading(20'480, 5, 1, 1)}));
    seeds.push_back(encodeSegment(DailySeries{reading(20'481, 400'000, 90'000, 3), reading(20'482, 400'100, 90'000, 4),
                                              reading(20'490, 399'000, kUnknownCount, 4'000'000'000u)}));
    DailySeries whole;
    for (int day = 0; day < kSegmentDays; ++day)
        whole.push_back(reading(20'480 + day, day % 5 == 0 ? kUnknownCount : 2'000'000'000 - day * day, day, 7));
    seeds.push_back(encodeSegment(whole));
    return seeds;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr int segment = 640;
    const std::span blob(data, size);
    DailySeries series;
    const bool isWhole = decodeSegment(blob, segment, series);
    promise(isWhole == isSegment(blob));
    std::vector<int> days;
    std::vector<Count> stars;
    const bool hasStars = decodeStars(blob, segment, days, stars);
    promise(days.size() == stars.size());
    const std::uint32_t mask = segmentDayMask(blob);
    if (!isWhole)
        return 0;
    promise(hasStars && static_cast<std::size_t>(std::popcount(mask)) == series.size());
    for (const DailyReading &reading : series)
        promise(segmentOf(reading.day) == segment);
    const QByteArray again = encodeSegment(series);
    DailySeries other;
    promise(decodeSegment({reinterpret_cast<const std::uint8_t *>(again.constData()), std::size_t(again.size())}, segment,
                          other)
            && other == series);
    return 0;
}
