// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/faultdecision.h"
#include "domain/observation.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace RepoSignal {

/// A level (stars, corrections taken out) on a day.
struct Level {
    double value = 0;
    bool estimated = false; ///< interpolated between two readings
};

/// Readings turned into levels: differences of levels are gains, corrections and repairs are not.
/// Source: definitions 2.1-2.4 (levels, gaps, falls).
class Levels
{
public:
    /// A window's edge is estimated only between readings at most this far apart.
    static constexpr int kMaxEdgeGap = 8;
    /// A repair counts as such within this many days of the fall.
    static constexpr int kRepairDays = 60;
    /// Windows are marked corrected for this long after a correction or repair.
    static constexpr int kCorrectedDays = 28;

    /// What decides steps besides the numbers.
    struct Rules {
        ReadingKind kind = ReadingKind::Totals; ///< counts of days are never corrected, unless decided so
        /// Ascending by day, all of the series' source. A step called a fault is a correction whatever its size; one
        /// called real counts, and neither falls into a correction nor repairs one.
        std::span<const FaultDecision> decisions = {};
    };

    /// Days ascend; unknown stars are passed over. Rows after `asOf` are not looked at. Reuses its memory.
    void assign(std::span<const int> days, std::span<const Count> stars, int asOf, const Rules &rules);
    void assign(std::span<const int> days, std::span<const Count> stars, int asOf) { assign(days, stars, asOf, Rules()); }

    [[nodiscard]] bool isEmpty() const { return m_days.empty(); }
    [[nodiscard]] int firstDay() const { return m_days.front(); }
    [[nodiscard]] int lastDay() const { return m_days.back(); } ///< L of the definitions
    [[nodiscard]] Count lastStars() const { return m_stars.back(); }

    /// The level on a day between first and last; no value where it is neither read nor to be estimated.
    [[nodiscard]] std::optional<Level> at(int day, int maxGap = kMaxEdgeGap) const;
    /// W(a, b) = level(b) - level(a).
    [[nodiscard]] std::optional<Level> window(int from, int to, int maxGap = kMaxEdgeGap) const;
    /// The total on a day as read, or estimated like a level.
    [[nodiscard]] std::optional<double> starsAt(int day) const;
    /// The gain of one day: read on it and the day before, no correction on it.
    [[nodiscard]] std::optional<double> dailyGain(int day) const;
    /// Hands the known daily gains of (from, to] to `take(day, gain)`, ascending.
    template<typename Take> void eachDailyGain(int from, int to, Take take) const
    {
        for (std::size_t i = std::max<std::size_t>(lowerBound(from + 1), 1); i < m_days.size() && m_days[i] <= to; ++i) {
            if (m_days[i - 1] == m_days[i] - 1 && !isCorrectedOn(m_days[i]))
                take(m_days[i], double(m_levels[i]) - m_levels[i - 1]);
        }
    }
    [[nodiscard]] bool isRead(int day) const;
    /// The last day read before `day` and the first on or after it; no value at either end.
    [[nodiscard]] std::optional<int> readBefore(int day) const;
    [[nodiscard]] std::optional<int> readFrom(int day) const;
    [[nodiscard]] bool isCorrectedOn(int day) const;
    /// Known readings, ascending by day, with their totals.
    [[nodiscard]] std::span<const int> days() const { return m_days; }
    [[nodiscard]] std::span<const Count> stars() const { return m_stars; }
    /// A correction or repair lies in (from, to].
    [[nodiscard]] bool isCorrectedWithin(int from, int to) const;
    /// Days with a correction or repair, ascending.
    [[nodiscard]] std::span<const int> corrections() const { return m_corrections; }

private:
    struct Fall {
        int day = 0;
        Count amount = 0;
    };
    [[nodiscard]] bool hasUnread() const;
    void dropUnread();
    [[nodiscard]] bool mayHaveCorrections() const;
    void takeOutCorrections(const Rules &rules);
    [[nodiscard]] bool takesOut(std::size_t reading, const Rules &rules);
    [[nodiscard]] std::size_t lowerBound(int day) const;

    std::vector<int> m_days;
    std::vector<Count> m_stars;
    std::vector<Count> m_levels; ///< stars with corrections and repairs taken out
    std::vector<int> m_corrections; ///< days, ascending
    std::vector<Fall> m_pending; ///< falls that wait for their repair
};

} // namespace RepoSignal
