// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/contenthash.h"

#include "domain/dailyseries.h"
#include "store/damagedsegment.h"
#include "store/sourcerows.h"
#include "store/statement.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <map>

namespace RepoSignal {

namespace {

constexpr std::size_t kChunk = 1024;

/// Values in a form that cannot be read in two ways: numbers as zigzag LEB128, texts after their length, NULL as
/// length -1.
class Record
{
public:
    void number(std::int64_t value)
    {
        auto code = (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
        for (; code >= 0x80; code >>= 7)
            m_bytes.push_back(static_cast<char>(code | 0x80));
        m_bytes.push_back(static_cast<char>(code));
    }
    void text(std::string_view value)
    {
        number(value.data() ? static_cast<std::int64_t>(value.size()) : -1);
        m_bytes.append(value);
    }
    void text(const QString &value) { text(std::string_view(value.toStdString())); }
    void bytes(const QByteArray &value) { m_bytes.append(value.constData(), static_cast<std::size_t>(value.size())); }
    /// Each day and number as the difference from the reading before; an unknown number is -2^31.
    void readings(const DailySeries &series)
    {
        number(static_cast<std::int64_t>(series.size()));
        DailyReading before{.stars = 0, .forks = 0, .openIssues = 0};
        for (const DailyReading &reading : series) {
            number((reading.day - before.day).count());
            number(std::int64_t(reading.stars) - before.stars);
            number(std::int64_t(reading.forks) - before.forks);
            number(std::int64_t(reading.openIssues) - before.openIssues);
            before = reading;
        }
    }
    void column(const Statement &row, int index)
    {
        if (row.isNull(index))
            number(std::numeric_limits<std::int64_t>::min());
        else
            number(row.integer(index));
    }
    void clear() { m_bytes.clear(); }
    [[nodiscard]] QByteArray digest() const
    {
        return QCryptographicHash::hash(QByteArrayView(m_bytes.data(), static_cast<qsizetype>(m_bytes.size())),
                                        QCryptographicHash::Sha256);
    }

private:
    std::string m_bytes;
};

/// What one source says of one repository.
struct SourcePart {
    Record facts;
    Record revisions;
    Record others; ///< appearances, event samples and decisions about faults, each after its number
    DailySeries readings;
};

/// Digests of repositories, one after the other, by ascending number.
class RepositoryDigests
{
public:
    RepositoryDigests(SQLite::Database &database, const std::map<std::int64_t, QString> &keys);

    /// Digests of the repositories numbered `first` to `last`, handed to `take(id, digest)`.
    template<typename Take> void run(std::int64_t first, std::int64_t last, Take take)
    {
        m_repositories.bind(1, first).bind(2, last);
        for (Rows &rows : m_rows) {
            rows.statement.bind(1, first).bind(2, last);
            rows.isAtRow = rows.statement.step();
        }
        while (m_repositories.step()) {
            const std::int64_t id = m_repositories.integer(0);
            m_parts.clear();
            for (Rows &rows : m_rows) {
                for (; rows.isAtRow && rows.statement.integer(0) == id; rows.isAtRow = rows.statement.step())
                    (*rows.add)(m_parts[m_keys.at(rows.statement.integer(1))], rows.statement);
            }
            take(id, digest());
        }
        for (Rows &rows : m_rows)
            rows.statement.reset();
    }

private:
    /// Rows by ascending repository, then source, in their first two columns.
    struct Rows {
        Statement statement;
        void (*add)(SourcePart &part, const Statement &row) = nullptr;
        bool isAtRow = false;
    };

    static void addFact(SourcePart &part, const Statement &row);
    static void addSegment(SourcePart &part, const Statement &row);
    static void addRevision(SourcePart &part, const Statement &row);
    static void addAppearances(SourcePart &part, const Statement &row);
    static void addEventSample(SourcePart &part, const Statement &row);
    static void addDecision(SourcePart &part, const Statement &row);
    QByteArray digest();

    const std::map<std::int64_t, QString> &m_keys;
    Statement m_repositories;
    std::array<Rows, 6> m_rows;
    std::map<QString, SourcePart> m_parts; ///< by source key
    Record m_record;
};

RepositoryDigests::RepositoryDigests(SQLite::Database &database, const std::map<std::int64_t, QString> &keys)
    : m_keys(keys), m_repositories(database,
                                   "SELECT id, full_name, github_id, created, pushed, tracked FROM repository "
                                   "WHERE id BETWEEN ? AND ? ORDER BY id"),
      m_rows{
          {{{database,
             "SELECT repository, source, from_day, language, description, topics, licence FROM fact "
             "WHERE repository BETWEEN ? AND ? ORDER BY 1, 2, 3"},
            &addFact},
           {{database,
             "SELECT repository, source, number, data FROM segment WHERE repository BETWEEN ? AND ? ORDER BY 1, 2, 3"},
            &addSegment},
           {{database,
             "SELECT repository, source, day, stars, forks, open_issues FROM revision "
             "WHERE repository BETWEEN ? AND ? ORDER BY 1, 2, 3, 4, 5, 6"},
            &addRevision},
           {{database,
             "SELECT repository, source, name, data FROM appearance JOIN appearance_list ON list = id "
             "WHERE repository BETWEEN ? AND ? ORDER BY 1, 2, 3"},
            &addAppearances},
           {{database,
             "SELECT repository, source, hour, stars, forks FROM event_sample "
             "WHERE repository BETWEEN ? AND ? ORDER BY 1, 3"},
            &addEventSample},
           {{database,
             "SELECT repository, source, day, verdict FROM fault_decision "
             "WHERE repository BETWEEN ? AND ? ORDER BY 1, 2, 3"},
            &addDecision}}}
{
}

void RepositoryDigests::addFact(SourcePart &part, const Statement &row)
{
    part.facts.number(row.integer(2));
    for (int column = 3; column <= 6; ++column)
        part.facts.text(row.text(column));
}

void RepositoryDigests::addSegment(SourcePart &part, const Statement &row)
{
    if (!decodeSegment(row.bytes(3), static_cast<int>(row.integer(2)), part.readings))
        throw DamagedSegment{row.integer(0)};
}

void RepositoryDigests::addRevision(SourcePart &part, const Statement &row)
{
    for (int column = 2; column <= 5; ++column)
        part.revisions.column(row, column);
}

void RepositoryDigests::addAppearances(SourcePart &part, const Statement &row)
{
    part.others.number(1);
    part.others.text(row.text(2));
    const auto blob = row.bytes(3);
    part.others.text(std::string_view(reinterpret_cast<const char *>(blob.data()), blob.size()));
}

void RepositoryDigests::addEventSample(SourcePart &part, const Statement &row)
{
    part.others.number(2);
    for (int column = 2; column <= 4; ++column)
        part.others.number(row.integer(column));
}

void RepositoryDigests::addDecision(SourcePart &part, const Statement &row)
{
    part.others.number(3);
    part.others.number(row.integer(2));
    part.others.text(row.text(3));
}

QByteArray RepositoryDigests::digest()
{
    m_record.clear();
    m_record.text(m_repositories.text(1));
    for (int column = 2; column <= 5; ++column)
        m_record.column(m_repositories, column);
    for (const auto &[key, part] : m_parts) {
        m_record.text(key);
        m_record.bytes(part.facts.digest());
        m_record.bytes(part.revisions.digest());
        m_record.bytes(part.others.digest());
        m_record.readings(part.readings);
    }
    return m_record.digest();
}

void addSources(Record &record, std::vector<SourceRow> rows)
{
    std::ranges::sort(rows, {}, [](const SourceRow &row) { return row.source.key; });
    for (const auto &[id, source] : rows) {
        for (const QString &text :
             {source.key, source.title, source.url, source.licence, source.attribution, source.dayZone, source.readAt,
              populationKindId(source.population), source.rule, source.populationName})
            record.text(text);
        record.text(readingKindId(source.readings));
    }
}

void addLists(Record &record, SQLite::Database &database)
{
    Statement members(database,
                      "SELECT list.name, repository.folded_name FROM list JOIN list_member ON list = list.id "
                      "JOIN repository ON repository = repository.id ORDER BY 1, 2");
    while (members.step()) {
        record.text(members.text(0));
        record.text(members.text(1));
    }
}

void addRenames(Record &record, SQLite::Database &database)
{
    Statement renames(database,
                      "SELECT older.folded_name, newer.folded_name, day, evidence, undone FROM rename "
                      "JOIN repository AS older ON old_repository = older.id "
                      "JOIN repository AS newer ON new_repository = newer.id ORDER BY 1, 2");
    while (renames.step()) {
        record.text(renames.text(0));
        record.text(renames.text(1));
        record.number(renames.integer(2));
        record.text(renames.text(3));
        record.number(renames.integer(4));
    }
}

} // namespace

QByteArray contentHash(const Snapshot &snapshot)
{
    SQLite::Database &database = snapshot.own();
    const std::vector<SourceRow> sources = readSources(database);
    std::map<std::int64_t, QString> keys;
    for (const SourceRow &row : sources)
        keys.emplace(row.id, row.source.key);

    const std::int64_t last = integerFrom(database, "SELECT max(id) FROM repository");
    std::vector<QByteArray> digests(static_cast<std::size_t>(last) + 1);
    std::atomic<std::int64_t> next = 1;
    std::atomic_bool stop = false;
    const auto work = [&](SQLite::Database &reader) {
        RepositoryDigests repositories(reader, keys);
        constexpr auto chunk = static_cast<std::int64_t>(kChunk);
        for (std::int64_t first = next.fetch_add(chunk); first <= last && !stop; first = next.fetch_add(chunk)) {
            repositories.run(first, first + chunk - 1, [&digests](std::int64_t id, QByteArray digest) {
                digests[static_cast<std::size_t>(id)] = std::move(digest);
            });
        }
    };
    snapshot.readTogether(work, work, stop);

    Record record;
    addSources(record, sources);
    Statement byName(database, "SELECT folded_name, id FROM repository ORDER BY folded_name");
    while (byName.step()) {
        record.text(byName.text(0));
        record.bytes(digests[static_cast<std::size_t>(byName.integer(1))]);
    }
    addLists(record, database);
    addRenames(record, database);
    return record.digest().toHex();
}

} // namespace RepoSignal
