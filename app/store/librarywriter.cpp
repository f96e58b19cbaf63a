// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/damagedsegment.h"
#include "store/library.h"
#include "store/libraryerrors.h"
#include "store/librarystate.h"
#include "store/repositorybook.h"
#include "store/seriesbook.h"
#include "store/sourcerows.h"

#include <SQLiteCpp/Database.h>

#include <map>

namespace RepoSignal {

namespace {

/// Readings held before they are written, in bytes: a day of 100,000 repositories several times over.
constexpr std::size_t kHeldBytes = 96u << 20;

/// Sources and batches as rows. Throws SQLite::Exception.
class BatchTable
{
public:
    explicit BatchTable(SQLite::Database &database)
        : m_readings(database, "SELECT readings FROM source WHERE key = ?"),
          m_putSource(database,
                      "INSERT INTO source (key, title, url, licence, attribution, day_zone, read_at, readings, "
                      "population, rule, population_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                      "ON CONFLICT (key) DO UPDATE SET title = excluded.title, url = excluded.url, "
                      "licence = excluded.licence, attribution = excluded.attribution, "
                      "day_zone = excluded.day_zone, read_at = excluded.read_at, "
                      "population = excluded.population, rule = excluded.rule, "
                      "population_name = excluded.population_name RETURNING id"),
          m_putBatch(database,
                     "INSERT INTO batch (source, origin, imported_at, rows) VALUES (?, ?, unixepoch(), 0) "
                     "RETURNING id"),
          m_setRows(database, "UPDATE batch SET rows = ? WHERE id = ?"),
          m_drop(database, "DELETE FROM batch WHERE id = ?")
    {
    }

    /// False when the library holds the source with readings of another kind.
    bool agreesWith(const Source &source)
    {
        const std::string key = source.key.toStdString();
        m_readings.bind(1, key);
        const bool agrees = !m_readings.step() || m_readings.text(0) == readingKindId(source.readings);
        m_readings.reset();
        return agrees;
    }

    std::int64_t put(const Source &source)
    {
        const std::array texts{source.key.toStdString(),
                               source.title.toStdString(),
                               source.url.toStdString(),
                               source.licence.toStdString(),
                               source.attribution.toStdString(),
                               source.dayZone.toStdString(),
                               source.readAt.toStdString(),
                               std::string(readingKindId(source.readings)),
                               populationKindId(source.population).toStdString(),
                               source.rule.toStdString(),
                               source.populationName.toStdString()};
        for (std::size_t i = 0; i < texts.size(); ++i)
            m_putSource.bind(static_cast<int>(i) + 1, texts[i]);
        return idFrom(m_putSource);
    }

    std::uint32_t begin(std::int64_t source, const QString &origin)
    {
        const std::string name = origin.toStdString();
        m_putBatch.bind(1, source).bind(2, name);
        return static_cast<std::uint32_t>(idFrom(m_putBatch));
    }

    void end(std::uint32_t batch, std::int64_t rows)
    {
        m_setRows.bind(1, rows).bind(2, static_cast<std::int64_t>(batch));
        m_setRows.run();
    }

    void drop(std::uint32_t batch)
    {
        m_drop.bind(1, static_cast<std::int64_t>(batch));
        m_drop.run();
    }

private:
    static std::int64_t idFrom(Statement &statement)
    {
        statement.step();
        const std::int64_t id = statement.integer(0);
        statement.run();
        return id;
    }

    Statement m_readings;
    Statement m_putSource;
    Statement m_putBatch;
    Statement m_setRows;
    Statement m_drop;
};

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
    const auto result = LibraryErrors::guarded(path, [this, &call]() -> Result<void> {
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
    return d->attempt([&]() -> Result<void> {
        d->begin();
        BatchTable &batches = d->memory->batches;
        if (!batches.agreesWith(source))
            return LibraryErrors::otherReadings(d->path, source.title);
        const std::int64_t id = batches.put(source);
        d->batch = batches.begin(id, origin);
        d->current = &d->memory->series.try_emplace(id, d->database, id).first->second;
        d->rows = 0;
        d->kept = {};
        return {};
    });
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
