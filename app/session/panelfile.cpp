// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/panelfile.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace RepoSignal {

Result<ReferencePanel> savePanelFile(const Dataset &dataset, const QString &path)
{
    auto panel = makePanel(dataset);
    if (!panel)
        return panel;
    const QByteArray json = writePanel(panel.value());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        return panel;
    return Error{.kind = ErrorKind::Storage,
                 .detail = QCoreApplication::translate(
                               "PanelFile", "Could not write %1: %2. Nothing was changed; choose another folder or make room.")
                               .arg(path, file.errorString())};
}

} // namespace RepoSignal
