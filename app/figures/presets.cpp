// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figure.h"

#include <algorithm>
#include <array>

namespace RepoSignal {

std::span<const FigurePreset> figurePresets()
{
    static const std::array<FigurePreset, 5> presets{
        FigurePreset{QStringLiteral("article"), 1200, 675, 40, 40, 22, 22, 16},
        FigurePreset{QStringLiteral("og"), 1200, 630, 40, 40, 22, 22, 16},
        FigurePreset{QStringLiteral("square"), 1080, 1080, 46, 46, 25, 25, 18},
        FigurePreset{QStringLiteral("portrait"), 1080, 1350, 46, 46, 25, 25, 18},
        FigurePreset{QStringLiteral("column"), 640, 450, 25, 28, 17, 16, 13},
    };
    return presets;
}

const FigurePreset *figurePreset(QStringView id)
{
    const auto presets = figurePresets();
    const auto found = std::ranges::find_if(presets, [id](const FigurePreset &preset) { return preset.id == id; });
    return found == presets.end() ? nullptr : &*found;
}

} // namespace RepoSignal
