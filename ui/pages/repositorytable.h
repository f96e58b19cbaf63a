// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/repositorymodel.h"
#include "pages/tablecolumns.h"
#include "table/roworder.h"

#include <QSet>
#include <QTableView>

namespace RepoSignal {

class Selection;

/// The whole table of repositories. What is selected and what is on screen stays so by repository when rows come, go
/// or move; what is selected while it is filtered out is selected again when it is back.
class RepositoryTable : public QTableView
{
    Q_OBJECT

public:
    explicit RepositoryTable(Selection &selection, QWidget *parent = nullptr);

    /// `keepPlace`: what was on screen stays there, else the position does.
    void setRows(const EditionPtr &edition, const std::vector<int> &order, bool keepPlace);
    void setSortKeys(const std::vector<SortKey> &keys);

    [[nodiscard]] TableColumns &columns() { return *m_columns; }
    [[nodiscard]] const TableColumns &columns() const { return *m_columns; }
    [[nodiscard]] EditionPtr edition() const { return m_model.edition(); }
    [[nodiscard]] const std::vector<int> &order() const { return m_model.order(); }
    [[nodiscard]] std::vector<int> selectedRows() const; ///< of the edition, in the order shown

signals:
    void sortRequested(int column, bool add);
    void repositoryActivated();
    void selectionCountChanged();
    /// A term for the query: a filter or an exclusion.
    void termRequested(const QString &term);
    void saveListRequested();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    struct Anchor {
        RepositoryId id = 0;
        int y = 0;
    };
    [[nodiscard]] Anchor anchor() const;
    void restore(const Anchor &anchor);
    void selectRemembered();
    void followSelection();
    void showColumnsMenu(const QPoint &globalPos);

    Selection &m_selection;
    RepositoryModel m_model;
    TableColumns *m_columns = nullptr;
    QSet<RepositoryId> m_selected; ///< as the user left it, hidden ones among them
    bool m_following = false; ///< rows change, not the user's choice
};

} // namespace RepoSignal
