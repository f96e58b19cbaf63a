// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/inkcolors.h"

#include "widgets/theme.h"

namespace RepoSignal {

QColor inkColor(Ink ink, const Theme &theme)
{
    switch (ink) {
    case Ink::Neutral: return theme.bar;
    case Ink::Muted: return theme.bar2;
    case Ink::Highlight: return theme.signal;
    case Ink::Accent: return theme.accent;
    case Ink::Text: return theme.ink2;
    case Ink::Series1: return QColor(0x00, 0x72, 0xb2);
    case Ink::Series2: return QColor(0xe6, 0x9f, 0x00);
    case Ink::Series3: return QColor(0x00, 0x9e, 0x73);
    case Ink::Series4: return QColor(0xcc, 0x79, 0xa7);
    case Ink::Series5: return QColor(0x56, 0xb4, 0xe9);
    case Ink::Series6: return QColor(0xd5, 0x5e, 0x00);
    }
    Q_UNREACHABLE();
}

} // namespace RepoSignal
