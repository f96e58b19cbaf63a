// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dataset.h"
#include "domain/error.h"
#include "domain/observation.h"
#include "store/libraryhealth.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace RepoSignal {

/// One source as the library holds it.
struct LibrarySource {
    Source source;
    std::int64_t repositories = 0;
    std::int64_t readings = 0;
    int days = 0; ///< days with at least one reading
    std::optional<Day> firstDay;
    std::optional<Day> lastDay;
};

/// What a library holds.
struct LibraryInfo {
    std::int64_t repositories = 0;
    std::int64_t tracked = 0;
    int days = 0; ///< days with a reading in any source
    std::optional<Day> firstDay;
    std::optional<Day> lastDay;
    std::vector<LibrarySource> sources;
    std::int64_t lists = 0; ///< that repositories appear on
    std::int64_t appearances = 0;
    std::int64_t eventSamples = 0; ///< hours of repositories
    std::int64_t renames = 0; ///< undone ones too
    std::int64_t undoneRenames = 0;
    std::int64_t faultDecisions = 0;
    QByteArray contentHash; ///< SHA-256, hex, over the logical rows: independent of page layout, ids and import times
    std::int64_t bytes = 0; ///< size on disk
};

enum class LibraryMode { ReadWrite, ReadOnly };

/// The library: one SQLite file (WAL), the single owner of fetched truth. One writer at a time; any number of readers,
/// each with its own Library object. An object belongs to one thread. No exception leaves it.
class Library
{
public:
    /// An empty library; fails when the file exists.
    static Result<std::unique_ptr<Library>> create(const QString &path);
    /// Opens and, when the file can be written, migrates (after a backup beside it). Each of these has its own
    /// sentence: missing, unreadable, locked, made by a newer program, truncated, read-only, no SQLite, no RepoSignal
    /// library, disk full.
    static Result<std::unique_ptr<Library>> open(const QString &path, LibraryMode mode);
    ~Library();

    [[nodiscard]] QString path() const;
    /// False also where a newer program made it or the file or folder cannot be written.
    [[nodiscard]] bool isWritable() const;
    /// Why nobody here can write it, however it was opened; empty when it can be written.
    [[nodiscard]] QString readOnlyReason() const;

    /// Everything, decoded with up to two threads. Raise `cancelled` to stop early (any error may then come back).
    Result<std::shared_ptr<const Dataset>> loadDataset(const std::atomic_bool *cancelled = nullptr) const;
    Result<LibraryInfo> info() const;

    /// Starts taking observations in; ends with commit() or, by destruction, with nothing changed since the last
    /// commit. The writer must not outlive this object, which writes nothing else meanwhile.
    class Writer;
    Result<std::unique_ptr<Writer>> beginWriting();

    Result<void> setList(const QString &name, std::span<const RepositoryId> members); ///< replaces; empty: removes
    Result<void> setTracked(RepositoryId repository, bool tracked);
    /// `join`: of Join::id. Undone, the two names are two repositories again.
    Result<void> setJoinUndone(std::int64_t join, bool undone);
    /// About the step that leads to the reading of that day. No value forgets what was decided, also under earlier names.
    Result<void> setFaultDecision(RepositoryId repository, const QString &sourceKey, Day day,
                                  std::optional<FaultVerdict> verdict);

    /// Lays everything out in order and gives unused pages back.
    Result<void> compact();
    /// A consistent copy in one file, whole or not at all; replaces a file of that name.
    Result<void> backupTo(const QString &path) const;
    /// Looks at every page and row. Damage is told in the result; an error says that it could not be looked at.
    Result<LibraryHealth> check() const;
    /// Puts a copy of `backup`, which must be a whole library that this program reads, in the place of `path`. The file
    /// that was there is kept beside: the result names it, empty where there was none. All or nothing; refused where
    /// another program uses the library.
    static Result<QString> restore(const QString &backup, const QString &path);

private:
    struct Private;
    explicit Library(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// Writes batches in one transaction; memory stays bounded however many files pass through. After an error everything
/// since the last commit is undone and every call gives that error.
class Library::Writer : public ObservationSink
{
public:
    ~Writer() override;
    Result<void> beginBatch(const Source &source, const QString &origin) override;
    Result<void> accept(std::span<const Observation> rows) override;
    Result<void> acceptAppearances(std::span<const Appearance> rows) override;
    Result<void> acceptEventSamples(std::span<const EventSample> rows) override;
    Result<void> acceptRenames(std::span<const Rename> rows) override;
    Result<KeptRows> endBatch() override;
    /// Makes everything so far durable.
    Result<void> commit();

private:
    friend class Library;
    struct Private;
    explicit Writer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace RepoSignal
