// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sidetables.h"

#include "store/appearanceblob.h"
#include "store/damagedsegment.h"
#include "store/renamebook.h"
#include "store/statement.h"

#include <map>

namespace RepoSignal {

namespace {

QString textFrom(const Statement &row, int column)
{
    const std::string_view text = row.text(column);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void addJoins(SQLite::Database &database, DatasetBuilder &builder)
{
    Statement select(database,
                     "SELECT rename.id, older.full_name, newer.full_name, older.id, newer.id, day, evidence, undone "
                     "FROM rename JOIN repository AS older ON old_repository = older.id "
                     "JOIN repository AS newer ON new_repository = newer.id");
    const std::string_view stated = renameEvidenceId(RenameEvidence::Stated);
    while (select.step()) {
        builder.addJoin({.id = select.integer(0),
                         .oldName = textFrom(select, 1),
                         .newName = textFrom(select, 2),
                         .oldRepository = select.integer(3),
                         .newRepository = select.integer(4),
                         .day = dayFromNumber(static_cast<int>(select.integer(5))),
                         .evidence = select.text(6) == stated ? RenameEvidence::Stated : RenameEvidence::Inferred,
                         .isUndone = select.integer(7) != 0});
    }
}

void addAppearances(SQLite::Database &database, const DatasetPlaces &places, DatasetBuilder &builder)
{
    std::map<std::int64_t, int> lists;
    Statement names(database, "SELECT id, source, name FROM appearance_list ORDER BY id");
    while (names.step()) {
        if (const int source = places.source(names.integer(1)); source >= 0)
            lists.emplace(names.integer(0), builder.addAppearanceList({source, textFrom(names, 2)}));
    }
    Statement select(database, "SELECT repository, list, data FROM appearance ORDER BY repository, list");
    std::vector<RankedDay> days;
    while (select.step()) {
        const std::int64_t id = select.integer(0);
        const auto list = lists.find(select.integer(1));
        const int repository = places.repository(id);
        days.clear();
        if (repository < 0 || list == lists.end() || !decodeAppearances(select.bytes(2), days))
            throw DamagedSegment{id};
        for (const RankedDay &at : days)
            builder.addAppearance(repository, {.list = list->second, .day = at.day, .rank = at.rank});
    }
}

void addEventSamples(SQLite::Database &database, const DatasetPlaces &places, DatasetBuilder &builder)
{
    Statement select(database, "SELECT repository, hour, stars, forks FROM event_sample");
    std::map<int, EventSampleSum> sums;
    while (select.step()) {
        const int repository = places.repository(select.integer(0));
        if (repository < 0)
            continue;
        EventSampleSum &sum = sums[repository];
        const Hour hour{std::chrono::hours{select.integer(1)}};
        sum.first = sum.hours == 0 ? hour : std::min(sum.first, hour);
        sum.last = sum.hours == 0 ? hour : std::max(sum.last, hour);
        sum.stars += select.integer(2);
        sum.forks += select.integer(3);
        ++sum.hours;
    }
    for (const auto &[repository, sum] : sums)
        builder.addEventSamples(repository, sum);
}

void addFaultDecisions(SQLite::Database &database, const DatasetPlaces &places, DatasetBuilder &builder)
{
    Statement select(database, "SELECT repository, source, day, verdict FROM fault_decision");
    while (select.step()) {
        const int repository = places.repository(select.integer(0));
        const int source = places.source(select.integer(1));
        const FaultVerdict verdict = select.text(3) == "fault" ? FaultVerdict::Fault : FaultVerdict::Real;
        if (repository >= 0 && source >= 0)
            builder.addFaultDecision(repository, {source, static_cast<int>(select.integer(2)), verdict});
    }
}

} // namespace

void addLists(SQLite::Database &database, DatasetBuilder &builder)
{
    Statement lists(database, "SELECT id, name FROM list ORDER BY name");
    Statement members(database, "SELECT repository FROM list_member WHERE list = ? ORDER BY repository");
    while (lists.step()) {
        ChosenList list;
        list.name = textFrom(lists, 1);
        members.bind(1, lists.integer(0));
        while (members.step())
            list.members.push_back(members.integer(0));
        builder.addList(std::move(list));
    }
}

void addSideTables(SQLite::Database &database, const DatasetPlaces &places, DatasetBuilder &builder)
{
    addJoins(database, builder);
    addAppearances(database, places, builder);
    addEventSamples(database, places, builder);
    addFaultDecisions(database, places, builder);
}

} // namespace RepoSignal
