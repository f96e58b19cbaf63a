// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

#include <QString>

#include <optional>
#include <vector>

namespace RepoSignal {

/// One condition of a query; all conditions of a query must hold.
struct QueryTerm {
    enum class Operator { Contains, Equals, Less, LessEqual, Greater, GreaterEqual, Range };

    int column = -1; ///< index into repositoryColumns(); -1: free text over full name, description and topics
    Operator op = Operator::Contains; ///< for text what the column's TextMatch asks: Contains for Part, else Equals
    QString text; ///< for text, case-folded
    double low = 0; ///< for numbers and dates (day numbers); ratios as ratios
    double high = 0; ///< for Range, whose ends belong to it
    bool negated = false; ///< holds for all other rows, those with an unknown value among them

    bool operator==(const QueryTerm &) const = default;
};

/// The one filter of tables: `lang:rust stars:>1000 -topic:awesome "exact words"`.
struct Query {
    std::vector<QueryTerm> terms;

    [[nodiscard]] bool isEmpty() const { return terms.empty(); }
    bool operator==(const Query &) const = default;
};

struct QueryError {
    int position = 0; ///< first wrong character, from 0
    int length = 0; ///< 0 where something is missing
    QString message; ///< a sentence: what was expected, and the nearest word where one is near
};

struct ParsedQuery {
    Query query; ///< of the valid part; use it only without an error
    std::optional<QueryError> error;
};

/// Grammar, a part of GitHub's: words and `"quoted phrases"` (`\"` and `\\` inside); `id:text`, `id:"some text"`;
/// `id:1000`, `id:>1000` (also `>=`, `<`, `<=`), `id:10..50`, `id:10..*`, `id:*..50`; `-` before any of them.
/// Ids are column ids or aliases, without case. Parentheses and OR are reserved.
[[nodiscard]] ParsedQuery parseQuery(QStringView text);
/// Text that parses to an equal query.
[[nodiscard]] QString printQuery(const Query &query);
[[nodiscard]] QString printTerm(const QueryTerm &term);

/// For every row of the edition, whether it matches. An unknown value fulfils no condition.
[[nodiscard]] std::vector<bool> matchingRows(const Edition &edition, const Query &query);

} // namespace RepoSignal
