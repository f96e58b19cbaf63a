// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/queryterms.h"

#include "table/column.h"
#include "table/columnwords.h"
#include "table/queryflags.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Query)
};

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_';
}

bool endsPiece(QChar character)
{
    return character.isSpace() || character == u'(' || character == u')';
}

/// Columns of characters count from 1 where people read them.
bool failExpected(QueryText &text, const QueryPiece &piece, const QString &message, QStringView after)
{
    return text.fail(piece.begin, piece.length, message.arg(after).arg(piece.begin + 1));
}

QString expectation(ColumnType type)
{
    return type == ColumnType::Date ? Texts::tr("Expected a date as 2026-03-06 or today-7d after \"%1\" (column %2).")
                                    : Texts::tr("Expected a number after \"%1\" (column %2).");
}

bool parseRange(QueryText &text, QueryTerm &term, const Column &column, const QueryPiece &value, qsizetype dots)
{
    using Operator = QueryTerm::Operator;
    const QStringView low = QStringView(value.text).first(dots);
    const QStringView high = QStringView(value.text).sliced(dots + 2);
    if (low == u"*" && high == u"*")
        return text.fail(value.begin, value.length, Texts::tr("Expected a number on one side of \"..\" at least."));
    const auto first = parseQueryValue(low, column.type);
    const auto last = parseQueryValue(high, column.type);
    if (!first && low != u"*")
        return text.fail(value.begin, low.size(),
                         Texts::tr("Expected a number, a date or * before \"..\" (column %1).").arg(value.begin + 1));
    if (!last && high != u"*")
        return text.fail(value.begin + dots + 2, high.size(),
                         Texts::tr("Expected a number, a date or * after \"..\" (column %1).").arg(value.begin + dots + 3));
    // Whether a range with a relative end is empty depends on the edition's date: then it matches nothing.
    const bool bothAbsolute = first && last && first->unit == QueryValue::Unit::Absolute && last->unit == first->unit;
    if (bothAbsolute && first->number > last->number)
        return text.fail(value.begin, value.length,
                         Texts::tr("The range ends before it begins: write the smaller value first."));
    term.op = first && last ? Operator::Range : first ? Operator::GreaterEqual : Operator::LessEqual;
    term.low = first ? *first : *last;
    term.high = first && last ? *last : QueryValue();
    return true;
}

bool parseNumbers(QueryText &text, QueryTerm &term, const Column &column, const QueryPiece &value, const QString &after)
{
    const qsizetype dots = value.text.indexOf(u"..");
    if (dots >= 0)
        return parseRange(text, term, column, value, dots);
    using Operator = QueryTerm::Operator;
    static constexpr std::pair<QStringView, Operator> operators[]{{u">=", Operator::GreaterEqual},
                                                                  {u"<=", Operator::LessEqual},
                                                                  {u">", Operator::Greater},
                                                                  {u"<", Operator::Less}};
    QStringView sign;
    term.op = Operator::Equals;
    for (const auto &[sought, op] : operators) {
        if (value.text.startsWith(sought)) {
            sign = sought;
            term.op = op;
            break;
        }
    }
    const auto number = parseQueryValue(QStringView(value.text).sliced(sign.size()), column.type);
    if (!number) {
        const QueryPiece rest{.begin = value.begin + sign.size(), .length = value.length - sign.size()};
        return failExpected(text, rest, expectation(column.type), sign.isEmpty() ? QStringView(after) : sign);
    }
    term.low = *number;
    return true;
}

bool parseFlag(QueryText &text, QueryTerm &term, const QueryPiece &value)
{
    term.column = QueryTerm::kFlag;
    term.flag = queryFlagIndex(value.text);
    return term.flag >= 0 || text.fail(value.begin, value.length, noQueryFlag(value.text));
}

bool parseColumn(QueryText &text, QueryTerm &term, const QString &word)
{
    const qsizetype begin = text.at();
    const bool isFlag = word == u"is";
    term.column = isFlag ? QueryTerm::kFlag : columnOfQueryWord(word);
    if (term.column == -1)
        return text.fail(begin, word.size(), noQueryColumn(word));
    const Column *column = isFlag ? nullptr : &repositoryColumns()[static_cast<std::size_t>(term.column)];
    if (column && !column->isSortable())
        return text.fail(begin, word.size(), Texts::tr("\"%1\" is a row of numbers and cannot be compared.").arg(word));
    text.takeQualifier();
    QueryPiece value;
    if (!text.readPiece(value))
        return false;
    const QString after = word + u':';
    if (column && column->isNumeric())
        return parseNumbers(text, term, *column, value, after);
    if (value.text.isEmpty())
        return failExpected(text, value, Texts::tr("Expected a text after \"%1\" (column %2)."), after);
    if (isFlag)
        return parseFlag(text, term, value);
    term.op = column->match == TextMatch::Part ? QueryTerm::Operator::Contains : QueryTerm::Operator::Equals;
    term.text = value.text.toCaseFolded();
    return true;
}

} // namespace

void QueryText::skipSpaces()
{
    while (!atEnd() && peek().isSpace())
        ++m_at;
}

bool QueryText::isWordNext(QStringView word) const
{
    const QStringView rest = m_text.sliced(m_at);
    return rest.startsWith(word) && (rest.size() == word.size() || endsPiece(rest[word.size()]));
}

bool QueryText::takeWord(QStringView word)
{
    const bool isNext = isWordNext(word);
    if (isNext)
        m_at += word.size();
    return isNext;
}

qsizetype QueryText::qualifierEnd() const
{
    qsizetype end = m_at;
    while (end < m_text.size() && isWordCharacter(m_text[end]))
        ++end;
    return end < m_text.size() && m_text[end] == u':' ? end : m_at;
}

QString QueryText::qualifier() const
{
    return m_text.sliced(m_at, qualifierEnd() - m_at).toString();
}

void QueryText::takeQualifier()
{
    m_at = qualifierEnd() + 1;
}

bool QueryText::fail(qsizetype position, qsizetype length, const QString &message)
{
    m_error = QueryError{.position = static_cast<int>(position), .length = static_cast<int>(length), .message = message};
    return false;
}

bool QueryText::readPiece(QueryPiece &piece)
{
    piece.begin = m_at;
    if (!atEnd() && peek() == u'"')
        return readQuoted(piece);
    while (!atEnd() && !endsPiece(peek()))
        piece.text += m_text[m_at++];
    piece.length = m_at - piece.begin;
    return true;
}

bool QueryText::readQuoted(QueryPiece &piece)
{
    for (++m_at; !atEnd() && peek() != u'"'; ++m_at) {
        const bool escapes =
            peek() == u'\\' && m_at + 1 < m_text.size() && (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\');
        if (escapes)
            ++m_at;
        piece.text += peek();
    }
    if (atEnd())
        return fail(piece.begin, m_text.size() - piece.begin, Texts::tr("The quote is not closed: expected another \"."));
    ++m_at;
    piece.length = m_at - piece.begin;
    if (!atEnd() && !endsPiece(peek()))
        return fail(m_at, 1, Texts::tr("Expected a space after the closing quote (column %1).").arg(m_at + 1));
    return true;
}

bool parseQueryTerm(QueryText &text, QueryTerm &term)
{
    const QString word = text.qualifier();
    if (!word.isEmpty())
        return parseColumn(text, term, word.compare(u"is", Qt::CaseInsensitive) == 0 ? QStringLiteral("is") : word);
    QueryPiece piece;
    if (!text.readPiece(piece))
        return false;
    if (piece.text.isEmpty())
        return text.fail(piece.begin, piece.length,
                         Texts::tr("Expected a text between the quotes (column %1).").arg(piece.begin + 2));
    term.text = piece.text.toCaseFolded();
    return true;
}

} // namespace RepoSignal
