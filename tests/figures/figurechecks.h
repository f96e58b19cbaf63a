// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures/figurelayout.h"
#include "figures/figuretext.h"

namespace RepoSignal {

inline std::vector<FigureText> textsOf(const FigureLayout &layout)
{
    std::vector<FigureText> result;
    for (const FigureItem &item : layout.items) {
        if (const auto *text = std::get_if<FigureText>(&item.shape))
            result.push_back(*text);
    }
    return result;
}

inline QString wordsOf(const FigureText &text)
{
    QString result;
    for (const TextSpan &span : text.spans)
        result += span.text;
    return result;
}

/// What is wrong with the texts of a figure: cut off by the margins, too small, one on another; empty when nothing is.
inline QString faultOf(const FigureLayout &layout, const FigurePreset &preset)
{
    const double margin = preset.margin - 0.01;
    const QRectF page(margin, margin, preset.width - 2 * margin,
                      preset.height - 2 * margin + kDescent * preset.footSize);
    const auto texts = textsOf(layout);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!page.contains(texts[i].rect))
            return QStringLiteral("outside: ") + wordsOf(texts[i]);
        if (texts[i].size < kSmallestText)
            return QStringLiteral("too small: ") + wordsOf(texts[i]);
        for (std::size_t k = i + 1; k < texts.size(); ++k) {
            if (texts[i].rect.adjusted(0.01, 0.01, -0.01, -0.01).intersects(texts[k].rect))
                return wordsOf(texts[i]) + QStringLiteral(" lies on ") + wordsOf(texts[k]);
        }
    }
    return {};
}

} // namespace RepoSignal
