// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/disagreements.h"

#include <algorithm>
#include <cmath>

namespace RepoSignal {

namespace {

constexpr double kStars = 50;
constexpr double kShare = 0.05;

/// Whether a source that looks at another hour may tell `total` where this one tells reading `i`: it lies within `bound`
/// of what the total passed through from the day before to the day after. A day not read is taken to have gained as
/// much as the one that was; without both nothing can be said against it.
bool passedThrough(double total, const SourceTotals &totals, std::size_t i, double bound)
{
    const double here = totals.stars[i];
    const bool knowsBefore = i > 0 && totals.days[i - 1] == totals.days[i] - 1;
    const bool knowsAfter = i + 1 < totals.days.size() && totals.days[i + 1] == totals.days[i] + 1;
    if (!knowsBefore && !knowsAfter)
        return true;
    const auto rise = [](double from, double to) { return std::max(0.0, to - from); };
    const double riseBefore = knowsBefore ? rise(totals.stars[i - 1], here) : rise(here, totals.stars[i + 1]);
    const double riseAfter = knowsAfter ? rise(here, totals.stars[i + 1]) : riseBefore;
    return total >= here - riseBefore - bound && total <= here + riseAfter + bound;
}

bool disagree(const SourceTotals &a, std::size_t i, const SourceTotals &b, std::size_t j)
{
    const double bound = std::max(kStars, kShare * std::max(a.stars[i], b.stars[j]));
    return std::abs(double(a.stars[i]) - b.stars[j]) > bound
        && !(passedThrough(a.stars[i], b, j, bound) && passedThrough(b.stars[j], a, i, bound));
}

/// Times by which a reading differs from the one before, either way.
double moved(const SourceTotals &totals, std::size_t i)
{
    if (i == 0)
        return 0;
    return std::abs(std::log((totals.stars[i] + 1.0) / (totals.stars[i - 1] + 1.0)));
}

SuspectedFault disagreement(const SourceTotals &a, std::size_t i, const SourceTotals &b, std::size_t j)
{
    const bool isOfSecond = moved(b, j) > moved(a, i);
    const SourceTotals &suspect = isOfSecond ? b : a;
    const std::size_t at = isOfSecond ? j : i;
    return {.source = suspect.source,
            .kind = FaultKind::Disagreement,
            .isLikely = true,
            .from = at > 0 ? suspect.days[at - 1] : suspect.days[at],
            .day = suspect.days[at],
            .lastDay = suspect.days[at],
            .before = double((isOfSecond ? a : b).stars[isOfSecond ? i : j]),
            .after = double(suspect.stars[at]),
            .otherSource = (isOfSecond ? a : b).source};
}

} // namespace

void appendDisagreements(const SourceTotals &first, const SourceTotals &second, std::vector<SuspectedFault> &faults)
{
    bool goesOn = false;
    for (std::size_t i = 0, j = 0; i < first.days.size() && j < second.days.size();) {
        if (first.days[i] != second.days[j]) {
            ++(first.days[i] < second.days[j] ? i : j);
            continue;
        }
        if (!disagree(first, i, second, j)) {
            goesOn = false;
        } else if (goesOn) {
            faults.back().lastDay = first.days[i];
        } else {
            faults.push_back(disagreement(first, i, second, j));
            goesOn = true;
        }
        ++i;
        ++j;
    }
}

} // namespace RepoSignal
