// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/measures.h"
#include "analysis/population.h"

#include <memory>

namespace RepoSignal {

/// What an edition is about; editions with equal keys over one Dataset are equal.
struct EditionKey {
    Day asOf;
    std::optional<Day> compareWith; ///< before asOf
    Scope scope;
    ScoreWeights weights = {}; ///< of the signal score's parts

    bool operator==(const EditionKey &) const = default;
};

/// Everything the program says for one as-of date and scope. Immutable; window, figures, articles and command line read
/// the same one. Rows are the scope's repositories as of `asOf`.
class Edition
{
public:
    std::shared_ptr<const Dataset> dataset;
    EditionKey key;
    Scope scope; ///< resolved: says its threshold
    std::vector<int> repositories; ///< row -> repository index of the Dataset, ascending
    std::vector<int> languages; ///< row -> index into languageNames, or kNoLanguage, kLanguageUnknown
    std::vector<QString> languageNames; ///< ascending
    Measures measures;
    std::vector<double> starsRank; ///< 1 = most stars among current rows, ties by name; kUnknown for stale rows
    /// 1 = highest score among current rows, ties by 7-day gain, then name; kUnknown for stale rows and without a score
    std::vector<double> rank;

    /// The edition of the compare-with date, without one of its own; null when there is nothing to compare with.
    std::shared_ptr<const Edition> before;
    std::vector<int> rowBefore; ///< row -> row of `before`, -1 where it was not in scope; empty without `before`
    std::vector<int> entered; ///< rows with their first reading, in any source, after compareWith
    std::vector<int> left; ///< rows of `before` that are no longer in scope

    static constexpr int kNoLanguage = -1; ///< the repository has none (a list, a book)
    static constexpr int kLanguageUnknown = -2; ///< no source told it

    [[nodiscard]] int rowCount() const { return static_cast<int>(repositories.size()); }
    [[nodiscard]] int rowOf(int repository) const; ///< by repository index; -1 when not in scope
    [[nodiscard]] int rowOfId(RepositoryId id) const; ///< -1 when not in scope
    [[nodiscard]] int repository(int row) const { return repositories[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QStringView fullName(int row) const { return dataset->fullName(repository(row)); }
    [[nodiscard]] RepositoryId id(int row) const { return dataset->id(repository(row)); }
    /// Empty for none and unknown.
    [[nodiscard]] QString language(int row) const;
    [[nodiscard]] Facts facts(int row) const;
    /// The last 30 daily gains, oldest first, kUnknown where not known.
    [[nodiscard]] std::vector<double> trend(int row) const;
    /// Day of the first reading in any source.
    [[nodiscard]] std::optional<Day> firstSeen(int row) const;
    /// Places climbed by stars since compareWith (negative: fallen). kUnknown without a rank on both dates, for a row
    /// marked corrected and where the total comes from another source than before: neither is a climb.
    [[nodiscard]] double starsRankChange(int row) const;
    /// The same by score.
    [[nodiscard]] double rankChange(int row) const;
    /// The score less that of compareWith. kUnknown where a rank's change is, and between a provisional score and a full
    /// one, which lack different parts.
    [[nodiscard]] double scoreChange(int row) const;
    /// Titles of the sources its numbers come from, most used first.
    [[nodiscard]] QStringList sourceTitles() const;

private:
    /// Row of `before` that a change may be counted from: current on both dates, not corrected, of the same source.
    [[nodiscard]] std::optional<std::size_t> comparableRow(int row) const;
};

using EditionPtr = std::shared_ptr<const Edition>;

class RecentEditions;

/// Pure; takes milliseconds to a quarter of a second: never on the GUI thread. Takes the editions of its two dates from
/// `recent` where that keeps them.
[[nodiscard]] EditionPtr makeEdition(std::shared_ptr<const Dataset> dataset, const EditionKey &key,
                                     RecentEditions *recent = nullptr);

/// The day an edition is compared with when nobody chose one: the scope's last day with readings before `asOf`.
[[nodiscard]] std::optional<Day> previousEditionDay(const Dataset &dataset, const Scope &scope, Day asOf);

} // namespace RepoSignal
