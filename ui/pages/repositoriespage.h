// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "page.h"
#include "pages/repositoryrows.h"
#include "pages/tablecolumns.h"
#include "session/latest.h"
#include "widgets/filterbox.h"

#include <QTimer>

class QStackedWidget;
class QToolButton;

namespace RepoSignal {

class EmptyState;
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
    /// Adds a term to the filter, unless it is part of it.
    void narrow(const QString &term);
    void fillColumnsMenu(QMenu &menu);

    void setEdition(EditionPtr edition) override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] TableExtract shownTable() const override;
    [[nodiscard]] TableExtract selectedTable() const override;
    bool find() override;

private:
    QWidget *makeFilterRow();
    QWidget *makeStatusRow();
    QWidget *makeSummaryRow();
    void applyFilter(const QString &text);
    void derive();
    void show(const RepositoryRows &rows);
    void showEmpty();
    void showSummary();
    void useAsScope();
    void askForListName();

    Workspace &m_workspace;
    EditionPtr m_edition;
    QString m_text; ///< of the filter in force
    Query m_query;
    std::vector<SortKey> m_keys;
    bool m_keepPlace = true; ///< when the rows asked for arrive
    RepositoryRows m_rows;
    Latest<RepositoryRows> m_latest;
    QTimer m_busy; ///< so that quick work does not flicker
    FilterBox *m_filter = nullptr;
    QToolButton *m_columnsButton = nullptr;
    TextLabel *m_message = nullptr;
    TextLabel *m_count = nullptr;
    QToolButton *m_clear = nullptr;
    QToolButton *m_scope = nullptr;
    QStackedWidget *m_stack = nullptr;
    RepositoryTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QAction *m_clearAction = nullptr;
    QList<TextLabel *> m_sums;
};

} // namespace RepoSignal
