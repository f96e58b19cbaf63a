// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/plaintext.h"

#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace RepoSignal {

void paintPlainText(QPainter &painter, const QRectF &place, Qt::Alignment alignment, const QString &text, const QColor &ink,
                    const QColor &halo)
{
    const int flags = int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip;
    if (halo.isValid()) {
        painter.setPen(halo);
        for (const QPointF &shift : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)})
            painter.drawText(place.translated(shift), flags, text);
    }
    painter.setPen(ink);
    painter.drawText(place, flags, text);
}

void paintLabelText(QPainter &painter, const QRectF &place, const QString &label, const QColor &ink, const Theme &theme,
                    bool halo)
{
    const QColor ground = halo ? theme.base : QColor();
    const qsizetype bracket = label.indexOf(QStringLiteral(" ("));
    if (bracket < 0) {
        paintPlainText(painter, place, Qt::AlignLeft, label, ink, ground);
        return;
    }
    const double first = QFontMetricsF(painter.font()).horizontalAdvance(label.left(bracket));
    paintPlainText(painter, place, Qt::AlignLeft, label.left(bracket), ink, ground);
    paintPlainText(painter, place.adjusted(first, 0, 0, 0), Qt::AlignLeft, label.mid(bracket), theme.ink2, ground);
}

} // namespace RepoSignal
