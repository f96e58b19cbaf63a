// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/libraryfile.h"

#include "store/libraryerrors.h"
#include "store/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <QUrl>

#include <algorithm>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace RepoSignal {

namespace {

/// How long a statement waits for another program's lock.
constexpr int kBusyMilliseconds = 1000;
constexpr qsizetype kHeaderBytes = 100;
constexpr char kMagic[] = "SQLite format 3";

/// What the first bytes say; empty when they say nothing. Names follow "X is".
QString recognised(const QByteArray &head)
{
    struct Text {
        Q_DECLARE_TR_FUNCTIONS(Library)
    };
    if (head.startsWith("\x89PNG"))
        return Text::tr("a picture (PNG)");
    if (head.startsWith("\xff\xd8\xff"))
        return Text::tr("a picture (JPEG)");
    if (head.startsWith("GIF8"))
        return Text::tr("a picture (GIF)");
    if (head.startsWith("%PDF"))
        return Text::tr("a document (PDF)");
    if (head.startsWith("PK\x03\x04"))
        return Text::tr("an archive (ZIP)");
    if (head.startsWith("\x1f\x8b"))
        return Text::tr("a compressed file (gzip)");
    if (head.startsWith(QByteArrayLiteral("\xfd"
                                          "7zXZ")))
        return Text::tr("a compressed file (xz)");
    if (head.startsWith("\x7f"
                        "ELF"))
        return Text::tr("a program (ELF)");
    const bool isText = std::ranges::none_of(head, [](char byte) {
        return static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\r' && byte != '\t';
    });
    return isText ? Text::tr("a text file") : QString();
}

bool isDatabase(const QByteArray &header)
{
    return header.size() >= kHeaderBytes && header.startsWith(QByteArrayView(kMagic, sizeof kMagic));
}

/// By the effective user, as the kernel will judge it.
bool canWrite(const QString &path)
{
    return faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

bool hasUnsavedLog(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

bool usesLog(const QByteArray &header)
{
    return header.at(18) == 2 || header.at(19) == 2;
}

std::string nativeName(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

std::unique_ptr<SQLite::Database> connect(const LibraryFile &file, int flags)
{
    std::string name = nativeName(file.path);
    if (file.isImmutable) {
        flags |= SQLITE_OPEN_URI;
        name = "file:" + QUrl::toPercentEncoding(file.path, "/").toStdString() + "?immutable=1";
    }
    auto database = std::make_unique<SQLite::Database>(name, flags, kBusyMilliseconds);
    sqlite3_extended_result_codes(database->getHandle(), 1);
    return database;
}

Result<QByteArray> headerOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return LibraryErrors::unreadable(path);
    return file.read(kHeaderBytes);
}

/// The settings of a connection that writes.
void prepareWriting(SQLite::Database &database)
{
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = NORMAL");
    database.exec("PRAGMA secure_delete = OFF");
    database.exec("PRAGMA temp_store = MEMORY");
    (void)schemaVersion(database); // reading opens the log: only who has it open tidies it up when the last one leaves
}

/// Finds out how the file can be opened; no value when it can be opened as usual.
Result<void> planOpening(LibraryFile &file)
{
    const bool folderCanBeWritten = canWrite(QFileInfo(file.path).absolutePath());
    if (!canWrite(file.path))
        file.readOnlyReason = LibraryErrors::readOnlyFileReason(file.path);
    else if (!folderCanBeWritten)
        file.readOnlyReason = LibraryErrors::readOnlyFolderReason(file.path);

    const auto header = headerOf(file.path);
    if (!header)
        return header.error();
    if (folderCanBeWritten || !usesLog(header.value()) || QFileInfo::exists(file.path + QStringLiteral("-shm")))
        return {};
    if (hasUnsavedLog(file.path))
        return LibraryErrors::unfinishedReadOnly(file.path);
    file.isImmutable = true;
    return {};
}

Result<void> checkIdentity(LibraryFile &file)
{
    if (applicationId(*file.database) != kApplicationId)
        return LibraryErrors::otherDatabase(file.path);
    const int version = schemaVersion(*file.database);
    const int own = schemaSteps().back().version;
    if (version > own)
        file.readOnlyReason = LibraryErrors::newerReason(file.path);
    else if (version < own && !file.readOnlyReason.isEmpty())
        return LibraryErrors::olderReadOnly(file.path);
    return {};
}

} // namespace

Result<void> probeLibraryFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return LibraryErrors::missing(path);
    if (info.isDir())
        return LibraryErrors::isFolder(path);
    const auto header = headerOf(path);
    if (!header)
        return header.error();
    const QByteArray &head = header.value();
    if (head.isEmpty())
        return LibraryErrors::isEmpty(path);
    if (!isDatabase(head))
        return LibraryErrors::noDatabase(path, recognised(head));

    const auto number = [&head](int offset) { return qFromBigEndian<quint32>(head.constData() + offset); };
    const qint64 sizeCode = qFromBigEndian<quint16>(head.constData() + 16);
    const qint64 expected = (sizeCode == 1 ? 65536 : sizeCode) * number(28);
    const bool sizeIsValid = number(24) == number(92);
    if (sizeIsValid && info.size() < expected && !hasUnsavedLog(path))
        return LibraryErrors::truncated(path, info.size(), expected);
    return {};
}

Result<LibraryFile> openLibraryFile(const QString &path, LibraryMode mode)
{
    if (const auto probed = probeLibraryFile(path); !probed)
        return probed.error();
    return LibraryErrors::guarded(path, [&path, mode]() -> Result<LibraryFile> {
        LibraryFile file;
        file.path = QFileInfo(path).absoluteFilePath();
        if (const auto planned = planOpening(file); !planned)
            return planned.error();
        // Where the file can be written even a reader connects for writing: only then the last to leave can tidy up.
        const bool canBeWritten = file.readOnlyReason.isEmpty();
        file.database = connect(file, canBeWritten ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY);
        if (const auto checked = checkIdentity(file); !checked)
            return checked.error();
        if (const auto migrated = migrate(*file.database, file.path, schemaSteps()); !migrated)
            return migrated.error();
        if (mode == LibraryMode::ReadWrite && file.readOnlyReason.isEmpty())
            prepareWriting(*file.database);
        else
            file.database->exec("PRAGMA query_only = ON");
        return file;
    });
}

Result<LibraryFile> createLibraryFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return LibraryErrors::exists(path);
    if (!QFileInfo(info.absolutePath()).isDir())
        return LibraryErrors::noFolder(path);
    QFile claim(path);
    if (!claim.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return LibraryErrors::copyFailed(path, claim.errorString());
    claim.close();
    auto created = LibraryErrors::guarded(path, [&info]() -> Result<LibraryFile> {
        LibraryFile file{.path = info.absoluteFilePath()};
        file.database = connect(file, SQLite::OPEN_READWRITE);
        prepareWriting(*file.database);
        createSchema(*file.database, schemaSteps());
        return file;
    });
    if (!created) {
        for (const QString &ending : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
            QFile::remove(path + ending);
    }
    return created;
}

Result<LibraryFile> openBackupFile(const QString &path)
{
    if (const auto probed = probeLibraryFile(path); !probed)
        return probed.error();
    return LibraryErrors::guarded(path, [&path]() -> Result<LibraryFile> {
        LibraryFile file;
        file.path = QFileInfo(path).absoluteFilePath();
        if (const auto planned = planOpening(file); !planned)
            return planned.error();
        file.database = connect(file, file.readOnlyReason.isEmpty() ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY);
        if (applicationId(*file.database) != kApplicationId)
            return LibraryErrors::otherDatabase(path);
        if (schemaVersion(*file.database) > schemaSteps().back().version)
            return LibraryErrors::newerBackup(path);
        return file;
    });
}

Result<std::unique_ptr<SQLite::Database>> claimLibraryFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return std::unique_ptr<SQLite::Database>();
    if (info.isDir())
        return LibraryErrors::isFolder(path);
    if (!canWrite(path))
        return LibraryErrors::notWritable(LibraryErrors::readOnlyFileReason(path));
    if (!canWrite(info.absolutePath()))
        return LibraryErrors::notWritable(LibraryErrors::readOnlyFolderReason(path));
    const auto header = headerOf(path);
    if (!header)
        return header.error();
    if (info.size() > 0 && !isDatabase(header.value())) {
        const QString kind = recognised(header.value());
        return kind.isEmpty() ? Result(std::unique_ptr<SQLite::Database>()) : LibraryErrors::noDatabase(path, kind);
    }
    try {
        auto database = connect({.path = info.absoluteFilePath()}, SQLite::OPEN_READWRITE);
        if (applicationId(*database) != kApplicationId && info.size() > 0)
            return LibraryErrors::otherDatabase(path);
        database->exec("PRAGMA journal_mode = DELETE"); // nobody else may have it open
        database->exec("BEGIN EXCLUSIVE");
        return database;
    } catch (const SQLite::Exception &failure) {
        const int code = failure.getErrorCode() & 0xff;
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            return LibraryErrors::locked(path);
        return std::unique_ptr<SQLite::Database>();
    }
}

std::unique_ptr<SQLite::Database> connectReader(const LibraryFile &file)
{
    return connect(file, SQLite::OPEN_READONLY | SQLITE_OPEN_NOMUTEX);
}

} // namespace RepoSignal
