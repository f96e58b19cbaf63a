// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/faults.h"

#include <QString>

namespace RepoSignal {

inline constexpr FaultKind kFaultKinds[]{FaultKind::Jump,     FaultKind::ForeignCount, FaultKind::Correction,
                                         FaultKind::Repair,   FaultKind::Disagreement, FaultKind::IncompleteList,
                                         FaultKind::ShortDay, FaultKind::Gap};

/// `jump`, `foreign-count`: for scripts.
[[nodiscard]] QString faultKindId(FaultKind kind);
/// `Sudden loss`
[[nodiscard]] QString faultKindName(FaultKind kind);
/// `open`, `fault`, `real`: for scripts.
[[nodiscard]] QString faultStateId(FaultState state);
/// `Open`, `Fault`, `Real`; empty for a fault of a whole source, about which nothing is to be decided.
[[nodiscard]] QString faultStateName(const SuspectedFault &fault);

/// What was seen, what is made of it, and what is to be done, in two or three sentences. Numbers and days are English.
[[nodiscard]] QString faultReason(const Dataset &dataset, const SuspectedFault &fault);

} // namespace RepoSignal
