// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"
#include "analysis/faultevidence.h"
#include "charts/chartspec.h"

namespace RepoSignal {

/// The readings around a fault: totals by source as lines with the suspect ones marked, or the number of readings of a
/// source's days as bars. Empty, with its reason, for an incomplete list, whose evidence are names.
[[nodiscard]] ChartSpec faultChart(const Edition &edition, const SuspectedFault &fault,
                                   const std::vector<EvidenceRow> &evidence);

} // namespace RepoSignal
