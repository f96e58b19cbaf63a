// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/textlabel.h"

#include "widgets/fieldstyle.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace RepoSignal {

QString plainToolTip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QString escaped = text.toHtmlEscaped();
    escaped.replace(u'\n', QStringLiteral("<br>"));
    return QStringLiteral("<qt>%1</qt>").arg(escaped);
}

TextLabel::TextLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

TextLabel::TextLabel(const QString &text, QWidget *parent) : TextLabel(parent)
{
    setText(text);
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void TextLabel::setType(int pixelSize, QFont::Weight weight)
{
    setFont(uiFont(pixelSize, weight));
}

void TextLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elideMode = mode;
    updateGeometry();
    update();
}

void TextLabel::setHint(const QString &plainText)
{
    m_hint = plainText;
    setAccessibleDescription(plainText);
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    if (wordWrap() || m_elideMode == Qt::ElideNone)
        return hint;
    const QMargins margins = contentsMargins();
    const int least = fontMetrics().horizontalAdvance(text().left(1) + QChar(0x2026)) + margins.left()
        + margins.right();
    return {std::min(hint.width(), least), hint.height()};
}

QString TextLabel::shownText() const
{
    if (wordWrap() || m_elideMode == Qt::ElideNone)
        return text();
    return fontMetrics().elidedText(text(), m_elideMode, contentsRect().width());
}

bool TextLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString whole = !m_hint.isEmpty() ? m_hint : shownText() != text() ? text() : QString();
        if (!whole.isEmpty()) {
            QToolTip::showText(help->globalPos(), plainToolTip(whole), this);
            return true;
        }
    }
    return QLabel::event(event);
}

void TextLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(toneColor(m_tone));
    if (!isEnabled())
        painter.setOpacity(kDisabledOpacity);
    const int wrap = wordWrap() ? int(Qt::TextWordWrap) : int(Qt::TextSingleLine);
    painter.drawText(contentsRect(), int(alignment()) | wrap, shownText());
}

} // namespace RepoSignal
