// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/column.h"
#include "table/query.h"
#include "table/queryflags.h"

#include <algorithm>

namespace RepoSignal {

namespace {

QString printText(const QString &text, bool free)
{
    const bool plain = std::ranges::none_of(text, [free](QChar character) {
        return character.isSpace() || character == u'"' || character == u'(' || character == u')'
            || (free && character == u':');
    });
    if (plain && !(free && text.startsWith(u'-')))
        return text;
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + escaped + u'"';
}

QString printAll(const std::vector<QueryClause> &clauses)
{
    QStringList parts;
    for (const QueryClause &clause : clauses)
        parts.append(printClause(clause));
    return parts.join(u' ');
}

QString printAlternatives(const QueryClause &clause)
{
    QStringList parts;
    for (const auto &alternative : clause.alternatives)
        parts.append(printAll(alternative));
    return parts.join(QStringLiteral(" OR "));
}

QString printSort(const SortKey &key)
{
    const Column &column = repositoryColumns()[static_cast<std::size_t>(key.column)];
    return QStringLiteral("sort:") + column.id
        + (key.order == Qt::AscendingOrder ? QStringLiteral("-asc") : QStringLiteral("-desc"));
}

} // namespace

QString printTerm(const QueryTerm &term)
{
    using Operator = QueryTerm::Operator;
    const QString sign = term.negated ? QStringLiteral("-") : QString();
    if (term.column == QueryTerm::kFlag)
        return sign + QStringLiteral("is:") + queryFlags()[static_cast<std::size_t>(term.flag)].id;
    if (term.column == QueryTerm::kFreeText)
        return sign + printText(term.text, true);
    const Column &column = repositoryColumns()[static_cast<std::size_t>(term.column)];
    const QString start = sign + column.id + u':';
    if (!column.isNumeric())
        return start + printText(term.text, false);
    const QString low = printQueryValue(term.low, column.type);
    switch (term.op) {
    case Operator::Contains:
    case Operator::Equals: return start + low;
    case Operator::Less: return start + u'<' + low;
    case Operator::LessEqual: return start + QStringLiteral("<=") + low;
    case Operator::Greater: return start + u'>' + low;
    case Operator::GreaterEqual: return start + QStringLiteral(">=") + low;
    case Operator::Range: return start + low + QStringLiteral("..") + printQueryValue(term.high, column.type);
    }
    Q_UNREACHABLE();
}

QString printClause(const QueryClause &clause)
{
    if (!clause.isGroup())
        return printTerm(clause.term);
    const QString group = u'(' + printAlternatives(clause) + u')';
    return clause.negated ? u'-' + group : group;
}

QString printQuery(const Query &query)
{
    const bool isOnlyAlternatives =
        query.clauses.size() == 1 && query.clauses[0].isGroup() && !query.clauses[0].negated && query.sort.empty();
    QStringList parts;
    if (!query.clauses.empty())
        parts.append(isOnlyAlternatives ? printAlternatives(query.clauses[0]) : printAll(query.clauses));
    for (const SortKey &key : query.sort)
        parts.append(printSort(key));
    return parts.join(u' ');
}

} // namespace RepoSignal
