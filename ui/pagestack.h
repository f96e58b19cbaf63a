// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "page.h"

#include <QStackedWidget>

#include <functional>

namespace RepoSignal {

/// The pages by id. A page is made when it is first needed, and gets the edition when it is shown.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    void addPage(const QString &id, std::function<Page *()> make);
    [[nodiscard]] int indexOf(const QString &id) const; ///< in the order added; -1 for none
    [[nodiscard]] QString idAt(int index) const;
    [[nodiscard]] QString currentId() const { return m_current < 0 ? QString() : m_entries.at(m_current).id; }
    [[nodiscard]] Page *currentPage() const; ///< null before the first edition
    [[nodiscard]] Page *madePage(const QString &id) const; ///< null when nobody needed it yet
    /// Makes the page when needed.
    Page *page(const QString &id);

    /// An id that is none changes nothing.
    void showPage(const QString &id);
    void setEdition(EditionPtr edition);

signals:
    void pageMade(RepoSignal::Page *page);
    void currentPageChanged();

private:
    struct Entry {
        QString id;
        std::function<Page *()> make;
        Page *page = nullptr;
        bool isStale = true; ///< has not seen the edition yet
    };
    Page *made(Entry &entry);
    void update(Entry &entry);

    QList<Entry> m_entries;
    EditionPtr m_edition;
    int m_current = -1;
};

} // namespace RepoSignal
