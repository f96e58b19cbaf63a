// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tabledataroles.h"
#include "table/column.h"

#include <QAbstractTableModel>

#include <vector>

namespace RepoSignal {

/// Rows of an edition in a given order, columns of repositoryColumns() by index. Fed by the page; fetches nothing.
/// Never resets: rows come, go and move by layoutChanged(), persistent indexes follow their repository, and those of
/// repositories that are not shown any more become invalid. Texts are plain, never markup.
class RepositoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Another edition with the order of its rows; a null edition has none.
    void setEdition(EditionPtr edition, std::vector<int> order);
    /// Another order of the same edition's rows.
    void setOrder(std::vector<int> order);

    [[nodiscard]] EditionPtr edition() const { return m_edition; }
    [[nodiscard]] const std::vector<int> &order() const { return m_order; } ///< model row -> edition row
    [[nodiscard]] int editionRow(int modelRow) const; ///< -1 outside
    [[nodiscard]] int modelRowOf(RepositoryId id) const; ///< -1 when not shown
    [[nodiscard]] RepositoryId idAt(int modelRow) const; ///< 0 outside

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void show(EditionPtr edition, std::vector<int> order);
    [[nodiscard]] double number(int column, int editionRow) const;
    [[nodiscard]] QVariant value(int column, int editionRow) const;

    EditionPtr m_edition;
    std::vector<int> m_order; ///< model row -> edition row
    std::vector<int> m_positions; ///< edition row -> model row, -1 when not shown
    mutable std::vector<std::vector<double>> m_numbers; ///< per column, filled when first asked
};

} // namespace RepoSignal
