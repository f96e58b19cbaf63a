// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
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
    QString m_text;
    std::vector<qsizetype> m_ends;
    QHash<QString, Id> m_interned;
};

} // namespace RepoSignal
