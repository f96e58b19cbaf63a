// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/query.h"

#include <algorithm>

namespace RepoSignal {

namespace {

bool namesAnything(const std::vector<QueryClause> &clauses)
{
    return std::ranges::any_of(clauses, [](const QueryClause &clause) {
        return clause.isGroup() ? std::ranges::any_of(clause.alternatives, namesAnything)
                                : clause.term.column != QueryTerm::kFreeText;
    });
}

} // namespace

bool QueryClause::operator==(const QueryClause &other) const
{
    if (isGroup() || other.isGroup())
        return negated == other.negated && alternatives == other.alternatives;
    return term == other.term;
}

bool Query::hasQualifier() const
{
    return namesAnything(clauses);
}

QueryClause clauseOf(const QueryTerm &term)
{
    return {.term = term};
}

} // namespace RepoSignal
