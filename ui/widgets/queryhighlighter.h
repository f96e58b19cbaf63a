// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSyntaxHighlighter>

namespace RepoSignal {

/// Colours the words before a colon in accent, and underlines a mistake with dots.
class QueryHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    /// `length` 0: no mistake.
    void setMistake(int position, int length);

protected:
    void highlightBlock(const QString &text) override;

private:
    int m_position = 0;
    int m_length = 0;
};

} // namespace RepoSignal
