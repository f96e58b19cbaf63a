// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dataset.h"

#include <vector>

namespace RepoSignal {

/// A repository is on a source's lists for this long after it was last seen there, counted from the last list.
inline constexpr int kMembershipDays = 7;

/// The scopes a Dataset offers by itself: the populations of its sources, the chosen lists and everything.
[[nodiscard]] std::vector<Scope> availableScopes(const Dataset &dataset);
/// The scope that the window opens on: all ranked repositories, or the first there is.
[[nodiscard]] Scope defaultScope(const Dataset &dataset);
/// By id or, without case, by name; no value when no scope is called so.
[[nodiscard]] std::optional<Scope> findScope(const Dataset &dataset, QStringView name);

/// A scope with its repositories as of a day.
struct Population {
    Scope scope; ///< with what was found out, as the threshold, put into name and rule
    std::vector<int> repositories; ///< indexes, ascending
};
[[nodiscard]] Population resolveScope(const Dataset &dataset, const Scope &scope, Day asOf);

/// The source whose series tells a repository's numbers as of a day. Sources that read it on that day or the day before
/// come before others, so that a total is never older than it need be; among them the one with most readings in the 28
/// days that end there, then with most readings at all, then the first key. -1 when no source has a reading by then.
[[nodiscard]] int seriesSource(const Dataset &dataset, int repository, Day asOf);

/// The last day on or before `asOf` on which `source` read the repository; no value when there is none.
[[nodiscard]] std::optional<Day> lastReading(const Dataset &dataset, int repository, int source, Day asOf);
/// The first day on which any source read the repository.
[[nodiscard]] std::optional<Day> firstReading(const Dataset &dataset, int repository);

/// Days on which an edition of this scope has new readings, ascending, with their number.
[[nodiscard]] std::vector<SourceDay> editionDays(const Dataset &dataset, const Scope &scope);
/// What a reading day usually brings: the median of the readings of the 28 reading days up to `days[i]`.
[[nodiscard]] int usualReadings(std::span<const SourceDay> days, std::size_t i);
/// A day with fewer than half its usual readings is partial.
[[nodiscard]] constexpr bool isPartialDay(int readings, int usual) { return 2 * readings < usual; }
/// The last day that is not partial. No value in an empty Dataset.
[[nodiscard]] std::optional<Day> lastCompleteDay(const Dataset &dataset, const Scope &scope);

} // namespace RepoSignal
