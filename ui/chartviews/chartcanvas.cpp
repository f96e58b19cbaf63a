// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/chartcanvas.h"

#include "chartviews/chartpainter.h"
#include "chartviews/chartseries.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLegend>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace RepoSignal {

ChartCanvas::ChartCanvas(QWidget *parent) : QChartView(parent)
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
}

void ChartCanvas::setSpec(const ChartSpec *spec)
{
    m_spec = spec;
    rebuild();
}

void ChartCanvas::setSelected(RepositoryId repository)
{
    m_selected = repository;
    viewport()->update();
    scene()->update();
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
        return;
    }
    m_layout = layOut(*m_spec, size(), QFontMetrics(font()), m_languageDots);
    m_marks = ChartMarks(*m_spec, m_layout);
    auto *fresh = new QChart;
    fresh->setBackgroundVisible(false);
    fresh->setPlotAreaBackgroundVisible(false);
    fresh->setMargins({});
    fresh->layout()->setContentsMargins(0, 0, 0, 0);
    fresh->legend()->hide();
    fresh->setAnimationOptions(QChart::NoAnimation);
    addSeries(*fresh, *m_spec, m_layout, theme(), devicePixelRatioF());
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
    ChartPainter(*painter, *m_spec, m_layout, theme()).paintGround(m_selected, hovered);
}

void ChartCanvas::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    if (!m_spec || m_spec->isEmpty())
        return;
    painter->setFont(font());
    ChartPainter(*painter, *m_spec, m_layout, theme()).paintTexts(m_selected, m_languageDots);
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

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const auto group = m_marks.groupAt(event->position());
    setCursor(group && m_marks.groups()[*group].repository != 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    reach(group, event->globalPosition().toPoint());
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const auto group = m_marks.groupAt(event->position());
    if (event->button() == Qt::LeftButton && group && m_marks.groups()[*group].repository != 0)
        emit repositoryClicked(m_marks.groups()[*group].repository);
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
    // The page scrolls, a chart does not.
    event->ignore();
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    const std::size_t count = m_marks.groups().size();
    const int key = event->key();
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    const bool backward = key == Qt::Key_Left || key == Qt::Key_Up;
    std::optional<std::size_t> next;
    if (count > 0 && key == Qt::Key_Home)
        next = 0;
    else if (count > 0 && key == Qt::Key_End)
        next = count - 1;
    else if (count > 0 && forward)
        next = m_reached ? std::min(*m_reached + 1, count - 1) : 0;
    else if (count > 0 && backward)
        next = m_reached ? (*m_reached == 0 ? 0 : *m_reached - 1) : count - 1;
    if (next) {
        reach(next, viewport()->mapToGlobal(m_marks.groups()[*next].anchor.toPoint()));
        return;
    }
    const RepositoryId repository = m_reached ? m_marks.groups()[*m_reached].repository : 0;
    if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && repository != 0) {
        emit repositoryClicked(repository);
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
