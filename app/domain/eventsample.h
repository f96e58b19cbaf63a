// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace RepoSignal {

using Hour = std::chrono::sys_time<std::chrono::hours>;

/// Events of one repository that an archive caught in one hour: a sample. The archive misses events, in 2026 most of
/// them, so that these numbers never become totals or gains.
struct EventSample {
    std::string_view repository; ///< `owner/name`, UTF-8; lives only during the call that passes it
    std::int64_t githubId = 0; ///< 0: not told
    Hour hour = {};
    std::int32_t stars = 0; ///< stars given
    std::int32_t forks = 0; ///< forks made
};

/// The samples of a repository together.
struct EventSampleSum {
    std::int64_t stars = 0;
    std::int64_t forks = 0;
    int hours = 0; ///< with at least one event
    Hour first = {};
    Hour last = {};
};

} // namespace RepoSignal
