// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/chartpainter.h"

#include "charts/languagecolors.h"
#include "chartviews/inkcolors.h"
#include "chartviews/plaintext.h"
#include "chartviews/scatterpainter.h"
#include "widgets/icons.h"
#include "widgets/tableview.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace RepoSignal {

namespace {

constexpr double kGap = 8;
constexpr int kTicksAcross = 64; ///< pixels for one tick of a horizontal axis
constexpr int kTicksDown = 32;

bool isFinite(const QPointF &point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

} // namespace

void ChartPainter::paintGround(RepositoryId selected, const std::optional<QRectF> &hovered)
{
    if (hovered && m_layout.bandsDown)
        m_painter.fillRect(*hovered, m_theme.hover);
    paintSelection(selected);
    paintGrid();
    paintCells();
    paintRugs(m_painter, m_chart, m_layout, m_theme);
}

void ChartPainter::paintSelection(RepositoryId selected)
{
    if (selected == 0 || !m_layout.bandsDown)
        return;
    const double extent = m_layout.bandExtent();
    for (const Layer &layer : m_chart.layers) {
        for (std::size_t i = 0; i < std::min(layer.repositories.size(), layer.y.size()); ++i) {
            if (layer.repositories[i] != selected)
                continue;
            const double middle = m_layout.pixelY(m_layout.y.position(layer.y[i]));
            const QRectF row(0, middle - extent / 2, m_layout.size.width(), extent);
            m_painter.fillRect(row, m_theme.selection);
            m_painter.fillRect(QRectF(row.topLeft(), QSizeF(3, extent)), m_theme.accent);
            return;
        }
    }
}

void ChartPainter::paintGrid()
{
    if (!m_layout.hasValueTicks)
        return;
    const QRectF plot = m_layout.plot;
    if (m_layout.bandsDown) {
        for (const AxisScale::Tick &tick : m_layout.x.ticks(static_cast<int>(plot.width()) / kTicksAcross))
            m_painter.fillRect(QRectF(std::round(m_layout.pixelX(tick.position)), plot.top(), 1, plot.height()),
                               m_theme.hair);
        return;
    }
    if (isScatter(m_chart)) {
        for (const AxisScale::Tick &tick : m_layout.x.ticks(static_cast<int>(plot.width()) / kTicksAcross))
            m_painter.fillRect(QRectF(std::round(m_layout.pixelX(tick.position)), plot.top(), 1, plot.height()),
                               m_theme.hair);
    }
    for (const AxisScale::Tick &tick : m_layout.y.ticks(static_cast<int>(plot.height()) / kTicksDown)) {
        const bool isZero = tick.position == 0;
        m_painter.fillRect(QRectF(plot.left(), std::round(m_layout.pixelY(tick.position)), plot.width(), 1),
                           isZero ? m_theme.line : m_theme.hair);
    }
}

void ChartPainter::paintCells()
{
    for (const Layer &layer : m_chart.layers) {
        if (layer.mark != MarkType::Cell)
            continue;
        for (std::size_t i = 0; i < std::min(layer.x2.size(), layer.y2.size()); ++i) {
            const QRectF cell(m_layout.pixel(layer.x[i], layer.y[i]), m_layout.pixel(layer.x2[i], layer.y2[i]));
            m_painter.fillRect(cell.normalized(), inkColor(layer.inkOf(i), m_theme));
        }
    }
}

void ChartPainter::paintTexts(RepositoryId selected, bool languageDots, const std::vector<ScatterLabel> &labels)
{
    paintKey(m_painter, m_layout.key, m_theme);
    if (m_layout.bandsDown)
        paintCategories(languageDots);
    if (m_layout.hasValueTicks)
        paintTicks();
    if (!m_layout.bandsDown)
        paintTitles(m_painter, m_chart, m_layout, m_theme);
    for (const Layer &layer : m_chart.layers) {
        if (layer.mark != MarkType::Rule && !(layer.mark == MarkType::Point && isScatter(m_chart)))
            paintLabels(layer);
    }
    paintRings(m_painter, m_chart, m_layout, m_theme, selected);
    for (const ScatterLabel &label : labels)
        paintScatterLabel(m_painter, m_chart, m_layout, m_theme, label);
}

bool ChartPainter::isRepositoryBand(std::size_t band) const
{
    for (const Layer &layer : m_chart.layers) {
        for (std::size_t i = 0; i < std::min(layer.repositories.size(), layer.y.size()); ++i) {
            if (layer.y[i] == static_cast<double>(band))
                return layer.repositories[i] != 0;
        }
    }
    return false;
}

void ChartPainter::paintCategories(bool languageDots)
{
    const double extent = m_layout.bandExtent();
    const QFont plain = m_painter.font();
    QFont medium = plain;
    medium.setWeight(QFont::Medium);
    for (qsizetype i = 0; i < m_chart.y.categories.size(); ++i) {
        const QString &name = m_chart.y.categories.at(i);
        QRectF place(kCategoryInset, m_layout.pixelY(static_cast<double>(i)) - extent / 2,
                     m_layout.categoryWidth - kCategoryInset - kGap, extent);
        if (languageDots && languageColor(name) != 0) {
            const QRectF dot(place.left(), place.center().y() - kDotSize / 2.0, kDotSize, kDotSize);
            paintLanguageDot(m_painter, dot, name, m_theme.base);
            place.setLeft(dot.right() + kDotGap);
        }
        if (isRepositoryBand(static_cast<std::size_t>(i))) {
            const QFontMetrics metrics(plain);
            const RepositoryText text = elidedRepository(name, metrics, QFontMetrics(medium),
                                                         static_cast<int>(place.width()));
            paintPlainText(m_painter, place, Qt::AlignLeft, text.owner, m_theme.ink2);
            m_painter.setFont(medium);
            paintPlainText(m_painter, place.adjusted(metrics.horizontalAdvance(text.owner), 0, 0, 0), Qt::AlignLeft, text.name,
                       m_theme.ink);
            m_painter.setFont(plain);
        } else {
            const QString text = QFontMetricsF(plain).elidedText(name, Qt::ElideMiddle, place.width());
            paintPlainText(m_painter, place, Qt::AlignLeft, text, m_theme.ink);
        }
    }
}

void ChartPainter::paintTicks()
{
    const QRectF plot = m_layout.plot;
    const QFontMetricsF metrics(m_painter.font());
    double free = -1e9;
    for (const AxisScale::Tick &tick : m_layout.x.ticks(static_cast<int>(plot.width()) / kTicksAcross)) {
        const double width = metrics.horizontalAdvance(tick.label) + 2;
        // A label at an end stays inside.
        const double left = std::clamp(m_layout.pixelX(tick.position) - width / 2, 0.0,
                                       std::max(0.0, m_layout.size.width() - width));
        if (left < free)
            continue;
        free = left + width + kGap;
        if (!m_layout.bandsDown)
            m_painter.fillRect(QRectF(std::round(m_layout.pixelX(tick.position)), plot.bottom() + 1, 1, 4),
                               m_theme.line);
        paintPlainText(m_painter, QRectF(left, plot.bottom() + 6, width, metrics.height()), Qt::AlignHCenter, tick.label, m_theme.ink2);
    }
    if (m_layout.bandsDown)
        return;
    for (const AxisScale::Tick &tick : m_layout.y.ticks(static_cast<int>(plot.height()) / kTicksDown)) {
        const QRectF place(0, m_layout.pixelY(tick.position) - metrics.height() / 2, plot.left() - kGap,
                           metrics.height());
        paintPlainText(m_painter, place, Qt::AlignRight, tick.label, m_theme.ink2);
    }
}

QRectF ChartPainter::labelPlace(const Layer &layer, std::size_t i, const QString &text) const
{
    const QFontMetricsF metrics(m_painter.font());
    const QSizeF size(metrics.horizontalAdvance(text) + 2, metrics.height());
    const bool isBar = layer.mark == MarkType::Bar;
    const QPointF end = isBar && m_layout.bandsDown ? m_layout.pixel(layer.x2[i], layer.y[i])
        : isBar                                     ? m_layout.pixel(layer.x[i], layer.y2[i])
                                                    : m_layout.pixel(layer.x[i], layer.y[i]);
    const bool isZoomedAway = !m_layout.bandsDown && (end.x() < m_layout.plot.left() - 1 || end.x() > m_layout.plot.right() + 1);
    if (!isFinite(end) || isZoomedAway)
        return {};
    QRectF place(end.x() + kGap, end.y() - size.height() / 2, size.width(), size.height());
    if (layer.mark == MarkType::Label)
        place.moveTopLeft(end + QPointF(2, -size.height() - 1));
    else if (isBar && !m_layout.bandsDown)
        place.moveBottomLeft(end + QPointF(-size.width() / 2, -2));
    else if (isBar && layer.x2[i] < layer.x[i] && m_layout.bandsDown)
        place.moveLeft(std::max(m_layout.pixel(layer.x[i], layer.y[i]).x(), end.x()) + kGap);
    else if (layer.mark == MarkType::Point && m_layout.bandsDown)
        place.moveLeft(rightmost(layer.y[i]) + kGap);
    place.moveRight(std::min(place.right(), m_layout.size.width()));
    place.moveLeft(std::max(place.left(), 0.0));
    place.moveTop(std::max(place.top(), 0.0));
    return place;
}

double ChartPainter::rightmost(double band) const
{
    double right = m_layout.plot.left();
    for (const Layer &layer : m_chart.layers) {
        if (layer.mark != MarkType::Point)
            continue;
        for (std::size_t i = 0; i < layer.y.size(); ++i) {
            const QPointF at = m_layout.pixel(layer.x[i], layer.y[i]);
            if (layer.y[i] == band && isFinite(at))
                right = std::max(right, at.x());
        }
    }
    return right;
}

void ChartPainter::paintLabels(const Layer &layer)
{
    for (std::size_t i = 0; i < std::min({layer.labels.size(), layer.x.size(), layer.y.size()}); ++i) {
        const QString &label = layer.labels[i];
        if (label.isEmpty())
            continue;
        QRectF place = labelPlace(layer, i, label);
        const auto isTaken = [&place](const QRectF &other) { return other.intersects(place); };
        while (layer.mark == MarkType::Label && place.bottom() < m_layout.plot.bottom() && std::ranges::any_of(m_taken, isTaken))
            place.translate(0, place.height());
        if (place.isEmpty() || place.bottom() >= m_layout.plot.bottom() + place.height())
            continue;
        m_taken.push_back(place);
        const bool halo = !(layer.mark == MarkType::Bar && m_layout.bandsDown);
        const QColor ink = layer.mark == MarkType::Label ? inkColor(layer.inkOf(i), m_theme) : m_theme.ink;
        paintLabelText(m_painter, place, label, ink, m_theme, halo);
    }
}

} // namespace RepoSignal
