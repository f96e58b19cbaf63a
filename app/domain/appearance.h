// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"

#include <string_view>

namespace RepoSignal {

/// A repository's place on a list that says nothing of totals: a trending page of a day.
/// The views live only during the call that passes them.
struct Appearance {
    std::string_view repository; ///< `owner/name`, UTF-8
    std::string_view list; ///< as the source calls it: `(all)`, `Python`
    Day day = {};
    int rank = 0; ///< from 1
};

/// One entry of a repository's appearances in a Dataset.
struct ListedDay {
    int list = 0; ///< index into Dataset::appearanceLists()
    int day = 0; ///< day number
    int rank = 0; ///< from 1

    bool operator==(const ListedDay &) const = default;
};

} // namespace RepoSignal
