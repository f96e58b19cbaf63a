// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/library.h"

#include <SQLiteCpp/Database.h>

#include <memory>

namespace RepoSignal {

/// A connection to a library's file and what may be done with it.
struct LibraryFile {
    std::unique_ptr<SQLite::Database> database = {};
    QString path = {};
    bool isImmutable = false; ///< opened as a file that nobody changes, because its folder cannot be written
    QString readOnlyReason = {}; ///< why nobody here can write the library; empty when it can be written
};

/// What can be said of a file before SQLite opens it: missing, a folder, unreadable, empty, something else, cut short.
Result<void> probeLibraryFile(const QString &path);

/// Probes, connects, checks that it is a library of a version this program reads, and migrates an older one, which a
/// reader does too: it could not read it otherwise.
Result<LibraryFile> openLibraryFile(const QString &path, LibraryMode mode);

/// Makes the file with an empty schema; nothing stays behind on failure.
Result<LibraryFile> createLibraryFile(const QString &path);

/// Opens a library only to copy it: whatever its version, unless it is newer than this program; nothing is migrated.
Result<LibraryFile> openBackupFile(const QString &path);

/// Keeps everybody else away from the library at `path`, which is going to be replaced, until the connection goes; its
/// log is written back first. Null where nothing is there, or nothing that can be opened: then nobody else can use it
/// either. Fails where another program uses it, where it may not be written, and where it is no library at all.
Result<std::unique_ptr<SQLite::Database>> claimLibraryFile(const QString &path);

/// One more connection to an open library, for reading only, usable on any one thread. Throws SQLite::Exception.
[[nodiscard]] std::unique_ptr<SQLite::Database> connectReader(const LibraryFile &file);

} // namespace RepoSignal
