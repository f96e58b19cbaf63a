// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/facttablemodel.h"

#include <QTableView>

namespace RepoSignal {

/// A table of facts: one row selected at a time, sorted by a click on a header; a third click gives back the order that
/// the rows came in.
class FactTable : public QTableView
{
    Q_OBJECT

public:
    explicit FactTable(std::vector<FactColumn> columns, QWidget *parent = nullptr);

    /// The selected row stays selected; when it went, or there was none, the first row is, where `selectsFirst`.
    void setRows(std::vector<FactRow> rows, bool selectsFirst = false);
    [[nodiscard]] FactTableModel &model() { return m_model; }
    [[nodiscard]] QString currentKey() const; ///< empty for none
    void setCurrentKey(const QString &key); ///< an unknown one changes nothing
    void setColumnShown(QStringView id, bool shown);

signals:
    void currentRowChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void sortBy(int column);

    FactTableModel m_model;
    QString m_announced; ///< key told last
};

} // namespace RepoSignal
