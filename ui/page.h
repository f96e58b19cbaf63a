// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"
#include "charts/chartspec.h"

#include <QWidget>

namespace RepoSignal {

/// Rows and columns of an edition, to be copied or written as a table.
struct TableExtract {
    EditionPtr edition;
    std::vector<int> rows; ///< of the edition
    std::vector<int> columns; ///< of repositoryColumns()

    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
};

/// One view on the edition. Receives what it works with by its constructor, knows no other page, and derives what it
/// shows on the prompt executor.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr);

    /// Null: there is nothing to show.
    virtual void setEdition(EditionPtr edition) = 0;

    /// What the page is about now, in a few words for the status bar: `75 of 3,629 repositories`.
    [[nodiscard]] virtual QString summary() const = 0;
    /// The chart that is exported when nobody names one; empty for none.
    [[nodiscard]] virtual ChartSpec chart() const { return {}; }
    /// The table as shown, and the selected part of it; empty where the page has none.
    [[nodiscard]] virtual TableExtract shownTable() const { return {}; }
    [[nodiscard]] virtual TableExtract selectedTable() const { return {}; }

signals:
    void summaryChanged();
    void exportRequested(const RepoSignal::ChartSpec &chart);
    /// The repositories that match are to be shown, as a table.
    void repositoriesRequested(const QString &query);
    /// The details of the selected repository are to be shown.
    void detailsRequested();
};

} // namespace RepoSignal
