// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/querymatcher.h"

#include "table/column.h"
#include "table/queryflags.h"

#include <algorithm>

namespace RepoSignal {

namespace {

using Matches = std::vector<std::uint8_t>;

FoldedMatch foldedMatch(TextMatch match)
{
    switch (match) {
    case TextMatch::Whole: return FoldedMatch::Whole;
    case TextMatch::Part: return FoldedMatch::Part;
    case TextMatch::Item: return FoldedMatch::Item;
    }
    Q_UNREACHABLE();
}

template<typename Holds> void fill(std::span<const double> values, Matches &out, Holds holds)
{
    for (std::size_t row = 0; row < values.size(); ++row)
        out[row] = holds(values[row]) ? 1 : 0;
}

/// Comparisons with an unknown value, which is NaN, are all false.
void matchNumbers(std::span<const double> values, QueryTerm::Operator op, double low, double high, Matches &out)
{
    using Operator = QueryTerm::Operator;
    switch (op) {
    case Operator::Contains:
    case Operator::Equals: fill(values, out, [low](double value) { return value == low; }); return;
    case Operator::Less: fill(values, out, [low](double value) { return value < low; }); return;
    case Operator::LessEqual: fill(values, out, [low](double value) { return value <= low; }); return;
    case Operator::Greater: fill(values, out, [low](double value) { return value > low; }); return;
    case Operator::GreaterEqual: fill(values, out, [low](double value) { return value >= low; }); return;
    case Operator::Range:
        fill(values, out, [low, high](double value) { return (value >= low) & (value <= high); });
        return;
    }
    Q_UNREACHABLE();
}

/// Evaluates clauses to one byte a row.
class Matcher
{
public:
    explicit Matcher(const EditionColumns &columns) : m_columns(columns) {}

    [[nodiscard]] Matches all(const std::vector<QueryClause> &clauses) const
    {
        Matches result(size(), 1);
        for (const QueryClause &clause : clauses) {
            const Matches matches = clause.isGroup() ? any(clause) : term(clause.term);
            for (std::size_t row = 0; row < result.size(); ++row)
                result[row] &= matches[row];
        }
        return result;
    }

private:
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_columns.rowCount()); }

    [[nodiscard]] Matches any(const QueryClause &group) const
    {
        Matches result(size(), 0);
        for (const auto &alternative : group.alternatives) {
            const Matches matches = all(alternative);
            for (std::size_t row = 0; row < result.size(); ++row)
                result[row] |= matches[row];
        }
        if (group.negated)
            turnRound(result);
        return result;
    }

    [[nodiscard]] Matches term(const QueryTerm &term) const
    {
        Matches result(size(), 0);
        if (term.column == QueryTerm::kFlag)
            matchFlag(term, result);
        else if (term.column == QueryTerm::kFreeText)
            m_columns.searchTexts().mark(term.text.toStdString(), FoldedMatch::Part, 1, result);
        else
            matchColumn(term, result);
        if (term.negated)
            turnRound(result);
        return result;
    }

    void matchFlag(const QueryTerm &term, Matches &result) const
    {
        const QueryFlag &flag = queryFlags()[static_cast<std::size_t>(term.flag)];
        for (int row = 0; row < m_columns.rowCount(); ++row)
            result[static_cast<std::size_t>(row)] = flag.holds(m_columns.edition(), row) ? 1 : 0;
    }

    void matchColumn(const QueryTerm &term, Matches &result) const
    {
        const Column &column = repositoryColumns()[static_cast<std::size_t>(term.column)];
        if (!column.isNumeric()) {
            m_columns.texts(term.column).mark(term.text.toStdString(), foldedMatch(column.match), 1, result);
            return;
        }
        const Day asOf = m_columns.edition().key.asOf;
        matchNumbers(m_columns.numbers(term.column), term.op, resolved(term.low, asOf), resolved(term.high, asOf), result);
    }

    static void turnRound(Matches &matches)
    {
        for (std::uint8_t &match : matches)
            match ^= 1;
    }

    const EditionColumns &m_columns;
};

} // namespace

std::vector<std::uint8_t> matchingRows(const EditionColumns &columns, const Query &query)
{
    return Matcher(columns).all(query.clauses);
}

} // namespace RepoSignal
