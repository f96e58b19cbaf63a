// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/repositorylist.h"

#include "pages/repositorymenu.h"
#include "session/selection.h"
#include "widgets/signaldelegates.h"
#include "widgets/sortheader.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

namespace RepoSignal {

namespace {

constexpr int kBarWidth = 184;

} // namespace

RepositoryList::RepositoryList(const QStringList &columns, Selection &selection, QWidget *parent)
    : QTableView(parent), m_selection(selection), m_bars(new BarDelegate(this))
{
    setUpTable(this);
    setModel(&m_model);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *header = static_cast<SortHeader *>(horizontalHeader());
    header->setSectionsMovable(true); // by setColumns() alone: clicks and drags do nothing
    header->setAttribute(Qt::WA_TransparentForMouseEvents);
    header->setMinimumSectionSize(24);
    const auto all = repositoryColumns();
    for (std::size_t i = 0; i < all.size(); ++i)
        setItemDelegateForColumn(static_cast<int>(i), makeRepositoryDelegate(all[i], this));
    setColumns(columns);
    connect(this, &QTableView::activated, this, &RepositoryList::repositoryActivated);
    connect(&m_selection, &Selection::currentChanged, this, &RepositoryList::showSelected);
}

void RepositoryList::setHeaderVisible(bool visible)
{
    horizontalHeader()->setVisible(visible);
    updateGeometry();
}

void RepositoryList::setColumns(const QStringList &columns)
{
    QHeaderView *header = horizontalHeader();
    const auto all = repositoryColumns();
    for (int i = 0; i < static_cast<int>(all.size()); ++i)
        setColumnHidden(i, !columns.contains(all[static_cast<std::size_t>(i)].id));
    for (qsizetype place = 0; place < columns.size(); ++place) {
        const int column = columnIndex(columns.at(place));
        header->moveSection(header->visualIndex(column), static_cast<int>(place));
        header->setSectionResizeMode(column, place == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (place > 0)
            header->resizeSection(column, column == m_barColumn ? kBarWidth : all[static_cast<std::size_t>(column)].width);
    }
}

void RepositoryList::setBars(const QString &column, double maximum)
{
    const int index = columnIndex(column);
    const auto all = repositoryColumns();
    if (m_barColumn >= 0 && index != m_barColumn) {
        setItemDelegateForColumn(m_barColumn, makeRepositoryDelegate(all[static_cast<std::size_t>(m_barColumn)], this));
        horizontalHeader()->resizeSection(m_barColumn, all[static_cast<std::size_t>(m_barColumn)].width);
    }
    m_barColumn = index;
    m_bars->setMaximum(maximum);
    if (index >= 0) {
        setItemDelegateForColumn(index, m_bars);
        horizontalHeader()->resizeSection(index, kBarWidth);
    }
    viewport()->update();
}

void RepositoryList::setRows(const EditionPtr &edition, const std::vector<int> &rows)
{
    {
        const QScopedValueRollback showing(m_showing, true);
        m_model.setEdition(edition, rows);
    }
    updateGeometry();
    showSelected();
}

std::vector<int> RepositoryList::shownColumns() const
{
    std::vector<int> columns;
    for (int place = 0; place < m_model.columnCount(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

int RepositoryList::currentEditionRow() const
{
    return currentIndex().isValid() ? m_model.editionRow(currentIndex().row()) : -1;
}

int RepositoryList::heightOf(qsizetype rows) const
{
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->height();
    return header + static_cast<int>(rows) * verticalHeader()->defaultSectionSize();
}

QSize RepositoryList::sizeHint() const
{
    return {QTableView::sizeHint().width(), heightOf(m_model.rowCount())};
}

QSize RepositoryList::minimumSizeHint() const
{
    return {0, heightOf(m_model.rowCount())};
}

void RepositoryList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex at = event->reason() == QContextMenuEvent::Mouse ? indexAt(viewport()->mapFromGlobal(event->globalPos()))
                                                                       : currentIndex();
    if (!at.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillRepositoryMenu(*menu, *m_model.edition(), {m_model.editionRow(at.row())},
                       {.filterBy = [this](const QString &term) { emit filterRequested(term); }, .exclude = {}, .saveAsList = {}});
    menu->popup(event->globalPos());
}

void RepositoryList::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & Qt::ControlModifier) && currentEditionRow() >= 0) {
        openOnGitHub(m_model.edition()->fullName(currentEditionRow()));
        return;
    }
    QTableView::keyPressEvent(event);
}

void RepositoryList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_showing && current.isValid())
        m_selection.setCurrent(m_model.idAt(current.row()));
}

void RepositoryList::showSelected()
{
    const QScopedValueRollback showing(m_showing, true);
    const int row = m_selection.current() == 0 ? -1 : m_model.modelRowOf(m_selection.current());
    if (row < 0) {
        clearSelection();
        setCurrentIndex({});
    } else if (row != currentIndex().row() || !selectionModel()->isRowSelected(row)) {
        selectRow(row);
    }
}

} // namespace RepoSignal
