// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/renamebook.h"

#include <algorithm>
#include <tuple>

namespace RepoSignal {

std::string_view renameEvidenceId(RenameEvidence evidence)
{
    return evidence == RenameEvidence::Stated ? "stated" : "inferred";
}

RenameBook::RenameBook(SQLite::Database &database)
    : m_insert(database,
               "INSERT INTO rename (old_repository, new_repository, day, evidence) VALUES (?, ?, ?, ?) "
               "ON CONFLICT DO NOTHING RETURNING id"),
      m_restate(database,
                "UPDATE rename SET day = ?3, evidence = 'stated' "
                "WHERE old_repository = ?1 AND new_repository = ?2 AND evidence = 'inferred'"),
      m_between(database,
                "SELECT id FROM rename WHERE (old_repository = ?1 AND new_repository = ?2) OR "
                "(old_repository = ?2 AND new_repository = ?1) ORDER BY old_repository = ?1 DESC LIMIT 1"),
      m_set(database,
            "UPDATE rename SET old_repository = ?1, new_repository = ?2, day = ?3, evidence = 'stated' WHERE id = ?4"),
      m_drop(database,
             "DELETE FROM rename WHERE evidence = 'stated' AND undone = 0 AND ((old_repository = ?1 AND "
             "new_repository = ?2) OR (old_repository = ?2 AND new_repository = ?1))")
{
}

bool RenameBook::tell(std::int64_t oldRepository, std::int64_t newRepository, Day day, RenameEvidence evidence)
{
    const std::int64_t number = dayNumber(day);
    m_insert.bind(1, oldRepository).bind(2, newRepository).bind(3, number).bind(4, renameEvidenceId(evidence));
    if (m_insert.step()) {
        m_insert.run();
        return true;
    }
    if (evidence == RenameEvidence::Stated)
        m_restate.bind(1, oldRepository).bind(2, newRepository).bind(3, number).run();
    return false;
}

int RenameBook::settle(std::vector<IdSighting> sightings)
{
    std::ranges::sort(sightings, {}, [](const IdSighting &seen) {
        return std::tuple(seen.lastDay, seen.firstDay, seen.repository);
    });
    int added = 0;
    for (std::size_t newer = 1; newer < sightings.size(); ++newer) {
        added += state(sightings[newer - 1], sightings[newer]);
        for (std::size_t older = 0; older + 1 < newer; ++older)
            m_drop.bind(1, sightings[older].repository).bind(2, sightings[newer].repository).run();
    }
    return added;
}

bool RenameBook::state(const IdSighting &older, const IdSighting &newer)
{
    const Day day = dayFromNumber(std::max(newer.firstDay, older.lastDay));
    m_between.bind(1, older.repository).bind(2, newer.repository);
    if (!m_between.step())
        return tell(older.repository, newer.repository, day, RenameEvidence::Stated);
    m_set.bind(1, older.repository).bind(2, newer.repository).bind(3, std::int64_t(dayNumber(day)));
    m_set.bind(4, m_between.integer(0));
    m_between.reset();
    m_set.run();
    return false;
}

} // namespace RepoSignal
