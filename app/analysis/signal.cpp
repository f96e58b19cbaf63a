// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/signal.h"

namespace RepoSignal {

namespace {

double ratio(double gain, double stars)
{
    const double before = stars - gain;
    return before > 0 ? gain / before : kUnknown;
}

void measureGains(const Levels &levels, Signal &out)
{
    const int last = levels.lastDay();
    out.stars = levels.lastStars();
    out.velocity = levels.dailyGain(last).value_or(kUnknown);
    const auto window = [&](int days, Mark estimated) {
        const auto gain = levels.window(last - days, last);
        if (gain && gain->estimated)
            out.marks |= estimated;
        return gain ? gain->value : kUnknown;
    };
    out.gain7d = window(7, EstimatedWeek);
    out.gain28d = window(28, EstimatedFourWeeks);
    if (levels.isCorrectedWithin(last - Levels::kCorrectedDays, last))
        out.marks |= Corrected;
    out.growth = ratio(out.velocity, out.stars);
    out.growth7d = ratio(out.gain7d, out.stars);
    out.growth28d = ratio(out.gain28d, out.stars);
}

void measureBurst(const Levels &levels, Signal &out)
{
    out.usual = usualWeek(levels, levels.lastDay());
    if (isKnown(out.usual.gain) && out.usual.estimated)
        out.marks |= EstimatedUsualWeek;
    out.burst = burstScore(out.gain7d, out.usual);
    out.weekShare = weekShare(out.gain7d, out.gain28d);
    out.peakShare = peakShare(levels, out.gain28d);
    out.label = burstLabel(out.burst, out.gain7d, out.weekShare, out.historyDays);
    out.breakout = breakoutState(levels, out.usual, out.historyDays);
    if (isCompounding(levels))
        out.marks |= Compounding;
    if (isQuiet(out.stars, out.gain28d, out.growth28d, out.label))
        out.marks |= Quiet;
}

} // namespace

Signal measureSignal(const Levels &levels, int firstDay, const ScoreWeights &weights)
{
    Signal out;
    out.historyDays = levels.lastDay() - firstDay;
    measureGains(levels, out);
    measureBurst(levels, out);
    const auto sinceFirst = out.historyDays < kFullScoreHistory ? levels.window(firstDay, levels.lastDay()) : std::nullopt;
    out.score = signalScore({.historyDays = out.historyDays,
                             .stars = out.stars,
                             .gain7d = out.gain7d,
                             .gain28d = out.gain28d,
                             .gainSinceFirst = sinceFirst ? sinceFirst->value : kUnknown,
                             .usualWeek = out.usual.gain},
                            weights);
    if (out.score.isProvisional)
        out.marks |= Provisional;
    if (out.score.isTooNew)
        out.marks |= TooNew;
    return out;
}

} // namespace RepoSignal
