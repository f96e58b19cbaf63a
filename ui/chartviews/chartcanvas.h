// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartviews/chartlayout.h"
#include "chartviews/chartmarks.h"

#include <QChartView>

namespace RepoSignal {

/// The drawn chart: Qt Charts for marks, a ChartPainter for the rest, and what pointer and keys do with it.
class ChartCanvas : public QChartView
{
    Q_OBJECT

public:
    explicit ChartCanvas(QWidget *parent = nullptr);

    /// Keeps a reference: the spec outlives the canvas or is set anew.
    void setSpec(const ChartSpec *spec);
    void setSelected(RepositoryId repository);
    void setLanguageDots(bool shown);

    [[nodiscard]] const ChartLayout &layoutShown() const { return m_layout; }
    [[nodiscard]] const ChartMarks &marks() const { return m_marks; }

signals:
    void repositoryClicked(RepoSignal::RepositoryId repository);
    /// What a mark says, for assistive technology.
    void markReached(const QString &text);

protected:
    bool viewportEvent(QEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Draws anew, or when it is shown: pages that are not looked at cost nothing.
    void rebuild();
    void reach(std::optional<std::size_t> group, const QPoint &tipAt);

    const ChartSpec *m_spec = nullptr;
    ChartLayout m_layout;
    ChartMarks m_marks;
    std::optional<std::size_t> m_reached;
    RepositoryId m_selected = 0;
    bool m_languageDots = false;
    bool m_isStale = false; ///< not built for what it shall show
};

} // namespace RepoSignal
