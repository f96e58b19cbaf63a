// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/joinedrepositories.h"

#include "store/statement.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>

namespace RepoSignal {

JoinedRepositories::JoinedRepositories(SQLite::Database &database)
{
    m_ids.reserve(static_cast<std::size_t>(integerFrom(database, "SELECT count(*) FROM repository")));
    Statement select(database, "SELECT id FROM repository ORDER BY id");
    while (select.step())
        m_ids.push_back(select.integer(0));
    m_isJoined.resize(m_ids.size());

    const std::vector<Rename> renames = readRenames(database);
    std::map<std::size_t, std::vector<Rename>> byRoot;
    std::map<std::size_t, std::vector<std::size_t>> places;
    const std::vector<std::size_t> roots = components(renames);
    for (const Rename &rename : renames)
        byRoot[roots[rename.from]].push_back(rename);
    for (std::size_t place = 0; place < roots.size(); ++place) {
        if (byRoot.contains(roots[place]))
            places[roots[place]].push_back(place);
    }
    for (const auto &[root, joining] : byRoot)
        addGroup(joining, places[root]);
    number();
}

int JoinedRepositories::indexOf(std::int64_t id) const
{
    const auto place = placeOf(id);
    return place < 0 ? -1 : m_indexes[static_cast<std::size_t>(place)];
}

std::vector<std::int64_t> JoinedRepositories::membersWith(std::int64_t id) const
{
    const auto group = std::ranges::find(m_groups, indexOf(id), &Group::index);
    return group == m_groups.end() ? std::vector{id} : group->members;
}

std::ptrdiff_t JoinedRepositories::placeOf(std::int64_t id) const
{
    const auto found = std::ranges::lower_bound(m_ids, id);
    return found != m_ids.end() && *found == id ? found - m_ids.begin() : -1;
}

std::vector<JoinedRepositories::Rename> JoinedRepositories::readRenames(SQLite::Database &database) const
{
    std::vector<Rename> renames;
    Statement select(database,
                     "SELECT id, old_repository, new_repository, day FROM rename WHERE undone = 0 ORDER BY id");
    while (select.step()) {
        const auto from = placeOf(select.integer(1));
        const auto to = placeOf(select.integer(2));
        if (from >= 0 && to >= 0)
            renames.push_back(
                {select.integer(0), static_cast<std::size_t>(from), static_cast<std::size_t>(to), select.integer(3)});
    }
    return renames;
}

std::vector<std::size_t> JoinedRepositories::components(const std::vector<Rename> &renames) const
{
    std::vector<std::size_t> above(m_ids.size());
    std::iota(above.begin(), above.end(), std::size_t(0));
    const auto rootOf = [&above](std::size_t place) {
        while (above[place] != place)
            place = above[place] = above[above[place]];
        return place;
    };
    for (const Rename &rename : renames)
        above[rootOf(rename.from)] = rootOf(rename.to);
    for (std::size_t &place : above)
        place = rootOf(place);
    return above;
}

void JoinedRepositories::addGroup(const std::vector<Rename> &renames, const std::vector<std::size_t> &places)
{
    std::map<std::size_t, std::int64_t> leftOn; // the last day on which a name was given up
    for (const Rename &rename : renames) {
        const auto [left, isFirst] = leftOn.try_emplace(rename.from, rename.day);
        left->second = std::max(left->second, rename.day);
    }
    const auto leaving = [&leftOn](std::size_t place) {
        const auto left = leftOn.find(place);
        return left == leftOn.end() ? std::numeric_limits<std::int64_t>::max() : left->second;
    };
    // Of several renames on the last day that counts whose new name was not given up on it.
    const Rename &last = std::ranges::max(renames, {}, [&](const Rename &rename) {
        return std::tuple(rename.day, leaving(rename.to) != rename.day, rename.id);
    });
    std::vector<std::size_t> order = places;
    std::ranges::sort(order, std::greater(),
                      [&](std::size_t place) { return std::tuple(place == last.to, leaving(place), place); });
    Group &group = m_groups.emplace_back();
    for (const std::size_t place : order) {
        m_isJoined[place] = true;
        group.members.push_back(m_ids[place]);
    }
}

void JoinedRepositories::number()
{
    m_indexes.assign(m_ids.size(), -1);
    for (const Group &group : m_groups)
        m_indexes[static_cast<std::size_t>(placeOf(group.members.front()))] = 0;
    int next = 0;
    for (std::size_t place = 0; place < m_ids.size(); ++place) {
        if (!m_isJoined[place] || m_indexes[place] == 0)
            m_indexes[place] = next++;
    }
    for (Group &group : m_groups) {
        group.index = indexOf(group.members.front());
        for (const std::int64_t member : group.members)
            m_indexes[static_cast<std::size_t>(placeOf(member))] = group.index;
    }
    std::ranges::sort(m_groups, {}, &Group::index);
}

} // namespace RepoSignal
