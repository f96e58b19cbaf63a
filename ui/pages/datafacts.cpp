// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/datafacts.h"

#include "charts/faultchart.h"
#include "models/faulttable.h"
#include "models/faultwords.h"
#include "session/executors.h"

#include <algorithm>

namespace RepoSignal {

DataFacts dataFacts(const EditionPtr &edition)
{
    Q_ASSERT(!isGuiThread());
    const Dataset &dataset = *edition->dataset;
    DataFacts facts{.edition = edition, .faults = suspectedFaults(dataset, edition->key.asOf)};
    facts.faultRows = faultRows(dataset, facts.faults);
    facts.sources = sourceRows(dataset, sourceCoverage(dataset, edition->key.asOf));
    facts.joins = joinRows(dataset, edition->key.asOf);
    facts.open = static_cast<int>(std::ranges::count_if(facts.faults, [](const SuspectedFault &fault) {
        return fault.repository >= 0 && fault.state == FaultState::Open;
    }));
    return facts;
}

EvidenceFacts evidenceFacts(const EditionPtr &edition, const SuspectedFault &fault)
{
    const Dataset &dataset = *edition->dataset;
    const auto evidence = faultEvidence(dataset, fault, edition->key.asOf);
    const auto suspect = std::ranges::find(evidence, true, &EvidenceRow::isSuspect);
    return {.key = faultKey(dataset, fault),
            .reason = faultReason(dataset, fault),
            .rows = evidenceRows(dataset, evidence),
            .firstSuspect = suspect == evidence.end() ? 0 : static_cast<int>(suspect - evidence.begin()),
            .chart = faultChart(*edition, fault, evidence)};
}

} // namespace RepoSignal
