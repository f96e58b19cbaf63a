// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"

#include <vector>

class QKeyEvent;

namespace RepoSignal {

/// Where steps and keys lead among the days that have data.
class DaySteps
{
public:
    DaySteps() = default;
    explicit DaySteps(std::vector<Day> ascending) : m_days(std::move(ascending)) {}

    [[nodiscard]] const std::vector<Day> &days() const { return m_days; }
    [[nodiscard]] bool isEmpty() const { return m_days.empty(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_days.size()); }
    [[nodiscard]] Day first() const { return m_days.front(); } ///< of days that are not empty
    [[nodiscard]] Day last() const { return m_days.back(); }
    [[nodiscard]] Day at(int i) const { return m_days.at(static_cast<std::size_t>(i)); }

    /// The nearest day at least `days` after `from` (negative: before), else the end; no value without days.
    [[nodiscard]] std::optional<Day> stepped(Day from, int days) const;
    /// The position of the day nearest to `day`, of two the earlier; -1 without days.
    [[nodiscard]] int nearest(Day day) const;
    /// Arrows lead a day on, Page keys a week (with Shift four), Home and End to the ends of the span; no value for
    /// other keys.
    [[nodiscard]] std::optional<Day> byKey(const QKeyEvent &event, Day from) const;

private:
    std::vector<Day> m_days;
};

} // namespace RepoSignal
