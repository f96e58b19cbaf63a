// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/repositorymodel.h"

#include <QTableView>

namespace RepoSignal {

class BarDelegate;
class Selection;

/// A short table of repositories that is as tall as its rows: some columns, no sorting. Its current row is the shared
/// selection.
class RepositoryList : public QTableView
{
    Q_OBJECT

public:
    /// Columns by id, in the order shown; the first takes the room that the others leave.
    RepositoryList(const QStringList &columns, Selection &selection, QWidget *parent = nullptr);

    void setHeaderVisible(bool visible);
    /// Shows these columns instead, where a window or a measure changes.
    void setColumns(const QStringList &columns);
    /// Draws this column as bars; `maximum` fills one. An empty id draws none.
    void setBars(const QString &column, double maximum);
    void setRows(const EditionPtr &edition, const std::vector<int> &rows);

    [[nodiscard]] std::vector<int> shownRows() const { return m_model.order(); }
    [[nodiscard]] std::vector<int> shownColumns() const;
    [[nodiscard]] int currentEditionRow() const; ///< -1 for none

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void repositoryActivated();
    /// A term for the filter of the repositories table.
    void filterRequested(const QString &term);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void showSelected();
    [[nodiscard]] int heightOf(qsizetype rows) const;

    Selection &m_selection;
    RepositoryModel m_model;
    BarDelegate *m_bars = nullptr;
    int m_barColumn = -1;
    bool m_showing = false; ///< following the selection, not the user
};

} // namespace RepoSignal
