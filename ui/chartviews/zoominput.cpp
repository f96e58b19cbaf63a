// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/zoominput.h"

#include <QApplication>
#include <QKeyEvent>
#include <QRubberBand>
#include <QWheelEvent>

#include <cmath>

namespace RepoSignal {

namespace {

constexpr double kStep = 0.8;

} // namespace

ZoomInput::ZoomInput(QWidget *viewport) : m_band(new QRubberBand(QRubberBand::Rectangle, viewport)) {}

QRectF ZoomInput::everything(const ChartLayout &layout)
{
    constexpr double kMuch = 1e6;
    return scaledPlot(layout, layout.plot.center(), kMuch);
}

std::optional<QRectF> ZoomInput::wheel(const QWheelEvent &event, const ChartLayout &layout) const
{
    constexpr double kNotch = 120;
    if (m_axes == ZoomAxes::None || event.angleDelta().y() == 0 || !layout.plot.contains(event.position()))
        return {};
    return scaledPlot(layout, event.position(), std::pow(kStep, event.angleDelta().y() / kNotch));
}

std::optional<QRectF> ZoomInput::key(const QKeyEvent &event, const ChartLayout &layout, const QPointF &around,
                                     bool isPart) const
{
    constexpr double kMove = 0.1;
    const QRectF plot = layout.plot;
    const auto moved = [&](double x, double y) -> std::optional<QRectF> {
        if (!(event.modifiers() & Qt::ShiftModifier))
            return {};
        return plot.translated(x * kMove * plot.width(), y * kMove * plot.height());
    };
    if (m_axes == ZoomAxes::None)
        return {};
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return scaledPlot(layout, around, kStep);
    case Qt::Key_Minus: return scaledPlot(layout, around, 1 / kStep);
    case Qt::Key_0: return everything(layout);
    case Qt::Key_Escape: return isPart ? std::optional(everything(layout)) : std::nullopt;
    case Qt::Key_Left: return moved(-1, 0);
    case Qt::Key_Right: return moved(1, 0);
    case Qt::Key_Up: return moved(0, -1);
    case Qt::Key_Down: return moved(0, 1);
    default: return {};
    }
}

bool ZoomInput::drag(const QPoint &from, const QPoint &to, const ChartLayout &layout)
{
    if (m_axes == ZoomAxes::None || (to - from).manhattanLength() < QApplication::startDragDistance())
        return false;
    const QRect plot = layout.plot.toRect();
    QRect band = QRect(from, to).normalized();
    if (m_axes == ZoomAxes::Horizontal)
        band = QRect(band.left(), plot.top(), band.width(), plot.height());
    m_band->setGeometry(band & plot);
    m_band->show();
    return true;
}

std::optional<QRectF> ZoomInput::drop()
{
    if (!m_band->isVisible())
        return {};
    m_band->hide();
    return m_band->geometry().isEmpty() ? std::nullopt : std::optional(QRectF(m_band->geometry()));
}

} // namespace RepoSignal
