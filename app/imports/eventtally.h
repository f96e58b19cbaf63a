// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/eventsample.h"
#include "imports/foldednames.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace RepoSignal {

/// Counts stars and forks by repository and hour. Names compare without case, the first spelling counts.
class EventTally
{
public:
    enum class Kind { Star, Fork };
    void add(std::string_view repository, std::int64_t githubId, Hour hour, Kind kind);
    /// In the order in which they were first added; their names hold as long as the tally lives.
    [[nodiscard]] const std::vector<EventSample> &samples() const { return m_samples; }

private:
    std::unordered_map<std::string, std::uint32_t, FoldedHash, FoldedEqual> m_names;
    std::unordered_map<std::uint64_t, std::size_t> m_places; ///< (name, hour) -> place in m_samples
    std::vector<EventSample> m_samples;
};

} // namespace RepoSignal
