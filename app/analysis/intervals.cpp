// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/intervals.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace RepoSignal {

namespace {

constexpr double kNormal95 = 1.959964;
constexpr int kDraws = 1000;
constexpr std::uint64_t kSeed = 20260306;
constexpr double kTail = 0.025;

/// What one repository adds to which of the shares.
struct Part {
    double amount = 0;
    int share = 0;
};

/// Every share of LanguageShares that an interval is for.
std::vector<LanguageShare *> allShares(LanguageShares &shares)
{
    std::vector<LanguageShare *> all;
    for (LanguageShare &share : shares.rows)
        all.push_back(&share);
    all.push_back(&shares.none);
    all.push_back(&shares.unknown);
    return all;
}

std::vector<Part> partsOf(const Edition &edition, const LanguageShares &shares)
{
    const int none = static_cast<int>(shares.rows.size());
    std::vector<int> places(edition.languageNames.size(), -1);
    for (std::size_t i = 0; i < shares.rows.size(); ++i) {
        const auto name = std::ranges::lower_bound(edition.languageNames, shares.rows[i].language);
        places[static_cast<std::size_t>(name - edition.languageNames.begin())] = static_cast<int>(i);
    }
    std::vector<Part> parts;
    for (int row = 0; row < edition.rowCount(); ++row) {
        const double amount = shareAmount(edition, row, shares.basis, shares.window);
        if (!isKnown(amount))
            continue;
        const int language = edition.languages[static_cast<std::size_t>(row)];
        parts.push_back({amount, language >= 0 ? places[static_cast<std::size_t>(language)]
                                               : none + (language == Edition::kNoLanguage ? 0 : 1)});
    }
    return parts;
}

/// The part of sorted values below which `part` of them lie.
double quantile(const std::vector<double> &sorted, double part)
{
    return sorted[static_cast<std::size_t>(std::lround(part * static_cast<double>(sorted.size() - 1)))];
}

} // namespace

Interval wilsonInterval(double hits, double n)
{
    if (!(n > 0))
        return {};
    const double square = kNormal95 * kNormal95;
    const double share = hits / n;
    const double middle = share + square / (2 * n);
    const double half = kNormal95 * std::sqrt(share * (1 - share) / n + square / (4 * n * n));
    return {.low = std::max(0.0, (middle - half) / (1 + square / n)),
            .high = std::min(1.0, (middle + half) / (1 + square / n))};
}

LanguageShares withBootstrap(const Edition &edition, LanguageShares shares)
{
    const std::vector<LanguageShare *> all = allShares(shares);
    const std::vector<Part> parts = partsOf(edition, shares);
    if (shares.basis == ShareBasis::Repositories || parts.size() < kFewestForBootstrap)
        return shares;
    std::mt19937_64 random(kSeed);
    std::vector<std::vector<double>> drawn(all.size());
    std::vector<double> sums(all.size());
    for (int draw = 0; draw < kDraws; ++draw) {
        std::ranges::fill(sums, 0);
        double total = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Part &part = parts[(random() >> 32) * parts.size() >> 32];
            sums[static_cast<std::size_t>(part.share)] += part.amount;
            total += part.amount;
        }
        for (std::size_t i = 0; total > 0 && i < sums.size(); ++i)
            drawn[i].push_back(sums[i] / total);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i]->repositories == 0 || drawn[i].empty())
            continue;
        std::ranges::sort(drawn[i]);
        all[i]->interval = {.low = quantile(drawn[i], kTail), .high = quantile(drawn[i], 1 - kTail)};
    }
    return shares;
}

} // namespace RepoSignal
