// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;

namespace RepoSignal {

/// How RepoSignalStyle paints menus, bars and the frames around views.
inline constexpr int kMenuBarHeight = 28;
inline constexpr int kScrollBarExtent = 12;

[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option);
void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option);
void paintMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option);

[[nodiscard]] QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option);
void paintProgressBar(QPainter &painter, const QStyleOptionProgressBar &option);
void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option);

/// A line of 1 px in the middle of what can be grabbed.
void paintSeparator(QPainter &painter, const QRect &rect, bool upright);

} // namespace RepoSignal
