// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/schema.h"

#include "store/libraryerrors.h"
#include "store/statement.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Transaction.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <array>
#include <cstdio>

namespace RepoSignal {

namespace {

// Days are numbers since 1970-01-01 in the source's zone, times are seconds since then. NULL is unknown or not told, an
// empty text is "has none". `*_day` columns hold the last day on which the value was told.
// A repository is found by its name without case: `unicode_name` is that name where ASCII rules do not give it.
// A fact is told from `from_day` on until a later row of the same source tells another; a NULL field changes nothing.
constexpr const char *kVersion1 = R"sql(
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    licence TEXT NOT NULL,
    attribution TEXT NOT NULL,
    day_zone TEXT NOT NULL,
    read_at TEXT NOT NULL,
    readings TEXT NOT NULL CHECK (readings IN ('totals', 'counts')),
    population TEXT NOT NULL CHECK (population IN ('census', 'quota', 'chosen', 'query')),
    rule TEXT NOT NULL,
    population_name TEXT NOT NULL
) STRICT;
CREATE TABLE batch (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source,
    origin TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    rows INTEGER NOT NULL
) STRICT;
CREATE TABLE repository (
    id INTEGER PRIMARY KEY,
    full_name TEXT NOT NULL,
    unicode_name TEXT,
    folded_name TEXT NOT NULL AS (coalesce(unicode_name, lower(full_name))) UNIQUE,
    github_id INTEGER,
    topics TEXT,
    topics_day INTEGER,
    licence TEXT,
    licence_day INTEGER,
    created INTEGER,
    created_day INTEGER,
    pushed INTEGER,
    pushed_day INTEGER,
    tracked INTEGER NOT NULL DEFAULT 0 CHECK (tracked IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX repository_on_github ON repository (github_id) WHERE github_id IS NOT NULL;
CREATE TABLE fact (
    repository INTEGER NOT NULL REFERENCES repository,
    source INTEGER NOT NULL REFERENCES source,
    from_day INTEGER NOT NULL,
    language TEXT,
    description TEXT,
    PRIMARY KEY (repository, source, from_day)
) STRICT, WITHOUT ROWID;
CREATE TABLE segment (
    repository INTEGER NOT NULL REFERENCES repository,
    source INTEGER NOT NULL REFERENCES source,
    number INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (repository, source, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    repository INTEGER NOT NULL REFERENCES repository,
    source INTEGER NOT NULL REFERENCES source,
    day INTEGER NOT NULL,
    batch INTEGER NOT NULL REFERENCES batch,
    stars INTEGER,
    forks INTEGER,
    open_issues INTEGER
) STRICT;
CREATE INDEX revision_of ON revision (repository, source, day);
CREATE TABLE list (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE list_member (
    list INTEGER NOT NULL REFERENCES list,
    repository INTEGER NOT NULL REFERENCES repository,
    PRIMARY KEY (list, repository)
) STRICT, WITHOUT ROWID;
)sql";

// Topics and licences become facts of their sources; of older ones only the last value and its day are known.
// A repository keeps the GitHub id told last and the days on which it was seen with it; renames join repositories.
// Appearances are packed as appearanceblob.h says. Hours are numbers since 1970-01-01 00:00 UTC.
constexpr const char *kVersion2 = R"sql(
DROP INDEX repository_on_github;
ALTER TABLE fact ADD COLUMN topics TEXT;
ALTER TABLE fact ADD COLUMN licence TEXT;
CREATE TEMP TABLE told_by AS SELECT id AS repository, coalesce(
    (SELECT min(segment.source) FROM segment JOIN source ON segment.source = source.id
     WHERE segment.repository = repository.id AND key = 'new-repositories'),
    (SELECT min(source) FROM segment WHERE repository = repository.id),
    (SELECT min(source) FROM fact WHERE repository = repository.id)) AS source FROM repository;
INSERT INTO fact (repository, source, from_day, topics)
    SELECT id, source, topics_day, topics FROM repository JOIN told_by ON repository = id
    WHERE topics IS NOT NULL AND source IS NOT NULL
    ON CONFLICT DO UPDATE SET topics = excluded.topics;
INSERT INTO fact (repository, source, from_day, licence)
    SELECT id, source, licence_day, licence FROM repository JOIN told_by ON repository = id
    WHERE licence IS NOT NULL AND source IS NOT NULL
    ON CONFLICT DO UPDATE SET licence = excluded.licence;
DROP TABLE told_by;
ALTER TABLE repository DROP COLUMN topics;
ALTER TABLE repository DROP COLUMN topics_day;
ALTER TABLE repository DROP COLUMN licence;
ALTER TABLE repository DROP COLUMN licence_day;
ALTER TABLE repository ADD COLUMN github_first_day INTEGER;
ALTER TABLE repository ADD COLUMN github_day INTEGER;
CREATE INDEX repository_on_github ON repository (github_id) WHERE github_id IS NOT NULL;
CREATE TABLE appearance_list (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source,
    name TEXT NOT NULL,
    UNIQUE (source, name)
) STRICT;
CREATE TABLE appearance (
    repository INTEGER NOT NULL REFERENCES repository,
    list INTEGER NOT NULL REFERENCES appearance_list,
    data BLOB NOT NULL,
    PRIMARY KEY (repository, list)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_sample (
    repository INTEGER NOT NULL REFERENCES repository,
    hour INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES source,
    stars INTEGER NOT NULL,
    forks INTEGER NOT NULL,
    PRIMARY KEY (repository, hour)
) STRICT, WITHOUT ROWID;
CREATE TABLE rename (
    id INTEGER PRIMARY KEY,
    old_repository INTEGER NOT NULL REFERENCES repository,
    new_repository INTEGER NOT NULL REFERENCES repository,
    day INTEGER NOT NULL,
    evidence TEXT NOT NULL CHECK (evidence IN ('stated', 'inferred')),
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    UNIQUE (old_repository, new_repository),
    CHECK (old_repository <> new_repository)
) STRICT;
CREATE TABLE fault_decision (
    repository INTEGER NOT NULL REFERENCES repository,
    source INTEGER NOT NULL REFERENCES source,
    day INTEGER NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('fault', 'real')),
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (repository, source, day)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::array kSteps{SchemaStep{.version = 1, .statements = kVersion1},
                            SchemaStep{.version = 2, .statements = kVersion2}};

void applyStep(SQLite::Database &database, const SchemaStep &step)
{
    database.exec(step.statements);
    database.exec("PRAGMA user_version = " + std::to_string(step.version));
}

/// In one step, so that nobody changes them meanwhile; the copy is one file without a log. VACUUM INTO would be more
/// compact, but fails on connections for reading where a table has generated columns.
void copyPages(SQLite::Database &from, const QByteArray &target)
{
    SQLite::Database to(target.toStdString(), SQLite::OPEN_READWRITE);
    if (const int code = SQLite::Backup(to, from).executeStep(); code != SQLITE_DONE)
        throw SQLite::Exception("the pages could not be copied", code);
    to.exec("PRAGMA journal_mode = DELETE");
}

} // namespace

std::span<const SchemaStep> schemaSteps()
{
    return kSteps;
}

int applicationId(SQLite::Database &database)
{
    return static_cast<int>(integerFrom(database, "PRAGMA application_id"));
}

int schemaVersion(SQLite::Database &database)
{
    return static_cast<int>(integerFrom(database, "PRAGMA user_version"));
}

void createSchema(SQLite::Database &database, std::span<const SchemaStep> steps)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    for (const SchemaStep &step : steps)
        applyStep(database, step);
    transaction.commit();
}

Result<void> migrate(SQLite::Database &database, const QString &path, std::span<const SchemaStep> steps)
{
    for (const SchemaStep &step : steps) {
        const int before = schemaVersion(database);
        if (before >= step.version)
            continue;
        if (auto copied = copyDatabase(database, path + QStringLiteral(".backup-v%1").arg(before)); !copied)
            return copied;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (schemaVersion(database) != before)
            continue; // another program was faster
        applyStep(database, step);
        transaction.commit();
    }
    return {};
}

Result<void> copyDatabase(SQLite::Database &database, const QString &target)
{
    const QFileInfo info(target);
    if (info.isDir())
        return LibraryErrors::isFolder(target);
    if (!QFileInfo(info.absolutePath()).isDir())
        return LibraryErrors::noFolder(target);
    QTemporaryFile part(target + QStringLiteral(".XXXXXX.part"));
    if (!part.open())
        return LibraryErrors::copyFailed(target, part.errorString());
    part.close();
    const QByteArray name = QFile::encodeName(part.fileName());
    try {
        copyPages(database, name);
    } catch (const SQLite::Exception &failure) {
        if (failure.getErrorCode() != SQLITE_FULL && failure.getErrorCode() != SQLITE_CANTOPEN)
            throw;
        return LibraryErrors::copyFailed(target, QString::fromUtf8(failure.what()));
    }
    const QString original = QFile::decodeName(sqlite3_db_filename(database.getHandle(), "main"));
    if (!part.setPermissions(QFileInfo(original).permissions())
        || std::rename(name.constData(), QFile::encodeName(target).constData()) != 0)
        return LibraryErrors::copyFailed(target, qt_error_string());
    part.setAutoRemove(false);
    return {};
}

} // namespace RepoSignal
