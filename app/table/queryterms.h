// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/query.h"

namespace RepoSignal {

/// A piece of a query between quotes, or up to the next space or parenthesis.
struct QueryPiece {
    QString text = {}; ///< without quotes and escapes
    qsizetype begin = 0;
    qsizetype length = 0;
};

/// A query's characters with a place in them, and the first thing that was wrong.
class QueryText
{
public:
    explicit QueryText(QStringView text) : m_text(text) {}

    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek() const { return m_text[m_at]; }
    void advance() { ++m_at; }
    void skipSpaces();

    /// An operator in capitals, between spaces or parentheses.
    [[nodiscard]] bool isWordNext(QStringView word) const;
    [[nodiscard]] bool takeWord(QStringView word);
    /// The word before a colon, empty where there is none.
    [[nodiscard]] QString qualifier() const;
    void takeQualifier(); ///< the word and its colon

    /// Reads a quoted text or characters up to the next space or parenthesis; may be empty.
    [[nodiscard]] bool readPiece(QueryPiece &piece);

    /// Always false.
    bool fail(qsizetype position, qsizetype length, const QString &message);
    [[nodiscard]] const std::optional<QueryError> &error() const { return m_error; }

private:
    bool readQuoted(QueryPiece &piece);
    [[nodiscard]] qsizetype qualifierEnd() const; ///< of the word before the colon, m_at where there is none

    QStringView m_text;
    qsizetype m_at = 0;
    std::optional<QueryError> m_error;
};

/// Reads one condition; `term.negated` is set by the caller.
[[nodiscard]] bool parseQueryTerm(QueryText &text, QueryTerm &term);

} // namespace RepoSignal
