// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/signal.h"
#include "domain/dataset.h"

#include <span>
#include <vector>

namespace RepoSignal {

enum class Window { Day, Week, FourWeeks };
/// Days in a window: 1, 7, 28.
[[nodiscard]] int windowDays(Window window);
/// `24h`, `7d`, `28d`
[[nodiscard]] QString windowId(Window window);
[[nodiscard]] std::optional<Window> windowFromId(QStringView id);

/// Numbers of the repositories of a population as of one day; column i belongs to population row i.
/// Sources: definitions 1 (readings), 2 (levels), 3 (gains), 4 and 5 (usual week and burst), 6 (breakout), 7 (score).
struct Measures {
    std::vector<int> source; ///< whose series; -1 none
    std::vector<int> lastDay; ///< day number of its last reading, L; 0 without one
    std::vector<int> historyDays; ///< H: from the series' first known day to L
    std::vector<double> stars;
    std::vector<double> forks;
    std::vector<double> openIssues;
    std::vector<double> velocity; ///< stars gained in the last complete day
    std::vector<double> gain7d;
    std::vector<double> gain28d;
    std::vector<double> growth; ///< velocity / stars before that day, a ratio
    std::vector<double> growth7d;
    std::vector<double> growth28d;
    std::vector<double> usualWeek; ///< m: stars gained in a usual week of the eight before the last
    std::vector<double> dispersion; ///< φ: how much such weeks vary, variance ÷ mean, at least 1
    std::vector<double> burst; ///< z
    std::vector<double> weekShare; ///< the last week's part of the last four, a ratio
    std::vector<double> peakShare; ///< the largest day's part of the last 28, a ratio
    std::vector<double> volume; ///< the score's parts, 0-100
    std::vector<double> growthPart;
    std::vector<double> surprise;
    std::vector<double> score; ///< the signal score, 0-100; see the marks Provisional and TooNew
    std::vector<Label> label;
    std::vector<Breakout> breakout;
    std::vector<Marks> marks; ///< of Mark

    [[nodiscard]] std::size_t size() const { return stars.size(); }
    [[nodiscard]] std::span<const double> gain(Window window) const;
    [[nodiscard]] std::span<const double> growthOver(Window window) const;
    [[nodiscard]] bool isCurrent(std::size_t row) const { return (marks[row] & (Stale | Expired)) == 0; }
};

inline constexpr int kStaleAge = 2; ///< days from a last reading to an edition that shows it greyed
inline constexpr int kExpiredAge = 7; ///< days beyond which only stars and their date are shown

/// How to measure, besides the date.
struct MeasureOptions {
    ScoreWeights weights = {};
    int onlySource = -1; ///< index of the one source whose series is read; -1: each repository's own
};

[[nodiscard]] Measures measure(const Dataset &dataset, std::span<const int> repositories, Day asOf,
                               const MeasureOptions &options = {});

/// Daily gains that end on the last reading's day, oldest first, kUnknown where not known.
/// Empty when the repository has no reading by then.
[[nodiscard]] std::vector<double> dailyGains(const Dataset &dataset, int repository, Day asOf, int days = 30);

} // namespace RepoSignal
