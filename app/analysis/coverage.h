// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dataset.h"

#include <cstdint>
#include <vector>

namespace RepoSignal {

enum class DayCoverage : std::uint8_t { None, Part, Whole };

/// What a library holds of one source up to a day: readings of repositories, places on lists, or both.
struct SourceCoverage {
    int source = 0;
    int firstDay = 0; ///< day numbers with something; both 0 where there is nothing
    int lastDay = 0;
    int days = 0; ///< with something
    int repositories = 0; ///< read at least once
    std::int64_t readings = 0;
    int lists = 0; ///< that repositories appear on
    std::int64_t appearances = 0;
    int gaps = 0; ///< stretches of days with nothing, of any length
    int longestGap = 0; ///< days
    int partialDays = 0; ///< short or incomplete, see sourcefaults.h
    std::vector<DayCoverage> byDay; ///< from the Dataset's first day with anything to the day asked about
};

/// Of every source, in the Dataset's order. Slow.
[[nodiscard]] std::vector<SourceCoverage> sourceCoverage(const Dataset &dataset, Day asOf);

/// The day that every byDay begins with; no value in an empty Dataset.
[[nodiscard]] std::optional<Day> coverageBegin(const Dataset &dataset);

} // namespace RepoSignal
