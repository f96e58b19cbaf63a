// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/levels.h"
#include "domain/dataset.h"

#include <limits>
#include <span>
#include <vector>

namespace RepoSignal {

/// A quiet NaN stands for unknown in every column of numbers.
inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
[[nodiscard]] inline bool isKnown(double value) { return value == value; }

enum class Window { Day, Week, FourWeeks };
/// Days in a window: 1, 7, 28.
[[nodiscard]] int windowDays(Window window);
/// `24h`, `7d`, `28d`
[[nodiscard]] QString windowId(Window window);
[[nodiscard]] std::optional<Window> windowFromId(QStringView id);

/// What must be said beside a repository's numbers.
enum Mark : std::uint8_t {
    EstimatedWeek = 1, ///< an edge of the 7-day window is interpolated: shown with ≈
    EstimatedFourWeeks = 2,
    Corrected = 4, ///< a correction or repair in the last 28 days
    Stale = 8, ///< last read 2 to 7 days before: greyed, left out of shares, ranks and gains
    Expired = 16, ///< last read more than 7 days before: nothing but stars and their date
};

/// Numbers of the repositories of a population as of one day; column i belongs to population row i.
/// Sources: definitions 1 (readings), 2 (levels), 3 (gains).
struct Measures {
    std::vector<int> source; ///< whose series; -1 none
    std::vector<int> lastDay; ///< day number of its last reading, L; 0 without one
    std::vector<double> stars;
    std::vector<double> forks;
    std::vector<double> openIssues;
    std::vector<double> velocity; ///< stars gained in the last complete day
    std::vector<double> gain7d;
    std::vector<double> gain28d;
    std::vector<double> growth; ///< velocity / stars before that day, a ratio
    std::vector<double> growth7d;
    std::vector<double> growth28d;
    std::vector<std::uint8_t> marks; ///< of Mark

    [[nodiscard]] std::size_t size() const { return stars.size(); }
    [[nodiscard]] std::span<const double> gain(Window window) const;
    [[nodiscard]] std::span<const double> growthOver(Window window) const;
    [[nodiscard]] bool isCurrent(std::size_t row) const { return (marks[row] & (Stale | Expired)) == 0; }
};

[[nodiscard]] Measures measure(const Dataset &dataset, std::span<const int> repositories, Day asOf);

/// Daily gains that end on the last reading's day, oldest first, kUnknown where not known.
/// Empty when the repository has no reading by then.
[[nodiscard]] std::vector<double> dailyGains(const Dataset &dataset, int repository, Day asOf, int days = 30);

} // namespace RepoSignal
