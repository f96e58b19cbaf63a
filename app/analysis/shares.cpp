// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/shares.h"

#include "analysis/intervals.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace RepoSignal {

namespace {

struct Amounts {
    std::vector<LanguageShare> languages; ///< by index into languageNames
    LanguageShare none;
    LanguageShare unknown;
    double total = 0;
    int counted = 0;
};

Amounts amounts(const Edition &edition, ShareBasis basis, Window window)
{
    Amounts result;
    result.languages.resize(edition.languageNames.size());
    for (std::size_t i = 0; i < result.languages.size(); ++i)
        result.languages[i].language = edition.languageNames[i];
    std::vector<double> leaders(result.languages.size() + 2);
    for (int row = 0; row < edition.rowCount(); ++row) {
        const double amount = shareAmount(edition, row, basis, window);
        if (!isKnown(amount))
            continue;
        const int language = edition.languages[static_cast<std::size_t>(row)];
        LanguageShare &share = language >= 0                ? result.languages[static_cast<std::size_t>(language)]
            : language == Edition::kNoLanguage              ? result.none
                                                            : result.unknown;
        double &leader = leaders[language >= 0 ? static_cast<std::size_t>(language)
                                               : result.languages.size() + (language == Edition::kNoLanguage ? 0 : 1)];
        ++share.repositories;
        share.amount += amount;
        if (amount > leader) {
            leader = amount;
            share.leader = row;
        }
        result.total += amount;
        ++result.counted;
    }
    const auto finish = [&](LanguageShare &share, double leader) {
        if (result.total > 0)
            share.share = share.amount / result.total;
        if (share.amount > 0)
            share.leaderShare = leader / share.amount;
    };
    for (std::size_t i = 0; i < result.languages.size(); ++i)
        finish(result.languages[i], leaders[i]);
    finish(result.none, leaders[result.languages.size()]);
    finish(result.unknown, leaders[result.languages.size() + 1]);
    return result;
}

void addSharesBefore(LanguageShares &shares, const Amounts &before)
{
    if (before.total <= 0)
        return;
    for (LanguageShare &row : shares.rows) {
        const auto found = std::ranges::find(before.languages, row.language, &LanguageShare::language);
        row.shareBefore = found == before.languages.end() ? 0 : found->share;
    }
    shares.none.shareBefore = before.none.share;
    shares.unknown.shareBefore = before.unknown.share;
}

void addWilson(LanguageShares &shares)
{
    const auto add = [&](LanguageShare &share) { share.interval = wilsonInterval(share.amount, shares.total); };
    std::ranges::for_each(shares.rows, add);
    add(shares.none);
    add(shares.unknown);
}

} // namespace

double shareAmount(const Edition &edition, int row, ShareBasis basis, Window window)
{
    const auto i = static_cast<std::size_t>(row);
    if (!edition.measures.isCurrent(i))
        return kUnknown;
    switch (basis) {
    case ShareBasis::Repositories: return 1;
    case ShareBasis::Stars: return edition.measures.stars[i];
    case ShareBasis::Gain: {
        const double gain = edition.measures.gain(window)[i];
        return isKnown(gain) ? std::max(gain, 0.0) : kUnknown;
    }
    }
    Q_UNREACHABLE();
}

LanguageShares languageShares(const Edition &edition, ShareBasis basis, Window window)
{
    LanguageShares result{.basis = basis, .window = window};
    if (basis == ShareBasis::Repositories && !edition.scope.allowsRepositoryShares()) {
        result.refusal = QCoreApplication::translate(
            "Shares", "A share of repositories says nothing here: this scope comes from lists that take so many "
                      "repositories of each language (%1). Choose a census or a list, or look at the share of stars gained.")
                             .arg(edition.scope.rule);
        return result;
    }
    Amounts now = amounts(edition, basis, window);
    result.total = now.total;
    result.counted = now.counted;
    result.none = now.none;
    result.unknown = now.unknown;
    for (LanguageShare &share : now.languages) {
        if (share.repositories > 0)
            result.rows.push_back(std::move(share));
    }
    if (basis == ShareBasis::Repositories)
        addWilson(result);
    std::ranges::sort(result.rows, [](const LanguageShare &a, const LanguageShare &b) {
        return a.amount != b.amount ? a.amount > b.amount : a.language < b.language;
    });
    if (edition.before)
        addSharesBefore(result, amounts(*edition.before, basis, window));
    return result;
}

std::vector<Mover> movers(const Edition &edition, Window window, bool byGrowth, int limit, double minimumStars)
{
    std::vector<Mover> result;
    const auto gains = edition.measures.gain(window);
    const auto growths = edition.measures.growthOver(window);
    for (int row = 0; row < edition.rowCount(); ++row) {
        const auto i = static_cast<std::size_t>(row);
        if (!edition.measures.isCurrent(i) || !isKnown(gains[i]) || gains[i] <= 0)
            continue;
        if (byGrowth && (!isKnown(growths[i]) || edition.measures.stars[i] - gains[i] < minimumStars))
            continue;
        result.push_back({.row = row, .gain = gains[i], .growth = growths[i]});
    }
    const auto before = [&](const Mover &a, const Mover &b) {
        const double valueA = byGrowth ? a.growth : a.gain;
        const double valueB = byGrowth ? b.growth : b.gain;
        if (valueA != valueB)
            return valueA > valueB;
        return edition.fullName(a.row).compare(edition.fullName(b.row), Qt::CaseInsensitive) < 0;
    };
    const auto end = result.begin() + std::min<std::ptrdiff_t>(limit, std::ssize(result));
    std::ranges::partial_sort(result, end, before);
    result.erase(end, result.end());
    return result;
}

ScopeTotals scopeTotals(const Edition &edition, Window window)
{
    ScopeTotals totals;
    const auto gains = edition.measures.gain(window);
    for (std::size_t i = 0; i < gains.size(); ++i) {
        if (!edition.measures.isCurrent(i) || !isKnown(gains[i]))
            continue;
        ++totals.known;
        totals.gain += gains[i];
        ++(gains[i] > 0 ? totals.gained : gains[i] < 0 ? totals.lost : totals.unchanged);
    }
    return totals;
}

std::vector<RankChange> rankChanges(const Edition &edition, int limit)
{
    std::vector<RankChange> result;
    for (int row = 0; row < edition.rowCount(); ++row) {
        const double change = edition.starsRankChange(row);
        if (isKnown(change) && change != 0)
            result.push_back({row, static_cast<int>(edition.starsRank[static_cast<std::size_t>(row)]), static_cast<int>(change)});
    }
    const auto end = result.begin() + std::min<std::ptrdiff_t>(limit, std::ssize(result));
    std::ranges::partial_sort(result, end, [](const RankChange &a, const RankChange &b) {
        return std::abs(a.change) != std::abs(b.change) ? std::abs(a.change) > std::abs(b.change) : a.rank < b.rank;
    });
    result.erase(end, result.end());
    return result;
}

} // namespace RepoSignal
