// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"

#include <SQLiteCpp/Exception.h>

#include <new>
#include <type_traits>

namespace RepoSignal::LibraryErrors {

/// Everything a library can say when it cannot do what it was asked: one sentence each, with the file and what to do.
[[nodiscard]] Error missing(const QString &path);
[[nodiscard]] Error exists(const QString &path);
[[nodiscard]] Error noFolder(const QString &path);
[[nodiscard]] Error isFolder(const QString &path);
[[nodiscard]] Error unreadable(const QString &path);
[[nodiscard]] Error isEmpty(const QString &path);
/// `kind`: what the file is instead: `a picture (PNG)`; empty when it was not recognised.
[[nodiscard]] Error noDatabase(const QString &path, const QString &kind);
[[nodiscard]] Error otherDatabase(const QString &path);
[[nodiscard]] Error truncated(const QString &path, qint64 bytes, qint64 expected);
[[nodiscard]] Error damagedReadings(const QString &path, const QString &repository);
[[nodiscard]] Error damaged(const QString &path, const QString &where);
[[nodiscard]] Error locked(const QString &path);
[[nodiscard]] Error olderReadOnly(const QString &path);
[[nodiscard]] Error unfinishedReadOnly(const QString &path);
[[nodiscard]] Error notWritable(const QString &reason);
[[nodiscard]] Error openedForReading(const QString &path);
[[nodiscard]] Error noRepository(const QString &path, qint64 id);
[[nodiscard]] Error noRename(const QString &path);
[[nodiscard]] Error noSource(const QString &path, const QString &key);
[[nodiscard]] Error otherReadings(const QString &path, const QString &source);
[[nodiscard]] Error badObservation(const QString &repository);
[[nodiscard]] Error copyFailed(const QString &target, const QString &reason);
[[nodiscard]] Error isItself(const QString &path);
[[nodiscard]] Error newerBackup(const QString &path);
[[nodiscard]] Error damagedBackup(const QString &path, const QString &problem);
[[nodiscard]] Error outOfMemory(const QString &path);
[[nodiscard]] Error fromSqlite(const SQLite::Exception &failure, const QString &path);

/// Reasons why a library is open for reading only.
[[nodiscard]] QString newerReason(const QString &path);
[[nodiscard]] QString readOnlyFileReason(const QString &path);
[[nodiscard]] QString readOnlyFolderReason(const QString &path);

/// Runs `call`, which returns a Result, and turns what it throws into an error about `path`.
template<typename Call> std::invoke_result_t<Call> guarded(const QString &path, Call call)
{
    try {
        return call();
    } catch (const SQLite::Exception &failure) {
        return fromSqlite(failure, path);
    } catch (const std::bad_alloc &) {
        return outOfMemory(path);
    }
}

} // namespace RepoSignal::LibraryErrors
