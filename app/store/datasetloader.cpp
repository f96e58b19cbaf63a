// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/datasetloader.h"

#include "store/damagedsegment.h"
#include "store/libraryerrors.h"
#include "store/sidetables.h"
#include "store/snapshot.h"
#include "store/sourcerows.h"
#include "store/statement.h"
#include "store/utf16text.h"

#include <algorithm>
#include <map>

namespace RepoSignal {

namespace {

/// Repositories whose segments are read in one go, into one table.
constexpr std::size_t kChunk = 2048;

struct Cancelled {
};

/// What both threads share: which repositories there are and which chunk is next.
class SegmentLoad
{
public:
    SegmentLoad(std::vector<std::int64_t> ids, std::map<std::int64_t, int> sources, const std::atomic_bool *cancelled)
        : m_ids(std::move(ids)), m_sources(std::move(sources)), m_cancelled(cancelled),
          m_tables((m_ids.size() + kChunk - 1) / kChunk)
    {
    }

    [[nodiscard]] int repositoryIndex(std::int64_t id) const
    {
        const auto found = std::ranges::lower_bound(m_ids, id);
        return found != m_ids.end() && *found == id ? static_cast<int>(found - m_ids.begin()) : -1;
    }
    [[nodiscard]] int sourceIndex(std::int64_t source) const
    {
        const auto found = m_sources.find(source);
        return found == m_sources.end() ? -1 : found->second;
    }
    [[nodiscard]] std::vector<SegmentTable> &tables() { return m_tables; }

    [[nodiscard]] std::atomic_bool &stopped() { return m_stopped; }
    void checkCancelled() const
    {
        if (m_stopped || (m_cancelled && *m_cancelled))
            throw Cancelled();
    }

    /// Reads chunks until none is left. Any number of threads, each with its own connection.
    void run(SQLite::Database &database)
    {
        Statement select(database,
                         "SELECT repository, source, number, data FROM segment WHERE repository BETWEEN ? AND ? "
                         "ORDER BY repository, source, number");
        std::size_t segments = 0;
        std::size_t bytes = 0;
        for (std::size_t chunk = m_next++; chunk < m_tables.size(); chunk = m_next++) {
            SegmentTable &table = m_tables[chunk];
            table.reserve(segments + segments / 8, bytes + bytes / 8);
            readChunk(select, chunk * kChunk, table);
            segments = table.refs().size();
            bytes = table.byteCount();
        }
    }

private:
    void readChunk(Statement &select, std::size_t first, SegmentTable &table)
    {
        checkCancelled();
        std::size_t repository = first;
        const std::size_t last = std::min(first + kChunk, m_ids.size()) - 1;
        select.bind(1, m_ids[first]).bind(2, m_ids[last]);
        while (select.step()) {
            const std::int64_t id = select.integer(0);
            while (repository < last && m_ids[repository] < id)
                ++repository;
            const int source = sourceIndex(select.integer(1));
            const auto blob = select.bytes(3);
            if (m_ids[repository] != id || source < 0 || !isSegment(blob))
                throw DamagedSegment{id};
            table.append(static_cast<int>(repository), source, static_cast<int>(select.integer(2)), blob);
        }
    }

    const std::vector<std::int64_t> m_ids;
    const std::map<std::int64_t, int> m_sources;
    const std::atomic_bool *m_cancelled = nullptr;
    std::vector<SegmentTable> m_tables;
    std::atomic<std::size_t> m_next = 0;
    std::atomic_bool m_stopped = false;
};

/// Adds every repository with its facts to the builder.
class TextLoad
{
public:
    TextLoad(SQLite::Database &database, const SegmentLoad &segments, DatasetBuilder &builder)
        : m_segments(segments), m_builder(builder),
          m_repositories(database,
                         "SELECT id, full_name, topics, licence, created, pushed, github_id FROM repository ORDER BY id"),
          m_facts(database,
                  "SELECT repository, source, from_day, language, description FROM fact "
                  "ORDER BY repository, source, from_day")
    {
    }

    void run()
    {
        bool hasFact = m_facts.step();
        for (std::size_t i = 0; m_repositories.step(); ++i) {
            if (i % kChunk == 0)
                m_segments.checkCancelled();
            const std::int64_t id = m_repositories.integer(0);
            addRepository(id);
            m_source = -1;
            for (; hasFact && m_facts.integer(0) <= id; hasFact = m_facts.step()) {
                if (m_facts.integer(0) == id)
                    addFact();
            }
        }
    }

private:
    void addRepository(std::int64_t id)
    {
        const auto seconds = [this](int column) -> std::optional<std::chrono::sys_seconds> {
            if (m_repositories.isNull(column))
                return {};
            return std::chrono::sys_seconds{std::chrono::seconds{m_repositories.integer(column)}};
        };
        m_builder.addRepository({.id = id,
                                 .fullName = m_name.from(m_repositories.text(1)),
                                 .topics = m_topics.from(m_repositories.text(2)),
                                 .licence = m_licence.from(m_repositories.text(3)),
                                 .created = seconds(4),
                                 .pushed = seconds(5),
                                 .githubId = m_repositories.integer(6)});
    }

    /// A field that a change leaves alone stands as the source told it before.
    void addFact()
    {
        const int source = m_segments.sourceIndex(m_facts.integer(1));
        if (source < 0)
            return;
        if (source != m_source) {
            m_source = source;
            m_language.reset();
            m_description.from({});
        }
        if (!m_facts.isNull(3))
            m_language = m_languageText.from(m_facts.text(3));
        if (!m_facts.isNull(4))
            m_description.from(m_facts.text(4));
        m_builder.addFacts(source, dayFromNumber(static_cast<int>(m_facts.integer(2))), m_language,
                           m_description.view());
    }

    const SegmentLoad &m_segments;
    DatasetBuilder &m_builder;
    Statement m_repositories;
    Statement m_facts;
    Utf16Text m_name;
    Utf16Text m_topics;
    Utf16Text m_licence;
    Utf16Text m_languageText;
    Utf16Text m_description;
    std::optional<QStringView> m_language;
    int m_source = -1; ///< of the facts before
};

std::vector<std::int64_t> repositoryIds(SQLite::Database &database)
{
    std::vector<std::int64_t> ids;
    ids.reserve(static_cast<std::size_t>(integerFrom(database, "SELECT count(*) FROM repository")));
    Statement select(database, "SELECT id FROM repository ORDER BY id");
    while (select.step())
        ids.push_back(select.integer(0));
    return ids;
}

std::shared_ptr<const Dataset> load(const Snapshot &snapshot, const std::atomic_bool *cancelled)
{
    DatasetBuilder builder;
    std::map<std::int64_t, int> sources;
    for (const auto &[id, source] : readSources(snapshot.own()))
        sources.emplace(id, builder.addSource(source));
    addLists(snapshot.own(), builder);
    SegmentLoad segments(repositoryIds(snapshot.own()), std::move(sources), cancelled);

    snapshot.readTogether(
        [&](SQLite::Database &database) {
            TextLoad(database, segments, builder).run();
            addSideTables(database,
                          {.repository = [&segments](std::int64_t id) { return segments.repositoryIndex(id); },
                           .source = [&segments](std::int64_t id) { return segments.sourceIndex(id); }},
                          builder);
            segments.run(database);
        },
        [&](SQLite::Database &database) { segments.run(database); }, segments.stopped());
    for (SegmentTable &table : segments.tables())
        builder.addSegments(std::move(table));
    return builder.build();
}

} // namespace

Result<std::shared_ptr<const Dataset>> loadDataset(const LibraryFile &file, const std::atomic_bool *cancelled)
{
    return LibraryErrors::guarded(file.path, [&]() -> Result<std::shared_ptr<const Dataset>> {
        try {
            return load(Snapshot(file), cancelled);
        } catch (const DamagedSegment &segment) {
            return errorFor(segment, *connectReader(file), file.path);
        } catch (const Cancelled &) {
            return Error();
        }
    });
}

} // namespace RepoSignal
