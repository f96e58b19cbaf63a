// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

namespace RepoSignal {

/// A number of Measures.
enum class Quantity {
    Velocity,
    Gain7d,
    Gain28d,
    Growth,
    Growth7d,
    Growth28d,
    UsualWeek,
    Burst,
    WeekShare,
    PeakShare,
    Label,
    Breakout,
    Volume,
    GrowthPart,
    Surprise,
    Score,
};

/// Why a number is not known. Sources: the definition named behind each.
enum class Unknown {
    NotRead, ///< no source read the repository by the date
    Expired, ///< last read more than 7 days before: `count` days (1.4)
    FirstReading, ///< a first sighting is no gain (1.5)
    NotReadBefore, ///< not read on the day before the last reading, which is `day` (3.1)
    Correction, ///< a correction or repair on `day`, that of the last reading (2.4)
    BeforeHistory, ///< the window begins before the first known day, `day` (2.2)
    Gap, ///< the window's first day lies in a gap of `count` days, too long to be estimated (2.2)
    NothingBefore, ///< no stars before the gain that it could be divided by (3.3)
    FewWeeks, ///< `count` known weeks of the eight before the last: three are needed (4.1)
    NoGain, ///< nothing gained in 28 days (3.4, 5.2)
    FewDays, ///< `count` known daily gains of 28: 21 are needed (3.4)
    TooNew, ///< `count` days of history: 14 are needed (7.2)
};

struct UnknownReason {
    Unknown kind = Unknown::NotRead;
    int count = 0;
    Day day = {};

    bool operator==(const UnknownReason &) const = default;
};

/// No value where the number is known. Reads the repository's series: for one row, not for tables.
[[nodiscard]] std::optional<UnknownReason> whyUnknown(const Edition &edition, int row, Quantity quantity);

/// `No reading on 5 Mar 2026, the day before.`
[[nodiscard]] QString sentence(const UnknownReason &reason);

} // namespace RepoSignal
