// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/observation.h"
#include "store/renamebook.h"
#include "store/statement.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace RepoSignal {

/// The repositories a writer has met: names to numbers, and what was told of them whatever the source. What was told on
/// the latest day stands; of two times told on one day the later, so that the order of files does not matter.
/// Throws SQLite::Exception.
class RepositoryBook
{
public:
    explicit RepositoryBook(SQLite::Database &database);

    /// The place of a repository in this book, in the order of meeting; a new one is added to the library.
    [[nodiscard]] std::size_t find(std::string_view name);
    [[nodiscard]] std::int64_t id(std::size_t place) const { return m_entries[place].id; }
    /// True when this writer added it: nothing is stored of it yet but what this writer stores.
    [[nodiscard]] bool isNew(std::size_t place) const { return m_entries[place].isNew; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

    void note(std::size_t place, const Observation &row);
    /// `githubId` was told on that day; 0 says nothing. The id told on the latest day stands.
    void noteId(std::size_t place, std::int64_t githubId, Day day);
    /// The repositories of each id told since the last call that several bear.
    [[nodiscard]] std::vector<std::vector<IdSighting>> takeShared();
    /// Writes what note() and noteId() changed.
    void flush();

private:
    struct Told {
        std::optional<std::int64_t> value;
        int day = 0;
        bool tell(std::chrono::sys_seconds told, int on);
    };
    struct Entry {
        std::int64_t id = 0;
        bool isNew = false;
        bool isDirty = false;
        Told created;
        Told pushed;
        std::int64_t githubId = 0;
        int githubFirstDay = 0;
        int githubDay = 0;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Places = std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>>;

    std::size_t findFolded(std::string_view name);
    std::size_t append(const std::string &folded, std::string_view name);
    void restore(Entry &entry) const;
    std::vector<std::size_t> &bearers(std::int64_t githubId);
    void write(const Entry &entry);

    Places m_spelled; ///< by name as files spell it
    Places m_folded;
    std::vector<Entry> m_entries;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> m_bearers; ///< places by GitHub id
    std::set<std::int64_t> m_shared; ///< ids told since the last look that several bear
    Statement m_select;
    Statement m_selectBearers;
    Statement m_insert;
    Statement m_update;
};

/// `name` without case, as QString::toCaseFolded makes it.
[[nodiscard]] std::string foldedName(std::string_view name);

} // namespace RepoSignal
