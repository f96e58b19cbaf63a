// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "page.h"
#include "pages/repositoryrows.h"
#include "pages/tablecolumns.h"
#include "session/latest.h"

class QMenu;
class QStackedWidget;

namespace RepoSignal {

class EmptyState;
class FilterBar;
class RepositoryTable;
class TextLabel;
class Workspace;

/// The repositories of the scope as a table, filtered as one types.
class RepositoriesPage : public Page
{
    Q_OBJECT

public:
    explicit RepositoriesPage(Workspace &workspace, QWidget *parent = nullptr);

    void setColumns(const std::vector<ColumnPlace> &places);
    [[nodiscard]] std::vector<ColumnPlace> columns() const;
    void setSortKeys(const std::vector<SortKey> &keys);
    [[nodiscard]] std::vector<SortKey> sortKeys() const { return m_keys; }
    void setFilter(const QString &text);
    void editFilter(); ///< puts the cursor into it
    void fillColumnsMenu(QMenu &menu);

    void setEdition(EditionPtr edition) override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] TableExtract shownTable() const override;
    [[nodiscard]] TableExtract selectedTable() const override;

private:
    QWidget *makeColumnsButton();
    QWidget *makeSummaryRow();
    void connectParts();
    [[nodiscard]] std::function<RepositoryRows()> work() const;
    void derive();
    void take(const RepositoryRows &rows);
    void showEmpty();
    void showSummary();
    void askForListName();

    Workspace &m_workspace;
    EditionColumnsPtr m_columns; ///< of the edition; null where there is none
    std::vector<SortKey> m_keys;
    bool m_keepPlace = true; ///< when the rows asked for arrive
    RepositoryRows m_rows;
    Latest<RepositoryRows> m_latest;
    FilterBar *m_filter = nullptr;
    QStackedWidget *m_stack = nullptr;
    RepositoryTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QAction *m_clearAction = nullptr;
    QList<TextLabel *> m_sums;
};

} // namespace RepoSignal
