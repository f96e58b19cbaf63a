// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/libraryerrors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

namespace RepoSignal::LibraryErrors {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Library)
};

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

Error storage(const QString &detail)
{
    return {.kind = ErrorKind::Storage, .detail = detail};
}

Error malformed(const QString &detail)
{
    return {.kind = ErrorKind::Malformed, .detail = detail};
}

} // namespace

Error missing(const QString &path)
{
    return {.kind = ErrorKind::NotFound,
            .detail = Text::tr(
                          "There is no library %1: make an empty one with `reposignal new %1`, or choose another file.")
                          .arg(shown(path))};
}

Error exists(const QString &path)
{
    return storage(Text::tr("%1 exists already: open it, or choose another name.").arg(shown(path)));
}

Error noFolder(const QString &path)
{
    return {
        .kind = ErrorKind::NotFound,
        .detail = Text::tr("%1 cannot be made because its folder %2 does not exist: make the folder first, or choose "
                           "another one.")
                      .arg(shown(path), shown(QFileInfo(path).absolutePath()))};
}

Error isFolder(const QString &path)
{
    return storage(Text::tr("%1 is a folder, not a library: choose the file inside it.").arg(shown(path)));
}

Error unreadable(const QString &path)
{
    return storage(Text::tr("%1 may not be read: give yourself the permission to read it, or choose another file.")
                       .arg(shown(path)));
}

Error isEmpty(const QString &path)
{
    return malformed(
        Text::tr("%1 is empty (0 bytes), so it is no library: delete it and make one with `reposignal new %1`, "
                 "or choose another file.")
            .arg(shown(path)));
}

Error noDatabase(const QString &path, const QString &kind)
{
    if (kind.isEmpty())
        return malformed(
            Text::tr("%1 is no RepoSignal library (no SQLite file): choose another file.").arg(shown(path)));
    return malformed(Text::tr("%1 is %2, no RepoSignal library: choose another file.").arg(shown(path), kind));
}

Error otherDatabase(const QString &path)
{
    return malformed(Text::tr("%1 is the database of another program, no RepoSignal library: choose another file.")
                         .arg(shown(path)));
}

Error truncated(const QString &path, qint64 bytes, qint64 expected)
{
    return malformed(Text::tr("%1 is cut short: %2 of %3 bytes are there. Copy it again, or restore a backup.")
                         .arg(shown(path))
                         .arg(bytes)
                         .arg(expected));
}

Error damaged(const QString &path, const QString &where)
{
    return malformed(Text::tr("%1 is damaged (%2): restore a backup, or import the data again into a new library.")
                         .arg(shown(path), where));
}

Error damagedReadings(const QString &path, const QString &repository)
{
    return malformed(
        Text::tr("%1 is damaged: the readings of %2 cannot be understood. Restore a backup, or import the data "
                 "again into a new library.")
            .arg(shown(path), repository));
}

Error locked(const QString &path)
{
    return storage(
        Text::tr("%1 is being changed by another RepoSignal: wait until it is done, then try again.").arg(shown(path)));
}

Error olderReadOnly(const QString &path)
{
    return storage(Text::tr("%1 was made by an older RepoSignal and must be brought up to date first, but it cannot be "
                            "written: copy it to a folder of your own and open the copy.")
                       .arg(shown(path)));
}

Error unfinishedReadOnly(const QString &path)
{
    return storage(
        Text::tr("%1 has changes in %1-wal that cannot be read in a folder without the permission to write: copy "
                 "both files to a folder of your own and open the copy.")
            .arg(shown(path)));
}

Error notWritable(const QString &reason)
{
    return storage(reason);
}

Error openedForReading(const QString &path)
{
    return storage(Text::tr("%1 was opened for reading only: open it for writing to change it.").arg(shown(path)));
}

Error noRepository(const QString &path, qint64 id)
{
    return {
        .kind = ErrorKind::NotFound,
        .detail =
            Text::tr("%1 holds no repository number %2: reload the library and try again.").arg(shown(path)).arg(id)};
}

Error noRename(const QString &path)
{
    return {.kind = ErrorKind::NotFound,
            .detail = Text::tr("%1 holds that rename no longer: reload the library and try again.").arg(shown(path))};
}

Error noSource(const QString &path, const QString &key)
{
    return {.kind = ErrorKind::NotFound,
            .detail = Text::tr("%1 holds no source %2: reload the library and try again.").arg(shown(path), key)};
}

Error otherReadings(const QString &path, const QString &source)
{
    return malformed(
        Text::tr("The source %2 in %1 holds numbers of another kind (totals or counts a day): import under another "
                 "file name.")
            .arg(shown(path), source));
}

Error badObservation(const QString &repository)
{
    return malformed(
        Text::tr("A row of \"%1\" has no repository name, a number below 0 or a rank below 1: correct the row and "
                 "import again.")
            .arg(repository));
}

Error copyFailed(const QString &target, const QString &reason)
{
    return storage(Text::tr("The copy %1 could not be written (%2): check the folder, or choose another one.")
                       .arg(shown(target), reason));
}

Error isItself(const QString &path)
{
    return storage(Text::tr("%1 is the library itself: choose another file.").arg(shown(path)));
}

Error newerBackup(const QString &path)
{
    return malformed(
        Text::tr("%1 was made by a newer RepoSignal: update RepoSignal, then restore it.").arg(shown(path)));
}

Error damagedBackup(const QString &path, const QString &problem)
{
    return malformed(Text::tr("%1 is damaged, so nothing was restored: choose another backup. %2").arg(shown(path), problem));
}

Error outOfMemory(const QString &path)
{
    return storage(
        Text::tr("There is not enough memory to work with %1: close other programs and try again.").arg(shown(path)));
}

Error fromSqlite(const SQLite::Exception &failure, const QString &path)
{
    switch (failure.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return locked(path);
    case SQLITE_FULL:
        return storage(
            Text::tr("The disk is full: %1 stays as it was last saved. Make room and try again.").arg(shown(path)));
    case SQLITE_IOERR:
        return storage(
            Text::tr("Reading or writing %1 failed (%2): it stays as it was last saved. Check the disk and try again.")
                .arg(shown(path), QString::fromUtf8(failure.what())));
    case SQLITE_READONLY:
        return storage(Text::tr("%1 cannot be written: give yourself the permission to write the file and its folder.")
                           .arg(shown(path)));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return storage(Text::tr("%1 cannot be opened: check that the file and its folder may be read and written.")
                           .arg(shown(path)));
    case SQLITE_NOTADB: return noDatabase(path, {});
    case SQLITE_NOMEM: return outOfMemory(path);
    default: return damaged(path, QString::fromUtf8(failure.what()));
    }
}

QString newerReason(const QString &path)
{
    return Text::tr(
               "%1 was made by a newer RepoSignal, so it is open for reading only: update RepoSignal to change it.")
        .arg(shown(path));
}

QString readOnlyFileReason(const QString &path)
{
    return Text::
        tr("%1 is write-protected, so it is open for reading only: give yourself the permission to write it, or work "
           "on a copy.")
            .arg(shown(path));
}

QString readOnlyFolderReason(const QString &path)
{
    return Text::
        tr("%1 lies in a folder that cannot be written, so it is open for reading only: work on a copy in a folder of "
           "your own.")
            .arg(shown(path));
}

} // namespace RepoSignal::LibraryErrors
