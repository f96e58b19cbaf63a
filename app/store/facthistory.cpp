// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/facthistory.h"

#include <algorithm>

namespace RepoSignal {

void FactHistory::restore(int day, std::string_view value)
{
    m_changes.push_back({day, std::string(value)});
}

bool FactHistory::isKnownOn(int day) const
{
    return !m_changes.empty() && m_changes.front().day <= day;
}

bool FactHistory::tell(int day, std::string_view value, const std::function<std::optional<int>()> &nextDay)
{
    auto next = std::ranges::upper_bound(m_changes, day, {}, &Change::day);
    const bool isFirst = next == m_changes.begin();
    if (!isFirst) {
        const Change &current = *std::prev(next);
        if (current.day == day || current.value == value)
            return false;
    }
    std::optional<Change> resumed;
    if (!isFirst) {
        const auto again = nextDay();
        if (again && (next == m_changes.end() || *again < next->day))
            resumed = Change{*again, std::prev(next)->value};
    }
    if (!resumed && next != m_changes.end() && next->value == value) {
        next->day = day;
        return true;
    }
    next = std::next(m_changes.insert(next, {day, std::string(value)}));
    if (resumed)
        m_changes.insert(next, std::move(*resumed));
    return true;
}

} // namespace RepoSignal
