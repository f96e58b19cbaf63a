// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/observation.h"

namespace RepoSignal {

/// What fields of a table say. Blanks around a value do not matter; anything else that is no such value is none.

[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The greatest number of stars, forks or issues that is believed.
inline constexpr Count kGreatestCount = 2'000'000'000;
/// Decimal digits alone, from 0 to kGreatestCount.
[[nodiscard]] std::optional<Count> countFrom(std::string_view text);

/// `2026-03-06T04:05:09`, with or without `Z`.
[[nodiscard]] std::optional<std::chrono::sys_seconds> utcTimeFrom(std::string_view text);

/// A time as above, or a day, which is its midnight.
[[nodiscard]] std::optional<std::chrono::sys_seconds> dayOrTimeFrom(std::string_view text);
/// As JavaScript writes a date: `Thu Mar 05 2026 23:10:00 GMT+0100`, with or without a zone's name in brackets behind it.
[[nodiscard]] std::optional<std::chrono::sys_seconds> scriptTimeFrom(std::string_view text);

/// GitHub's number of a repository: decimal digits, from 1.
[[nodiscard]] std::optional<std::int64_t> githubIdFrom(std::string_view text);

/// True for `owner/name` in the letters GitHub allows: letters, digits, `-` and `_` in the owner (`_` stands in names
/// of managed accounts), those and `.` in the name.
[[nodiscard]] bool isRepositoryName(std::string_view text);
/// `owner/name` of `https://github.com/owner/name`; the text itself when it is no such address.
[[nodiscard]] std::string_view withoutGitHub(std::string_view text);

/// Names compare without case.
[[nodiscard]] bool isSameRepository(std::string_view a, std::string_view b);

/// True for valid UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] bool isUtf8(std::string_view text);

} // namespace RepoSignal
