// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace RepoSignal {

/// What must be said beside a repository's numbers, or about it as a whole.
enum Mark : std::uint16_t {
    EstimatedWeek = 1, ///< an edge of the 7-day window is interpolated: shown with ≈
    EstimatedFourWeeks = 2,
    Corrected = 4, ///< a correction or repair in the last 28 days
    Stale = 8, ///< last read 2 to 7 days before: greyed, left out of shares, ranks and gains
    Expired = 16, ///< last read more than 7 days before: nothing but stars and their date
    Suspected = 32, ///< a gain of the last 28 days may be a fault of the data; no breakout until that is decided
    EstimatedUsualWeek = 64, ///< an edge of one of the eight weeks before the last is interpolated
    Provisional = 128, ///< the score lacks its surprise part: shown as "at least"
    TooNew = 256, ///< fewer than 14 days of history: no score yet
    Compounding = 512, ///< four weeks, each at least 1.1 times the one before
    Quiet = 1024, ///< small, growing and no spike
    Unusual = 2048, ///< growth with signs of being bought or faulty: see unusualGrowth()
};
using Marks = std::uint16_t;

} // namespace RepoSignal
