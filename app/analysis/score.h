// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/unknown.h"

namespace RepoSignal {

/// How much each part counts for the signal score; at least 0, together 1.
struct ScoreWeights {
    double volume = 0.2;
    double growth = 0.5;
    double surprise = 0.3;

    bool operator==(const ScoreWeights &) const = default;
    /// Any other weights are the analyst's own: their scores are marked "custom".
    [[nodiscard]] bool areDefault() const { return *this == ScoreWeights(); }
};

/// The signal score's parts and itself, 0-100, kUnknown where not known. Source: definitions 7.
struct SignalScore {
    double volume = kUnknown; ///< how much came in a week
    double growth = kUnknown; ///< how much came in four, next to what was there
    double surprise = kUnknown; ///< how much more came than usual
    double score = kUnknown;
    bool isTooNew = false; ///< no score below 14 days of history
    bool isProvisional = false; ///< without its surprise, which counts 0: the score is at least this
};

/// What the score is computed from.
struct ScoreInputs {
    int historyDays = 0; ///< H
    double stars = kUnknown;
    double gain7d = kUnknown;
    double gain28d = kUnknown;
    double gainSinceFirst = kUnknown; ///< W(L - H, L), for histories shorter than 28 days
    double usualWeek = kUnknown; ///< m
};

inline constexpr int kScoreHistory = 14; ///< days below which there is no score
inline constexpr int kFullScoreHistory = 28; ///< days below which growth is extrapolated to 28 days

/// 25·log₁₀ max(gain, 1)
[[nodiscard]] double volumePart(double gain7d);
/// (100/3)·log₁₀(1000·gain ÷ max(starsBefore + 50, 50)); 0 for no gain.
[[nodiscard]] double growthPart(double gain28d, double starsBefore);
/// 20·log₂((max(gain, 0) + 50) ÷ (usual + 50))
[[nodiscard]] double surprisePart(double gain7d, double usualWeek);

[[nodiscard]] SignalScore signalScore(const ScoreInputs &inputs, const ScoreWeights &weights = {});

} // namespace RepoSignal
