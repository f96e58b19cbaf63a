// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figurepalette.h"

namespace RepoSignal {

QRgb FigurePalette::mark(Ink tone) const
{
    switch (tone) {
    case Ink::Neutral: return bar;
    case Ink::Muted: return secondBar;
    case Ink::Highlight: return signal;
    case Ink::Accent: return accent;
    case Ink::Text: return ink;
    default: break;
    }
    return series.at(static_cast<std::size_t>(tone) - static_cast<std::size_t>(Ink::Series1));
}

QRgb FigurePalette::text(Ink tone) const
{
    switch (tone) {
    case Ink::Muted: return secondInk;
    case Ink::Highlight: return signalText;
    case Ink::Accent: return accent;
    default: return ink;
    }
}

const FigurePalette &figurePalette(FigureTheme theme)
{
    static constexpr FigurePalette light{
        .background = 0xffffffff,
        .ink = 0xff1b2128,
        .secondInk = 0xff4b5661,
        .hair = 0xffe6eaee,
        .line = 0xffcfd6dd,
        .bar = 0xff8c959f,
        .secondBar = 0xffc6cdd4,
        .accent = 0xff0b66a8,
        .signal = 0xffd55e00,
        .signalText = 0xffa84300,
        .series = {0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc79a7, 0xff56b4e9, 0xff1b2128},
    };
    static constexpr FigurePalette dark{
        .background = 0xff15181c,
        .ink = 0xffe6eaee,
        .secondInk = 0xffb0b9c2,
        .hair = 0xff272d34,
        .line = 0xff3a424b,
        .bar = 0xff7f8a95,
        .secondBar = 0xff4b555f,
        .accent = 0xff5bb0ea,
        .signal = 0xffff8a3d,
        .signalText = 0xffffa569,
        .series = {0xff3f9bd8, 0xffe69f00, 0xff00b585, 0xffd88fb8, 0xff7cc7f0, 0xffe6eaee},
    };
    return theme == FigureTheme::Dark ? dark : light;
}

} // namespace RepoSignal
