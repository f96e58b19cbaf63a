// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figure.h"

#include <QCoreApplication>
#include <QFontDatabase>

static void initialiseResources()
{
    Q_INIT_RESOURCE(fonts);
}

namespace RepoSignal {

Result<void> loadFonts()
{
    initialiseResources();
    for (const QLatin1String weight :
         {QLatin1String("Regular"), QLatin1String("Medium"), QLatin1String("SemiBold"), QLatin1String("Bold")}) {
        const QString file = QStringLiteral(":/fonts/RepoSignalSans-%1.otf").arg(weight);
        if (QFontDatabase::addApplicationFont(file) < 0) {
            return Error{
                .kind = ErrorKind::Malformed,
                .detail = QCoreApplication::translate(
                              "Figures",
                              "The bundled font RepoSignal Sans %1 could not be read: install RepoSignal again.")
                              .arg(weight),
                .retryAt = {}};
        }
    }
    return {};
}

} // namespace RepoSignal
