// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stringpool.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace RepoSignal {

StringPool::StringPool() : m_ends{0} {}

StringPool::Id StringPool::add(QStringView text)
{
    if (text.isEmpty())
        return 0;
    m_text.append(text);
    m_ends.push_back(m_text.size());
    return static_cast<Id>(m_ends.size() - 1);
}

StringPool::Id StringPool::intern(QStringView text)
{
    if (text.isEmpty())
        return 0;
    if (m_internedCount * 2 >= m_interned.size())
        growInterned();
    Id &id = m_interned[slotFor(text)];
    if (id == 0) {
        id = add(text);
        ++m_internedCount;
    }
    return id;
}

std::size_t StringPool::slotFor(QStringView text) const
{
    const std::size_t mask = m_interned.size() - 1;
    std::size_t slot = qHash(text) & mask;
    while (m_interned[slot] != 0 && at(m_interned[slot]) != text)
        slot = (slot + 1) & mask;
    return slot;
}

void StringPool::growInterned()
{
    const std::vector<Id> old = std::exchange(m_interned,
                                              std::vector<Id>(std::max<std::size_t>(64, m_interned.size() * 2)));
    for (const Id id : old) {
        if (id != 0)
            m_interned[slotFor(at(id))] = id;
    }
}

QStringView StringPool::at(Id id) const
{
    if (id == 0)
        return {};
    const qsizetype begin = m_ends[id - 1];
    return QStringView(m_text).sliced(begin, m_ends[id] - begin);
}

} // namespace RepoSignal
