// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/facttable.h"

#include "widgets/coveragedelegate.h"
#include "widgets/sortheader.h"

namespace RepoSignal {

namespace {

CellDelegate *delegateFor(const FactColumn &column, QObject *parent)
{
    if (column.id == u"repository")
        return new RepositoryDelegate(parent);
    if (column.id == u"coverage")
        return new CoverageDelegate(parent);
    return makeCellDelegate(column.type, parent);
}

} // namespace

FactTable::FactTable(std::vector<FactColumn> columns, QWidget *parent) : QTableView(parent), m_model(std::move(columns))
{
    setUpTable(this);
    setModel(&m_model);
    setSelectionMode(QAbstractItemView::SingleSelection);
    auto *header = static_cast<SortHeader *>(horizontalHeader());
    header->setMinimumSectionSize(24);
    QList<int> unsortable;
    for (int i = 0; i < m_model.columnCount(); ++i) {
        const FactColumn &column = m_model.columns()[static_cast<std::size_t>(i)];
        setItemDelegateForColumn(i, delegateFor(column, this));
        header->setSectionResizeMode(i, column.width == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (column.width > 0)
            header->resizeSection(i, column.width);
        if (column.id == u"coverage")
            unsortable.append(i);
    }
    header->setUnsortable(unsortable);
    connect(header, &SortHeader::sortRequested, this, &FactTable::sortBy);
}

void FactTable::setRows(std::vector<FactRow> rows, bool selectsFirst)
{
    m_model.setRows(std::move(rows));
    if (!currentIndex().isValid() && selectsFirst && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
    if (currentKey() != m_announced) {
        m_announced = currentKey();
        emit currentRowChanged();
    }
}

QString FactTable::currentKey() const
{
    return currentIndex().isValid() ? m_model.rowAt(currentIndex().row()).key : QString();
}

void FactTable::setCurrentKey(const QString &key)
{
    const int row = m_model.rowOf(key);
    if (row >= 0)
        setCurrentIndex(m_model.index(row, 0));
}

void FactTable::setColumnShown(QStringView id, bool shown)
{
    setColumnHidden(m_model.columnOf(id), !shown);
}

void FactTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (currentKey() == m_announced)
        return;
    m_announced = currentKey();
    emit currentRowChanged();
}

void FactTable::sortBy(int column)
{
    auto *header = static_cast<SortHeader *>(horizontalHeader());
    const Qt::SortOrder first = m_model.columns()[static_cast<std::size_t>(column)].firstOrder;
    const QList<SortHeader::Key> keys = header->sortKeys();
    const bool isSorted = !keys.isEmpty() && keys.first().section == column;
    if (isSorted && keys.first().order != first) {
        header->setSortKeys({});
        m_model.sort(-1, first);
        return;
    }
    const Qt::SortOrder order = !isSorted ? first
        : first == Qt::AscendingOrder     ? Qt::DescendingOrder
                                          : Qt::AscendingOrder;
    header->setSortKeys({{.section = column, .order = order}});
    m_model.sort(column, order);
}

} // namespace RepoSignal
