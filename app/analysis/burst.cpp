// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/burst.h"

#include <cmath>

namespace RepoSignal {

namespace {

constexpr double kBurstScore = 3;
constexpr double kBurstGain = 100;
constexpr double kSustainedBelow = 0.40;
constexpr double kSpikeAbove = 0.50;
constexpr int kLabelHistory = 28; ///< days

constexpr int kCompoundingWeeks = 4;
constexpr double kCompoundingFactor = 1.1;
constexpr double kCompoundingLeast = 10;

constexpr double kQuietStars = 2000;
constexpr double kQuietGain = 20;
constexpr double kQuietGrowth = 0.10;

} // namespace

QStringView labelId(Label label)
{
    switch (label) {
    case Label::Unknown: return {};
    case Label::TooNew: return u"too new";
    case Label::Steady: return u"steady";
    case Label::Undecided: return u"undecided";
    case Label::Sustained: return u"sustained";
    case Label::Spike: return u"spike";
    }
    Q_UNREACHABLE();
}

std::optional<Label> labelFromId(QStringView id)
{
    const auto found = std::ranges::find(kLabels, id, labelId);
    return found == std::end(kLabels) ? std::nullopt : std::optional(*found);
}

double burstScore(double gain7d, const UsualWeek &usual)
{
    if (!isKnown(gain7d) || !isKnown(usual.gain))
        return kUnknown;
    return 2 * (std::sqrt(std::max(gain7d, 0.0) + 0.375) - std::sqrt(usual.gain + 0.375)) / std::sqrt(usual.dispersion);
}

double weekShare(double gain7d, double gain28d)
{
    return gain28d > 0 ? gain7d / gain28d : kUnknown;
}

double peakShare(const Levels &levels, double gain28d)
{
    if (!(gain28d > 0))
        return kUnknown;
    int known = 0;
    double peak = 0;
    levels.eachDailyGain(levels.lastDay() - 28, levels.lastDay(), [&](int, double gain) {
        ++known;
        peak = std::max(peak, gain);
    });
    return known >= kPeakDays && peak > 0 ? std::min(1.0, peak / gain28d) : kUnknown;
}

Label burstLabel(double burst, double gain7d, double weekShare, int historyDays)
{
    if (!isKnown(burst))
        return historyDays < kLabelHistory ? Label::TooNew : Label::Unknown;
    if (burst < kBurstScore || gain7d < kBurstGain)
        return Label::Steady;
    // Comparisons with an unknown share, which is NaN, are false.
    return weekShare < kSustainedBelow ? Label::Sustained : weekShare > kSpikeAbove ? Label::Spike : Label::Undecided;
}

bool isCompounding(const Levels &levels)
{
    double later = std::numeric_limits<double>::infinity();
    for (int week = 0; week < kCompoundingWeeks; ++week) {
        const auto gain = levels.window(levels.lastDay() - 7 * week - 7, levels.lastDay() - 7 * week);
        if (!gain || later < kCompoundingFactor * gain->value || gain->value < kCompoundingLeast)
            return false;
        later = gain->value;
    }
    return true;
}

bool isQuiet(double stars, double gain28d, double growth28d, Label label)
{
    return stars < kQuietStars && gain28d >= kQuietGain && growth28d >= kQuietGrowth && label != Label::Spike;
}

} // namespace RepoSignal
