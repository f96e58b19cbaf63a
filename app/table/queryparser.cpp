// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/column.h"
#include "table/columnwords.h"
#include "table/query.h"
#include "table/querynumber.h"

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

/// A piece of the query between quotes or up to the next space.
struct Piece {
    QString text; ///< without quotes and escapes
    qsizetype begin = 0;
    qsizetype length = 0;
    bool quoted = false;
};

/// Reads conditions from left to right and stops at the first that is wrong.
class QueryParser
{
public:
    explicit QueryParser(QStringView text) : m_text(text) {}

    ParsedQuery parse()
    {
        ParsedQuery result;
        while (skipSpaces(), !atEnd()) {
            QueryTerm term;
            if (!parseTerm(term))
                break;
            result.query.terms.push_back(std::move(term));
        }
        result.error = m_error;
        return result;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    void skipSpaces()
    {
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
    }

    bool fail(qsizetype position, qsizetype length, const QString &message)
    {
        m_error = QueryError{
            .position = static_cast<int>(position), .length = static_cast<int>(length), .message = message};
        return false;
    }
    /// Columns of characters count from 1 where people read them.
    bool failExpected(const Piece &piece, const QString &message, QStringView after)
    {
        return fail(piece.begin, piece.length, message.arg(after).arg(piece.begin + 1));
    }

    bool parseTerm(QueryTerm &term)
    {
        const qsizetype begin = m_at;
        if (m_text[m_at] == u'-') {
            term.negated = true;
            ++m_at;
            if (atEnd() || m_text[m_at].isSpace())
                return fail(begin, 1, Texts::tr("Expected a condition after \"-\" (column %1).").arg(m_at + 1));
        }
        qsizetype colon = m_at;
        while (colon < m_text.size() && isWordCharacter(m_text[colon]))
            ++colon;
        if (colon > m_at && colon < m_text.size() && m_text[colon] == u':')
            return parseQualifier(term, colon);
        return parseFreeText(term);
    }

    bool parseFreeText(QueryTerm &term)
    {
        Piece piece;
        if (!readPiece(piece))
            return false;
        if (!piece.quoted && (piece.text == u"OR" || piece.text == u"AND" || piece.text == u"NOT"))
            return fail(piece.begin, piece.length,
                        Texts::tr("\"%1\" joins nothing yet: all conditions must hold, and \"-\" turns one round. "
                                  "Quote the word to search for it.")
                            .arg(piece.text));
        if (piece.text.isEmpty())
            return fail(piece.begin, piece.length,
                        Texts::tr("Expected a text between the quotes (column %1).").arg(piece.begin + 2));
        term.text = piece.text.toCaseFolded();
        return true;
    }

    bool parseQualifier(QueryTerm &term, qsizetype colon)
    {
        const QStringView word = m_text.sliced(m_at, colon - m_at);
        term.column = columnOfQueryWord(word);
        if (term.column < 0)
            return fail(m_at, word.size(), noQueryColumn(word));
        const Column &column = repositoryColumns()[static_cast<std::size_t>(term.column)];
        if (!column.isSortable())
            return fail(m_at, word.size(), Texts::tr("\"%1\" is a row of numbers and cannot be compared.").arg(word));
        m_at = colon + 1;
        Piece value;
        if (!atEnd() && !readPiece(value))
            return false;
        if (value.length == 0)
            value.begin = m_at;
        const QString after = word.toString() + u':';
        return column.isNumeric() ? parseNumbers(term, column, value, after) : parseText(term, column, value, after);
    }

    bool parseText(QueryTerm &term, const Column &column, const Piece &value, const QString &after)
    {
        if (value.text.isEmpty())
            return failExpected(value, Texts::tr("Expected a text after \"%1\" (column %2)."), after);
        term.op = column.match == TextMatch::Part ? QueryTerm::Operator::Contains : QueryTerm::Operator::Equals;
        term.text = value.text.toCaseFolded();
        return true;
    }

    bool parseNumbers(QueryTerm &term, const Column &column, const Piece &value, const QString &after)
    {
        const qsizetype dots = value.text.indexOf(u"..");
        if (dots >= 0)
            return parseRange(term, column, value, dots);
        using Operator = QueryTerm::Operator;
        static constexpr std::pair<QStringView, Operator> operators[]{{u">=", Operator::GreaterEqual},
                                                                      {u"<=", Operator::LessEqual},
                                                                      {u">", Operator::Greater},
                                                                      {u"<", Operator::Less}};
        QStringView sign;
        term.op = Operator::Equals;
        for (const auto &[text, op] : operators) {
            if (value.text.startsWith(text)) {
                sign = text;
                term.op = op;
                break;
            }
        }
        const auto number = parseQueryNumber(QStringView(value.text).sliced(sign.size()), column.type);
        if (!number) {
            const Piece rest{.text = {}, .begin = value.begin + sign.size(), .length = value.length - sign.size()};
            return failExpected(rest, expectation(column.type), sign.isEmpty() ? QStringView(after) : sign);
        }
        term.low = *number;
        return true;
    }

    bool parseRange(QueryTerm &term, const Column &column, const Piece &value, qsizetype dots)
    {
        using Operator = QueryTerm::Operator;
        const QStringView low = QStringView(value.text).first(dots);
        const QStringView high = QStringView(value.text).sliced(dots + 2);
        if (low == u"*" && high == u"*")
            return fail(value.begin, value.length, Texts::tr("Expected a number on one side of \"..\" at least."));
        const auto first = parseQueryNumber(low, column.type);
        const auto last = parseQueryNumber(high, column.type);
        if (!first && low != u"*")
            return fail(value.begin, low.size(),
                        Texts::tr("Expected a number, a date or * before \"..\" (column %1).").arg(value.begin + 1));
        if (!last && high != u"*")
            return fail(
                value.begin + dots + 2, high.size(),
                Texts::tr("Expected a number, a date or * after \"..\" (column %1).").arg(value.begin + dots + 3));
        if (first && last && *first > *last)
            return fail(value.begin, value.length,
                        Texts::tr("The range ends before it begins: write the smaller value first."));
        term.op = first && last ? Operator::Range : first ? Operator::GreaterEqual : Operator::LessEqual;
        term.low = first ? *first : *last;
        term.high = first && last ? *last : 0;
        return true;
    }

    static QString expectation(ColumnType type)
    {
        return type == ColumnType::Date ? Texts::tr("Expected a date as 2026-03-06 after \"%1\" (column %2).")
                                        : Texts::tr("Expected a number after \"%1\" (column %2).");
    }

    /// Reads a quoted text, or characters up to the next space.
    bool readPiece(Piece &piece)
    {
        piece.begin = m_at;
        if (m_text[m_at] == u'"')
            return readQuoted(piece);
        while (!atEnd() && !m_text[m_at].isSpace()) {
            if (m_text[m_at] == u'(' || m_text[m_at] == u')')
                return fail(
                    m_at, 1,
                    Texts::tr(
                        "Parentheses group nothing yet: all conditions must hold. Quote the text to search for it."));
            piece.text += m_text[m_at++];
        }
        piece.length = m_at - piece.begin;
        return true;
    }

    bool readQuoted(Piece &piece)
    {
        piece.quoted = true;
        for (++m_at; !atEnd() && m_text[m_at] != u'"'; ++m_at) {
            const bool escapes = m_text[m_at] == u'\\' && m_at + 1 < m_text.size()
                && (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\');
            if (escapes)
                ++m_at;
            piece.text += m_text[m_at];
        }
        if (atEnd())
            return fail(piece.begin, m_text.size() - piece.begin,
                        Texts::tr("The quote is not closed: expected another \"."));
        ++m_at;
        piece.length = m_at - piece.begin;
        if (!atEnd() && !m_text[m_at].isSpace())
            return fail(m_at, 1, Texts::tr("Expected a space after the closing quote (column %1).").arg(m_at + 1));
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::optional<QueryError> m_error;
};

} // namespace

ParsedQuery parseQuery(QStringView text)
{
    return QueryParser(text).parse();
}

} // namespace RepoSignal
