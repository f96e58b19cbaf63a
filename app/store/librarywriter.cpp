// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/appearancebook.h"
#include "store/batchtable.h"
#include "store/damagedsegment.h"
#include "store/library.h"
#include "store/libraryerrors.h"
#include "store/librarystate.h"
#include "store/renamebook.h"
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

bool isStorable(const Appearance &row)
{
    return !row.repository.empty() && !row.list.empty() && row.rank >= 1;
}

bool isStorable(const EventSample &row)
{
    return !row.repository.empty() && row.stars >= 0 && row.forks >= 0;
}

bool isStorable(const Rename &row)
{
    return !row.oldName.empty() && !row.newName.empty();
}

std::string_view nameOf(const Rename &row)
{
    return row.newName;
}

std::string_view nameOf(const auto &row)
{
    return row.repository;
}

/// What no source may say; no value when all rows can be kept.
template<typename Row> std::optional<Error> fault(std::span<const Row> rows)
{
    const auto bad = std::ranges::find_if_not(rows, [](const Row &row) { return isStorable(row); });
    if (bad == rows.end())
        return {};
    const std::string_view name = nameOf(*bad);
    return LibraryErrors::badObservation(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

} // namespace

struct Library::Writer::Private {
    /// What is remembered between rows; valid while nobody else writes.
    struct Memory {
        explicit Memory(SQLite::Database &database)
            : batches(database), repositories(database), appearances(database), renames(database),
              putSample(database,
                        "INSERT INTO event_sample (repository, hour, source, stars, forks) VALUES (?, ?, ?, ?, ?) "
                        "ON CONFLICT DO NOTHING RETURNING hour")
        {
        }
        BatchTable batches;
        RepositoryBook repositories;
        AppearanceBook appearances;
        RenameBook renames;
        Statement putSample;
        std::map<std::int64_t, SeriesBook> series; ///< by source
    };

    Private(SQLite::Database &database, const QString &path) : database(database), path(path) {}

    void begin();
    void flush();
    void take(std::span<const Observation> rows);
    void take(std::span<const Appearance> rows);
    void take(std::span<const EventSample> rows);
    void take(std::span<const Rename> rows);
    void boundMemory();
    template<typename Row> Result<void> accept(std::span<const Row> rows);
    template<typename Call> Result<void> attempt(Call call);

    SQLite::Database &database;
    QString path;
    std::optional<Memory> memory;
    std::int64_t dataVersion = 0;
    bool isOpen = false; ///< a transaction runs
    std::optional<Error> failure; ///< after which everything since the last commit is undone

    SeriesBook *current = nullptr; ///< of the batch's source; no batch without it
    std::int64_t source = 0;
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
    memory->appearances.flush();
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
}

void Library::Writer::Private::take(std::span<const Appearance> taken)
{
    RepositoryBook &repositories = memory->repositories;
    for (const Appearance &row : taken) {
        kept.appearances += memory->appearances.take(source, repositories.id(repositories.find(row.repository)),
                                                     row.list, {.day = dayNumber(row.day), .rank = row.rank});
    }
}

void Library::Writer::Private::take(std::span<const EventSample> taken)
{
    RepositoryBook &repositories = memory->repositories;
    for (const EventSample &row : taken) {
        const std::size_t place = repositories.find(row.repository);
        repositories.noteId(place, row.githubId, std::chrono::floor<std::chrono::days>(row.hour));
        Statement &put = memory->putSample;
        put.bind(1, repositories.id(place)).bind(2, std::int64_t(row.hour.time_since_epoch().count())).bind(3, source);
        put.bind(4, std::int64_t(row.stars)).bind(5, std::int64_t(row.forks));
        if (put.step()) {
            ++kept.eventSamples;
            put.run();
        }
    }
}

void Library::Writer::Private::take(std::span<const Rename> taken)
{
    RepositoryBook &repositories = memory->repositories;
    for (const Rename &row : taken) {
        const std::int64_t before = repositories.id(repositories.find(row.oldName));
        const std::int64_t after = repositories.id(repositories.find(row.newName));
        if (before != after) // names that differ in case only are one repository
            kept.renames += memory->renames.tell(before, after, row.day, row.evidence);
    }
}

void Library::Writer::Private::boundMemory()
{
    std::size_t held = memory->appearances.heldBytes();
    for (const auto &[source, series] : memory->series)
        held += series.heldBytes();
    if (held <= kHeldBytes)
        return;
    flush();
    memory->appearances.forget();
    for (auto &[source, series] : memory->series)
        series.forget(batch);
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

template<typename Row> Result<void> Library::Writer::Private::accept(std::span<const Row> taken)
{
    Q_ASSERT(failure || current);
    if (const auto bad = fault(taken))
        return *bad;
    return attempt([&]() -> Result<void> {
        take(taken);
        rows += static_cast<std::int64_t>(taken.size());
        boundMemory();
        return {};
    });
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
        d->source = id;
        d->current = &d->memory->series.try_emplace(id, d->database, id).first->second;
        d->rows = 0;
        d->kept = {};
        return {};
    });
    return begun && !agrees ? LibraryErrors::otherReadings(d->path, source.title) : begun;
}

Result<void> Library::Writer::accept(std::span<const Observation> rows)
{
    return d->accept(rows);
}

Result<void> Library::Writer::acceptAppearances(std::span<const Appearance> rows)
{
    return d->accept(rows);
}

Result<void> Library::Writer::acceptEventSamples(std::span<const EventSample> rows)
{
    return d->accept(rows);
}

Result<void> Library::Writer::acceptRenames(std::span<const Rename> rows)
{
    return d->accept(rows);
}

Result<KeptRows> Library::Writer::endBatch()
{
    Q_ASSERT(d->failure || d->current);
    const auto ended = d->attempt([this]() -> Result<void> {
        KeptRows &kept = d->kept;
        for (auto &sightings : d->memory->repositories.takeShared())
            kept.renames += d->memory->renames.settle(std::move(sightings));
        if (kept.added + kept.revised + kept.factsOnly + kept.appearances + kept.eventSamples + kept.renames == 0)
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
