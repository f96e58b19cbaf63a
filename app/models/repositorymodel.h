// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/column.h"

#include <QAbstractTableModel>

#include <vector>

namespace RepoSignal {

/// Roles beside Qt's that delegates read.
enum RepositoryRole {
    ValueRole = Qt::UserRole, ///< typed value: QString, double, or QVariant() for unknown
    RepositoryIdRole,
    TrendRole, ///< QVariant of std::vector<double>, 30 daily gains
    MarksRole, ///< of Mark, as int
};

/// Rows of an edition in a given order, columns of repositoryColumns() by index. Fed by the page; fetches nothing.
class RepositoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Another edition with the order of its rows. Persistent indexes follow their repository.
    void setEdition(EditionPtr edition, std::vector<int> order);
    /// Another order of the same edition's rows.
    void setOrder(std::vector<int> order);

    [[nodiscard]] EditionPtr edition() const { return m_edition; }
    [[nodiscard]] int editionRow(int modelRow) const; ///< -1 outside
    [[nodiscard]] int modelRowOf(RepositoryId id) const; ///< -1 when not shown
    [[nodiscard]] RepositoryId idAt(int modelRow) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    EditionPtr m_edition;
    std::vector<int> m_order;
    std::vector<std::vector<double>> m_numbers; ///< per column, filled when first asked
};

} // namespace RepoSignal
