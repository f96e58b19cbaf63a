// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartviews/chartmarks.h"
#include "chartviews/chartseries.h"
#include "chartviews/pointcloud.h"
#include "chartviews/pointmotion.h"
#include "chartviews/scatterlabels.h"
#include "chartviews/zoominput.h"

#include <QChartView>
#include <QElapsedTimer>
#include <QVariantAnimation>

namespace RepoSignal {

/// The drawn chart: Qt Charts for marks, a ChartPainter for the rest, and what pointer and keys do with it.
class ChartCanvas : public QChartView
{
    Q_OBJECT

public:
    explicit ChartCanvas(QWidget *parent = nullptr);

    /// Keeps a reference: the spec outlives the canvas or is set anew.
    void setSpec(const ChartSpec *spec);
    /// Lets the points of the spec come from where another had them, unless specs follow each other fast or the desktop
    /// wants no motion.
    void moveFrom(const ChartSpec &before);
    void setSelected(RepositoryId repository);
    void setTrail(const QList<QPointF> &values);
    void setLanguageDots(bool shown);
    void setZoomAxes(ZoomAxes axes) { m_zoomInput.setAxes(axes); }
    void setZoom(const std::optional<ChartZoom> &zoom);
    [[nodiscard]] const std::optional<ChartZoom> &zoom() const { return m_zoom; }

    [[nodiscard]] const ChartLayout &layoutShown() const { return m_layout; }
    [[nodiscard]] const ChartMarks &marks() const { return m_marks; }
    [[nodiscard]] const std::vector<ScatterLabel> &labelsShown() const { return m_labels; }
    [[nodiscard]] bool isMoving() const { return m_animation.state() == QAbstractAnimation::Running; }
    /// The repository under a point of the widget, or reached by keys; 0 for none.
    [[nodiscard]] RepositoryId repositoryAt(const QPoint &point) const;
    [[nodiscard]] RepositoryId repositoryReached() const;

signals:
    void repositoryClicked(RepoSignal::RepositoryId repository);
    void repositoryActivated(RepoSignal::RepositoryId repository);
    /// What a mark says, for assistive technology.
    void markReached(const QString &text);
    void zoomChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Draws anew, or when it is shown: pages that are not looked at cost nothing.
    void rebuild();
    void drawMoved(double part);
    void reach(std::optional<std::size_t> group, const QPoint &tipAt);
    bool walk(int key);
    void zoomTo(const QRectF &pixels);

    const ChartSpec *m_spec = nullptr;
    const ChartSpec *m_shown = nullptr; ///< the spec, or where its points are on their way
    ChartLayout m_layout;
    ChartLayout m_whole; ///< without zoom
    ChartMarks m_marks;
    std::vector<ScatterLabel> m_labels;
    std::vector<PointSeries> m_points;
    PointClouds m_clouds;
    QList<QPointF> m_trail;
    std::optional<PointMotion> m_motion;
    QVariantAnimation m_animation;
    QElapsedTimer m_sinceSpec;
    std::optional<std::size_t> m_reached;
    RepositoryId m_selected = 0;
    ZoomInput m_zoomInput;
    std::optional<ChartZoom> m_zoom;
    std::optional<QPoint> m_pressed; ///< where the left button went down
    bool m_languageDots = false;
    bool m_isStale = false; ///< not built for what it shall show
};

} // namespace RepoSignal
