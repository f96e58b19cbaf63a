// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/panelfile.h"

#include "session/decisions.h"
#include "session/executors.h"
#include "session/librarycare.h"
#include "session/libraries.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QTemporaryDir>

namespace RepoSignal {

namespace {

Result<std::shared_ptr<const Dataset>> withoutRenames(const QString &library, const QString &copy)
{
    auto opened = openLibrary(library);
    if (!opened)
        return opened.error();
    const auto joins = opened.value().dataset->joins();
    if (std::ranges::all_of(joins, &Join::isUndone))
        return opened.value().dataset;
    if (auto made = backUpLibrary(library, copy); !made)
        return made.error();
    for (const Join &join : joins) {
        if (auto undone = saveJoinUndone(copy, join.id, true); !undone)
            return undone.error();
    }
    auto apart = openLibrary(copy);
    if (!apart)
        return apart.error();
    return apart.value().dataset;
}

} // namespace

Result<ReferencePanel> savePanelFile(const QString &library, const QString &path)
{
    Q_ASSERT(!isGuiThread());
    const QTemporaryDir folder;
    const auto dataset = withoutRenames(library, folder.filePath(QStringLiteral("copy.reposignal")));
    if (!dataset)
        return dataset.error();
    auto panel = makePanel(*dataset.value());
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
