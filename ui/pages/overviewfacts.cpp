// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overviewfacts.h"

#include "charts/charts.h"

#include <algorithm>

namespace RepoSignal {

namespace {

constexpr int kLanguagesShown = 9;

/// Keeps the first rows by a falling value; ties keep the edition's order.
void keepLargest(std::vector<int> &rows, const std::vector<double> &values, int limit)
{
    std::ranges::stable_sort(rows, std::ranges::greater(), [&values](int row) { return values[static_cast<std::size_t>(row)]; });
    rows.resize(std::min(rows.size(), static_cast<std::size_t>(limit)));
}

double growthOfKnown(const Edition &edition, Window window)
{
    double gained = 0;
    double before = 0;
    const auto gains = edition.measures.gain(window);
    for (std::size_t i = 0; i < gains.size(); ++i) {
        if (!edition.measures.isCurrent(i) || !isKnown(gains[i]))
            continue;
        gained += gains[i];
        before += edition.measures.stars[i] - gains[i];
    }
    return before > 0 ? gained / before : kUnknown;
}

void findMovers(OverviewFacts &facts)
{
    for (const Mover &mover : movers(*facts.edition, facts.window, facts.byGrowth, kMoversShown)) {
        facts.movers.push_back(mover.row);
        facts.largest = std::max(facts.largest, facts.byGrowth ? mover.growth : mover.gain);
    }
}

void findEntered(OverviewFacts &facts)
{
    facts.entered = facts.edition->entered;
    facts.enteredWithGain = static_cast<int>(std::ranges::count_if(facts.entered, [&](int row) {
        return isKnown(facts.edition->measures.velocity[static_cast<std::size_t>(row)]);
    }));
    keepLargest(facts.entered, facts.edition->measures.stars, kShortList);
}

void findRankChanges(OverviewFacts &facts)
{
    for (const RankChange &change : rankChanges(*facts.edition, kShortList))
        facts.rankChanges.push_back(change.row);
    for (int row = 0; row < facts.edition->rowCount(); ++row)
        facts.ranked += isKnown(facts.edition->starsRankChange(row)) ? 1 : 0;
}

void findFalls(OverviewFacts &facts)
{
    const Measures &measures = facts.edition->measures;
    const auto gains = measures.gain(facts.window);
    for (int row = 0; row < facts.edition->rowCount(); ++row) {
        const auto i = static_cast<std::size_t>(row);
        if (measures.marks[i] & Corrected)
            facts.corrected.push_back(row);
        if (measures.isCurrent(i) && isKnown(gains[i]) && gains[i] < 0)
            facts.lost.push_back(row);
    }
    facts.correctedCount = static_cast<int>(facts.corrected.size());
    keepLargest(facts.corrected, measures.stars, kShortList);
    std::ranges::stable_sort(facts.lost, {}, [&gains](int row) { return gains[static_cast<std::size_t>(row)]; });
    facts.lost.resize(std::min(facts.lost.size(), static_cast<std::size_t>(kShortList)));
}

} // namespace

OverviewFacts overviewFacts(const EditionPtr &edition, Window window, bool byGrowth)
{
    OverviewFacts facts{.edition = edition, .window = window, .byGrowth = byGrowth};
    facts.totals = scopeTotals(*edition, window);
    facts.growth = growthOfKnown(*edition, window);
    findMovers(facts);
    findEntered(facts);
    findRankChanges(facts);
    findFalls(facts);
    facts.moversChart = moversChart(*edition, window, byGrowth);
    facts.sharesChart = languageShareChart(*edition, ShareBasis::Gain, window, kLanguagesShown);
    return facts;
}

} // namespace RepoSignal
