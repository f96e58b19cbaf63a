// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/appearanceblob.h"
#include "store/statement.h"

#include <map>
#include <string>
#include <unordered_map>

namespace RepoSignal {

/// Appearances as a writer holds them until they are written. Throws SQLite::Exception, and DamagedSegment when a
/// stored row cannot be read.
class AppearanceBook
{
public:
    explicit AppearanceBook(SQLite::Database &database);

    /// Takes one place on a list of `source`; the first rank of a day counts. True when that day was not held.
    bool take(std::int64_t source, std::int64_t repository, std::string_view list, const RankedDay &place);
    void flush();
    /// Lets go of everything; flush() comes before.
    void forget();
    /// Memory held, about, in bytes.
    [[nodiscard]] std::size_t heldBytes() const { return m_heldBytes; }

private:
    struct Places {
        bool isDirty = false;
        std::vector<RankedDay> days; ///< ascending
    };

    std::int64_t listId(std::int64_t source, std::string_view name);
    Places &places(std::int64_t repository, std::int64_t list);

    std::map<std::pair<std::int64_t, std::string>, std::int64_t, std::less<>> m_lists; ///< by source and name
    std::map<std::pair<std::int64_t, std::int64_t>, Places> m_places; ///< by repository and list
    std::size_t m_heldBytes = 0;
    Statement m_putList;
    Statement m_select;
    Statement m_put;
};

} // namespace RepoSignal
