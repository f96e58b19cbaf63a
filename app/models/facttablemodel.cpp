// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/facttablemodel.h"

#include "analysis/mark.h"
#include "table/foldedtext.h"

#include <QHash>

#include <algorithm>

namespace RepoSignal {

namespace {

bool isText(ColumnType type)
{
    return type == ColumnType::Text || type == ColumnType::Language;
}

QString shown(const FactColumn &column, const QVariant &cell)
{
    if (!cell.isValid())
        return kUnknownText.toString();
    return isText(column.type) ? cell.toString() : displayNumber(column.type, cell.toDouble());
}

/// Texts by folded bytes.
std::string sortText(const QVariant &cell)
{
    std::string folded;
    appendFolded(cell.toString(), folded);
    return folded;
}

} // namespace

FactTableModel::FactTableModel(std::vector<FactColumn> columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

int FactTableModel::columnOf(QStringView id) const
{
    const auto found = std::ranges::find(m_columns, id, &FactColumn::id);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

void FactTableModel::setColumnTitle(int column, const QString &title)
{
    QString &current = m_columns[static_cast<std::size_t>(column)].title;
    if (current == title)
        return;
    current = title;
    emit headerDataChanged(Qt::Horizontal, column, column);
}

void FactTableModel::setRows(std::vector<FactRow> rows)
{
    show(std::move(rows));
}

void FactTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    show(std::move(m_given));
}

void FactTableModel::show(std::vector<FactRow> given)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList from = persistentIndexList();
    QStringList keys;
    for (const QModelIndex &index : from)
        keys.append(rowAt(index.row()).key);
    m_given = std::move(given);
    m_rows = ordered();
    QHash<QString, int> places;
    if (!from.isEmpty()) {
        for (int row = 0; row < rowCount(); ++row)
            places.insert(rowAt(row).key, row);
    }
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i) {
        const int row = places.value(keys[i], -1);
        to.append(row < 0 ? QModelIndex() : index(row, from[i].column()));
    }
    changePersistentIndexList(from, to);
    emit layoutChanged();
}

std::vector<FactRow> FactTableModel::ordered() const
{
    std::vector<FactRow> rows = m_given;
    if (m_sortColumn < 0)
        return rows;
    const auto column = static_cast<std::size_t>(m_sortColumn);
    const auto unknown = std::ranges::stable_partition(
        rows, [column](const FactRow &row) { return row.cells[column].isValid(); });
    const auto known = std::ranges::subrange(rows.begin(), unknown.begin());
    const auto sortBy = [&](auto value) {
        if (m_sortOrder == Qt::AscendingOrder)
            std::ranges::stable_sort(known, std::ranges::less(), value);
        else
            std::ranges::stable_sort(known, std::ranges::greater(), value);
    };
    if (isText(m_columns[column].type))
        sortBy([column](const FactRow &row) { return sortText(row.cells[column]); });
    else
        sortBy([column](const FactRow &row) { return row.cells[column].toDouble(); });
    return rows;
}

int FactTableModel::rowOf(const QString &key) const
{
    const auto found = std::ranges::find(m_rows, key, &FactRow::key);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int FactTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FactTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FactTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FactRow &row = rowAt(index.row());
    const FactColumn &column = m_columns[static_cast<std::size_t>(index.column())];
    const QVariant &cell = row.cells[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return shown(column, cell);
    case ValueRole: return cell;
    case Qt::ToolTipRole: return row.note;
    case Qt::AccessibleTextRole: return QString(column.title + QStringLiteral(": ") + shown(column, cell));
    case Qt::TextAlignmentRole: return int((isText(column.type) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case RepositoryIdRole: return row.repository == 0 ? QVariant() : QVariant(static_cast<qlonglong>(row.repository));
    case MarksRole: return row.isMuted ? int(Stale) : 0;
    case StripRole: return row.strip.empty() ? QVariant() : QVariant::fromValue(row.strip);
    default: return {};
    }
}

QVariant FactTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const FactColumn &column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::ToolTipRole: return column.description;
    case Qt::TextAlignmentRole: return int((isText(column.type) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::InitialSortOrderRole: return static_cast<int>(column.firstOrder);
    default: return {};
    }
}

} // namespace RepoSignal
