// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartviews/chartzoom.h"
#include "chartviews/pointmotion.h"

#include <QWidget>

class QMenu;
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

    /// `animate`: the points of a scatter plot move from where they are to where this chart has them, matched by
    /// repository, for the same chart of a day nearby.
    void setChart(const ChartSpec &chart, bool animate = false);
    [[nodiscard]] const ChartSpec &chart() const { return m_chart; }
    /// Tints the row or rings the marks of a repository; 0 for none. In a scatter plot it leaves a trail of the days shown.
    void setSelected(RepositoryId repository);
    /// For bands that are languages: their dots before their names.
    void setLanguageDots(bool shown);

    /// Wheel, dragged rectangle and keys (+ - 0 Esc, Shift and arrows) show a part of the chart; by default none does. Along one axis
    /// the wheel does so with the focus, or with Ctrl.
    void setZoomAxes(ZoomAxes axes);
    [[nodiscard]] bool isZoomed() const;
    void resetZoom();

    /// The rows behind the chart, in a window of its own.
    void showTable();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void repositoryClicked(RepoSignal::RepositoryId repository);
    /// By a double click or Enter.
    void repositoryActivated(RepoSignal::RepositoryId repository);
    void exportRequested();
    void zoomChanged();
    /// A menu is about to open at the marks of a repository (0 for none): what belongs to it may be put in first.
    void menuRequested(QMenu *menu, RepoSignal::RepositoryId repository);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    ChartSpec m_chart;
    PointTrail m_trail;
    QStackedLayout *m_stack = nullptr;
    ChartCanvas *m_canvas = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace RepoSignal
