// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagestack.h"

namespace RepoSignal {

void PageStack::addPage(const QString &id, std::function<Page *()> make)
{
    m_entries.append({.id = id, .make = std::move(make)});
    if (m_current < 0)
        m_current = 0;
}

int PageStack::indexOf(const QString &id) const
{
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        if (m_entries.at(i).id == id)
            return i;
    }
    return -1;
}

QString PageStack::idAt(int index) const
{
    return index >= 0 && index < m_entries.size() ? m_entries.at(index).id : QString();
}

Page *PageStack::currentPage() const
{
    return m_current < 0 ? nullptr : m_entries.at(m_current).page;
}

Page *PageStack::madePage(const QString &id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : m_entries.at(index).page;
}

Page *PageStack::page(const QString &id)
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : made(m_entries[index]);
}

Page *PageStack::made(Entry &entry)
{
    if (!entry.page) {
        entry.page = entry.make();
        addWidget(entry.page);
        emit pageMade(entry.page);
    }
    return entry.page;
}

/// Without an edition the page on screen stays as it was: something else is shown in its place.
void PageStack::update(Entry &entry)
{
    if (m_edition)
        setCurrentWidget(made(entry));
    if (entry.page && entry.isStale)
        entry.page->setEdition(m_edition);
    entry.isStale = false;
}

void PageStack::showPage(const QString &id)
{
    const int index = indexOf(id);
    if (index < 0)
        return;
    m_current = index;
    update(m_entries[index]);
    emit currentPageChanged();
}

void PageStack::setEdition(EditionPtr edition)
{
    m_edition = std::move(edition);
    for (Entry &entry : m_entries)
        entry.isStale = true;
    if (m_current >= 0)
        update(m_entries[m_current]);
    emit currentPageChanged();
}

} // namespace RepoSignal
