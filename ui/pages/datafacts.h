// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"
#include "analysis/faults.h"
#include "charts/chartspec.h"
#include "models/facttablemodel.h"

namespace RepoSignal {

/// What the Data page shows, as of the edition's date.
struct DataFacts {
    EditionPtr edition;
    std::vector<SuspectedFault> faults;
    std::vector<FactRow> faultRows; ///< one a fault, in their order
    std::vector<FactRow> sources;
    std::vector<FactRow> joins;
    int open = 0; ///< faults that wait for a decision
};
/// Slow: reads every series.
[[nodiscard]] DataFacts dataFacts(const EditionPtr &edition);

/// What is behind one fault.
struct EvidenceFacts {
    QString key; ///< of the fault
    QString reason;
    std::vector<FactRow> rows;
    int firstSuspect = 0; ///< row
    ChartSpec chart;
};
[[nodiscard]] EvidenceFacts evidenceFacts(const EditionPtr &edition, const SuspectedFault &fault);

} // namespace RepoSignal
