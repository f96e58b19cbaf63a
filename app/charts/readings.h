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

/// The most days from one reading to the next that are no gap. A known source reads every list as often as it reads at
/// all; the series of another has its own pace: days, or samples of which two steps are no gap.
[[nodiscard]] int longestStep(const Dataset &dataset, const ReadingRun &run);

/// Where a reading of a day lies on a time axis in days since 1970: totals at the time of day when the source reads
/// them, counted days in their last minute.
[[nodiscard]] double timeOf(const Source &source, Day day);

} // namespace RepoSignal
