// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/foldedtext.h"

#include <QString>

namespace RepoSignal {

void appendFolded(QStringView text, std::string &out)
{
    const std::size_t begin = out.size();
    out.resize(begin + static_cast<std::size_t>(text.size()));
    char *to = out.data() + begin;
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        if (unit >= 0x80) {
            const QByteArray folded = text.toString().toCaseFolded().toUtf8();
            out.resize(begin);
            out.append(folded.constData(), static_cast<std::size_t>(folded.size()));
            return;
        }
        *to++ = static_cast<char>(unit >= u'A' && unit <= u'Z' ? unit + 0x20 : unit);
    }
}

} // namespace RepoSignal
