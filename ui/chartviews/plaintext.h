// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace RepoSignal {

struct Theme;

/// One line of a text as it is written, in the middle of a place's height; never cut. A valid `halo` is painted under it.
void paintPlainText(QPainter &painter, const QRectF &place, Qt::Alignment alignment, const QString &text,
                    const QColor &ink, const QColor &halo = {});
/// A label: a part in brackets is secondary.
void paintLabelText(QPainter &painter, const QRectF &place, const QString &label, const QColor &ink, const Theme &theme,
                    bool halo);

} // namespace RepoSignal
