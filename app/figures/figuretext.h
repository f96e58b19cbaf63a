// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures/figurelayout.h"

#include <QGlyphRun>
#include <QList>

#include <optional>
#include <span>

namespace RepoSignal {

/// No text of a figure is smaller.
inline constexpr int kSmallestText = 13;
/// From base line to base line, over the text size.
inline constexpr double kLineHeight = 1.22;
/// What letters cover above and below the base line, over the text size.
inline constexpr double kAscent = 0.78;
inline constexpr double kDescent = 0.22;
/// Half the height of capitals, over the text size: from the middle of a line to its base line.
inline constexpr double kHalfCapitals = 0.364;

/// Glyphs of a text in RepoSignal Sans (and what the system has for characters that it lacks), placed from the start of
/// the base line. The same whatever the display and whatever was drawn before: Qt takes advances now from the font, now
/// from glyphs already drawn, so texts are set at a size at which none are drawn, then made smaller.
[[nodiscard]] QList<QGlyphRun> glyphRuns(const QString &text, int size, int weight, double spacing = 0);

/// The text as one line that cannot act on its surroundings: control characters and lone surrogates replaced, marks
/// that turn the writing direction dropped.
[[nodiscard]] QString cleanText(const QString &text);

[[nodiscard]] double textWidth(const QString &text, int size, int weight = 400, double spacing = 0);
[[nodiscard]] double textWidth(const std::vector<TextSpan> &spans, int size);

/// A line of text with its rectangle.
[[nodiscard]] FigureText lineOfText(std::vector<TextSpan> spans, QPointF at, int size,
                                    TextAnchor anchor = TextAnchor::Start);

/// `size` and the sizes that the text may shrink to, down to 90%.
[[nodiscard]] std::vector<int> shrinkingSizes(int size);

struct WrappedText {
    QStringList lines;
    int size = 0;
};
/// Lines of at most `width`, broken between words, inside them only where one is too long. Lines are not elided.
[[nodiscard]] QStringList wrapped(const QString &text, int size, int weight, double width);
/// At most `maxLines` lines in the first of the sizes that allows it, or in a smaller one where that saves a last line
/// of a few words; no value when the text does not fit.
[[nodiscard]] std::optional<WrappedText> fitted(const QString &text, std::span<const int> sizes, int weight,
                                                double width, int maxLines);
/// The same lines made about equally long, as headlines are.
[[nodiscard]] WrappedText balanced(WrappedText text, int weight, double width);

/// The text with no break inside `6 March` and `n = 50`.
[[nodiscard]] QString kept(const QString &text);

/// `The title “…” is too long for the preset square by 14 characters: …`
[[nodiscard]] Error tooLong(const QString &what, const QString &text, const QString &preset, qsizetype characters);
/// The same, finding out how many characters of `text` are too many for fitted() in a size.
[[nodiscard]] Error tooLong(const QString &what, const QString &text, const FigurePreset &preset, int size, int weight,
                            double width, int maxLines);

} // namespace RepoSignal
