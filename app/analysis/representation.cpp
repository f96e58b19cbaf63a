// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/representation.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Representation)
};

constexpr double kTail = 0.025;

/// Chances of drawing 0, 1, … marked ones.
class Hypergeometric
{
public:
    explicit Hypergeometric(int all) : m_logFactorials(static_cast<std::size_t>(all) + 1)
    {
        for (int i = 1; i <= all; ++i)
            m_logFactorials[static_cast<std::size_t>(i)] = m_logFactorials[static_cast<std::size_t>(i) - 1] + std::log(i);
    }

    std::vector<double> chances(int marked, int drawn) const
    {
        const int all = static_cast<int>(m_logFactorials.size()) - 1;
        std::vector<double> result;
        for (int seen = 0; seen <= std::min(marked, drawn); ++seen) {
            const bool isPossible = drawn - seen <= all - marked;
            result.push_back(isPossible ? std::exp(choose(marked, seen) + choose(all - marked, drawn - seen)
                                                   - choose(all, drawn))
                                        : 0);
        }
        return result;
    }

private:
    double choose(int n, int k) const
    {
        const auto factorial = [this](int i) { return m_logFactorials[static_cast<std::size_t>(i)]; };
        return factorial(n) - factorial(k) - factorial(n - k);
    }

    std::vector<double> m_logFactorials;
};

HypergeometricTails tails(const std::vector<double> &chances, int seen)
{
    const auto at = chances.begin() + seen;
    return {.lower = std::min(1.0, std::accumulate(chances.begin(), at + 1, 0.0)),
            .upper = std::min(1.0, std::accumulate(at, chances.end(), 0.0))};
}

void test(Representation &row, const Hypergeometric &draws, int top, int ranked)
{
    const auto chances = draws.chances(row.repositories, top);
    row.expected = static_cast<double>(top) * row.repositories / ranked;
    const HypergeometricTails found = tails(chances, row.inTop);
    row.lower = found.lower;
    row.upper = found.upper;
    row.usualHigh = static_cast<int>(chances.size()) - 1;
    while (row.usualLow < row.usualHigh && tails(chances, row.usualLow).lower <= kTail)
        ++row.usualLow;
    while (row.usualHigh > row.usualLow && tails(chances, row.usualHigh).upper <= kTail)
        --row.usualHigh;
}

void correct(std::vector<Representation> &rows)
{
    std::vector<double> chances;
    for (const Representation &row : rows)
        chances.push_back(std::min(1.0, 2 * std::min(row.lower, row.upper)));
    const std::vector<double> corrected = holm(chances);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].adjusted = corrected[i];
}

/// `24%`; small chances with two digits that count, and never 0%.
QString percentText(double chance)
{
    if (chance >= 0.0995)
        return QStringLiteral("%1%").arg(qRound(100 * chance));
    if (chance < 0.0001)
        return QStringLiteral("<0.01%");
    return QString::number(100 * chance, 'g', 2) + u'%';
}

} // namespace

HypergeometricTails hypergeometricTails(int seen, int marked, int drawn, int all)
{
    return tails(Hypergeometric(all).chances(marked, drawn), seen);
}

std::vector<double> holm(const std::vector<double> &chances)
{
    std::vector<std::size_t> order(chances.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&chances](std::size_t i) { return chances[i]; });
    std::vector<double> result(chances.size());
    double least = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        least = std::max(least, std::min(1.0, static_cast<double>(order.size() - i) * chances[order[i]]));
        result[order[i]] = least;
    }
    return result;
}

Representations representation(const Edition &edition, int top, RankedBy by)
{
    const std::vector<double> &ranks = by == RankedBy::Score ? edition.rank : edition.starsRank;
    Representations result{.by = by};
    result.ranked = static_cast<int>(std::ranges::count_if(ranks, [](double rank) { return isKnown(rank); }));
    result.top = std::clamp(top, 0, result.ranked);
    if (result.ranked < 2 || result.top == result.ranked) {
        result.refusal = Texts::tr("Representation needs more ranked repositories than the top holds; here %n are ranked.",
                                   nullptr, result.ranked);
        return result;
    }
    std::vector<Representation> byLanguage(edition.languageNames.size());
    for (std::size_t i = 0; i < byLanguage.size(); ++i)
        byLanguage[i].language = edition.languageNames[i];
    for (std::size_t row = 0; row < ranks.size(); ++row) {
        if (!isKnown(ranks[row]))
            continue;
        const int isTop = ranks[row] <= result.top ? 1 : 0;
        if (edition.languages[row] < 0) {
            result.otherInTop += isTop;
            continue;
        }
        Representation &language = byLanguage[static_cast<std::size_t>(edition.languages[row])];
        ++language.repositories;
        language.inTop += isTop;
    }
    const Hypergeometric draws(result.ranked);
    for (Representation &row : byLanguage) {
        if (row.repositories == 0)
            continue;
        test(row, draws, result.top, result.ranked);
        result.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(result.rows, std::ranges::greater(), &Representation::repositories);
    correct(result.rows);
    return result;
}

QString representationText(const Representation &row, int top)
{
    const QString chance = percentText(row.chance());
    if (row.inTop == 0)
        return Texts::tr("None of %1 %2 repositories in the top %3 happens by chance %4 of the time.")
            .arg(row.repositories)
            .arg(row.language)
            .arg(top)
            .arg(chance);
    const QString form = row.inTop <= row.expected
        ? Texts::tr("%1 of %2 %3 repositories in the top %4: so few or fewer happen by chance %5 of the time.")
        : Texts::tr("%1 of %2 %3 repositories in the top %4: so many or more happen by chance %5 of the time.");
    return form.arg(row.inTop).arg(row.repositories).arg(row.language).arg(top).arg(chance);
}

} // namespace RepoSignal
