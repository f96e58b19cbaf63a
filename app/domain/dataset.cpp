// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/dataset.h"

#include <algorithm>
#include <numeric>

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
    return m_byName.find(fullName, [this](int repository) { return this->fullName(repository); });
}

int Dataset::indexOf(RepositoryId id) const
{
    const auto found = std::ranges::lower_bound(m_byId, id, {}, [this](int repository) { return this->id(repository); });
    return found != m_byId.end() && this->id(*found) == id ? *found : -1;
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
    result.topics = m_strings.at(row.topics);
    result.licence = m_strings.at(row.licence);
    if (row.created != kNoTime)
        result.created = std::chrono::sys_seconds{std::chrono::seconds{row.created}};
    if (row.pushed != kNoTime)
        result.pushed = std::chrono::sys_seconds{std::chrono::seconds{row.pushed}};

    const int day = dayNumber(asOf);
    const FactChange *own = nullptr;
    const FactChange *other = nullptr;
    for (const FactChange &change : factChanges(repository)) {
        if (change.from > day)
            continue;
        if (change.source == source)
            own = &change;
        else if (!other || change.from >= other->from)
            other = &change;
    }
    for (const FactChange *change : {own, other}) {
        if (!change)
            continue;
        if (!result.language && change->language != kNotTold)
            result.language = m_strings.at(change->language);
        if (result.description.isEmpty())
            result.description = m_strings.at(change->description);
    }
    return result;
}

std::span<const SegmentRef> Dataset::segments(int repository) const
{
    const Range &range = m_ranges[static_cast<std::size_t>(repository)];
    if (range.table < 0)
        return {};
    return m_tables[static_cast<std::size_t>(range.table)].refs().subspan(static_cast<std::size_t>(range.begin),
                                                                         static_cast<std::size_t>(range.end - range.begin));
}

std::span<const std::uint8_t> Dataset::blob(int repository, const SegmentRef &segment) const
{
    return m_tables[static_cast<std::size_t>(m_ranges[static_cast<std::size_t>(repository)].table)].blob(segment);
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
    std::ranges::sort(list.members);
    m_dataset->m_lists.push_back(std::move(list));
}

int DatasetBuilder::addRepository(const RepositoryRow &row)
{
    const auto seconds = [](std::optional<std::chrono::sys_seconds> time) {
        return time ? static_cast<std::int64_t>(time->time_since_epoch().count()) : Dataset::kNoTime;
    };
    Dataset &data = *m_dataset;
    data.m_repositories.push_back({.id = row.id,
                                   .name = data.m_strings.add(row.fullName),
                                   .topics = data.m_strings.add(row.topics),
                                   .licence = data.m_strings.intern(row.licence),
                                   .created = seconds(row.created),
                                   .pushed = seconds(row.pushed),
                                   .factsBegin = static_cast<int>(data.m_facts.size()),
                                   .slash = static_cast<int>(std::max<qsizetype>(row.fullName.indexOf(u'/'), 0))});
    return data.repositoryCount() - 1;
}

void DatasetBuilder::addFacts(int source, Day from, std::optional<QStringView> language, QStringView description)
{
    Dataset &data = *m_dataset;
    data.m_facts.push_back({.source = source,
                            .from = dayNumber(from),
                            .language = language ? data.m_strings.intern(*language) : Dataset::kNotTold,
                            .description = data.m_strings.add(description)});
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
        m_loose.append(repository, source, number,
                       {reinterpret_cast<const std::uint8_t *>(blob.constData()), static_cast<std::size_t>(blob.size())});
        begin = end;
    }
}

std::shared_ptr<const Dataset> DatasetBuilder::build()
{
    addSegments(std::move(m_loose));
    m_loose = {};
    Dataset &data = *m_dataset;

    data.m_byName.build(data.repositoryCount(), [&data](int repository) { return data.fullName(repository); });
    data.m_byId.resize(data.m_repositories.size());
    std::iota(data.m_byId.begin(), data.m_byId.end(), 0);
    if (!std::ranges::is_sorted(data.m_repositories, {}, &Dataset::Repository::id))
        std::ranges::sort(data.m_byId, {}, [&data](int repository) { return data.id(repository); });

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
    return std::exchange(m_dataset, std::make_shared<Dataset>());
}

} // namespace RepoSignal
