// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/repositorytable.h"

#include "pages/repositorymenu.h"
#include "session/selection.h"
#include "widgets/signaldelegates.h"
#include "widgets/sortheader.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace RepoSignal {

RepositoryTable::RepositoryTable(Selection &selection, QWidget *parent) : QTableView(parent), m_selection(selection)
{
    setObjectName(QStringLiteral("repositoryTable"));
    setAccessibleName(tr("Repositories"));
    setUpTable(this);
    setModel(&m_model);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_columns = new TableColumns(*this);
    const auto all = repositoryColumns();
    QList<int> unsortable;
    for (int column = 0; column < static_cast<int>(all.size()); ++column) {
        const Column &declared = all[static_cast<std::size_t>(column)];
        setItemDelegateForColumn(column, makeRepositoryDelegate(declared, this));
        if (!declared.isSortable())
            unsortable.append(column);
    }
    auto *header = static_cast<SortHeader *>(horizontalHeader());
    header->setUnsortable(unsortable);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &SortHeader::sortRequested, this, &RepositoryTable::sortRequested);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &pos) { showColumnsMenu(header->mapToGlobal(pos)); });
    connect(this, &QTableView::activated, this, &RepositoryTable::repositoryActivated);
    connect(&m_selection, &Selection::currentChanged, this, &RepositoryTable::followSelection);
}

void RepositoryTable::setSortKeys(const std::vector<SortKey> &keys)
{
    QList<SortHeader::Key> shown;
    for (const SortKey &key : keys)
        shown.append({.section = key.column, .order = key.order});
    static_cast<SortHeader *>(horizontalHeader())->setSortKeys(shown);
}

void RepositoryTable::setRows(const EditionPtr &edition, const std::vector<int> &order, bool keepPlace)
{
    const QScopedValueRollback following(m_following, true);
    const Anchor before = anchor();
    m_model.setEdition(edition, order);
    selectRemembered();
    executeDelayedItemsLayout();
    if (keepPlace)
        restore(before);
    emit selectionCountChanged();
}

/// The current row when it is on screen, else the first row there.
RepositoryTable::Anchor RepositoryTable::anchor() const
{
    const QModelIndex current = currentIndex();
    int row = rowAt(0);
    if (current.isValid() && visualRect(current).intersects(viewport()->rect()))
        row = current.row();
    return {.id = m_model.idAt(row), .y = row < 0 ? 0 : rowViewportPosition(row)};
}

void RepositoryTable::restore(const Anchor &anchor)
{
    const int row = anchor.id == 0 ? -1 : m_model.modelRowOf(anchor.id);
    if (row >= 0)
        verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize() - anchor.y);
}

void RepositoryTable::selectRemembered()
{
    QItemSelection chosen;
    for (const RepositoryId id : std::as_const(m_selected)) {
        const int row = m_model.modelRowOf(id);
        if (row >= 0)
            chosen.select(m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1));
    }
    const int current = m_selection.current() == 0 ? -1 : m_model.modelRowOf(m_selection.current());
    selectionModel()->setCurrentIndex(current < 0 ? QModelIndex() : m_model.index(current, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
}

/// Another view chose a repository.
void RepositoryTable::followSelection()
{
    const int row = m_selection.current() == 0 ? -1 : m_model.modelRowOf(m_selection.current());
    if (row >= 0 && row == currentIndex().row())
        return;
    const QScopedValueRollback following(m_following, true);
    m_selected.clear();
    if (m_selection.current() != 0)
        m_selected.insert(m_selection.current());
    selectRemembered();
    if (row >= 0)
        scrollTo(m_model.index(row, 0));
    emit selectionCountChanged();
}

std::vector<int> RepositoryTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    for (int &row : rows)
        row = m_model.editionRow(row);
    return rows;
}

void RepositoryTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_following && current.isValid())
        m_selection.setCurrent(m_model.idAt(current.row()));
}

void RepositoryTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_following)
        return;
    m_selected.clear();
    for (const QModelIndex &index : selectionModel()->selectedRows())
        m_selected.insert(m_model.idAt(index.row()));
    emit selectionCountChanged();
}

void RepositoryTable::contextMenuEvent(QContextMenuEvent *event)
{
    const std::vector<int> rows = selectedRows();
    if (rows.empty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto addTerm = [this](const QString &term) { emit termRequested(term); };
    fillRepositoryMenu(*menu, *edition(), rows,
                       {.filterBy = addTerm, .exclude = addTerm, .saveAsList = [this] { emit saveListRequested(); }});
    menu->popup(event->globalPos());
}

void RepositoryTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & Qt::ControlModifier) && currentIndex().isValid()) {
        openOnGitHub(edition()->fullName(m_model.editionRow(currentIndex().row())));
        return;
    }
    QTableView::keyPressEvent(event);
}

void RepositoryTable::showColumnsMenu(const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_columns->fillMenu(*menu);
    menu->popup(globalPos);
}

} // namespace RepoSignal
