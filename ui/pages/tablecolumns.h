// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSet>
#include <QString>

#include <vector>

class QMenu;
class QTableView;

namespace RepoSignal {

/// One column as the user arranged it; kept by id, so that new columns break no settings.
struct ColumnPlace {
    QString id;
    bool visible = true;
    int width = 0; ///< pixels; 0: the column's own

    bool operator==(const ColumnPlace &) const = default;
};

/// Which columns of repositoryColumns() a table shows, where and how wide. The repository column takes the room that is
/// left; where that gets too small, columns that matter least fold away until there is room again.
class TableColumns : public QObject
{
    Q_OBJECT

public:
    /// `table` shows a RepositoryModel and outlives this.
    explicit TableColumns(QTableView &table);

    /// In the order shown. Ids that are none are passed over, missing columns follow as declared.
    void setPlaces(const std::vector<ColumnPlace> &places);
    [[nodiscard]] std::vector<ColumnPlace> places() const;
    /// What the user wants to see, in the order shown, whether there is room for it or not.
    [[nodiscard]] std::vector<int> wanted() const;

    void setWanted(int column, bool isWanted);
    void reset(); ///< as declared
    /// An entry to check for every column, and one to reset them.
    void fillMenu(QMenu &menu);
    /// Folds and unfolds columns for the table's width.
    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView &m_table;
    QSet<int> m_wanted; ///< columns
    std::vector<int> m_widths; ///< by column, also of hidden ones
};

} // namespace RepoSignal
