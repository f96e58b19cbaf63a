// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/levels.h"
#include "domain/dataset.h"

#include <optional>
#include <vector>

namespace RepoSignal {

/// What may be wrong with readings. Absence from a list is never a fault of a repository: it tells nothing of its stars.
enum class FaultKind {
    Correction, ///< a sudden loss, by definition 2.4
    Repair, ///< the rise that takes such a loss back
    ForeignCount, ///< at least half the stars gone and back: mostly another repository's count in between
    Jump, ///< a rise in one step that neither the repository's own history nor its forks bear out
    Disagreement, ///< two sources tell different totals of the same days
    IncompleteList, ///< a day of a source without repositories that were read the day before and after
    ShortDay, ///< a day of a source with far fewer readings than usual
    Gap, ///< days without any reading of a source
};

enum class FaultState { Open, Fault, Real };

/// Something that may be a fault of the data, as known on some day. Totals, not levels.
struct SuspectedFault {
    int repository = -1; ///< index in the Dataset; -1: the source as a whole
    int source = 0;
    FaultKind kind = FaultKind::Correction;
    bool isLikely = false; ///< else it is to be checked: it may well be real
    FaultState state = FaultState::Open;
    int from = 0; ///< day number of the reading that the step starts from
    int day = 0; ///< day number of the first reading that may be wrong
    int lastDay = 0; ///< of an episode: a return's first right reading, a disagreement's last; else `day`
    /// Totals at `from` and `lastDay`. Disagreement: what the other source and this one tell on `day`. Of a source:
    /// readings usual and found; incomplete lists: repositories read before and after, and those missing in between.
    double before = 0;
    double after = 0;
    double lowest = 0; ///< ForeignCount: the lowest total in between
    std::optional<double> usual = {}; ///< Jump: most stars a day in the 60 days before, if known
    Count forksBefore = kUnknownCount; ///< Jump, where read
    Count forksAfter = kUnknownCount;
    int otherSource = -1; ///< Disagreement

    bool operator==(const SuspectedFault &) const = default;
};

/// Everything suspect that the data up to `asOf` show, decided or not; newest first, then by repository and source.
/// Reads every series: slow. Source: definitions 1.3 (no later data), 2.4; the rules of the other kinds stand in
/// jumps.h, disagreements.h and sourcefaults.h.
[[nodiscard]] std::vector<SuspectedFault> suspectedFaults(const Dataset &dataset, Day asOf);

/// What the analyst's decisions about one series say about a step.
[[nodiscard]] FaultState decidedState(std::span<const FaultDecision> decisions, int source, int day);
/// The days whose steps make the fault: one decision each. Empty for those of a whole source: nothing to decide.
[[nodiscard]] std::vector<int> stepDays(const SuspectedFault &fault);

} // namespace RepoSignal
