// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/odds.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Odds)
};

// Counted on EvanLi/Github-Ranking (MIT) with its 55 inferred renames, at the 19 weekly anchors from 2025-04-29 to
// 2025-09-02: current rows that burst and had none within the 28 days before, of which the next 28 days' gain is known.
constexpr BurstOdds kOdds[]{
    {.from = -std::numeric_limits<double>::infinity(), .below = 0.35, .lasted = 110, .n = 114},
    {.from = 0.35, .below = 0.40, .lasted = 55, .n = 63},
    {.from = 0.40, .below = 0.50, .lasted = 50, .n = 98},
    {.from = 0.50, .below = 0.65, .lasted = 21, .n = 88},
    {.from = 0.65, .below = std::numeric_limits<double>::infinity(), .lasted = 13, .n = 65},
};

} // namespace

std::span<const BurstOdds> burstOdds()
{
    return kOdds;
}

const BurstOdds *oddsOf(double weekShare)
{
    const auto found = std::ranges::find_if(kOdds, [weekShare](const BurstOdds &odds) {
        return weekShare >= odds.from && weekShare < odds.below;
    });
    return found == std::end(kOdds) ? nullptr : &*found;
}

QString oddsText(const BurstOdds &odds)
{
    return Texts::tr("%1% of %2 comparable bursts lasted").arg(qRound(100 * odds.share())).arg(odds.n);
}

QString oddsProvenance()
{
    return Texts::tr("Bursts in EvanLi/Github-Ranking at the 19 weekly dates from 29 April to 2 September 2025, each "
                     "repository's first in 28 days, with about the same week share. Lasted: the next 28 days brought "
                     "at least half as much a week as the burst.");
}

} // namespace RepoSignal
