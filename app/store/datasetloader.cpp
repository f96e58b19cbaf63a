// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/datasetloader.h"

#include "store/damagedsegment.h"
#include "store/factstate.h"
#include "store/joinload.h"
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
    SegmentLoad(const JoinedRepositories &repositories, std::map<std::int64_t, int> sources,
                const std::atomic_bool *cancelled)
        : m_repositories(repositories), m_sources(std::move(sources)), m_cancelled(cancelled),
          m_tables((repositories.ids().size() + kChunk - 1) / kChunk)
    {
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
        const std::vector<std::int64_t> &ids = m_repositories.ids();
        std::size_t place = first;
        const std::size_t last = std::min(first + kChunk, ids.size()) - 1;
        select.bind(1, ids[first]).bind(2, ids[last]);
        while (select.step()) {
            const std::int64_t id = select.integer(0);
            while (place < last && ids[place] < id)
                ++place;
            const int source = sourceIndex(select.integer(1));
            const auto blob = select.bytes(3);
            if (ids[place] != id || source < 0 || !isSegment(blob))
                throw DamagedSegment{id};
            if (!m_repositories.isJoinedAt(place))
                table.append(m_repositories.indexAt(place), source, static_cast<int>(select.integer(2)), blob);
        }
    }

    const JoinedRepositories &m_repositories;
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
          m_rows(database, "SELECT id, full_name, created, pushed, github_id FROM repository ORDER BY id"),
          m_facts(database,
                  "SELECT repository, source, from_day, language, description, topics, licence FROM fact "
                  "ORDER BY repository, source, from_day")
    {
    }

    void run(const JoinedRepositories &repositories, JoinLoad &joins)
    {
        auto group = repositories.groups().begin();
        bool hasFact = m_facts.step();
        for (std::size_t place = 0; m_rows.step(); ++place) {
            if (place % kChunk == 0)
                m_segments.checkCancelled();
            const std::int64_t id = m_rows.integer(0);
            const bool isJoined = repositories.isJoinedAt(place);
            if (!isJoined)
                addRepository(id);
            else if (group != repositories.groups().end() && group->members.front() == id)
                joins.addRepository(*group++, m_builder);
            m_source = -1;
            for (; hasFact && m_facts.integer(0) <= id; hasFact = m_facts.step()) {
                if (!isJoined && m_facts.integer(0) == id)
                    addFact();
            }
        }
    }

private:
    void addRepository(std::int64_t id)
    {
        const auto seconds = [this](int column) -> std::optional<std::chrono::sys_seconds> {
            if (m_rows.isNull(column))
                return {};
            return std::chrono::sys_seconds{std::chrono::seconds{m_rows.integer(column)}};
        };
        m_builder.addRepository({.id = id,
                                 .fullName = m_name.from(m_rows.text(1)),
                                 .created = seconds(2),
                                 .pushed = seconds(3),
                                 .githubId = m_rows.integer(4)});
    }

    void addFact()
    {
        const int source = m_segments.sourceIndex(m_facts.integer(1));
        if (source < 0)
            return;
        if (std::exchange(m_source, source) != source)
            m_state.clear();
        m_state.take(m_facts, 3);
        m_builder.addFacts(source, dayFromNumber(static_cast<int>(m_facts.integer(2))), m_state.row());
    }

    const SegmentLoad &m_segments;
    DatasetBuilder &m_builder;
    Statement m_rows;
    Statement m_facts;
    Utf16Text m_name;
    FactState m_state;
    int m_source = -1; ///< of the facts before
};

std::shared_ptr<const Dataset> load(const Snapshot &snapshot, const std::atomic_bool *cancelled)
{
    DatasetBuilder builder;
    std::map<std::int64_t, int> sources;
    for (const auto &[id, source] : readSources(snapshot.own()))
        sources.emplace(id, builder.addSource(source));
    addLists(snapshot.own(), builder);
    const JoinedRepositories repositories(snapshot.own());
    SegmentLoad segments(repositories, std::move(sources), cancelled);
    const auto sourceIndex = [&segments](std::int64_t id) { return segments.sourceIndex(id); };

    SegmentTable joined;
    snapshot.readTogether(
        [&](SQLite::Database &database) {
            JoinLoad joins(database, sourceIndex);
            TextLoad(database, segments, builder).run(repositories, joins);
            for (const JoinedRepositories::Group &group : repositories.groups())
                joins.addSegments(group, joined);
            addSideTables(database,
                          {.repository = [&repositories](std::int64_t id) { return repositories.indexOf(id); },
                           .source = sourceIndex},
                          builder);
            segments.run(database);
        },
        [&](SQLite::Database &database) { segments.run(database); }, segments.stopped());
    for (SegmentTable &table : segments.tables())
        builder.addSegments(std::move(table));
    builder.addSegments(std::move(joined));
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
