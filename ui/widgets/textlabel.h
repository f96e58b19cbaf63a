// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme.h"

#include <QLabel>

namespace RepoSignal {

/// Text for a tool tip that is shown as written, even where it looks like markup.
[[nodiscard]] QString plainToolTip(const QString &text);

/// A label that shows plain text only, in a tone that follows the theme. One line, elided in the middle with the whole
/// text as tool tip; with setWordWrap(true) as many lines as it needs.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(QWidget *parent = nullptr);
    explicit TextLabel(const QString &text, QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// Pixel size and weight, as the type scale has them: 12, 13, 15, 18, 22.
    void setType(int pixelSize, QFont::Weight weight = QFont::Normal);
    void setElideMode(Qt::TextElideMode mode);
    /// A tool tip instead of the elided text.
    void setHint(const QString &plainText);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;

    Tone m_tone = Tone::Ink;
    Qt::TextElideMode m_elideMode = Qt::ElideMiddle;
    QString m_hint;
};

} // namespace RepoSignal
