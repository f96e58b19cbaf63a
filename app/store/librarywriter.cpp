// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/batchtable.h"
#include "store/damagedsegment.h"
#include "store/library.h"
#include "store/libraryerrors.h"
#include "store/librarystate.h"
#include "store/repositorybook.h"
#include "store/seriesbook.h"

#include <SQLiteCpp/Database.h>

#include <map>

namespace RepoSignal {

namespace {

/// Readings held before they are written, in bytes: a day of 100,000 repositories several times over.
constexpr std::size_t kHeldBytes = 96u << 20;

bool isStorable(const Observation &row)
{
    const auto fits = [](Count count) { return !isKnown(count) || count >= 0; };
    return !row.repository.empty() && fits(row.stars) && fits(row.forks) && fits(row.openIssues);
}

} // namespace

struct Library::Writer::Private {
    /// What is remembered between rows; valid while nobody else writes.
    struct Memory {
        explicit Memory(SQLite::Database &database) : batches(database), repositories(database) {}
        BatchTable batches;
        RepositoryBook repositories;
        std::map<std::int64_t, SeriesBook> series; ///< by source
    };

    Private(SQLite::Database &database, const QString &path) : database(database), path(path) {}

    void begin();
    void flush();
    void take(std::span<const Observation> rows);
    template<typename Call> Result<void> attempt(Call call);

    SQLite::Database &database;
    QString path;
    std::optional<Memory> memory;
    std::int64_t dataVersion = 0;
    bool isOpen = false; ///< a transaction runs
    std::optional<Error> failure; ///< after which everything since the last commit is undone

    SeriesBook *current = nullptr; ///< of the batch's source; no batch without it
    std::uint32_t batch = 0;
    std::int64_t rows = 0;
    KeptRows kept;
};

void Library::Writer::Private::begin()
{
    if (isOpen)
        return;
    database.exec("BEGIN IMMEDIATE");
    isOpen = true;
    const std::int64_t version = integerFrom(database, "PRAGMA data_version");
    if (!memory || version != dataVersion) {
        memory.reset();
        memory.emplace(database);
        dataVersion = version;
    }
}

void Library::Writer::Private::flush()
{
    memory->repositories.flush();
    for (auto &[source, series] : memory->series)
        series.flush();
}

void Library::Writer::Private::take(std::span<const Observation> taken)
{
    RepositoryBook &repositories = memory->repositories;
    for (const Observation &row : taken) {
        const std::size_t place = repositories.find(row.repository);
        repositories.note(place, row);
        current->take({.place = place, .id = repositories.id(place), .isNew = repositories.isNew(place)}, row, batch,
                      kept);
    }
    rows += static_cast<std::int64_t>(taken.size());
    std::size_t held = 0;
    for (const auto &[source, series] : memory->series)
        held += series.heldBytes();
    if (held > kHeldBytes) {
        flush();
        for (auto &[source, series] : memory->series)
            series.forget(batch);
    }
}

/// Runs one step; a step that fails undoes everything since the last commit and stops the writer.
template<typename Call> Result<void> Library::Writer::Private::attempt(Call call)
{
    if (failure)
        return *failure;
    auto result = LibraryErrors::guarded(path, [this, &call]() -> Result<void> {
        try {
            return call();
        } catch (const DamagedSegment &segment) {
            return errorFor(segment, database, path);
        }
    });
    if (!result) {
        failure = result.error();
        memory.reset();
        if (sqlite3_get_autocommit(database.getHandle()) == 0)
            database.tryExec("ROLLBACK");
        isOpen = false;
    }
    return result;
}

Library::Writer::Writer(std::unique_ptr<Private> d) : d(std::move(d)) {}

Library::Writer::~Writer()
{
    d->memory.reset();
    if (d->isOpen)
        d->database.tryExec("ROLLBACK");
}

Result<void> Library::Writer::beginBatch(const Source &source, const QString &origin)
{
    Q_ASSERT(d->failure || !d->current);
    bool agrees = true;
    const auto begun = d->attempt([&]() -> Result<void> {
        d->begin();
        BatchTable &batches = d->memory->batches;
        agrees = batches.agreesWith(source);
        if (!agrees)
            return {};
        const std::int64_t id = batches.put(source);
        d->batch = batches.begin(id, origin);
        d->current = &d->memory->series.try_emplace(id, d->database, id).first->second;
        d->rows = 0;
        d->kept = {};
        return {};
    });
    return begun && !agrees ? LibraryErrors::otherReadings(d->path, source.title) : begun;
}

Result<void> Library::Writer::accept(std::span<const Observation> rows)
{
    Q_ASSERT(d->failure || d->current);
    const auto bad = std::ranges::find_if_not(rows, isStorable);
    if (bad != rows.end())
        return LibraryErrors::badObservation(
            QString::fromUtf8(bad->repository.data(), static_cast<qsizetype>(bad->repository.size())));
    return d->attempt([&]() -> Result<void> {
        d->take(rows);
        return {};
    });
}

Result<KeptRows> Library::Writer::endBatch()
{
    Q_ASSERT(d->failure || d->current);
    const auto ended = d->attempt([this]() -> Result<void> {
        const KeptRows &kept = d->kept;
        if (kept.added + kept.revised + kept.factsOnly == 0)
            d->memory->batches.drop(d->batch);
        else
            d->memory->batches.end(d->batch, d->rows);
        d->current = nullptr;
        return {};
    });
    if (!ended)
        return ended.error();
    return d->kept;
}

Result<void> Library::Writer::commit()
{
    Q_ASSERT(d->failure || !d->current);
    return d->attempt([this]() -> Result<void> {
        if (!d->isOpen)
            return {};
        d->flush();
        d->database.exec("COMMIT");
        d->isOpen = false;
        return {};
    });
}

Result<std::unique_ptr<Library::Writer>> Library::beginWriting()
{
    if (const auto refused = d->refusal())
        return *refused;
    auto writer = std::unique_ptr<Writer>(
        new Writer(std::make_unique<Writer::Private>(*d->file.database, d->file.path)));
    if (const auto begun = writer->d->attempt([&]() -> Result<void> {
            writer->d->begin();
            return {};
        });
        !begun)
        return begun.error();
    return writer;
}

} // namespace RepoSignal
