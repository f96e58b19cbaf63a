// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/libraryrestore.h"

#include "store/librarycheck.h"
#include "store/libraryerrors.h"
#include "store/libraryfile.h"
#include "store/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <array>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>

namespace RepoSignal {

namespace {

/// What SQLite may leave beside a library.
const std::array kSideEndings{QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")};

bool moveFile(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// The copy that takes the library's place; goes away with this object unless it was put there.
class Replacement
{
public:
    explicit Replacement(const QString &path) : m_file(path + QStringLiteral(".XXXXXX.restore")), m_path(path) {}

    /// Copies the backup, brings the copy up to date and looks at all of it.
    Result<void> prepare(const QString &backup)
    {
        if (!QFileInfo(QFileInfo(m_path).absolutePath()).isDir())
            return LibraryErrors::noFolder(m_path);
        if (!m_file.open())
            return LibraryErrors::copyFailed(m_path, m_file.errorString());
        m_file.close();
        if (const auto copied = copyBackup(backup); !copied)
            return copied;
        const int version = m_version;
        const auto opened = openLibraryFile(name(), LibraryMode::ReadOnly);
        QFile::remove(name() + QStringLiteral(".backup-v%1").arg(version));
        if (!opened)
            return opened.error();
        const auto health = checkLibraryFile(opened.value());
        if (!health)
            return health.error();
        if (!health.value().isSound())
            return LibraryErrors::damagedBackup(backup, health.value().problems.first());
        return {};
    }

    [[nodiscard]] QString name() const { return m_file.fileName(); }

    /// Swaps it for what lies at the path, which goes to `kept`; everything as it was when that fails.
    bool exchange(const QString &kept)
    {
        if (swap()) {
            m_file.setAutoRemove(false);
            if (moveFile(name(), kept))
                return true;
            m_file.setAutoRemove(swap());
            return false;
        }
        if (errno != EINVAL && errno != ENOSYS) // otherwise a file system that cannot swap
            return false;
        if (!moveFile(m_path, kept))
            return false;
        if (place())
            return true;
        moveFile(kept, m_path);
        return false;
    }

    /// Puts it where nothing is.
    bool place()
    {
        if (!moveFile(name(), m_path))
            return false;
        m_file.setAutoRemove(false);
        return true;
    }

private:
    [[nodiscard]] bool swap() const
    {
        return renameat2(AT_FDCWD, QFile::encodeName(name()).constData(), AT_FDCWD,
                         QFile::encodeName(m_path).constData(), RENAME_EXCHANGE)
            == 0;
    }

    Result<void> copyBackup(const QString &backup)
    {
        auto opened = openBackupFile(backup);
        if (!opened)
            return opened.error();
        return LibraryErrors::guarded(backup, [&]() -> Result<void> {
            m_version = schemaVersion(*opened.value().database);
            return copyDatabase(*opened.value().database, name());
        });
    }

    QTemporaryFile m_file;
    QString m_path;
    int m_version = 0;
};

/// What an unreadable library left beside would be taken for the new one's.
void moveSideFiles(const QString &from, const QString &to)
{
    for (const QString &ending : kSideEndings) {
        if (QFileInfo::exists(from + ending))
            moveFile(from + ending, to + ending);
    }
}

/// Where the replaced library goes: beside, over nothing.
QString keptName(const QString &path)
{
    const QString first = path + QStringLiteral(".before-restore");
    QString name = first;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = first + QStringLiteral("-%1").arg(i);
    return name;
}

} // namespace

Result<QString> restoreLibraryFile(const QString &backup, const QString &path)
{
    const QFileInfo target(path);
    if (target.exists() && target.canonicalFilePath() == QFileInfo(backup).canonicalFilePath())
        return LibraryErrors::isItself(path);
    Replacement replacement(path);
    const auto claimed = claimLibraryFile(path); // before the copy, so that nobody waits in vain
    if (!claimed)
        return claimed.error();
    if (const auto prepared = replacement.prepare(backup); !prepared)
        return prepared.error();
    if (!target.exists()) {
        if (!replacement.place())
            return LibraryErrors::copyFailed(path, qt_error_string());
        return QString();
    }
    const QString kept = keptName(path);
    QFile::setPermissions(replacement.name(), target.permissions());
    moveSideFiles(path, kept);
    if (replacement.exchange(kept))
        return kept;
    const QString reason = qt_error_string();
    moveSideFiles(kept, path);
    return LibraryErrors::copyFailed(path, reason);
}

} // namespace RepoSignal
