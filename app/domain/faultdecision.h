// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/scope.h"

namespace RepoSignal {

/// What the analyst said about a step of a series that may be a fault of the data.
enum class FaultVerdict {
    Fault, ///< the step is no gain and no loss
    Real, ///< the step happened
};

/// A decision about the step that ends on `day`. It holds for editions of any date from that day on.
struct FaultDecision {
    int source = 0; ///< index in the Dataset
    int day = 0; ///< day number of the reading that the step leads to
    FaultVerdict verdict = FaultVerdict::Fault;

    bool operator==(const FaultDecision &) const = default;
};

} // namespace RepoSignal
