// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/repositorybook.h"

#include <algorithm>

namespace RepoSignal {

namespace {

/// As SQLite's lower().
std::string asciiLower(std::string_view name)
{
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return lower;
}

} // namespace

std::string foldedName(std::string_view name)
{
    if (std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return asciiLower(name);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).toCaseFolded().toStdString();
}

bool RepositoryBook::Told::tell(std::chrono::sys_seconds told, int on)
{
    const std::int64_t seconds = told.time_since_epoch().count();
    if (value && (on < day || (on == day && seconds <= *value)))
        return false;
    value = seconds;
    day = on;
    return true;
}

RepositoryBook::RepositoryBook(SQLite::Database &database)
    : m_select(database,
               "SELECT id, created, created_day, pushed, pushed_day, github_id, github_first_day, github_day "
               "FROM repository WHERE folded_name = ?"),
      m_selectBearers(database, "SELECT full_name FROM repository WHERE github_id = ? ORDER BY id"),
      m_insert(database, "INSERT INTO repository (full_name, unicode_name) VALUES (?, ?) RETURNING id"),
      m_update(database,
               "UPDATE repository SET created = ?, created_day = ?, pushed = ?, pushed_day = ?, github_id = ?, "
               "github_first_day = ?, github_day = ? WHERE id = ?")
{
}

std::size_t RepositoryBook::find(std::string_view name)
{
    if (const auto known = m_spelled.find(name); known != m_spelled.end())
        return known->second;
    const std::size_t place = findFolded(name);
    m_spelled.emplace(name, place);
    return place;
}

std::size_t RepositoryBook::findFolded(std::string_view name)
{
    const std::string folded = foldedName(name);
    if (const auto known = m_folded.find(folded); known != m_folded.end())
        return known->second;
    const std::size_t place = append(folded, name);
    m_folded.emplace(folded, place);
    return place;
}

std::size_t RepositoryBook::append(const std::string &folded, std::string_view name)
{
    Entry entry;
    m_select.bind(1, folded);
    if (m_select.step()) {
        restore(entry);
        m_select.reset();
    } else {
        m_insert.bind(1, name).bind(2, folded == asciiLower(name) ? std::string_view() : folded);
        m_insert.step();
        entry.id = m_insert.integer(0);
        entry.isNew = true;
        m_insert.run();
    }
    m_entries.push_back(std::move(entry));
    return m_entries.size() - 1;
}

void RepositoryBook::restore(Entry &entry) const
{
    const auto day = [this](int column) { return static_cast<int>(m_select.integer(column)); };
    const auto told = [this, &day](int column) {
        return m_select.isNull(column) ? Told() : Told{m_select.integer(column), day(column + 1)};
    };
    entry.id = m_select.integer(0);
    entry.created = told(1);
    entry.pushed = told(3);
    entry.githubId = m_select.integer(5);
    entry.githubFirstDay = day(6);
    entry.githubDay = day(7);
}

void RepositoryBook::note(std::size_t place, const Observation &row)
{
    noteId(place, row.githubId, row.day);
    Entry &entry = m_entries[place];
    const int day = dayNumber(row.day);
    bool changed = false;
    if (row.created)
        changed |= entry.created.tell(*row.created, day);
    if (row.pushed)
        changed |= entry.pushed.tell(*row.pushed, day);
    entry.isDirty |= changed;
}

void RepositoryBook::noteId(std::size_t place, std::int64_t githubId, Day day)
{
    if (githubId == 0)
        return;
    const int on = dayNumber(day);
    std::vector<std::size_t> &bearers = this->bearers(githubId);
    Entry &entry = m_entries[place];
    if (entry.githubId == githubId) {
        entry.isDirty |= on < entry.githubFirstDay || on > entry.githubDay;
        entry.githubFirstDay = std::min(entry.githubFirstDay, on);
        entry.githubDay = std::max(entry.githubDay, on);
    } else if (entry.githubId == 0 || on > entry.githubDay) {
        if (entry.githubId != 0)
            std::erase(this->bearers(entry.githubId), place);
        entry.githubId = githubId;
        entry.githubFirstDay = entry.githubDay = on;
        entry.isDirty = true;
        bearers.push_back(place);
    }
    if (bearers.size() > 1)
        m_shared.insert(githubId);
}

std::vector<std::size_t> &RepositoryBook::bearers(std::int64_t githubId)
{
    const auto [found, isNew] = m_bearers.try_emplace(githubId);
    std::vector<std::size_t> &places = found->second; // stays where it is when others are added
    if (!isNew)
        return places;
    std::vector<std::string> names;
    m_selectBearers.bind(1, githubId);
    while (m_selectBearers.step())
        names.emplace_back(m_selectBearers.text(0));
    for (const std::string &name : names) {
        const std::size_t place = find(name);
        if (m_entries[place].githubId == githubId)
            places.push_back(place);
    }
    return places;
}

std::vector<std::vector<IdSighting>> RepositoryBook::takeShared()
{
    std::vector<std::vector<IdSighting>> shared;
    for (const std::int64_t id : m_shared) {
        std::vector<IdSighting> &sightings = shared.emplace_back();
        for (const std::size_t place : m_bearers[id]) {
            const Entry &entry = m_entries[place];
            sightings.push_back({entry.id, entry.githubFirstDay, entry.githubDay});
        }
    }
    m_shared.clear();
    return shared;
}

void RepositoryBook::flush()
{
    for (Entry &entry : m_entries) {
        if (entry.isDirty)
            write(entry);
        entry.isDirty = false;
    }
}

void RepositoryBook::write(const Entry &entry)
{
    const auto bind = [this](int parameter, const Told &told) {
        if (told.value)
            m_update.bind(parameter, *told.value).bind(parameter + 1, static_cast<std::int64_t>(told.day));
        else
            m_update.bindNull(parameter).bindNull(parameter + 1);
    };
    bind(1, entry.created);
    bind(3, entry.pushed);
    if (entry.githubId != 0) {
        m_update.bind(5, entry.githubId)
            .bind(6, std::int64_t(entry.githubFirstDay))
            .bind(7, std::int64_t(entry.githubDay));
    } else {
        m_update.bindNull(5).bindNull(6).bindNull(7);
    }
    m_update.bind(8, entry.id);
    m_update.run();
}

} // namespace RepoSignal
