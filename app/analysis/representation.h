// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

namespace RepoSignal {

/// A language among the first N of a scope, next to what drawing N of the scope's repositories blindly would bring.
/// Source: definitions 11.
struct Representation {
    QString language;
    int repositories = 0; ///< of the scope that are ranked
    int inTop = 0;
    double expected = 0; ///< N × repositories ÷ all ranked
    double lower = 1; ///< hypergeometric chance of so few or fewer
    double upper = 1; ///< of so many or more
    double adjusted = 1; ///< two-sided chance, Holm's correction over all known languages
    int usualLow = 0; ///< the counts that blind drawing brings 95% of the time
    int usualHigh = 0;

    /// The tail towards what was seen.
    [[nodiscard]] double chance() const { return inTop <= expected ? lower : upper; }
};

enum class RankedBy { Score, Stars };

struct Representations {
    RankedBy by = RankedBy::Score;
    int top = 0; ///< N, no more than there are ranked
    int ranked = 0; ///< rows with a rank
    std::vector<Representation> rows; ///< known languages, by falling number of repositories, then name
    int otherInTop = 0; ///< rows in the top with no language or an unknown one
    /// Why there is none: fewer than two rows are ranked, or all of them are in the top.
    QString refusal;
};

[[nodiscard]] Representations representation(const Edition &edition, int top, RankedBy by = RankedBy::Score);

/// `None of 6 Go repositories in the top 10 happens by chance 24% of the time.`
[[nodiscard]] QString representationText(const Representation &row, int top);

/// Chance of at most and of at least `seen` marked among `drawn` of `all`, of which `marked` are.
struct HypergeometricTails {
    double lower = 1;
    double upper = 1;
};
[[nodiscard]] HypergeometricTails hypergeometricTails(int seen, int marked, int drawn, int all);

/// Holm's step-down correction, in the order given.
[[nodiscard]] std::vector<double> holm(const std::vector<double> &chances);

} // namespace RepoSignal
