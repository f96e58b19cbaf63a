// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

namespace RepoSignal {

enum class ShareBasis { Repositories, Stars, Gain };

/// Bounds that hold 95% of the time.
struct Interval {
    double low = kUnknown;
    double high = kUnknown;
};

struct LanguageShare {
    QString language; ///< empty for "no language"
    int repositories = 0; ///< rows that count towards it
    double amount = 0; ///< repositories, stars, or stars gained (falls count 0)
    double share = kUnknown; ///< of all amounts; kUnknown when nothing was counted
    double shareBefore = kUnknown; ///< the same on the compare-with date, over its own repositories
    Interval interval; ///< of the share; Wilson's for repositories, unknown for stars and gain: see withBootstrap()
    int leader = -1; ///< row with the largest part
    double leaderShare = kUnknown; ///< that part of this language's amount
};

struct LanguageShares {
    ShareBasis basis = ShareBasis::Gain;
    Window window = Window::FourWeeks; ///< for Gain
    double total = 0;
    int counted = 0; ///< n: rows with a known amount, not stale
    std::vector<LanguageShare> rows; ///< by falling share, then name; "no language" and unknown apart
    LanguageShare none; ///< repositories that have no language
    LanguageShare unknown; ///< repositories whose language no source tells
    /// Why there are no shares: the sentence that refuses a share of repositories for a quota.
    QString refusal;
};

[[nodiscard]] LanguageShares languageShares(const Edition &edition, ShareBasis basis, Window window);

/// What a row adds to its language: kUnknown where it is not counted.
[[nodiscard]] double shareAmount(const Edition &edition, int row, ShareBasis basis, Window window);

struct Mover {
    int row = -1;
    double gain = 0;
    double growth = kUnknown;
};

/// Rows that gained, by falling gain (or growth, for repositories of at least `minimumStars` before), ties by name;
/// stale rows are left out.
[[nodiscard]] std::vector<Mover> movers(const Edition &edition, Window window, bool byGrowth, int limit,
                                        double minimumStars = 500);

/// Facts of the whole scope for the Overview.
struct ScopeTotals {
    double gain = 0; ///< over known, current rows
    int known = 0; ///< rows with a known gain
    int gained = 0;
    int unchanged = 0;
    int lost = 0;
};
[[nodiscard]] ScopeTotals scopeTotals(const Edition &edition, Window window);

/// Rows whose rank by stars changed most since compareWith, by falling absolute change, ties by rank.
struct RankChange {
    int row = -1;
    int rank = 0;
    int change = 0; ///< places climbed; negative: fallen
};
[[nodiscard]] std::vector<RankChange> rankChanges(const Edition &edition, int limit);

} // namespace RepoSignal
