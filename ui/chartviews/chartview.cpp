// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/chartview.h"

#include "chartviews/chartcanvas.h"
#include "chartviews/charttabledialog.h"
#include "widgets/emptystate.h"
#include "widgets/icons.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QStackedLayout>

namespace RepoSignal {

namespace {

constexpr int kRow = 28;

} // namespace

ChartView::ChartView(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_canvas(new ChartCanvas(this)), m_empty(new EmptyState(this))
{
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_empty);
    setFocusProxy(m_canvas);
    connect(m_canvas, &ChartCanvas::repositoryClicked, this, &ChartView::repositoryClicked);
    connect(m_canvas, &ChartCanvas::repositoryActivated, this, &ChartView::repositoryActivated);
    connect(m_canvas, &ChartCanvas::zoomChanged, this, &ChartView::zoomChanged);
    connect(m_canvas, &ChartCanvas::markReached, this,
            [this](const QString &text) { m_canvas->setAccessibleDescription(text); });
    setChart({});
}

ChartView::~ChartView() = default;

void ChartView::setChart(const ChartSpec &chart, bool animate)
{
    const ChartSpec before = std::exchange(m_chart, chart);
    m_canvas->setSpec(&m_chart);
    if (animate && isScatter(chart))
        m_canvas->moveFrom(before);
    m_trail.add(chart);
    m_canvas->setTrail(m_trail.values());
    for (QWidget *widget : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_canvas)}) {
        widget->setAccessibleName(chart.title);
        widget->setAccessibleDescription(chart.altText);
    }
    m_empty->setContent(QStringLiteral("image"), tr("Nothing to draw"), chart.emptyReason);
    m_stack->setCurrentWidget(chart.isEmpty() ? static_cast<QWidget *>(m_empty) : m_canvas);
    updateGeometry();
}

void ChartView::setSelected(RepositoryId repository)
{
    m_canvas->setSelected(repository);
    m_trail.setRepository(repository, m_chart);
    m_canvas->setTrail(m_trail.values());
}

void ChartView::setZoomAxes(ZoomAxes axes)
{
    m_canvas->setZoomAxes(axes);
}

bool ChartView::isZoomed() const
{
    return m_canvas->zoom().has_value();
}

void ChartView::resetZoom()
{
    m_canvas->setZoom({});
}

void ChartView::setLanguageDots(bool shown)
{
    m_canvas->setLanguageDots(shown);
}

void ChartView::showTable()
{
    auto *dialog = new ChartTableDialog(m_chart, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

QSize ChartView::sizeHint() const
{
    const int bands = static_cast<int>(m_chart.y.categories.size());
    return {480, bands > 0 ? bands * kRow + kRow : 220};
}

QSize ChartView::minimumSizeHint() const
{
    constexpr int kLeastRow = 20;
    const int bands = static_cast<int>(m_chart.y.categories.size());
    return {220, bands > 0 ? bands * kLeastRow + kLeastRow : 120};
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    emit menuRequested(menu, event->reason() == QContextMenuEvent::Keyboard
                                 ? m_canvas->repositoryReached()
                                 : m_canvas->repositoryAt(m_canvas->viewport()->mapFromGlobal(event->globalPos())));
    if (!menu->isEmpty())
        menu->addSeparator();
    if (isZoomed())
        menu->addAction(icon(QStringLiteral("search")), tr("Show &all"), this, &ChartView::resetZoom);
    QAction *table = menu->addAction(icon(QStringLiteral("table-2")), tr("View as table"), this, &ChartView::showTable);
    table->setEnabled(!m_chart.table.rows.empty());
    QAction *save = menu->addAction(icon(QStringLiteral("download")), tr("Export figure…"), this,
                                    &ChartView::exportRequested);
    save->setEnabled(!m_chart.isEmpty());
    menu->popup(event->globalPos());
}

} // namespace RepoSignal
