// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/appearance.h"
#include "domain/dailyseries.h"
#include "domain/eventsample.h"
#include "domain/faultdecision.h"
#include "domain/nameindex.h"
#include "domain/rename.h"
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
    std::vector<RepositoryId> members = {}; ///< ascending; of joined repositories the one that gives the name
};

/// A list that repositories appear on.
struct AppearanceList {
    int source = 0; ///< index in the Dataset
    QString name = {}; ///< `(all)`, `Python`
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
    /// GitHub's number; 0 where no source told it.
    [[nodiscard]] std::int64_t githubId(int repository) const { return at(repository).githubId; }
    /// By owner/name without case, also an earlier name, or by id, also that of a joined repository; -1 when absent.
    [[nodiscard]] int indexOf(QStringView fullName) const;
    [[nodiscard]] int indexOf(RepositoryId id) const;

    [[nodiscard]] std::span<const Source> sources() const { return m_sources; }
    [[nodiscard]] int sourceIndex(QStringView key) const; ///< -1 when absent
    [[nodiscard]] std::span<const ChosenList> lists() const { return m_lists; }

    /// Facts as `source` told them last on or before `asOf`; what it does not tell comes from the other source that told
    /// it last. A push after `asOf` is not known yet.
    [[nodiscard]] Facts facts(int repository, int source, Day asOf) const;

    /// Ascending by source, then by segment number.
    [[nodiscard]] std::span<const SegmentRef> segments(int repository) const;
    [[nodiscard]] std::span<const std::uint8_t> blob(int repository, const SegmentRef &segment) const;
    /// Every rename on record, undone ones too, ascending by day, then old name.
    [[nodiscard]] std::span<const Join> joins() const { return m_joins; }
    [[nodiscard]] std::span<const AppearanceList> appearanceLists() const { return m_appearanceLists; }
    /// Ascending by day, then list.
    [[nodiscard]] std::span<const ListedDay> appearances(int repository) const;
    /// No value where no archive caught an event.
    [[nodiscard]] std::optional<EventSampleSum> eventSamples(int repository) const;
    /// The analyst's, ascending by source, then day.
    [[nodiscard]] std::span<const FaultDecision> faultDecisions(int repository) const;

    /// All readings of one source, decoded.
    [[nodiscard]] DailySeries series(int repository, int source) const;

    /// Days with readings, ascending, with how many repositories were read.
    [[nodiscard]] std::span<const SourceDay> days(int source) const
    {
        return m_days.at(static_cast<std::size_t>(source));
    }
    /// First and last day with a reading in any source; no value in an empty library.
    [[nodiscard]] std::optional<Day> firstDay() const { return m_firstDay; }
    [[nodiscard]] std::optional<Day> lastDay() const { return m_lastDay; }
    [[nodiscard]] bool isEmpty() const { return !m_firstDay; }

private:
    friend class DatasetBuilder;

    static constexpr std::int64_t kNoTime = std::numeric_limits<std::int64_t>::min();
    static constexpr StringPool::Id kNotTold = std::numeric_limits<StringPool::Id>::max();

    struct Repository {
        RepositoryId id = 0;
        std::int64_t githubId = 0;
        StringPool::Id name = 0;
        std::int64_t created = kNoTime;
        std::int64_t pushed = kNoTime;
        int factsBegin = 0;
        int slash = 0;
    };
    struct FactChange { ///< told by `source` from `from` on
        int source = 0;
        int from = 0;
        StringPool::Id language = kNotTold; ///< kNotTold when the source tells no languages; so of the others
        StringPool::Id description = kNotTold;
        StringPool::Id topics = kNotTold;
        StringPool::Id licence = kNotTold;
    };
    struct Range {
        int table = -1;
        int begin = 0;
        int end = 0;
    };
    [[nodiscard]] const Repository &at(int repository) const
    {
        return m_repositories[static_cast<std::size_t>(repository)];
    }
    [[nodiscard]] std::span<const FactChange> factChanges(int repository) const;

    StringPool m_strings;
    std::vector<Source> m_sources;
    std::vector<ChosenList> m_lists;
    std::vector<Repository> m_repositories;
    std::vector<FactChange> m_facts;
    std::vector<SegmentTable> m_tables;
    std::vector<Range> m_ranges;
    std::vector<std::vector<SourceDay>> m_days;
    struct NumberedSamples {
        int repository = 0;
        EventSampleSum sum = {};
    };
    struct Alias {
        StringPool::Id name = 0;
        RepositoryId id = 0;
        int repository = 0;
    };
    [[nodiscard]] QStringView indexedName(int number) const;

    std::vector<Join> m_joins;
    std::vector<AppearanceList> m_appearanceLists;
    std::vector<int> m_listedBegin; ///< by repository, one more than repositories; empty without appearances
    std::vector<ListedDay> m_listedDays;
    std::vector<int> m_decided; ///< repositories of m_decisions, ascending
    std::vector<FaultDecision> m_decisions;
    std::vector<NumberedSamples> m_samples; ///< ascending by repository
    std::vector<Alias> m_aliases; ///< earlier names
    NameIndex m_byName; ///< names, numbered like repositories, then aliases
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
        std::optional<std::chrono::sys_seconds> created = {};
        std::optional<std::chrono::sys_seconds> pushed = {};
        std::int64_t githubId = 0;
    };
    /// What one source says from a day on, everything that it said before included; a null view: does not tell.
    struct FactsRow {
        std::optional<QStringView> language = {};
        QStringView description = {};
        QStringView topics = {};
        QStringView licence = {};
    };
    /// Returns the repository's index; addFacts speaks about the one added last, by ascending source and day.
    int addRepository(const RepositoryRow &row);
    void addFacts(int source, Day from, const FactsRow &facts);
    void addFacts(int source, Day from, std::optional<QStringView> language, QStringView description);

    /// Tables together hold every repository's segments once; a repository's segments lie in one table.
    void addSegments(SegmentTable table);
    /// For tests and generators: encodes and adds readings of one repository, whose segments are not in a table yet.
    void addSeries(int repository, int source, std::span<const DailyReading> readings);

    void addJoin(Join join);
    /// An earlier name, and the id of the joined repository that bore it.
    void addAlias(int repository, QStringView fullName, RepositoryId id);
    int addAppearanceList(AppearanceList list);
    /// In any order; of two with one list and day the better rank stays.
    void addAppearance(int repository, const ListedDay &day);
    void addFaultDecision(int repository, const FaultDecision &decision);
    void addEventSamples(int repository, const EventSampleSum &sum);

    [[nodiscard]] std::shared_ptr<const Dataset> build();

private:
    struct Listed {
        int repository = 0;
        ListedDay day = {};
    };
    struct Decided {
        int repository = 0;
        FaultDecision decision = {};
    };
    void indexNames();
    void joinListMembers();
    void placeSegments();
    void placeAppearances();
    void placeDecisions();

    std::shared_ptr<Dataset> m_dataset;
    SegmentTable m_loose;
    std::vector<Listed> m_listed;
    std::vector<Decided> m_decided;
};

} // namespace RepoSignal
