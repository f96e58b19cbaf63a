// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dataset.h"

#include <optional>
#include <vector>

namespace RepoSignal {

/// Known totals that come from one source, ascending by day.
struct ReadingRun {
    int source = -1;
    DailySeries readings;
};

/// A repository's totals from `from` (or the first) to `to`, ascending: those of the source whose series tells its
/// numbers as of `to`, and before their first day those of the source that tells them there, and so on.
[[nodiscard]] std::vector<ReadingRun> readingRuns(const Dataset &dataset, int repository, std::optional<Day> from,
                                                  Day to);

/// Days from one reading to the next, mostly: 1 for a daily source. Longer steps are gaps.
[[nodiscard]] int usualStep(const DailySeries &readings);

/// Where a reading of a day lies on a time axis in days since 1970: totals at the time of day when the source reads
/// them, counted days at their end.
[[nodiscard]] double timeOf(const Source &source, Day day);

} // namespace RepoSignal
