// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dataset.h"
#include "imports/importer.h"
#include "store/library.h"

namespace RepoSignal {

/// The library that opens when none is named: in the user's data folder.
[[nodiscard]] QString defaultLibraryPath();
/// The bundled data as installed beside the program, or in the build tree; empty when there is none.
[[nodiscard]] QString bundledLibraryPath();
/// Makes `path` from the bundled data when it does not exist; true when it was made. Slow: not on the GUI thread.
Result<bool> ensureLibrary(const QString &path);
/// An empty library, for `new FILE`.
Result<void> createLibrary(const QString &path);

struct OpenedLibrary {
    std::shared_ptr<const Dataset> dataset;
    QString path;
    QString readOnlyReason; ///< empty when it can be written
};
/// Opens and loads; slow.
Result<OpenedLibrary> openLibrary(const QString &path);
Result<LibraryInfo> libraryInfo(const QString &path);
/// Imports into the library at `path`, committing every second and at the end, also when cancelled; `control.commit` is
/// called after each commit. Slow; for the library executor.
ImportReport importIntoLibrary(const QString &path, const QStringList &files, const ImportControl &control);
/// Makes the bundled data from a folder of source files (`evanli`, `trending`, `newrepos`): an xz-compressed library.
Result<ImportReport> makeBundle(const QString &folder, const QString &output, const ImportControl &control);

} // namespace RepoSignal
