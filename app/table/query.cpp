// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/query.h"

#include "table/column.h"
#include "table/foldedtext.h"
#include "table/querynumber.h"

#include <algorithm>

namespace RepoSignal {

namespace {

/// Between texts that are searched together; no query holds it.
constexpr char kFieldEnd = '\x1f';

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

bool holds(const QueryTerm &term, double value)
{
    using Operator = QueryTerm::Operator;
    // Comparisons with an unknown value, which is NaN, are all false.
    switch (term.op) {
    case Operator::Contains:
    case Operator::Equals: return value == term.low;
    case Operator::Less: return value < term.low;
    case Operator::LessEqual: return value <= term.low;
    case Operator::Greater: return value > term.low;
    case Operator::GreaterEqual: return value >= term.low;
    case Operator::Range: return value >= term.low && value <= term.high;
    }
    Q_UNREACHABLE();
}

bool holds(TextMatch match, std::string_view text, std::string_view sought)
{
    switch (match) {
    case TextMatch::Whole: return text == sought;
    case TextMatch::Part: return text.find(sought) != std::string_view::npos;
    case TextMatch::Item: break;
    }
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('|', begin), text.size());
        if (text.substr(begin, end - begin) == sought)
            return true;
        begin = end + 1;
    }
    return false;
}

/// Narrows the rows that still match by one term after the other, the cheap terms first.
class Matcher
{
public:
    Matcher(const Edition &edition, const Query &query)
        : m_edition(edition), m_query(query), m_matches(edition.repositories.size(), true)
    {
    }

    std::vector<bool> run()
    {
        for (const QueryTerm &term : m_query.terms) {
            if (term.column >= 0 && columnOf(term).isNumeric())
                matchNumbers(term);
        }
        for (const QueryTerm &term : m_query.terms) {
            if (term.column >= 0 && !columnOf(term).isNumeric())
                matchText(term);
        }
        matchFreeText();
        return std::move(m_matches);
    }

private:
    static const Column &columnOf(const QueryTerm &term)
    {
        return repositoryColumns()[static_cast<std::size_t>(term.column)];
    }

    template<typename Holds> void narrow(Holds holdsAt)
    {
        for (std::size_t row = 0; row < m_matches.size(); ++row) {
            if (m_matches[row] && !holdsAt(row))
                m_matches[row] = false;
        }
    }

    void matchNumbers(const QueryTerm &term)
    {
        const auto values = columnOf(term).numbers(m_edition);
        narrow([&](std::size_t row) { return holds(term, values[row]) != term.negated; });
    }

    void matchText(const QueryTerm &term)
    {
        const Column &column = columnOf(term);
        const std::string sought = term.text.toStdString();
        narrow([&](std::size_t row) {
            m_folded.clear();
            appendFolded(column.text(m_edition, static_cast<int>(row)), m_folded);
            return holds(column.match, m_folded, sought) != term.negated;
        });
    }

    void matchFreeText()
    {
        struct Sought {
            std::string text;
            bool negated;
        };
        std::vector<Sought> all;
        for (const QueryTerm &term : m_query.terms) {
            if (term.column < 0)
                all.push_back({term.text.toStdString(), term.negated});
        }
        if (all.empty())
            return;
        narrow([&](std::size_t row) {
            const Facts facts = m_edition.facts(static_cast<int>(row));
            m_folded.clear();
            for (const QStringView text :
                 {m_edition.fullName(static_cast<int>(row)), facts.description, facts.topics}) {
                appendFolded(text, m_folded);
                m_folded += kFieldEnd;
            }
            return std::ranges::all_of(all, [this](const Sought &sought) {
                return (m_folded.find(sought.text) != std::string::npos) != sought.negated;
            });
        });
    }

    const Edition &m_edition;
    const Query &m_query;
    std::vector<bool> m_matches;
    std::string m_folded; ///< reused from row to row
};

} // namespace

QString printTerm(const QueryTerm &term)
{
    using Operator = QueryTerm::Operator;
    const QString sign = term.negated ? QStringLiteral("-") : QString();
    if (term.column < 0)
        return sign + printText(term.text, true);
    const Column &column = repositoryColumns()[static_cast<std::size_t>(term.column)];
    const QString start = sign + column.id + u':';
    if (!column.isNumeric())
        return start + printText(term.text, false);
    const QString low = printQueryNumber(term.low, column.type);
    switch (term.op) {
    case Operator::Contains:
    case Operator::Equals: return start + low;
    case Operator::Less: return start + u'<' + low;
    case Operator::LessEqual: return start + QStringLiteral("<=") + low;
    case Operator::Greater: return start + u'>' + low;
    case Operator::GreaterEqual: return start + QStringLiteral(">=") + low;
    case Operator::Range: return start + low + QStringLiteral("..") + printQueryNumber(term.high, column.type);
    }
    Q_UNREACHABLE();
}

QString printQuery(const Query &query)
{
    QStringList terms;
    for (const QueryTerm &term : query.terms)
        terms.append(printTerm(term));
    return terms.join(u' ');
}

std::vector<bool> matchingRows(const Edition &edition, const Query &query)
{
    return Matcher(edition, query).run();
}

} // namespace RepoSignal
