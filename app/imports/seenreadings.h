// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"
#include "imports/foldednames.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace RepoSignal {

/// Which repository was read on which day in one table. Names compare without case.
class SeenReadings
{
public:
    /// True the first time.
    [[nodiscard]] bool add(std::string_view repository, Day day);

private:
    std::unordered_map<std::string, std::uint32_t, FoldedHash, FoldedEqual> m_names;
    std::unordered_map<std::uint64_t, std::uint64_t> m_days; ///< (name, 64 days) -> bit a day
};

} // namespace RepoSignal
