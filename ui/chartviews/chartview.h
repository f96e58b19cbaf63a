// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"

#include <QWidget>

class QStackedLayout;

namespace RepoSignal {

class ChartCanvas;
class EmptyState;

/// Shows a chart value: hover or arrow keys tell name and value, a click or Enter tells the repository, the context
/// menu offers the table behind it and the export. It has no header: title and subtitle belong to the panel around it.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    void setChart(const ChartSpec &chart);
    [[nodiscard]] const ChartSpec &chart() const { return m_chart; }
    /// Tints the row or rings the marks of a repository; 0 for none.
    void setSelected(RepositoryId repository);
    /// For bands that are languages: their dots before their names.
    void setLanguageDots(bool shown);

    /// The rows behind the chart, in a window of its own.
    void showTable();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void repositoryClicked(RepoSignal::RepositoryId repository);
    void exportRequested();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    ChartSpec m_chart;
    QStackedLayout *m_stack = nullptr;
    ChartCanvas *m_canvas = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace RepoSignal
