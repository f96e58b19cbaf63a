// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/eventtally.h"

namespace RepoSignal {

void EventTally::add(std::string_view repository, std::int64_t githubId, Hour hour, Kind kind)
{
    auto name = m_names.find(repository);
    if (name == m_names.end())
        name = m_names.emplace(repository, static_cast<std::uint32_t>(m_names.size())).first;
    const auto hourNumber = static_cast<std::uint32_t>(hour.time_since_epoch().count());
    const auto [place, isNew] = m_places.try_emplace(std::uint64_t{name->second} << 32 | hourNumber, m_samples.size());
    if (isNew)
        m_samples.push_back({.repository = name->first, .githubId = githubId, .hour = hour});
    EventSample &sample = m_samples[place->second];
    if (sample.githubId == 0)
        sample.githubId = githubId;
    ++(kind == Kind::Star ? sample.stars : sample.forks);
}

} // namespace RepoSignal
