// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stringpool.h"

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
    const QString key = text.toString();
    const auto found = m_interned.constFind(key);
    if (found != m_interned.constEnd())
        return *found;
    return *m_interned.insert(key, add(text));
}

QStringView StringPool::at(Id id) const
{
    if (id == 0)
        return {};
    const qsizetype begin = m_ends[id - 1];
    return QStringView(m_text).sliced(begin, m_ends[id] - begin);
}

} // namespace RepoSignal
