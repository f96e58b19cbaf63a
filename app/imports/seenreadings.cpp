// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/seenreadings.h"

namespace RepoSignal {

bool SeenReadings::add(std::string_view repository, Day day)
{
    auto name = m_names.find(repository);
    if (name == m_names.end())
        name = m_names.emplace(repository, static_cast<std::uint32_t>(m_names.size())).first;
    const auto number = static_cast<std::uint32_t>(dayNumber(day));
    const std::uint64_t bit = std::uint64_t{1} << (number % 64);
    std::uint64_t &days = m_days[std::uint64_t{name->second} << 32 | number / 64];
    const bool isNew = (days & bit) == 0;
    days |= bit;
    return isNew;
}

} // namespace RepoSignal
