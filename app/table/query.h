// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"
#include "domain/error.h"

#include <QString>

#include <vector>

namespace RepoSignal {

/// One condition of a query; all conditions of a query must hold.
struct QueryTerm {
    enum class Operator { Contains, Equals, Less, LessEqual, Greater, GreaterEqual, Range };

    int column = -1; ///< index into repositoryColumns(); -1: free text over name, description and topics
    Operator op = Operator::Contains;
    QString text; ///< for text, case-folded
    double low = 0; ///< for numbers and dates (day numbers); ratios as ratios
    double high = 0;
    bool negated = false;

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
    int length = 0;
    QString message; ///< what was expected, and the nearest word where one is near
};

struct ParsedQuery {
    Query query; ///< of the valid part; use it only without an error
    std::optional<QueryError> error;
};

[[nodiscard]] ParsedQuery parseQuery(QStringView text);
/// Text that parses to an equal query.
[[nodiscard]] QString printQuery(const Query &query);

/// For every row of the edition, whether it matches.
[[nodiscard]] std::vector<bool> matchingRows(const Edition &edition, const Query &query);

} // namespace RepoSignal
