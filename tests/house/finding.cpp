// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "house/finding.h"

#include <QStringList>

namespace RepoSignal {

QString report(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        const QString place = finding.line > 0 ? QStringLiteral("%1:%2").arg(finding.file).arg(finding.line)
                                               : finding.file;
        lines.append(place + QStringLiteral(": ") + finding.what);
    }
    return lines.join(u'\n');
}

} // namespace RepoSignal
