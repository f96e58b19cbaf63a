// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/filewalk.h"

#include <QDirIterator>

namespace RepoSignal {

std::vector<InputFile> filesBelow(const QStringList &paths)
{
    std::vector<InputFile> files;
    for (const QString &path : paths) {
        QStringList found;
        if (QFileInfo(path).isDir()) {
            QDirIterator walk(path, QDir::Files, QDirIterator::Subdirectories);
            while (walk.hasNext())
                found.append(walk.next());
            found.sort();
        } else {
            found.append(path);
        }
        for (const QString &file : found)
            files.push_back({file, QFileInfo(file).size()});
    }
    return files;
}

} // namespace RepoSignal
