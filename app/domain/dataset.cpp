// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/dataset.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace RepoSignal {

QStringView Dataset::fullName(int repository) const
{
    return m_strings.at(at(repository).name);
}

QStringView Dataset::owner(int repository) const
{
    return fullName(repository).first(at(repository).slash);
}

QStringView Dataset::name(int repository) const
{
    const int slash = at(repository).slash;
    return slash == 0 ? fullName(repository) : fullName(repository).sliced(slash + 1);
}

int Dataset::indexOf(QStringView fullName) const
{
    const int number = m_byName.find(fullName, [this](int number) { return indexedName(number); });
    return number < repositoryCount() ? number
                                      : m_aliases[static_cast<std::size_t>(number - repositoryCount())].repository;
}

QStringView Dataset::indexedName(int number) const
{
    return number < repositoryCount()
        ? fullName(number)
        : m_strings.at(m_aliases[static_cast<std::size_t>(number - repositoryCount())].name);
}

int Dataset::indexOf(RepositoryId id) const
{
    const auto found = std::ranges::lower_bound(m_byId, id, {},
                                                [this](int repository) { return this->id(repository); });
    if (found != m_byId.end() && this->id(*found) == id)
        return *found;
    const auto alias = std::ranges::find(m_aliases, id, &Alias::id);
    return alias == m_aliases.end() ? -1 : alias->repository;
}

int Dataset::sourceIndex(QStringView key) const
{
    const auto found = std::ranges::find_if(m_sources, [key](const Source &source) { return source.key == key; });
    return found == m_sources.end() ? -1 : static_cast<int>(found - m_sources.begin());
}

std::span<const Dataset::FactChange> Dataset::factChanges(int repository) const
{
    const auto begin = static_cast<std::size_t>(at(repository).factsBegin);
    const auto end = repository + 1 < repositoryCount() ? static_cast<std::size_t>(at(repository + 1).factsBegin)
                                                        : m_facts.size();
    return std::span(m_facts).subspan(begin, end - begin);
}

Facts Dataset::facts(int repository, int source, Day asOf) const
{
    const Repository &row = at(repository);
    Facts result;
    if (row.created != kNoTime)
        result.created = std::chrono::sys_seconds{std::chrono::seconds{row.created}};
    const std::chrono::sys_seconds pushed{std::chrono::seconds{row.pushed}};
    if (row.pushed != kNoTime && std::chrono::floor<std::chrono::days>(pushed) <= asOf)
        result.pushed = pushed;

    const int day = dayNumber(asOf);
    constexpr std::array fields{&FactChange::language, &FactChange::description, &FactChange::topics,
                                &FactChange::licence};
    std::array<StringPool::Id, fields.size()> told;
    told.fill(kNotTold);
    std::array<int, fields.size()> toldFrom;
    toldFrom.fill(std::numeric_limits<int>::min());
    const std::span<const FactChange> changes = factChanges(repository);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const FactChange &change = changes[i];
        const bool isReplaced = i + 1 < changes.size() && changes[i + 1].source == change.source
            && changes[i + 1].from <= day;
        if (change.from > day || isReplaced)
            continue;
        const int from = change.source == source ? std::numeric_limits<int>::max() : change.from;
        for (std::size_t field = 0; field < fields.size(); ++field) {
            if (const StringPool::Id text = change.*fields[field]; text != kNotTold && from >= toldFrom[field]) {
                told[field] = text;
                toldFrom[field] = from;
            }
        }
    }
    const auto text = [&](std::size_t field) {
        return told[field] == kNotTold ? QStringView() : m_strings.at(told[field]);
    };
    if (told[0] != kNotTold)
        result.language = text(0);
    result.description = text(1);
    result.topics = text(2);
    result.licence = text(3);
    return result;
}

std::span<const SegmentRef> Dataset::segments(int repository) const
{
    const Range &range = m_ranges[static_cast<std::size_t>(repository)];
    if (range.table < 0)
        return {};
    return m_tables[static_cast<std::size_t>(range.table)].refs().subspan(
        static_cast<std::size_t>(range.begin), static_cast<std::size_t>(range.end - range.begin));
}

std::span<const std::uint8_t> Dataset::blob(int repository, const SegmentRef &segment) const
{
    return m_tables[static_cast<std::size_t>(m_ranges[static_cast<std::size_t>(repository)].table)].blob(segment);
}

std::span<const ListedDay> Dataset::appearances(int repository) const
{
    if (m_listedBegin.empty())
        return {};
    const auto begin = static_cast<std::size_t>(m_listedBegin[static_cast<std::size_t>(repository)]);
    const auto end = static_cast<std::size_t>(m_listedBegin[static_cast<std::size_t>(repository) + 1]);
    return std::span(m_listedDays).subspan(begin, end - begin);
}

std::optional<EventSampleSum> Dataset::eventSamples(int repository) const
{
    const auto found = std::ranges::lower_bound(m_samples, repository, {}, &NumberedSamples::repository);
    return found != m_samples.end() && found->repository == repository ? std::optional(found->sum) : std::nullopt;
}

std::span<const FaultDecision> Dataset::faultDecisions(int repository) const
{
    const auto [begin, end] = std::equal_range(m_decided.begin(), m_decided.end(), repository);
    return std::span(m_decisions)
        .subspan(static_cast<std::size_t>(begin - m_decided.begin()), static_cast<std::size_t>(end - begin));
}

DailySeries Dataset::series(int repository, int source) const
{
    DailySeries result;
    for (const SegmentRef &segment : segments(repository)) {
        if (segment.source == source)
            (void)decodeSegment(blob(repository, segment), segment.number, result);
    }
    return result;
}

DatasetBuilder::DatasetBuilder() : m_dataset(std::make_shared<Dataset>()) {}

int DatasetBuilder::addSource(const Source &source)
{
    m_dataset->m_sources.push_back(source);
    return static_cast<int>(m_dataset->m_sources.size()) - 1;
}

void DatasetBuilder::addList(ChosenList list)
{
    m_dataset->m_lists.push_back(std::move(list));
}

int DatasetBuilder::addRepository(const RepositoryRow &row)
{
    const auto seconds = [](std::optional<std::chrono::sys_seconds> time) {
        return time ? static_cast<std::int64_t>(time->time_since_epoch().count()) : Dataset::kNoTime;
    };
    Dataset &data = *m_dataset;
    data.m_repositories.push_back({.id = row.id,
                                   .githubId = row.githubId,
                                   .name = data.m_strings.add(row.fullName),
                                   .created = seconds(row.created),
                                   .pushed = seconds(row.pushed),
                                   .factsBegin = static_cast<int>(data.m_facts.size()),
                                   .slash = static_cast<int>(std::max<qsizetype>(row.fullName.indexOf(u'/'), 0))});
    return data.repositoryCount() - 1;
}

void DatasetBuilder::addFacts(int source, Day from, std::optional<QStringView> language, QStringView description)
{
    addFacts(source, from, {.language = language, .description = description});
}

void DatasetBuilder::addFacts(int source, Day from, const FactsRow &facts)
{
    Dataset &data = *m_dataset;
    const auto intern = [&data](QStringView text) {
        return text.isNull() ? Dataset::kNotTold : data.m_strings.intern(text);
    };
    data.m_facts.push_back(
        {.source = source,
         .from = dayNumber(from),
         .language = facts.language ? data.m_strings.intern(*facts.language) : Dataset::kNotTold,
         .description = facts.description.isEmpty() ? Dataset::kNotTold : data.m_strings.add(facts.description),
         .topics = intern(facts.topics),
         .licence = intern(facts.licence)});
}

void DatasetBuilder::addSegments(SegmentTable table)
{
    if (!table.refs().empty())
        m_dataset->m_tables.push_back(std::move(table));
}

void DatasetBuilder::addSeries(int repository, int source, std::span<const DailyReading> readings)
{
    for (std::size_t begin = 0; begin < readings.size();) {
        const int number = segmentOf(readings[begin].day);
        std::size_t end = begin;
        while (end < readings.size() && segmentOf(readings[end].day) == number)
            ++end;
        const QByteArray blob = encodeSegment(readings.subspan(begin, end - begin));
        m_loose.append(
            repository, source, number,
            {reinterpret_cast<const std::uint8_t *>(blob.constData()), static_cast<std::size_t>(blob.size())});
        begin = end;
    }
}

void DatasetBuilder::addJoin(Join join)
{
    m_dataset->m_joins.push_back(std::move(join));
}

void DatasetBuilder::addAlias(int repository, QStringView fullName, RepositoryId id)
{
    m_dataset->m_aliases.push_back({.name = m_dataset->m_strings.add(fullName), .id = id, .repository = repository});
}

int DatasetBuilder::addAppearanceList(AppearanceList list)
{
    m_dataset->m_appearanceLists.push_back(std::move(list));
    return static_cast<int>(m_dataset->m_appearanceLists.size()) - 1;
}

void DatasetBuilder::addAppearance(int repository, const ListedDay &day)
{
    m_listed.push_back({repository, day});
}

void DatasetBuilder::addFaultDecision(int repository, const FaultDecision &decision)
{
    m_decided.push_back({repository, decision});
}

void DatasetBuilder::addEventSamples(int repository, const EventSampleSum &sum)
{
    m_dataset->m_samples.push_back({repository, sum});
}

void DatasetBuilder::indexNames()
{
    Dataset &data = *m_dataset;
    const int names = data.repositoryCount() + static_cast<int>(data.m_aliases.size());
    data.m_byName.build(names, [&data](int number) { return data.indexedName(number); });
    data.m_byId.resize(data.m_repositories.size());
    std::iota(data.m_byId.begin(), data.m_byId.end(), 0);
    if (!std::ranges::is_sorted(data.m_repositories, {}, &Dataset::Repository::id))
        std::ranges::sort(data.m_byId, {}, [&data](int repository) { return data.id(repository); });
}

void DatasetBuilder::joinListMembers()
{
    Dataset &data = *m_dataset;
    for (ChosenList &list : data.m_lists) {
        for (RepositoryId &member : list.members) {
            if (const int repository = data.indexOf(member); repository >= 0)
                member = data.id(repository);
        }
        std::ranges::sort(list.members);
        list.members.erase(std::unique(list.members.begin(), list.members.end()), list.members.end());
    }
}

void DatasetBuilder::placeSegments()
{
    Dataset &data = *m_dataset;
    data.m_ranges.resize(static_cast<std::size_t>(data.repositoryCount()));
    int firstSegment = std::numeric_limits<int>::max();
    int lastSegment = std::numeric_limits<int>::min();
    for (std::size_t t = 0; t < data.m_tables.size(); ++t) {
        const auto refs = data.m_tables[t].refs();
        for (std::size_t i = 0; i < refs.size(); ++i) {
            auto &range = data.m_ranges[static_cast<std::size_t>(refs[i].repository)];
            if (range.table < 0)
                range = {.table = static_cast<int>(t), .begin = static_cast<int>(i), .end = static_cast<int>(i)};
            range.end = static_cast<int>(i) + 1;
            firstSegment = std::min(firstSegment, refs[i].number);
            lastSegment = std::max(lastSegment, refs[i].number);
        }
    }

    data.m_days.resize(data.m_sources.size());
    for (std::size_t source = 0; lastSegment >= firstSegment && source < data.m_sources.size(); ++source) {
        std::vector<int> counts(static_cast<std::size_t>((lastSegment - firstSegment + 1) * kSegmentDays));
        for (const SegmentTable &table : data.m_tables)
            table.addDayCounts(static_cast<int>(source), firstSegment, counts);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] == 0)
                continue;
            const Day day = segmentFirstDay(firstSegment) + std::chrono::days{i};
            data.m_days[source].push_back({day, counts[i]});
            data.m_firstDay = data.m_firstDay ? std::min(*data.m_firstDay, day) : day;
            data.m_lastDay = data.m_lastDay ? std::max(*data.m_lastDay, day) : day;
        }
    }
}

void DatasetBuilder::placeAppearances()
{
    Dataset &data = *m_dataset;
    if (m_listed.empty())
        return;
    const auto place = [](const Listed &listed) {
        return std::tuple(listed.repository, listed.day.day, listed.day.list);
    };
    std::ranges::sort(m_listed, {},
                      [&place](const Listed &listed) { return std::pair(place(listed), listed.day.rank); });
    const auto isRepeated = [&place](const Listed &a, const Listed &b) { return place(a) == place(b); };
    m_listed.erase(std::unique(m_listed.begin(), m_listed.end(), isRepeated), m_listed.end());
    data.m_listedBegin.assign(static_cast<std::size_t>(data.repositoryCount()) + 1, 0);
    for (const Listed &listed : m_listed) {
        ++data.m_listedBegin[static_cast<std::size_t>(listed.repository) + 1];
        data.m_listedDays.push_back(listed.day);
    }
    std::partial_sum(data.m_listedBegin.begin(), data.m_listedBegin.end(), data.m_listedBegin.begin());
    m_listed.clear();
}

void DatasetBuilder::placeDecisions()
{
    std::ranges::sort(m_decided, {}, [](const Decided &decided) {
        return std::tuple(decided.repository, decided.decision.source, decided.decision.day);
    });
    for (const Decided &decided : m_decided) {
        m_dataset->m_decided.push_back(decided.repository);
        m_dataset->m_decisions.push_back(decided.decision);
    }
    m_decided.clear();
}

std::shared_ptr<const Dataset> DatasetBuilder::build()
{
    addSegments(std::move(m_loose));
    m_loose = {};
    Dataset &data = *m_dataset;
    indexNames();
    joinListMembers();
    placeSegments();
    placeAppearances();
    placeDecisions();
    std::ranges::sort(data.m_samples, {}, &Dataset::NumberedSamples::repository);
    std::ranges::sort(data.m_joins, {}, [](const Join &join) { return std::pair(join.day, join.oldName); });
    return std::exchange(m_dataset, std::make_shared<Dataset>());
}

} // namespace RepoSignal
