// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/column.h"
#include "table/columnwords.h"
#include "table/query.h"
#include "table/queryterms.h"

#include <QCoreApplication>

#include <algorithm>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Query)
};

constexpr int kDeepest = 32;

using Clauses = std::vector<QueryClause>;

/// Puts a group into the list that holds it, in the one form that equal queries share: a group of one alternative
/// dissolves, a negated group of one condition is that condition turned round.
void append(Clauses &list, QueryClause group)
{
    if (group.alternatives.size() == 1) {
        Clauses &only = group.alternatives.front();
        if (!group.negated) {
            std::ranges::move(only, std::back_inserter(list));
            return;
        }
        if (only.size() == 1) {
            QueryClause clause = std::move(only.front());
            if (!clause.isGroup()) {
                clause.term.negated = !clause.term.negated;
                list.push_back(std::move(clause));
            } else {
                clause.negated = !clause.negated;
                append(list, std::move(clause));
            }
            return;
        }
    }
    list.push_back(std::move(group));
}

/// `a OR (b OR c)` is `a OR b OR c`.
void appendAlternative(std::vector<Clauses> &alternatives, Clauses clauses)
{
    if (clauses.size() == 1 && clauses.front().isGroup() && !clauses.front().negated)
        std::ranges::move(clauses.front().alternatives, std::back_inserter(alternatives));
    else
        alternatives.push_back(std::move(clauses));
}

/// Reads from left to right and stops at the first thing that is wrong.
class QueryParser
{
public:
    explicit QueryParser(QStringView text) : m_text(text) {}

    ParsedQuery parse()
    {
        ParsedQuery result;
        QueryClause everything;
        if (parseAlternatives(everything.alternatives, 0) && m_text.at() < m_text.size())
            m_text.fail(m_text.at(), 1, Texts::tr("No parenthesis is open here (column %1).").arg(m_text.at() + 1));
        if (!everything.alternatives.empty())
            append(result.query.clauses, std::move(everything));
        result.query.sort = std::move(m_sort);
        result.error = m_text.error();
        return result;
    }

private:
    /// Up to the end or a closing parenthesis. Nothing at all is no alternative.
    bool parseAlternatives(std::vector<Clauses> &alternatives, int depth)
    {
        for (;;) {
            Clauses clauses;
            if (!parseClauses(clauses, depth))
                return false;
            const qsizetype at = m_text.at();
            const bool isJoined = m_text.takeWord(u"OR");
            if (clauses.empty() && (isJoined || !alternatives.empty()))
                return m_text.fail(at, isJoined ? 2 : 0,
                                   Texts::tr("Expected a condition on both sides of OR (column %1).").arg(at + 1));
            if (!clauses.empty())
                appendAlternative(alternatives, std::move(clauses));
            if (!isJoined)
                return true;
        }
    }

    bool parseClauses(Clauses &clauses, int depth)
    {
        for (;;) {
            m_text.skipSpaces();
            if (m_text.atEnd() || m_text.peek() == u')' || m_text.isWordNext(u"OR"))
                return true;
            if (m_text.isWordNext(u"AND")) {
                const qsizetype at = m_text.at();
                (void)m_text.takeWord(u"AND");
                m_text.skipSpaces();
                if (clauses.empty() || m_text.atEnd() || m_text.peek() == u')')
                    return m_text.fail(at, 3, Texts::tr("Expected a condition on both sides of AND (column %1).").arg(at + 1));
                continue;
            }
            if (!parseClause(clauses, depth))
                return false;
        }
    }

    bool parseClause(Clauses &clauses, int depth)
    {
        const qsizetype begin = m_text.at();
        const bool hasNot = m_text.takeWord(u"NOT");
        m_text.skipSpaces();
        const bool hasMinus = !m_text.atEnd() && m_text.peek() == u'-';
        if (hasMinus)
            m_text.advance();
        const bool negated = hasNot != hasMinus;
        if (m_text.atEnd() || m_text.peek().isSpace() || m_text.peek() == u')')
            return m_text.fail(begin, m_text.at() - begin,
                               Texts::tr("Expected a condition after \"%1\" (column %2).")
                                   .arg(hasMinus ? QStringLiteral("-") : QStringLiteral("NOT"))
                                   .arg(m_text.at() + 1));
        if (m_text.peek() == u'(')
            return parseGroup(clauses, negated, depth);
        if (m_text.qualifier().compare(u"sort", Qt::CaseInsensitive) == 0)
            return parseSort(begin, negated, depth);
        QueryTerm term{.negated = negated};
        if (!parseQueryTerm(m_text, term))
            return false;
        clauses.push_back(clauseOf(term));
        return true;
    }

    bool parseGroup(Clauses &clauses, bool negated, int depth)
    {
        const qsizetype begin = m_text.at();
        if (depth == kDeepest)
            return m_text.fail(begin, 1, Texts::tr("Parentheses lie at most %1 deep.").arg(kDeepest));
        m_text.advance();
        QueryClause group{.negated = negated};
        if (!parseAlternatives(group.alternatives, depth + 1))
            return false;
        if (m_text.atEnd())
            return m_text.fail(begin, 1, Texts::tr("The parenthesis is not closed: expected another )."));
        m_text.advance();
        if (group.alternatives.empty())
            return m_text.fail(begin, m_text.at() - begin,
                               Texts::tr("Expected a condition between the parentheses (column %1).").arg(begin + 2));
        append(clauses, std::move(group));
        return true;
    }

    bool parseSort(qsizetype begin, bool negated, int depth)
    {
        QueryPiece value;
        m_text.takeQualifier();
        if (!m_text.readPiece(value))
            return false;
        if (negated || depth > 0)
            return m_text.fail(begin, m_text.at() - begin,
                               Texts::tr("sort: stands by itself: write it outside parentheses and without \"-\" before it."));
        QStringView id = value.text;
        std::optional<Qt::SortOrder> order;
        if (id.startsWith(u'-')) {
            order = Qt::DescendingOrder;
            id = id.sliced(1);
        } else if (id.endsWith(u"-desc", Qt::CaseInsensitive)) {
            order = Qt::DescendingOrder;
            id.chop(5);
        } else if (id.endsWith(u"-asc", Qt::CaseInsensitive)) {
            order = Qt::AscendingOrder;
            id.chop(4);
        }
        if (id.isEmpty())
            return m_text.fail(value.begin, value.length,
                               Texts::tr("Expected a column after \"sort:\" (column %1).").arg(value.begin + 1));
        const int column = columnOfQueryWord(id);
        if (column < 0)
            return m_text.fail(value.begin, value.length, noQueryColumn(id));
        const Column &sorted = repositoryColumns()[static_cast<std::size_t>(column)];
        if (!sorted.isSortable())
            return m_text.fail(value.begin, value.length,
                               Texts::tr("\"%1\" is a row of numbers and has no order.").arg(sorted.id));
        if (std::ranges::find(m_sort, column, &SortKey::column) == m_sort.end())
            m_sort.push_back({.column = column, .order = order.value_or(sorted.firstOrder)});
        return true;
    }

    QueryText m_text;
    std::vector<SortKey> m_sort;
};

} // namespace

ParsedQuery parseQuery(QStringView text)
{
    return QueryParser(text).parse();
}

} // namespace RepoSignal
