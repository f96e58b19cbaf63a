// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/shares.h"
#include "charts/chartspec.h"

namespace RepoSignal {

/// Share of repositories, stars or gain by language: ranked bars, the first `top`, then "Other", "No language" and
/// "Unknown". A refused share gives an empty chart with its reason.
[[nodiscard]] ChartSpec languageShareChart(const Edition &edition, ShareBasis basis, Window window, int top = 8);

/// The same shares on the edition's two dates: dumbbells with the change in points.
[[nodiscard]] ChartSpec languageChangeChart(const Edition &edition, ShareBasis basis, Window window, int top = 8);

/// Repositories that gained most, absolutely or relative to their stars before: ranked bars.
[[nodiscard]] ChartSpec moversChart(const Edition &edition, Window window, bool byGrowth, int limit = 10);

/// What a velocity chart shows.
struct VelocityView {
    Window window = Window::Day;
    double minimumStars = 50; ///< before the window; smaller repositories are left out
    bool growthLines = true; ///< lines of equal growth: 1, 5, 10 and 20% in the window
    int top = 5; ///< so many of those that gained most are labelled
    std::vector<RepositoryId> labelled = {}; ///< and these
};

/// Stars before a window against stars gained in it, both on log scales, for current rows. No gain is a rug below 1,
/// losses are counted in a note. What was corrected is drawn as rings and never called the largest.
[[nodiscard]] ChartSpec velocityChart(const Edition &edition, const VelocityView &view);

/// Star totals of a repository up to the edition's date, or its daily gains of the `days` days that end there: lines
/// broken at gaps and at changes of source; corrections, renames, changes of source and days on lists marked. `from`
/// defaults to the first reading.
[[nodiscard]] ChartSpec historyChart(const Edition &edition, int repository, std::optional<Day> from = {});
[[nodiscard]] ChartSpec dailyGainChart(const Edition &edition, int repository, int days = 90);

/// The signal score and its three parts on each of the last `days` up to the edition's date, by the edition's weights;
/// broken where they are not known.
[[nodiscard]] ChartSpec scoreChart(const Edition &edition, int repository, int days = 90);

} // namespace RepoSignal
