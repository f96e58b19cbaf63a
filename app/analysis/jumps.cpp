// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/jumps.h"

#include <algorithm>

namespace RepoSignal {

namespace {

constexpr Count kLeastJump = 300;
constexpr int kLeastShare = 4; ///< the step is at least the total divided by this
constexpr int kEstablishedDays = 28;
constexpr int kHistoryDays = 60;
constexpr int kLeastSteps = 4;
constexpr double kTimesUsual = 10;
constexpr double kLeastUsual = 5; ///< stars a day; slower series are taken to gain as much
constexpr double kTripled = 3;
constexpr double kForksPerStar = 0.01;
constexpr double kStandingForksPerStar = 0.005;
constexpr Count kLeastForks = 10;
constexpr double kGoesOn = 0.1;
constexpr double kCalm = 3;

double perDay(const Levels &levels, std::size_t i)
{
    const auto stars = levels.stars();
    const auto days = levels.days();
    return (double(stars[i]) - stars[i - 1]) / (days[i] - days[i - 1]);
}

bool isLargeStep(const Levels &levels, std::size_t i)
{
    const auto stars = levels.stars();
    const Count step = stars[i] - stars[i - 1];
    return step >= kLeastJump && std::int64_t(step) * kLeastShare >= stars[i - 1]
        && levels.days()[i] - levels.days()[i - 1] <= Levels::kMaxEdgeGap;
}

/// The fastest step of the 60 days before reading `i` that is neither correction nor repair; no value where too few
/// steps or days are known to call anything usual.
std::optional<double> fastestBefore(const Levels &levels, std::size_t i, int firstDay)
{
    const auto days = levels.days();
    if (days[i - 1] - firstDay < kEstablishedDays)
        return {};
    double fastest = kLeastUsual;
    int steps = 0;
    for (std::size_t j = i - 1; j >= 1 && days[j] >= days[i] - kHistoryDays; --j) {
        if (levels.isCorrectedOn(days[j]))
            continue;
        fastest = std::max(fastest, perDay(levels, j));
        ++steps;
    }
    return steps >= kLeastSteps ? std::optional(fastest) : std::nullopt;
}

/// No value: cleared by what followed.
std::optional<bool> likelyAfterwards(const Levels &levels, std::size_t i, bool isLikely, double usual)
{
    const auto days = levels.days();
    if (i + 1 >= days.size() || days[i + 1] - days[i] > Levels::kMaxEdgeGap)
        return isLikely;
    const double jump = perDay(levels, i);
    if (perDay(levels, i + 1) >= kGoesOn * jump)
        return isLikely ? std::optional(false) : std::nullopt;
    const auto isCalm = [&](std::size_t j) { return std::abs(perDay(levels, j)) <= kCalm * usual; };
    if (i + 2 < days.size() && isCalm(i + 1) && isCalm(i + 2))
        return true;
    return isLikely;
}

} // namespace

std::optional<Jump> jumpAt(const Levels &levels, std::size_t i, int firstDay, const ForksOn &forksOn)
{
    if (i == 0 || !isLargeStep(levels, i))
        return {};
    const auto days = levels.days();
    const double before = levels.stars()[i - 1];
    const double after = levels.stars()[i];
    Jump jump{.forksBefore = forksOn(days[i - 1]), .forksAfter = forksOn(days[i])};
    const bool knowsForks = isKnown(jump.forksBefore) && isKnown(jump.forksAfter);
    const double newForks = knowsForks ? double(jump.forksAfter) - jump.forksBefore : 0;

    const auto usual = fastestBefore(levels, i, firstDay);
    jump.usual = usual;
    const bool isLeap = usual && perDay(levels, i) >= kTimesUsual * *usual;
    const bool isTripled = isLeap && after >= kTripled * before;
    const bool isBorneOut = knowsForks && newForks >= kForksPerStar * (after - before);
    if (isTripled || (isLeap && !isBorneOut)) {
        const auto isLikely = likelyAfterwards(levels, i, isTripled, *usual);
        if (!isLikely)
            return {};
        jump.isLikely = *isLikely;
        return jump;
    }
    if (knowsForks && jump.forksBefore >= kLeastForks && newForks < kStandingForksPerStar * (after - before))
        return jump;
    return {};
}

bool hasLargeStep(const Levels &levels, int from)
{
    const auto days = levels.days();
    for (std::size_t i = days.size(); i-- > 1 && days[i] > from;) {
        if (isLargeStep(levels, i))
            return true;
    }
    return false;
}

bool hasOpenJump(const Levels &levels, int from, int firstDay, std::span<const FaultDecision> decisions,
                 const ForksOn &forksOn)
{
    const auto days = levels.days();
    for (std::size_t i = days.size(); i-- > 1 && days[i] > from;) {
        if (!isLargeStep(levels, i) || levels.isCorrectedOn(days[i]))
            continue;
        const auto decided = std::ranges::lower_bound(decisions, days[i], {}, &FaultDecision::day);
        const bool isDecided = decided != decisions.end() && decided->day == days[i];
        if (!isDecided && jumpAt(levels, i, firstDay, forksOn))
            return true;
    }
    return false;
}

} // namespace RepoSignal
