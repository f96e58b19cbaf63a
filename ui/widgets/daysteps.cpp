// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/daysteps.h"

#include <QKeyEvent>

#include <algorithm>

namespace RepoSignal {

namespace {

constexpr int kWeek = 7;
constexpr int kFourWeeks = 28;

} // namespace

std::optional<Day> DaySteps::stepped(Day from, int days) const
{
    if (m_days.empty())
        return {};
    const Day wanted = from + std::chrono::days{days};
    if (days > 0) {
        const auto found = std::ranges::lower_bound(m_days, wanted);
        return found == m_days.end() ? last() : *found;
    }
    const auto after = std::ranges::upper_bound(m_days, wanted);
    return after == m_days.begin() ? first() : *std::prev(after);
}

int DaySteps::nearest(Day day) const
{
    if (m_days.empty())
        return -1;
    auto found = std::ranges::lower_bound(m_days, day);
    if (found == m_days.end() || (found != m_days.begin() && day - *std::prev(found) <= *found - day))
        --found;
    return static_cast<int>(found - m_days.begin());
}

std::optional<Day> DaySteps::byKey(const QKeyEvent &event, Day from) const
{
    if (m_days.empty())
        return {};
    const int page = event.modifiers().testFlag(Qt::ShiftModifier) ? kFourWeeks : kWeek;
    switch (event.key()) {
    case Qt::Key_Left: return stepped(from, -1);
    case Qt::Key_Right: return stepped(from, 1);
    case Qt::Key_PageUp: return stepped(from, -page);
    case Qt::Key_PageDown: return stepped(from, page);
    case Qt::Key_Home: return first();
    case Qt::Key_End: return last();
    default: return {};
    }
}

} // namespace RepoSignal
