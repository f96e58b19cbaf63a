// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tabledataroles.h"
#include "table/columntype.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace RepoSignal {

/// A column of a table of facts, declared as data.
struct FactColumn {
    QString id;
    QString title;
    QString description = {};
    ColumnType type = ColumnType::Text;
    int width = 96; ///< pixels; 0: takes the room that the others leave
    Qt::SortOrder firstOrder = Qt::AscendingOrder;
};

/// A row: one cell a column, a QString or double as its column's type says, invalid for unknown.
struct FactRow {
    QString key; ///< what the row is, whatever its place: two rows of one table have two keys
    std::vector<QVariant> cells = {};
    QString note = {}; ///< tool tip of the whole row, plain text
    std::int64_t repository = 0; ///< RepositoryIdRole; 0 for none
    bool isMuted = false; ///< shown as what is stale is
    std::vector<std::uint8_t> strip = {}; ///< StripRole
};

enum FactRole {
    StripRole = Qt::UserRole + 50, ///< QVariant of std::vector<std::uint8_t>: values of DayCoverage, one a day
};

/// Rows in the order given, or sorted by one column. Fed by the page; fetches nothing. Never resets but for other
/// columns: persistent indexes follow the rows' keys. Texts are plain, never markup.
class FactTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit FactTableModel(std::vector<FactColumn> columns, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<FactColumn> &columns() const { return m_columns; }
    [[nodiscard]] int columnOf(QStringView id) const; ///< -1 for none
    void setColumnTitle(int column, const QString &title);

    void setRows(std::vector<FactRow> rows);
    [[nodiscard]] const FactRow &rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(const QString &key) const; ///< -1 when not shown

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Equal and unknown values keep the order given; unknown ones come last both ways. -1: the order given.
    void sort(int column, Qt::SortOrder order) override;

private:
    void show(std::vector<FactRow> given);
    [[nodiscard]] std::vector<FactRow> ordered() const;

    std::vector<FactColumn> m_columns;
    std::vector<FactRow> m_given; ///< in the order given
    std::vector<FactRow> m_rows; ///< as shown
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace RepoSignal
