// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/termchip.h"

#include "widgets/icons.h"
#include "widgets/textlabel.h"

#include <QPainter>
#include <QtMath>

namespace RepoSignal {

namespace {

constexpr int kHeight = 24;
constexpr int kPadding = 10;
constexpr int kMostWidth = 220;
constexpr int kCross = 12;
constexpr int kGap = 6;

} // namespace

TermChip::TermChip(const QString &term, QWidget *parent) : QAbstractButton(parent)
{
    setText(term);
    setFont(uiFont(12));
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Remove %1").arg(term));
    setToolTip(plainToolTip(tr("Remove %1").arg(term)));
}

QSize TermChip::sizeHint() const
{
    // Elision measures in fractions of a pixel: a text needs the next whole one.
    const int textWidth = qCeil(QFontMetricsF(font()).horizontalAdvance(text())) + 1;
    const int width = textWidth + 2 * kPadding + kGap + kCross;
    return {std::min(width, kMostWidth), kHeight};
}

void TermChip::paintEvent(QPaintEvent *)
{
    const Theme &colors = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool showsFocus = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    painter.setPen(QPen(showsFocus ? colors.accent : colors.line, showsFocus ? 2 : 1));
    painter.setBrush(underMouse() ? colors.hover : colors.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kHeight / 2 - 1, kHeight / 2 - 1);
    painter.setPen(colors.ink);
    const QRect place = rect().adjusted(kPadding, 0, -kPadding - kGap - kCross, 0);
    painter.drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, place.width()));
    paintIcon(painter, QRectF(width() - kPadding - kCross, (height() - kCross) / 2.0, kCross, kCross), QStringLiteral("x"), colors.ink2);
}

} // namespace RepoSignal
