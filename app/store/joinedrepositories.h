// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <vector>

namespace RepoSignal {

/// The repositories of a library as a Dataset numbers them: those that renames join are one, under the name of the last
/// rename, unless the analyst undid it. Renames may run in circles. Safe to read from any thread.
class JoinedRepositories
{
public:
    struct Group {
        int index = 0; ///< in the Dataset
        std::vector<std::int64_t> members = {}; ///< the one that gives the name, then the others, the latest name first
    };

    /// Throws SQLite::Exception.
    explicit JoinedRepositories(SQLite::Database &database);

    /// Every repository, ascending.
    [[nodiscard]] const std::vector<std::int64_t> &ids() const { return m_ids; }
    /// In the Dataset, of the repository at a place of ids().
    [[nodiscard]] int indexAt(std::size_t place) const { return m_indexes[place]; }
    [[nodiscard]] bool isJoinedAt(std::size_t place) const { return m_isJoined[place]; }
    /// -1 for what the library does not hold.
    [[nodiscard]] int indexOf(std::int64_t id) const;
    /// Every repository that is one with `id`, itself among them.
    [[nodiscard]] std::vector<std::int64_t> membersWith(std::int64_t id) const;
    /// Ascending by index.
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }

private:
    struct Rename {
        std::int64_t id = 0;
        std::size_t from = 0; ///< places of ids()
        std::size_t to = 0;
        std::int64_t day = 0;
    };

    [[nodiscard]] std::ptrdiff_t placeOf(std::int64_t id) const;
    [[nodiscard]] std::vector<Rename> readRenames(SQLite::Database &database) const;
    /// By place, a place that all repositories joined with it share.
    [[nodiscard]] std::vector<std::size_t> components(const std::vector<Rename> &renames) const;
    void addGroup(const std::vector<Rename> &renames, const std::vector<std::size_t> &places);
    void number();

    std::vector<std::int64_t> m_ids;
    std::vector<int> m_indexes;
    std::vector<bool> m_isJoined;
    std::vector<Group> m_groups;
};

} // namespace RepoSignal
