// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/library.h"

#include "store/datasetloader.h"
#include "store/joinedrepositories.h"
#include "store/librarycheck.h"
#include "store/libraryerrors.h"
#include "store/libraryrestore.h"
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

Result<void> Library::setJoinUndone(std::int64_t join, bool undone)
{
    if (const auto refused = d->refusal())
        return *refused;
    return LibraryErrors::guarded(path(), [&]() -> Result<void> {
        Statement update(*d->file.database, "UPDATE rename SET undone = ? WHERE id = ? RETURNING id");
        update.bind(1, std::int64_t(undone)).bind(2, join);
        if (!update.step())
            return LibraryErrors::noRename(path());
        update.run();
        return {};
    });
}

Result<void> Library::setFaultDecision(RepositoryId repository, const QString &sourceKey, Day day,
                                       std::optional<FaultVerdict> verdict)
{
    if (const auto refused = d->refusal())
        return *refused;
    return LibraryErrors::guarded(path(), [&]() -> Result<void> {
        SQLite::Database &database = *d->file.database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const JoinedRepositories repositories(database);
        if (repositories.indexOf(repository) < 0)
            return LibraryErrors::noRepository(path(), repository);
        const std::string key = sourceKey.toStdString();
        Statement source(database, "SELECT id FROM source WHERE key = ?");
        if (!source.bind(1, key).step())
            return LibraryErrors::noSource(path(), sourceKey);
        const std::int64_t sourceId = source.integer(0);
        source.reset();
        Statement forget(database, "DELETE FROM fault_decision WHERE repository = ? AND source = ? AND day = ?");
        for (const std::int64_t member : repositories.membersWith(repository))
            forget.bind(1, member).bind(2, sourceId).bind(3, std::int64_t(dayNumber(day))).run();
        if (verdict) {
            Statement(database,
                      "INSERT INTO fault_decision (repository, source, day, verdict, decided_at) "
                      "VALUES (?, ?, ?, ?, unixepoch())")
                .bind(1, repository)
                .bind(2, sourceId)
                .bind(3, std::int64_t(dayNumber(day)))
                .bind(4, *verdict == FaultVerdict::Fault ? "fault" : "real")
                .run();
        }
        transaction.commit();
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
        return LibraryErrors::isItself(path);
    return LibraryErrors::guarded(d->file.path, [&] { return copyDatabase(*connectReader(d->file), path); });
}

Result<LibraryHealth> Library::check() const
{
    return checkLibraryFile(d->file);
}

Result<QString> Library::restore(const QString &backup, const QString &path)
{
    return restoreLibraryFile(backup, path);
}

} // namespace RepoSignal
