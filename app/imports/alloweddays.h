// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/importer.h"
#include "imports/rowfault.h"

namespace RepoSignal {

/// The days that rows may be about: from GitHub's oldest repository to tomorrow.
class AllowedDays
{
public:
    explicit AllowedDays(const ImportControl &control)
        : m_last(control.today.value_or(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()))
                 + std::chrono::days{1})
    {
    }

    [[nodiscard]] std::optional<RowFault> faultOf(Day day) const
    {
        if (day < kFirst)
            return RowFault::TooEarly;
        return day > m_last ? std::optional(RowFault::TooLate) : std::nullopt;
    }

private:
    static constexpr Day kFirst{std::chrono::year{2007} / std::chrono::October / 29};

    Day m_last;
};

} // namespace RepoSignal
