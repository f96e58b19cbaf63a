// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/signal.h"
#include "domain/dataset.h"

#include <vector>

namespace RepoSignal {

/// A repository's numbers as an edition of `day` says them.
struct DatedSignal {
    Day day = {}; ///< the edition's date
    Day last = {}; ///< of the last reading: all windows end there
    int source = -1; ///< index in the Dataset
    Signal signal;
};

/// No value without a reading in the 7 days up to `asOf`.
[[nodiscard]] std::optional<DatedSignal> signalOn(const Dataset &dataset, int repository, Day asOf,
                                                  const ScoreWeights &weights = {});

/// The numbers on every day of [from, to] on which the repository was read, ascending. Each is what an edition of its own
/// date says: later readings change nothing. Milliseconds a year.
[[nodiscard]] std::vector<DatedSignal> signalSeries(const Dataset &dataset, int repository, Day from, Day to,
                                                    const ScoreWeights &weights = {});

/// Consecutive readings with one state of breaking out.
struct BreakoutSpan {
    Breakout state = Breakout::Unknown;
    Day begin = {};
    Day end = {}; ///< its last day
};
/// The early alerts, breakouts, confirmations and fadings of a series, ascending.
[[nodiscard]] std::vector<BreakoutSpan> breakoutHistory(const std::vector<DatedSignal> &series);

} // namespace RepoSignal
