// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/faults.h"

namespace RepoSignal {

/// Appends what is suspect about a source's days up to `asOf`:
/// - Gap: at least 3 days in a row without a reading, between two days with readings;
/// - ShortDay: fewer than 85% of the median readings of the 28 reading days before (of at least 7), and fewer than
///   that median minus 6 times their scaled median absolute deviation: lists of changing length are not short;
/// - IncompleteList: at least 5 repositories that were read on the reading days before and after are missing, and at
///   least 5 times as many as the median of such numbers plus one, on the 28 reading days before and on all before. Known on the reading day after.
/// Source: chosen on the known faults of the ranking archive (a list that 107 repositories are missing from, one that
/// lacks 12, days of 60 rows a language instead of 100); trending lists, which change daily, give none.
void appendSourceFaults(const Dataset &dataset, int source, Day asOf, std::vector<SuspectedFault> &faults);

} // namespace RepoSignal
