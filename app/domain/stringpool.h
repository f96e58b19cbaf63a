// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace RepoSignal {

/// Text kept once, in one block; id 0 is the empty text.
class StringPool
{
public:
    using Id = std::uint32_t;

    StringPool();
    /// Appends without looking for an equal text.
    Id add(QStringView text);
    /// The id of an equal text, added when it is new.
    Id intern(QStringView text);
    [[nodiscard]] QStringView at(Id id) const;

private:
    [[nodiscard]] std::size_t slotFor(QStringView text) const;
    void growInterned();

    QString m_text;
    std::vector<qsizetype> m_ends;
    std::vector<Id> m_interned; ///< open hash table, a power of two, at most half full; 0 is free
    std::size_t m_internedCount = 0;
};

} // namespace RepoSignal
