// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/fieldstyle.h"

#include "widgets/icons.h"

#include <QPainter>
#include <QStyleOption>

namespace RepoSignal {

void paintCheckIndicator(QPainter &painter, const QStyleOption &option)
{
    const Theme &colors = theme();
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = option.state & QStyle::State_On;
    const bool partly = option.state & QStyle::State_NoChange;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(option.state & QStyle::State_Enabled ? 1 : kDisabledOpacity);
    painter.setPen(on || partly ? colors.accent : colors.bar);
    painter.setBrush(on || partly                                 ? colors.accent
                         : option.state & QStyle::State_MouseOver ? colors.hover
                                                                  : colors.base);
    painter.drawRoundedRect(box, 3, 3);
    if (on || partly) {
        QRectF sign(0, 0, 12, 12);
        sign.moveCenter(QRectF(option.rect).center());
        paintIcon(painter, sign, on ? QStringLiteral("check") : QStringLiteral("minus"), colors.onAccent);
    }
    painter.restore();
}

void paintRadioIndicator(QPainter &painter, const QStyleOption &option)
{
    const Theme &colors = theme();
    const bool on = option.state & QStyle::State_On;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(option.state & QStyle::State_Enabled ? 1 : kDisabledOpacity);
    painter.setPen(QPen(on ? colors.accent : colors.bar, on ? 5 : 1));
    painter.setBrush(colors.base);
    const qreal inset = on ? 2.5 : 0.5;
    painter.drawEllipse(QRectF(option.rect).adjusted(inset, inset, -inset, -inset));
    painter.restore();
}

void paintFieldFrame(QPainter &painter, const QStyleOption &option)
{
    const Theme &colors = theme();
    const bool focused = option.state & QStyle::State_HasFocus;
    const qreal width = focused ? 2 : 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(option.state & QStyle::State_Enabled ? 1 : kDisabledOpacity);
    painter.setPen(QPen(focused ? colors.accent : colors.bar, width));
    painter.setBrush(colors.base);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), kControlRadius,
                            kControlRadius);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), kControlRadius, kControlRadius);
    painter.restore();
}

} // namespace RepoSignal
