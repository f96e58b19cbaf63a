// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"
#include "figures/figure.h"

#include <QRgb>

#include <array>

namespace RepoSignal {

/// The colours of a figure theme; marks reach 3:1, texts 4.5:1 on the background.
struct FigurePalette {
    QRgb background = 0;
    QRgb ink = 0;
    QRgb secondInk = 0;
    QRgb hair = 0; ///< grid
    QRgb line = 0; ///< base line, rule above the source
    QRgb bar = 0;
    QRgb secondBar = 0;
    QRgb accent = 0;
    QRgb signal = 0;
    QRgb signalText = 0;
    std::array<QRgb, 6> series = {}; ///< Okabe-Ito, then ink

    [[nodiscard]] QRgb mark(Ink ink) const;
    [[nodiscard]] QRgb text(Ink ink) const;
};

[[nodiscard]] const FigurePalette &figurePalette(FigureTheme theme);

/// The colour at `alpha` of 255.
[[nodiscard]] constexpr QRgb faded(QRgb color, int alpha)
{
    return (color & 0x00ffffffU) | (static_cast<QRgb>(alpha) << 24);
}

} // namespace RepoSignal
