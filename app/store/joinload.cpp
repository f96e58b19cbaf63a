// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/joinload.h"

#include "store/damagedsegment.h"
#include "store/factstate.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace RepoSignal {

struct JoinLoad::Fact {
    int source = 0;
    int from = 0;
    std::optional<QString> language = {};
    QString description = {};
    QString topics = {};
    QString licence = {};
};

JoinLoad::JoinLoad(SQLite::Database &database, SourceIndex sourceIndex)
    : m_sourceIndex(std::move(sourceIndex)),
      m_repository(database, "SELECT full_name, created, pushed, github_id FROM repository WHERE id = ?"),
      m_facts(database,
              "SELECT source, from_day, language, description, topics, licence FROM fact WHERE repository = ? "
              "ORDER BY source, from_day"),
      m_segments(database, "SELECT source, number, data FROM segment WHERE repository = ?")
{
}

void JoinLoad::addRepository(const JoinedRepositories::Group &group, DatasetBuilder &builder)
{
    using Time = std::optional<std::chrono::sys_seconds>;
    const auto time = [this](int column) {
        return m_repository.isNull(column)
            ? Time()
            : Time(std::chrono::sys_seconds{std::chrono::seconds{m_repository.integer(column)}});
    };
    DatasetBuilder::RepositoryRow row{.id = group.members.front()};
    QStringList names;
    for (const std::int64_t member : group.members) {
        m_repository.bind(1, member);
        if (!m_repository.step())
            continue;
        names.append(
            QString::fromUtf8(m_repository.text(0).data(), static_cast<qsizetype>(m_repository.text(0).size())));
        if (!row.created)
            row.created = time(1);
        row.pushed = std::max(row.pushed, time(2));
        if (row.githubId == 0)
            row.githubId = m_repository.integer(3);
        m_repository.reset();
    }
    row.fullName = names.first();
    const int index = builder.addRepository(row);
    for (qsizetype i = 1; i < names.size(); ++i)
        builder.addAlias(index, names[i], group.members[static_cast<std::size_t>(i)]);
    for (const Fact &fact : facts(group)) {
        builder.addFacts(fact.source, dayFromNumber(fact.from),
                         {.language = fact.language,
                          .description = fact.description,
                          .topics = fact.topics,
                          .licence = fact.licence});
    }
}

std::vector<JoinLoad::Fact> JoinLoad::facts(const JoinedRepositories::Group &group)
{
    std::vector<Fact> facts;
    for (const std::int64_t member : group.members) {
        FactState state;
        int before = -1;
        m_facts.bind(1, member);
        while (m_facts.step()) {
            const int source = m_sourceIndex(m_facts.integer(0));
            if (source < 0)
                continue;
            if (std::exchange(before, source) != source)
                state.clear();
            state.take(m_facts, 2);
            const DatasetBuilder::FactsRow row = state.row();
            const auto owned = [](QStringView text) { return text.isNull() ? QString() : text.toString(); };
            facts.push_back({.source = source,
                             .from = static_cast<int>(m_facts.integer(1)),
                             .language = row.language ? std::optional(row.language->toString()) : std::nullopt,
                             .description = owned(row.description),
                             .topics = owned(row.topics),
                             .licence = owned(row.licence)});
        }
    }
    const auto place = [](const Fact &fact) { return std::tuple(fact.source, fact.from); };
    std::ranges::stable_sort(facts, {}, place);
    const auto isRepeated = [&place](const Fact &a, const Fact &b) { return place(a) == place(b); };
    facts.erase(std::unique(facts.begin(), facts.end(), isRepeated), facts.end());
    return facts;
}

void JoinLoad::addSegments(const JoinedRepositories::Group &group, SegmentTable &table)
{
    std::map<std::pair<int, int>, DailySeries> merged; // by source and segment number
    DailySeries decoded;
    for (const std::int64_t member : group.members) {
        m_segments.bind(1, member);
        while (m_segments.step()) {
            const int source = m_sourceIndex(m_segments.integer(0));
            const int number = static_cast<int>(m_segments.integer(1));
            decoded.clear();
            if (source < 0 || !decodeSegment(m_segments.bytes(2), number, decoded)) {
                m_segments.reset();
                throw DamagedSegment{member};
            }
            DailySeries &readings = merged[{source, number}];
            readings.insert(readings.end(), decoded.begin(), decoded.end());
        }
    }
    for (auto &[place, readings] : merged) {
        std::ranges::stable_sort(readings, {}, &DailyReading::day);
        const auto isRepeated = [](const DailyReading &a, const DailyReading &b) { return a.day == b.day; };
        readings.erase(std::unique(readings.begin(), readings.end(), isRepeated), readings.end());
        const QByteArray blob = encodeSegment(readings);
        table.append(group.index, place.first, place.second,
                     {reinterpret_cast<const std::uint8_t *>(blob.constData()), static_cast<std::size_t>(blob.size())});
    }
}

} // namespace RepoSignal
