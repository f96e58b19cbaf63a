// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>

class QPainter;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionToolButton;
class QWidget;

namespace RepoSignal {

inline constexpr int kControlHeight = 32;
inline constexpr int kSmallControlHeight = 24;

/// How RepoSignalStyle sizes and paints what is pressed. Widgets carry the properties that RepoSignalStyle names.
[[nodiscard]] QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget);
[[nodiscard]] QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget);
[[nodiscard]] QSize comboBoxSize(const QSize &contents, const QWidget *widget);

void paintPushButton(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget);
void paintToolButton(QPainter &painter, const QStyleOptionToolButton &option, const QWidget *widget);
void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option);

} // namespace RepoSignal
