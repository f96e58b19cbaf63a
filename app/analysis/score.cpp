// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/score.h"

#include <algorithm>
#include <cmath>

namespace RepoSignal {

namespace {

constexpr double kStarsAdded = 50; ///< keeps small totals from looking large

double clipped(double part)
{
    return std::clamp(part, 0.0, 100.0);
}

} // namespace

double volumePart(double gain7d)
{
    return isKnown(gain7d) ? clipped(25 * std::log10(std::max(gain7d, 1.0))) : kUnknown;
}

double growthPart(double gain28d, double starsBefore)
{
    if (!isKnown(gain28d))
        return kUnknown;
    if (gain28d <= 0)
        return 0;
    return clipped(100.0 / 3 * std::log10(1000 * gain28d / std::max(starsBefore + kStarsAdded, kStarsAdded)));
}

double surprisePart(double gain7d, double usualWeek)
{
    if (!isKnown(gain7d) || !isKnown(usualWeek))
        return kUnknown;
    return clipped(20 * std::log2((std::max(gain7d, 0.0) + kStarsAdded) / (usualWeek + kStarsAdded)));
}

SignalScore signalScore(const ScoreInputs &inputs, const ScoreWeights &weights)
{
    SignalScore result;
    result.volume = volumePart(inputs.gain7d);
    if (inputs.historyDays < kScoreHistory) {
        result.isTooNew = true;
        return result;
    }
    if (inputs.historyDays < kFullScoreHistory) {
        const double whole = inputs.gainSinceFirst * kFullScoreHistory / inputs.historyDays;
        result.growth = growthPart(whole, inputs.stars - inputs.gainSinceFirst);
    } else {
        result.growth = growthPart(inputs.gain28d, inputs.stars - inputs.gain28d);
        result.surprise = surprisePart(inputs.gain7d, inputs.usualWeek);
    }
    if (!isKnown(result.volume) || !isKnown(result.growth))
        return result;
    result.isProvisional = !isKnown(result.surprise);
    result.score = weights.volume * result.volume + weights.growth * result.growth
        + weights.surprise * (result.isProvisional ? 0 : result.surprise);
    return result;
}

} // namespace RepoSignal
