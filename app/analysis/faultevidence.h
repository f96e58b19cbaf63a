// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/faults.h"

namespace RepoSignal {

/// One reading around a fault; for faults of a whole source one of its days.
struct EvidenceRow {
    int source = 0;
    int day = 0; ///< day number
    int repository = -1; ///< of an incomplete list: one that is missing there; the row tells its reading before
    Count stars = kUnknownCount;
    Count forks = kUnknownCount;
    Count openIssues = kUnknownCount;
    int readings = 0; ///< of a whole source
    std::optional<double> step = {}; ///< from the source's reading before, totals or readings
    bool isSuspect = false; ///< the fault is about this day and source
};

/// Readings of every source from a week before the fault to a week after, none later than `asOf`, by day, then source.
/// Of a gap or short day: the days around with their number of readings. Of an incomplete list: the repositories that
/// are missing, by name, at most 1,000.
[[nodiscard]] std::vector<EvidenceRow> faultEvidence(const Dataset &dataset, const SuspectedFault &fault, Day asOf);

} // namespace RepoSignal
