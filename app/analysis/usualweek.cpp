// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/usualweek.h"

#include <cmath>

namespace RepoSignal {

namespace {

/// Makes a median absolute deviation comparable with a standard deviation.
constexpr double kDeviationScale = 1.4826;

/// Eight values without a branch on them: Batcher's odd-even merge.
void sortEight(std::span<double> values)
{
    static constexpr std::pair<std::uint8_t, std::uint8_t> exchanges[]{
        {0, 1}, {2, 3}, {4, 5}, {6, 7}, {0, 2}, {1, 3}, {4, 6}, {5, 7}, {1, 2}, {5, 6},
        {0, 4}, {1, 5}, {2, 6}, {3, 7}, {2, 4}, {3, 5}, {1, 2}, {3, 4}, {5, 6}};
    for (const auto &[low, high] : exchanges) {
        const double a = values[low];
        const double b = values[high];
        values[low] = std::min(a, b);
        values[high] = std::max(a, b);
    }
}

/// Sorts the values.
double median(std::span<double> values)
{
    if (values.size() == UsualWeek::kWeeks)
        sortEight(values);
    else
        std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 != 0 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace

UsualWeek usualWeek(const Levels &levels, int last)
{
    UsualWeek result;
    std::array<double, UsualWeek::kWeeks> sorted{};
    auto end = levels.at(last - 7, UsualWeek::kMaxEdgeGap);
    for (int j = 0; j < UsualWeek::kWeeks; ++j) {
        const auto begin = levels.at(last - 7 * j - 14, UsualWeek::kMaxEdgeGap);
        const auto week = static_cast<std::size_t>(j);
        result.weeks[week] = begin && end ? end->value - begin->value : kUnknown;
        if (begin && end) {
            sorted[static_cast<std::size_t>(result.known++)] = result.weeks[week];
            result.estimated |= begin->estimated || end->estimated;
        }
        end = begin;
    }
    if (result.known < UsualWeek::kFewestWeeks)
        return result;
    const std::span known(sorted.data(), static_cast<std::size_t>(result.known));
    const double middle = median(known);
    result.gain = std::max(0.0, middle);
    for (double &gain : known)
        gain = std::abs(gain - middle);
    const double deviation = kDeviationScale * median(known);
    result.dispersion = result.gain > 0 ? std::max(1.0, deviation * deviation / result.gain) : 1;
    return result;
}

} // namespace RepoSignal
