// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme.h"

#include <QIcon>
#include <QStringView>

class QPainter;
class QRect;
class QRectF;

namespace RepoSignal {

/// A Lucide icon by file name (`search`), drawn in the tone's colour of the theme in force, sharp at any device ratio;
/// disabled at 60%. An unknown name is warned of and gives a null icon.
[[nodiscard]] QIcon icon(const QString &name, Tone tone = Tone::Ink);

inline constexpr int kIconSize = 16;
inline constexpr int kDotSize = 10; ///< of a language
inline constexpr int kDotGap = 7;

/// A square on whole pixels, half way down a row.
[[nodiscard]] QRect squareIn(const QRect &row, int left, int side = kIconSize);

/// The same shape at once, in a colour.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);

/// A dot in the language's colour, ringed where the colour is under 3:1 against `ground`; a dashed ring for an empty or
/// uncoloured language. It is as large as `rect`.
void paintLanguageDot(QPainter &painter, const QRectF &rect, QStringView language, const QColor &ground);
[[nodiscard]] QIcon languageIcon(const QString &language);

/// Contrast of two colours by WCAG 2, from 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace RepoSignal
