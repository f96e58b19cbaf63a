// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/usualweek.h"

#include <cmath>

namespace RepoSignal {

namespace {

/// Makes a median absolute deviation comparable with a standard deviation.
constexpr double kDeviationScale = 1.4826;

/// Sorts the values.
double median(std::span<double> values)
{
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
