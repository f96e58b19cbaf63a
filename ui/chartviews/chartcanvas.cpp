// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/chartcanvas.h"

#include "chartviews/chartpainter.h"
#include "chartviews/scatterpainter.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLegend>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace RepoSignal {

namespace {

constexpr int kMotion = 220; ///< milliseconds
constexpr int kFast = 300; ///< milliseconds between specs that leave no time for motion

} // namespace

ChartCanvas::ChartCanvas(QWidget *parent) : QChartView(parent), m_zoomInput(viewport())
{
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRubberBand(QChartView::NoRubberBand);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setFont(uiFont(12));
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setDuration(kMotion);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &part) { drawMoved(part.toDouble()); });
    connect(&m_animation, &QVariantAnimation::finished, this, [this] { drawMoved(1); });
}

void ChartCanvas::setSpec(const ChartSpec *spec)
{
    m_animation.stop();
    m_motion.reset();
    m_spec = m_shown = spec;
    rebuild();
}

void ChartCanvas::moveFrom(const ChartSpec &before)
{
    const bool isFast = m_sinceSpec.isValid() && m_sinceSpec.elapsed() < kFast;
    m_sinceSpec.start();
    const bool wantsNone = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0;
    if (m_isStale || (m_points.empty() && m_clouds.isEmpty()) || isFast || wantsNone)
        return;
    m_motion.emplace(before, *m_spec);
    if (m_motion->isEmpty()) {
        m_motion.reset();
        return;
    }
    drawMoved(0);
    m_animation.start();
}

void ChartCanvas::drawMoved(double part)
{
    if (!m_motion)
        return;
    m_shown = &m_motion->at(part);
    if (part >= 1) {
        m_motion.reset();
        m_shown = m_spec;
    }
    movePoints(m_points, *m_shown, m_layout);
    m_clouds.move(*m_shown, m_layout);
    viewport()->update();
}

void ChartCanvas::setSelected(RepositoryId repository)
{
    m_selected = repository;
    viewport()->update();
    scene()->update();
}

void ChartCanvas::setTrail(const QList<QPointF> &values)
{
    m_trail = values;
    viewport()->update();
}

void ChartCanvas::setZoom(const std::optional<ChartZoom> &zoom)
{
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    m_animation.stop();
    m_motion.reset();
    m_shown = m_spec;
    const RepositoryId reached = repositoryReached();
    rebuild();
    const auto again = std::ranges::find(m_marks.groups(), reached, &MarkGroup::repository);
    if (reached != 0 && again != m_marks.groups().end())
        m_reached = static_cast<std::size_t>(again - m_marks.groups().begin());
    emit zoomChanged();
}

void ChartCanvas::zoomTo(const QRectF &pixels)
{
    setZoom(zoomOnto(m_layout, m_whole, pixels, m_zoomInput.axes()));
}

void ChartCanvas::setLanguageDots(bool shown)
{
    m_languageDots = shown;
    rebuild();
}

void ChartCanvas::rebuild()
{
    m_reached.reset();
    m_isStale = !isVisible();
    if (m_isStale || !m_spec || m_spec->isEmpty() || size().isEmpty()) {
        m_marks = {};
        m_labels.clear();
        m_points.clear();
        m_clouds = {};
        return;
    }
    const QFontMetrics metrics(font());
    m_whole = layOut(*m_spec, size(), metrics, m_languageDots);
    m_layout = m_zoom ? layOut(*m_spec, size(), metrics, m_languageDots, m_zoom) : m_whole;
    m_marks = ChartMarks(*m_spec, m_layout);
    m_labels = placeScatterLabels(*m_spec, m_layout, metrics);
    auto *fresh = new QChart;
    fresh->setBackgroundVisible(false);
    fresh->setPlotAreaBackgroundVisible(false);
    fresh->setMargins({});
    fresh->layout()->setContentsMargins(0, 0, 0, 0);
    fresh->legend()->hide();
    fresh->setAnimationOptions(QChart::NoAnimation);
    m_points = addSeries(*fresh, *m_spec, m_layout, theme(), devicePixelRatioF());
    m_clouds = PointClouds(*m_spec, m_layout, theme(), devicePixelRatioF());
    fresh->setPlotArea(m_layout.plot);
    QChart *old = chart();
    setChart(fresh);
    delete old;
    viewport()->update();
}

bool ChartCanvas::viewportEvent(QEvent *event)
{
    // The scene has no tool tips of its own, and would put an empty one in place of what a mark says.
    if (event->type() == QEvent::ToolTip) {
        reach(m_reached, static_cast<QHelpEvent *>(event)->globalPos());
        return true;
    }
    return QChartView::viewportEvent(event);
}

void ChartCanvas::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    if (!m_spec || m_spec->isEmpty())
        return;
    painter->setFont(font());
    const auto hovered = m_reached ? std::optional(m_marks.groups()[*m_reached].area) : std::nullopt;
    ChartPainter(*painter, *m_shown, m_layout, theme()).paintGround(m_selected, hovered);
    m_clouds.paint(*painter, m_layout.plot, rect);
    paintTrail(*painter, m_layout, theme(), m_trail);
}

void ChartCanvas::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    if (!m_spec || m_spec->isEmpty())
        return;
    painter->setFont(font());
    if (m_reached && isScatter(*m_spec))
        paintHover(*painter, theme(), m_marks.groups()[*m_reached].anchor);
    ChartPainter(*painter, *m_shown, m_layout, theme()).paintTexts(m_selected, m_languageDots, m_labels);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter->setPen(QPen(theme().accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(this->rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void ChartCanvas::showEvent(QShowEvent *event)
{
    QChartView::showEvent(event);
    if (m_isStale)
        rebuild();
}

void ChartCanvas::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    rebuild();
}

void ChartCanvas::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void ChartCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position().toPoint();
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const bool isDown = m_pressed && event->buttons() & Qt::LeftButton;
    if (isDown && m_zoomInput.drag(*m_pressed, event->position().toPoint(), m_layout)) {
        reach({}, {});
        return;
    }
    const auto group = m_marks.groupAt(event->position());
    setCursor(group && m_marks.groups()[*group].repository != 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    reach(group, event->globalPosition().toPoint());
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool wasPressed = m_pressed.has_value();
    m_pressed.reset();
    if (const auto part = m_zoomInput.drop()) {
        zoomTo(*part);
        return;
    }
    const RepositoryId repository = repositoryAt(event->position().toPoint());
    if (wasPressed && repository != 0)
        emit repositoryClicked(repository);
}

void ChartCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const RepositoryId repository = repositoryAt(event->position().toPoint());
    if (repository != 0)
        emit repositoryActivated(repository);
    else
        setZoom({});
}

RepositoryId ChartCanvas::repositoryAt(const QPoint &point) const
{
    const auto group = m_marks.groupAt(point);
    return group ? m_marks.groups()[*group].repository : 0;
}

RepositoryId ChartCanvas::repositoryReached() const
{
    return m_reached ? m_marks.groups()[*m_reached].repository : 0;
}

void ChartCanvas::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    reach({}, {});
}

void ChartCanvas::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    reach({}, {});
}

void ChartCanvas::wheelEvent(QWheelEvent *event)
{
    // Charts in a column that scrolls take the wheel when they were clicked: else nobody could scroll past them.
    const bool isMeant = m_zoomInput.axes() != ZoomAxes::Horizontal || hasFocus() || event->modifiers().testFlag(Qt::ControlModifier);
    const auto part = isMeant ? m_zoomInput.wheel(*event, m_layout) : std::nullopt;
    event->setAccepted(part.has_value()); // else the page scrolls
    if (part)
        zoomTo(*part);
}

/// Over the marks; false where the key does not lead from one to another.
bool ChartCanvas::walk(int key)
{
    const std::size_t count = m_marks.groups().size();
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    const bool backward = key == Qt::Key_Left || key == Qt::Key_Up;
    if (count == 0 || (!forward && !backward && key != Qt::Key_Home && key != Qt::Key_End))
        return false;
    std::size_t next = 0;
    if (key == Qt::Key_End)
        next = count - 1;
    else if (forward)
        next = m_reached ? std::min(*m_reached + 1, count - 1) : 0;
    else if (backward)
        next = m_reached ? (*m_reached == 0 ? 0 : *m_reached - 1) : count - 1;
    reach(next, viewport()->mapToGlobal(m_marks.groups()[next].anchor.toPoint()));
    return true;
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    const QPointF around = m_reached ? m_marks.groups()[*m_reached].anchor : m_layout.plot.center();
    if (const auto part = m_zoomInput.key(*event, m_layout, around, m_zoom.has_value())) {
        zoomTo(*part);
        return;
    }
    if (walk(event->key()))
        return;
    const RepositoryId repository = repositoryReached();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ((isEnter || event->key() == Qt::Key_Space) && event->modifiers() == Qt::NoModifier && repository != 0) {
        emit repositoryClicked(repository);
        if (isEnter)
            emit repositoryActivated(repository);
        return;
    }
    event->ignore();
}

void ChartCanvas::reach(std::optional<std::size_t> group, const QPoint &tipAt)
{
    const bool changed = group != m_reached;
    m_reached = group;
    if (!group) {
        if (changed)
            QToolTip::hideText();
    } else {
        const MarkGroup &mark = m_marks.groups()[*group];
        QToolTip::showText(tipAt, plainToolTip(mark.text), this);
        if (changed)
            emit markReached(mark.text);
    }
    if (changed)
        viewport()->update();
}

} // namespace RepoSignal
