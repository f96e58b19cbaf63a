// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/coverage.h"
#include "analysis/faultevidence.h"
#include "models/facttablemodel.h"

namespace RepoSignal {

// Tables about what a library holds and what may be wrong with it. Pure; rows may be made on any thread.

/// `day`, `repository`, `kind`, `before`, `after`, `change`, `source`, `state`
[[nodiscard]] std::vector<FactColumn> faultColumns();
[[nodiscard]] std::vector<FactRow> faultRows(const Dataset &dataset, const std::vector<SuspectedFault> &faults);
/// What a fault is, in any Dataset of its library.
[[nodiscard]] QString faultKey(const Dataset &dataset, const SuspectedFault &fault);

/// Readings around a fault; the column `stars` holds readings for a whole source.
[[nodiscard]] std::vector<FactColumn> evidenceColumns();
[[nodiscard]] std::vector<FactRow> evidenceRows(const Dataset &dataset, const std::vector<EvidenceRow> &rows);

/// Names that are one repository, newest first; rows keep Join::id as key.
[[nodiscard]] std::vector<FactColumn> joinColumns();
[[nodiscard]] std::vector<FactRow> joinRows(const Dataset &dataset, Day asOf);

/// What the library holds by source.
[[nodiscard]] std::vector<FactColumn> sourceColumns();
[[nodiscard]] std::vector<FactRow> sourceRows(const Dataset &dataset, const std::vector<SourceCoverage> &coverages);

} // namespace RepoSignal
