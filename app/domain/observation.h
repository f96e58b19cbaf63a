// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/appearance.h"
#include "domain/day.h"
#include "domain/error.h"
#include "domain/eventsample.h"
#include "domain/rename.h"
#include "domain/source.h"

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace RepoSignal {

/// A number of stars, forks or issues as GitHub counts them.
using Count = std::int32_t;
/// Not read. Never written as 0, never part of a sum.
inline constexpr Count kUnknownCount = std::numeric_limits<Count>::min();
[[nodiscard]] constexpr bool isKnown(Count count) { return count != kUnknownCount; }

/// What one source said about one repository at one time. The views live only during the call that passes them.
struct Observation {
    std::string_view repository; ///< `owner/name`, UTF-8, as the source spells it
    std::int64_t githubId = 0; ///< 0: not told. The same id under another name is a rename
    Day day = {};
    Count stars = kUnknownCount;
    Count forks = kUnknownCount;
    Count openIssues = kUnknownCount;

    /// Facts; a null view (data() == nullptr) says that the source does not tell, an empty one that there is none.
    std::string_view language;
    std::string_view description;
    std::string_view licence;
    std::string_view topics; ///< separated by `|`
    std::optional<std::chrono::sys_seconds> created;
    std::optional<std::chrono::sys_seconds> pushed;
};

/// What became of the rows handed over.
struct KeptRows {
    std::int64_t added = 0; ///< readings of a day that had none
    std::int64_t unchanged = 0; ///< readings the library already held, number by number
    std::int64_t revised = 0; ///< readings that differ from the held one: kept beside it, never over it
    std::int64_t factsOnly = 0; ///< rows without a number, which told facts
    std::int64_t appearances = 0; ///< places on lists that were not held before
    std::int64_t eventSamples = 0; ///< hours of a repository that were not held before
    std::int64_t renames = 0; ///< that were not held before, also those told by ids

    KeptRows &operator+=(const KeptRows &other)
    {
        added += other.added;
        unchanged += other.unchanged;
        revised += other.revised;
        factsOnly += other.factsOnly;
        appearances += other.appearances;
        eventSamples += other.eventSamples;
        renames += other.renames;
        return *this;
    }
};

/// Takes observations in; store/ implements it. Called from one thread.
class ObservationSink
{
public:
    virtual ~ObservationSink() = default;

    /// Starts the batch of one file. `origin` is the file's name without folders.
    virtual Result<void> beginBatch(const Source &source, const QString &origin) = 0;
    /// Rows of the current batch. At most one row per repository and day within a batch counts: the first.
    virtual Result<void> accept(std::span<const Observation> rows) = 0;
    /// Places on lists; the first rank of a repository, list and day counts.
    virtual Result<void> acceptAppearances(std::span<const Appearance> rows) = 0;
    /// Each repository and hour at most once within a batch; of two batches with the same hour the first counts.
    virtual Result<void> acceptEventSamples(std::span<const EventSample> rows) = 0;
    virtual Result<void> acceptRenames(std::span<const Rename> rows) = 0;
    /// Ends the batch; the counts say what became of its rows.
    virtual Result<KeptRows> endBatch() = 0;
};

} // namespace RepoSignal
