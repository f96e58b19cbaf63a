// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/queryvalue.h"
#include "table/sortkey.h"

#include <QString>

#include <optional>
#include <vector>

namespace RepoSignal {

/// One condition of a query.
struct QueryTerm {
    enum class Operator { Contains, Equals, Less, LessEqual, Greater, GreaterEqual, Range };

    /// `column` where a term names none.
    static constexpr int kFreeText = -1; ///< text over full name, description and topics
    static constexpr int kFlag = -2; ///< `is:stale`: `flag` is an index into queryFlags()

    int column = kFreeText; ///< index into repositoryColumns(), or one of the above
    int flag = -1;
    Operator op = Operator::Contains; ///< for text what the column's TextMatch asks: Contains for Part, else Equals
    QString text = {}; ///< for text, case-folded
    QueryValue low = {}; ///< for numbers and dates; ratios as ratios
    QueryValue high = {}; ///< for Range, whose ends belong to it
    bool negated = false; ///< holds for all other rows, those with an unknown value among them

    bool operator==(const QueryTerm &) const = default;
};

/// A condition, or alternatives in parentheses of which one must hold.
struct QueryClause {
    QueryTerm term = {}; ///< where there are no alternatives
    std::vector<std::vector<QueryClause>> alternatives = {}; ///< each holds where all of its clauses hold
    bool negated = false; ///< the alternatives, turned round

    [[nodiscard]] bool isGroup() const { return !alternatives.empty(); }
    bool operator==(const QueryClause &) const; ///< recursive, hence not defaulted here
};

/// The one filter of tables: `lang:rust stars:>1000 -topic:awesome (cli OR tui) sort:-velocity`.
struct Query {
    std::vector<QueryClause> clauses = {}; ///< all must hold
    std::vector<SortKey> sort = {}; ///< what `sort:` asks, in order; empty where it asks nothing

    [[nodiscard]] bool isEmpty() const { return clauses.empty() && sort.empty(); }
    /// Names a column or a flag anywhere.
    [[nodiscard]] bool hasQualifier() const;
    bool operator==(const Query &) const = default;
};

struct QueryError {
    int position = 0; ///< first wrong character, from 0
    int length = 0; ///< 0 where something is missing
    QString message = {}; ///< a sentence: what was expected, and the nearest word where one is near
};

struct ParsedQuery {
    Query query = {}; ///< of the valid part; use it only without an error
    std::optional<QueryError> error = {};
};

/// GitHub's grammar over every column:
///   words and `"quoted phrases"` (`\"` and `\\` inside), sought in full name, description and topics;
///   `id:text`, `id:"some text"`; `id:1000`, `id:>1000` (also `>=`, `<`, `<=`), `id:10..50`, `id:10..*`, `id:*..50`;
///   dates as `2026-03-06`, `today`, `today-7d` (d, w, m, y; from the edition's date);
///   `is:stale` (queryFlags()); `-` before any of them, also before parentheses;
///   `a b` both, `a OR b` either (AND and NOT are taken as well), parentheses; what is side by side binds closer than OR;
///   `sort:velocity` (the column's own first order), `sort:velocity-asc`, `sort:-velocity` (descending).
/// Ids are column ids or aliases, without case. Any text gives a query or an error; nesting is limited.
[[nodiscard]] ParsedQuery parseQuery(QStringView text);
/// Text that parses to an equal query.
[[nodiscard]] QString printQuery(const Query &query);
[[nodiscard]] QString printTerm(const QueryTerm &term);
[[nodiscard]] QString printClause(const QueryClause &clause);
/// A condition as a clause of its own.
[[nodiscard]] QueryClause clauseOf(const QueryTerm &term);

} // namespace RepoSignal
