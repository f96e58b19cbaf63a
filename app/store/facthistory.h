// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace RepoSignal {

/// What one source told of one fact (a language, a description) over time, kept as its changes. Whatever the order in
/// which days arrive, the changes are those that the order of days would have given.
class FactHistory
{
public:
    struct Change {
        int day = 0; ///< told from this day number on
        std::string value;
        bool operator==(const Change &) const = default;
    };

    /// Takes a change as stored; ascending by day.
    void restore(int day, std::string_view value);

    /// `value` was told on `day`. `nextDay` is asked only when a known run of another value is cut: the next day after
    /// `day` on which the source told it again, if any. True when a change was added or dropped.
    bool tell(int day, std::string_view value, const std::function<std::optional<int>()> &nextDay);
    /// True when a value is known on `day`.
    [[nodiscard]] bool isKnownOn(int day) const;

    [[nodiscard]] const std::vector<Change> &changes() const { return m_changes; }

private:
    std::vector<Change> m_changes; ///< ascending by day, neighbours differ
};

} // namespace RepoSignal
