// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dailyseries.h"
#include "domain/nameindex.h"
#include "domain/scope.h"
#include "domain/segmenttable.h"
#include "domain/source.h"
#include "domain/stringpool.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace RepoSignal {

/// A list of repositories kept by the analyst.
struct ChosenList {
    QString name = {};
    std::vector<RepositoryId> members = {}; ///< ascending
};

/// What is known of a repository besides its numbers, as of some day.
struct Facts {
    std::optional<QStringView> language; ///< no value: not told; empty: the repository has none
    QStringView description;
    QStringView topics; ///< separated by `|`
    QStringView licence = {};
    std::optional<std::chrono::sys_seconds> created = {};
    std::optional<std::chrono::sys_seconds> pushed = {};
};

/// Everything a library knows, in memory and immutable. Repositories and sources are numbered from 0; these indexes
/// hold for one Dataset only, a RepositoryId for the library. Safe to read from any thread.
class Dataset
{
public:
    [[nodiscard]] int repositoryCount() const { return static_cast<int>(m_repositories.size()); }
    [[nodiscard]] RepositoryId id(int repository) const { return at(repository).id; }
    [[nodiscard]] QStringView fullName(int repository) const; ///< owner/name
    [[nodiscard]] QStringView owner(int repository) const;
    [[nodiscard]] QStringView name(int repository) const;
    /// By owner/name without case, or by id; -1 when absent.
    [[nodiscard]] int indexOf(QStringView fullName) const;
    [[nodiscard]] int indexOf(RepositoryId id) const;

    [[nodiscard]] std::span<const Source> sources() const { return m_sources; }
    [[nodiscard]] int sourceIndex(QStringView key) const; ///< -1 when absent
    [[nodiscard]] std::span<const ChosenList> lists() const { return m_lists; }

    /// Facts as `source` told them last on or before `asOf`; what it does not tell comes from any other source.
    [[nodiscard]] Facts facts(int repository, int source, Day asOf) const;

    /// Ascending by source, then by segment number.
    [[nodiscard]] std::span<const SegmentRef> segments(int repository) const;
    [[nodiscard]] std::span<const std::uint8_t> blob(int repository, const SegmentRef &segment) const;
    /// All readings of one source, decoded.
    [[nodiscard]] DailySeries series(int repository, int source) const;

    /// Days with readings, ascending, with how many repositories were read.
    [[nodiscard]] std::span<const SourceDay> days(int source) const { return m_days.at(static_cast<std::size_t>(source)); }
    /// First and last day with a reading in any source; no value in an empty library.
    [[nodiscard]] std::optional<Day> firstDay() const { return m_firstDay; }
    [[nodiscard]] std::optional<Day> lastDay() const { return m_lastDay; }
    [[nodiscard]] bool isEmpty() const { return !m_firstDay; }

private:
    friend class DatasetBuilder;

    struct Repository {
        RepositoryId id = 0;
        StringPool::Id name = 0;
        StringPool::Id topics = 0;
        StringPool::Id licence = 0;
        std::int64_t created = kNoTime;
        std::int64_t pushed = kNoTime;
        int factsBegin = 0;
        int slash = 0;
    };
    struct FactChange { ///< told by `source` from `from` on
        int source = 0;
        int from = 0;
        StringPool::Id language = 0; ///< kNotTold when the source tells no languages
        StringPool::Id description = 0;
    };
    struct Range {
        int table = -1;
        int begin = 0;
        int end = 0;
    };
    static constexpr std::int64_t kNoTime = std::numeric_limits<std::int64_t>::min();
    static constexpr StringPool::Id kNotTold = std::numeric_limits<StringPool::Id>::max();

    [[nodiscard]] const Repository &at(int repository) const { return m_repositories[static_cast<std::size_t>(repository)]; }
    [[nodiscard]] std::span<const FactChange> factChanges(int repository) const;

    StringPool m_strings;
    std::vector<Source> m_sources;
    std::vector<ChosenList> m_lists;
    std::vector<Repository> m_repositories;
    std::vector<FactChange> m_facts;
    std::vector<SegmentTable> m_tables;
    std::vector<Range> m_ranges;
    std::vector<std::vector<SourceDay>> m_days;
    NameIndex m_byName;
    std::vector<int> m_byId; ///< indexes, ascending by id
    std::optional<Day> m_firstDay;
    std::optional<Day> m_lastDay;
};

/// Puts a Dataset together: sources, then repositories each with its facts, then segment tables, then build().
class DatasetBuilder
{
public:
    DatasetBuilder();

    int addSource(const Source &source);
    void addList(ChosenList list);

    struct RepositoryRow {
        RepositoryId id = 0;
        QStringView fullName = {};
        QStringView topics = {};
        QStringView licence = {};
        std::optional<std::chrono::sys_seconds> created = {};
        std::optional<std::chrono::sys_seconds> pushed = {};
    };
    /// Returns the repository's index; addFacts speaks about the one added last, by ascending source and day.
    int addRepository(const RepositoryRow &row);
    void addFacts(int source, Day from, std::optional<QStringView> language, QStringView description);

    /// Tables together hold every repository's segments once; a repository's segments lie in one table.
    void addSegments(SegmentTable table);
    /// For tests and generators: encodes and adds readings of one repository, whose segments are not in a table yet.
    void addSeries(int repository, int source, std::span<const DailyReading> readings);

    [[nodiscard]] std::shared_ptr<const Dataset> build();

private:
    std::shared_ptr<Dataset> m_dataset;
    SegmentTable m_loose;
};

} // namespace RepoSignal
