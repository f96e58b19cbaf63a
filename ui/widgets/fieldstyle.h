// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

class QPainter;
class QRectF;
class QStyleOption;

namespace RepoSignal {

inline constexpr int kControlRadius = 6;
inline constexpr qreal kDisabledOpacity = 0.6;

/// How RepoSignalStyle paints what is filled in.
void paintCheckIndicator(QPainter &painter, const QStyleOption &option);
void paintRadioIndicator(QPainter &painter, const QStyleOption &option);
/// A line edit's edge; accent and wider with the focus.
void paintFieldFrame(QPainter &painter, const QStyleOption &option);

/// A ring for keyboard focus, inside `rect`.
void paintFocusRing(QPainter &painter, const QRectF &rect);

} // namespace RepoSignal
