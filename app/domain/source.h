// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace RepoSignal {

/// What one number of a source means.
enum class ReadingKind {
    Totals, ///< the total when the source looked, once a day
    /// Stars given in a calendar day of the source: a reading holds the total at the day's end, and the day before the
    /// first count is a reading too, so that the totals of consecutive days differ by the day's count.
    Counts,
};

/// How repositories get into a population (see Scope).
enum class PopulationKind { Census, Quota, Chosen, Query };

/// `census`, `quota`, `chosen` or `query`
[[nodiscard]] QString populationKindId(PopulationKind kind);

/// Where observations come from. Two files of one publisher and shape are one source.
struct Source {
    QString key; ///< stable, lower case: `github-ranking`
    QString title; ///< as cited: `EvanLi/Github-Ranking`
    QString url;
    QString licence; ///< SPDX id, or a sentence when there is none
    QString attribution; ///< the words its licence asks for; empty when none are asked
    QString dayZone; ///< IANA zone of its days
    QString readAt; ///< when in the day a total is read: `04:05 UTC`; empty when unknown
    ReadingKind readings = ReadingKind::Totals;
    /// How repositories come into it.
    PopulationKind population = PopulationKind::Chosen;
    /// The rule in words: `the 100 most starred, the 100 most forked and the 100 most starred of each of 34 languages`
    QString rule;
    /// What its list is called when the window speaks about it: `All ranked repositories`
    QString populationName;
    /// The same in two words, where room is scarce: `Ranked lists`; only known sources have one.
    QString shortName;
};

/// Sources that the program knows by shape. Others are made by imports of generic tables.
[[nodiscard]] std::span<const Source> knownSources();
/// A known source by key, or nullptr.
[[nodiscard]] const Source *knownSource(QStringView key);

inline constexpr QStringView kRankingSource = u"github-ranking";
inline constexpr QStringView kTrendingSource = u"github-trending";
inline constexpr QStringView kTrendingRanksSource = u"github-trending-ranks";
inline constexpr QStringView kNewRepositoriesSource = u"new-repositories";
inline constexpr QStringView kMostStarredSource = u"github-top-1000";
inline constexpr QStringView kGrowthListsSource = u"oss-insight-lists";
inline constexpr QStringView kStarDaysSource = u"star-days";
inline constexpr QStringView kSelfHostedSource = u"awesome-selfhosted";
inline constexpr QStringView kBestOfMlSource = u"best-of-ml-python";
inline constexpr QStringView kStarHistorySource = u"star-history";
inline constexpr QStringView kEventSource = u"gh-archive";

} // namespace RepoSignal
