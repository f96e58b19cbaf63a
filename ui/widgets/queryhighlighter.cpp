// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/queryhighlighter.h"

#include "widgets/theme.h"

#include <QRegularExpression>
#include <QTextCharFormat>

namespace RepoSignal {

void QueryHighlighter::setMistake(int position, int length)
{
    if (position == m_position && length == m_length)
        return;
    m_position = position;
    m_length = length;
    rehighlight();
}

void QueryHighlighter::highlightBlock(const QString &text)
{
    QTextCharFormat qualifier;
    qualifier.setForeground(theme().accent);
    // Quoted words are skipped: a colon in them is text.
    static const QRegularExpression pattern(QStringLiteral("\"[^\"]*\"?|(?<![\\w:])-?([A-Za-z_0-9+%]+:)"));
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength(1) > 0)
            setFormat(static_cast<int>(match.capturedStart(1)), static_cast<int>(match.capturedLength(1)), qualifier);
    }
    if (m_length <= 0)
        return;
    const int end = std::min(m_position + m_length, static_cast<int>(text.size()));
    for (int i = std::max(0, m_position); i < end; ++i) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::DotLine);
        wrong.setUnderlineColor(theme().bad);
        setFormat(i, 1, wrong);
    }
}

} // namespace RepoSignal
