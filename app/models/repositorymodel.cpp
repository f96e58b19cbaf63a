// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/repositorymodel.h"

#include "models/cellnotes.h"
#include "table/celltext.h"

namespace RepoSignal {

namespace {

const Column &columnAt(int column)
{
    return repositoryColumns()[static_cast<std::size_t>(column)];
}

int alignment(const Column &column)
{
    return int((column.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

std::vector<double> scoreParts(const Edition &edition, int row)
{
    const auto i = static_cast<std::size_t>(row);
    const ScoreWeights &weights = edition.key.weights;
    return {weights.volume * edition.measures.volume[i], weights.growth * edition.measures.growthPart[i],
            weights.surprise * edition.measures.surprise[i]};
}

} // namespace

void RepositoryModel::setEdition(EditionPtr edition, std::vector<int> order)
{
    show(std::move(edition), std::move(order));
}

void RepositoryModel::setOrder(std::vector<int> order)
{
    show(m_edition, std::move(order));
}

void RepositoryModel::show(EditionPtr edition, std::vector<int> order)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList from = persistentIndexList();
    std::vector<RepositoryId> ids;
    ids.reserve(static_cast<std::size_t>(from.size()));
    for (const QModelIndex &index : from)
        ids.push_back(idAt(index.row()));

    if (edition != m_edition) {
        m_numbers.assign(repositoryColumns().size(), {});
        m_edition = std::move(edition);
    }
    m_order = std::move(order);
    m_positions.assign(m_edition ? m_edition->repositories.size() : 0, -1);
    for (std::size_t i = 0; i < m_order.size(); ++i)
        m_positions[static_cast<std::size_t>(m_order[i])] = static_cast<int>(i);

    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i) {
        const int row = modelRowOf(ids[static_cast<std::size_t>(i)]);
        to.append(row < 0 ? QModelIndex() : index(row, from[i].column()));
    }
    changePersistentIndexList(from, to);
    emit layoutChanged();
}

int RepositoryModel::editionRow(int modelRow) const
{
    return modelRow >= 0 && modelRow < rowCount() ? m_order[static_cast<std::size_t>(modelRow)] : -1;
}

int RepositoryModel::modelRowOf(RepositoryId id) const
{
    const int row = m_edition ? m_edition->rowOfId(id) : -1;
    return row < 0 ? -1 : m_positions[static_cast<std::size_t>(row)];
}

RepositoryId RepositoryModel::idAt(int modelRow) const
{
    const int row = editionRow(modelRow);
    return row < 0 ? 0 : m_edition->id(row);
}

int RepositoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int RepositoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(repositoryColumns().size());
}

double RepositoryModel::number(int column, int editionRow) const
{
    if (!columnAt(column).isNumeric())
        return kUnknown;
    auto &values = m_numbers[static_cast<std::size_t>(column)];
    if (values.empty())
        values = columnAt(column).numbers(*m_edition);
    return values[static_cast<std::size_t>(editionRow)];
}

QVariant RepositoryModel::value(int column, int editionRow) const
{
    if (columnAt(column).text) {
        const QStringView text = columnAt(column).text(*m_edition, editionRow);
        return text.isNull() ? QVariant() : QVariant(text.toString());
    }
    const double value = number(column, editionRow);
    return isKnown(value) ? QVariant(value) : QVariant();
}

QVariant RepositoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Edition &edition = *m_edition;
    const int row = editionRow(index.row());
    const Column &column = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole: return cellText(edition, row, column, number(index.column(), row));
    case ValueRole: return value(index.column(), row);
    case Qt::ToolTipRole: return cellNotes(edition, row, column, number(index.column(), row)).join(u'\n');
    case Qt::AccessibleTextRole:
        return cellNotes(edition, row, column, number(index.column(), row)).mid(0, column.text ? 3 : 1).join(u' ');
    case Qt::TextAlignmentRole: return alignment(column);
    case TrendRole: return QVariant::fromValue(edition.trend(row));
    case ScorePartsRole: return QVariant::fromValue(scoreParts(edition, row));
    case MarksRole: return static_cast<int>(edition.measures.marks[static_cast<std::size_t>(row)]);
    case RepositoryIdRole: return static_cast<qlonglong>(edition.id(row));
    default: return {};
    }
}

QVariant RepositoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::ToolTipRole: return column.description;
    case Qt::TextAlignmentRole: return alignment(column);
    case Qt::InitialSortOrderRole: return static_cast<int>(column.firstOrder);
    default: return {};
    }
}

} // namespace RepoSignal
