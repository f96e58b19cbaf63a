// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/faults.h"

namespace RepoSignal {

/// Known totals of one source, ascending by day.
struct SourceTotals {
    int source = 0;
    std::vector<int> days;
    std::vector<Count> stars;
};

/// Appends days on which two sources tell totals that differ by more than 50 stars and 5% of the larger. Sources look
/// at different hours: totals also agree when each lies that close to what the other's total passed through, rising,
/// from the day before to the day after. Days in a row are one fault, of the source that moved further from its reading
/// before (of the first, when both moved alike). Totals end with the day that the fault is looked at from.
void appendDisagreements(const SourceTotals &first, const SourceTotals &second, std::vector<SuspectedFault> &faults);

} // namespace RepoSignal
