// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/libraries.h"

#include "imports/xzfile.h"
#include "session/executors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace RepoSignal {

namespace {

Error storageError(const QString &sentence)
{
    return {ErrorKind::Storage, sentence, {}};
}

Result<void> makeFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (QDir().mkpath(folder))
        return {};
    return storageError(QCoreApplication::translate(
                            "Library", "The folder %1 cannot be made; check its permissions or name another library.")
                            .arg(folder));
}

/// Unpacks into a file beside `path` that takes its name when it is whole; false where someone else was faster.
Result<bool> unpackAs(const QString &bundle, const QString &path)
{
    QFile packed(bundle);
    if (!packed.open(QIODevice::ReadOnly))
        return storageError(QCoreApplication::translate("Library",
                                                        "The bundled data %1 cannot be opened (%2); install "
                                                        "RepoSignal again.")
                                .arg(bundle, packed.errorString()));
    QTemporaryFile library(path + QStringLiteral(".XXXXXX"));
    if (!library.open())
        return storageError(QCoreApplication::translate("Library",
                                                        "The library %1 cannot be made (%2); check the folder's "
                                                        "permissions or name another library.")
                                .arg(path, library.errorString()));
    if (const auto unpacked = unpackXz(packed, library, QFileInfo(bundle).fileName()); !unpacked)
        return unpacked.error();
    const bool written = library.flush();
    if (written && library.rename(path)) {
        library.setAutoRemove(false);
        return true;
    }
    if (written && QFileInfo::exists(path))
        return false;
    return storageError(QCoreApplication::translate("Library",
                                                    "The library %1 cannot be written (%2); free some space or "
                                                    "name another library.")
                            .arg(path, library.errorString()));
}

} // namespace

QString defaultLibraryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/library.reposignal");
}

QString bundledLibraryPath()
{
    const QDir folder(QCoreApplication::applicationDirPath());
    const QString installed = folder.filePath(QStringLiteral("../share/reposignal/bundled.reposignal.xz"));
    for (const QString &path : {installed, QStringLiteral(REPOSIGNAL_BUNDLED_LIBRARY)}) {
        if (QFileInfo(path).isFile())
            return QDir::cleanPath(path);
    }
    return {};
}

Result<bool> ensureLibrary(const QString &path)
{
    Q_ASSERT(!isGuiThread());
    if (QFileInfo::exists(path))
        return false;
    const QString bundle = bundledLibraryPath();
    if (bundle.isEmpty())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Library",
                                                 "The bundled data were not found beside the program; install "
                                                 "RepoSignal again, or start with an empty library: "
                                                 "reposignal new %1")
                         .arg(path),
                     {}};
    if (const auto made = makeFolderOf(path); !made)
        return made.error();
    return unpackAs(bundle, path);
}

Result<void> createLibrary(const QString &path)
{
    Q_ASSERT(!isGuiThread());
    const auto library = Library::create(path);
    return library ? Result<void>() : library.error();
}

Result<OpenedLibrary> openLibrary(const QString &path)
{
    Q_ASSERT(!isGuiThread());
    const auto library = Library::open(path, LibraryMode::ReadWrite);
    if (!library)
        return library.error();
    const auto dataset = library.value()->loadDataset();
    if (!dataset)
        return dataset.error();
    return OpenedLibrary{dataset.value(), path, library.value()->readOnlyReason()};
}

Result<LibraryInfo> libraryInfo(const QString &path)
{
    Q_ASSERT(!isGuiThread());
    const auto library = Library::open(path, LibraryMode::ReadOnly);
    return library ? library.value()->info() : library.error();
}

ImportReport importIntoLibrary(const QString &path, const QStringList &files, const ImportControl &control)
{
    Q_ASSERT(!isGuiThread());
    ImportReport report;
    const auto library = Library::open(path, LibraryMode::ReadWrite);
    if (!library) {
        report.fatal = library.error();
        return report;
    }
    const auto writer = library.value()->beginWriting();
    if (!writer) {
        report.fatal = writer.error();
        return report;
    }
    ImportControl committing = control;
    committing.commit = [&]() -> Result<void> {
        const auto committed = writer.value()->commit();
        return committed && control.commit ? control.commit() : committed;
    };
    return importFiles(files, *writer.value(), committing);
}

} // namespace RepoSignal
