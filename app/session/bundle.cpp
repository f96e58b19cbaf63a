// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/libraries.h"

#include "imports/xzfile.h"
#include "session/executors.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QTemporaryDir>

#include <array>

namespace RepoSignal {

namespace {

struct SourceFiles {
    QLatin1String folder;
    QLatin1String pattern;
};

/// What the bundle is made of, in this order: readings before the renames and descriptions that belong to them.
constexpr std::array<SourceFiles, 5> kSources{{
    {QLatin1String("evanli/raw"), QLatin1String("raw_*.tar.xz")},
    {QLatin1String("evanli"), QLatin1String("evanli_inferred_renames_*.csv")},
    {QLatin1String("trending"), QLatin1String("outslept_daily_*.csv.gz")},
    {QLatin1String("trending"), QLatin1String("outslept_repos_*.csv.gz")},
    {QLatin1String("newrepos"), QLatin1String("3ziye_*.csv.gz")},
}};

Result<QStringList> sourceFilesIn(const QString &folder)
{
    QStringList files;
    QStringList missing;
    for (const SourceFiles &source : kSources) {
        const QDir place(QDir(folder).filePath(source.folder));
        const QStringList found = place.entryList({QString(source.pattern)}, QDir::Files, QDir::Name);
        if (found.isEmpty())
            missing.append(source.folder + u'/' + source.pattern);
        for (const QString &name : found)
            files.append(place.filePath(name));
    }
    if (missing.isEmpty())
        return files;
    return Error{ErrorKind::NotFound,
                 QCoreApplication::translate("Library",
                                             "%1 lacks source files of the bundled data: %2; name the folder that "
                                             "holds them all.")
                     .arg(folder, missing.join(QStringLiteral(", "))),
                 {}};
}

/// A new library at `path` that holds all rows of the files, in one file without a journal.
Result<ImportReport> buildLibrary(const QString &path, const QStringList &files, const ImportControl &control)
{
    if (const auto created = createLibrary(path); !created)
        return created.error();
    ImportReport report = importIntoLibrary(path, files, control);
    if (report.fatal)
        return *report.fatal;
    if (report.cancelled)
        return report;
    for (const FileReport &file : report.files) {
        if (file.error)
            return *file.error;
    }
    const auto library = Library::open(path, LibraryMode::ReadWrite);
    if (!library)
        return library.error();
    if (const auto compacted = library.value()->compact(); !compacted)
        return compacted.error();
    return report;
}

/// True when the output was written; false when cancelled before.
Result<bool> packLibrary(const QString &library, const QString &output, const std::atomic_bool *cancelled)
{
    QFile from(library);
    QSaveFile to(output);
    const auto failure = [&output](const QIODevice &device) {
        return Error{
            ErrorKind::Storage,
            QCoreApplication::translate("Library", "%1 cannot be written (%2); free some space or name another file.")
                .arg(output, device.errorString()),
            {}};
    };
    if (!from.open(QIODevice::ReadOnly))
        return failure(from);
    if (!to.open(QIODevice::WriteOnly))
        return failure(to);
    if (const auto packed = packXz(from, to, output, cancelled); !packed)
        return packed.error();
    if (cancelled && *cancelled)
        return false;
    return to.commit() ? Result<bool>(true) : failure(to);
}

} // namespace

Result<ImportReport> makeBundle(const QString &folder, const QString &output, const ImportControl &control)
{
    Q_ASSERT(!isGuiThread());
    const auto files = sourceFilesIn(folder);
    if (!files)
        return files.error();
    const QTemporaryDir work;
    if (!work.isValid())
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("Library", "No temporary folder can be made (%1); free some space.")
                         .arg(work.errorString()),
                     {}};
    const QString library = work.filePath(QStringLiteral("bundled.reposignal"));
    auto report = buildLibrary(library, files.value(), control);
    if (!report || report.value().cancelled)
        return report;
    const auto packed = packLibrary(library, output, control.cancelled);
    if (!packed)
        return packed.error();
    report.value().cancelled = !packed.value();
    return report;
}

} // namespace RepoSignal
