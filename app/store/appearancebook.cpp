// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/appearancebook.h"

#include "store/damagedsegment.h"

#include <algorithm>

namespace RepoSignal {

AppearanceBook::AppearanceBook(SQLite::Database &database)
    : m_putList(database,
                "INSERT INTO appearance_list (source, name) VALUES (?, ?) "
                "ON CONFLICT (source, name) DO UPDATE SET name = name RETURNING id"),
      m_select(database, "SELECT data FROM appearance WHERE repository = ? AND list = ?"),
      m_put(database, "INSERT OR REPLACE INTO appearance (repository, list, data) VALUES (?, ?, ?)")
{
}

bool AppearanceBook::take(std::int64_t source, std::int64_t repository, std::string_view list, const RankedDay &place)
{
    Places &held = places(repository, listId(source, list));
    const bool isLast = held.days.empty() || held.days.back().day < place.day;
    const auto at = isLast ? held.days.end() : std::ranges::lower_bound(held.days, place.day, {}, &RankedDay::day);
    if (at != held.days.end() && at->day == place.day)
        return false;
    held.days.insert(at, place);
    held.isDirty = true;
    m_heldBytes += sizeof(RankedDay);
    return true;
}

std::int64_t AppearanceBook::listId(std::int64_t source, std::string_view name)
{
    std::pair key(source, std::string(name));
    if (const auto known = m_lists.find(key); known != m_lists.end())
        return known->second;
    m_putList.bind(1, source).bind(2, name);
    m_putList.step();
    const std::int64_t id = m_putList.integer(0);
    m_putList.run();
    m_lists.emplace(std::move(key), id);
    return id;
}

AppearanceBook::Places &AppearanceBook::places(std::int64_t repository, std::int64_t list)
{
    const auto [entry, isNew] = m_places.try_emplace({repository, list});
    Places &places = entry->second;
    if (!isNew)
        return places;
    m_select.bind(1, repository).bind(2, list);
    if (m_select.step() && !decodeAppearances(m_select.bytes(0), places.days)) {
        m_select.reset();
        throw DamagedSegment{repository};
    }
    m_select.reset();
    m_heldBytes += 2 * sizeof(*entry) + places.days.size() * sizeof(RankedDay);
    return places;
}

void AppearanceBook::flush()
{
    for (auto &[key, places] : m_places) {
        if (!places.isDirty)
            continue;
        const std::string blob = encodeAppearances(places.days);
        m_put.bind(1, key.first).bind(2, key.second);
        m_put.bind(3, std::span(reinterpret_cast<const std::uint8_t *>(blob.data()), blob.size()));
        m_put.run();
        places.isDirty = false;
    }
}

void AppearanceBook::forget()
{
    m_places.clear();
    m_heldBytes = 0;
}

} // namespace RepoSignal
