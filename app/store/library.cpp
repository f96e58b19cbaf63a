// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/library.h"

#include "store/datasetloader.h"
#include "store/libraryerrors.h"
#include "store/librarystate.h"
#include "store/librarysurvey.h"
#include "store/schema.h"
#include "store/statement.h"

#include <SQLiteCpp/Transaction.h>

#include <QFileInfo>

namespace RepoSignal {

Library::Library(std::unique_ptr<Private> d) : d(std::move(d)) {}
Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::create(const QString &path)
{
    auto file = createLibraryFile(path);
    if (!file)
        return file.error();
    return std::unique_ptr<Library>(
        new Library(std::make_unique<Private>(Private{std::move(file).value(), LibraryMode::ReadWrite})));
}

Result<std::unique_ptr<Library>> Library::open(const QString &path, LibraryMode mode)
{
    auto file = openLibraryFile(path, mode);
    if (!file)
        return file.error();
    return std::unique_ptr<Library>(new Library(std::make_unique<Private>(Private{std::move(file).value(), mode})));
}

QString Library::path() const
{
    return d->file.path;
}

bool Library::isWritable() const
{
    return d->mode == LibraryMode::ReadWrite && d->file.readOnlyReason.isEmpty();
}

QString Library::readOnlyReason() const
{
    return d->file.readOnlyReason;
}

Result<std::shared_ptr<const Dataset>> Library::loadDataset(const std::atomic_bool *cancelled) const
{
    return RepoSignal::loadDataset(d->file, cancelled);
}

Result<LibraryInfo> Library::info() const
{
    return surveyLibrary(d->file);
}

Result<void> Library::setList(const QString &name, std::span<const RepositoryId> members)
{
    if (const auto refused = d->refusal())
        return *refused;
    return LibraryErrors::guarded(path(), [&]() -> Result<void> {
        SQLite::Database &database = *d->file.database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const std::string key = name.toStdString();
        Statement(database, "DELETE FROM list_member WHERE list = (SELECT id FROM list WHERE name = ?)")
            .bind(1, key)
            .run();
        Statement(database, "DELETE FROM list WHERE name = ?").bind(1, key).run();
        if (!members.empty())
            Statement(database, "INSERT INTO list (name) VALUES (?)").bind(1, key).run();
        Statement known(database, "SELECT 1 FROM repository WHERE id = ?");
        Statement add(database,
                      "INSERT OR IGNORE INTO list_member (list, repository) "
                      "VALUES ((SELECT id FROM list WHERE name = ?), ?)");
        for (const RepositoryId member : members) {
            if (!known.bind(1, member).step())
                return LibraryErrors::noRepository(path(), member);
            known.reset();
            add.bind(1, key).bind(2, member).run();
        }
        transaction.commit();
        return {};
    });
}

Result<void> Library::setTracked(RepositoryId repository, bool tracked)
{
    if (const auto refused = d->refusal())
        return *refused;
    return LibraryErrors::guarded(path(), [&]() -> Result<void> {
        Statement update(*d->file.database, "UPDATE repository SET tracked = ? WHERE id = ? RETURNING id");
        update.bind(1, std::int64_t(tracked)).bind(2, repository);
        if (!update.step())
            return LibraryErrors::noRepository(path(), repository);
        update.run();
        return {};
    });
}

Result<void> Library::compact()
{
    if (const auto refused = d->refusal())
        return *refused;
    return LibraryErrors::guarded(path(), [this]() -> Result<void> {
        SQLite::Database &database = *d->file.database;
        database.exec("VACUUM");
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    });
}

Result<void> Library::backupTo(const QString &path) const
{
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(d->file.path).canonicalFilePath())
        return LibraryErrors::exists(path);
    return LibraryErrors::guarded(d->file.path, [&] { return copyDatabase(*d->file.database, path); });
}

} // namespace RepoSignal
