// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/scatterpainter.h"

#include "chartviews/inkcolors.h"
#include "chartviews/plaintext.h"
#include "widgets/theme.h"

#include <QLineF>
#include <QPainter>

#include <cmath>

namespace RepoSignal {

namespace {

bool isFinite(const QPointF &point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

} // namespace

void paintRugs(QPainter &painter, const ChartSpec &chart, const ChartLayout &layout, const Theme &theme)
{
    constexpr double kOpacity = 0.42;
    for (const Layer &layer : chart.layers) {
        if (!isRug(layer))
            continue;
        QList<QLineF> ticks;
        for (std::size_t i = 0; i < std::min(layer.x2.size(), layer.y2.size()); ++i) {
            const QLineF tick(layout.pixel(layer.x[i], layer.y[i]), layout.pixel(layer.x2[i], layer.y2[i]));
            if (isFinite(tick.p1()) && isFinite(tick.p2()))
                ticks.append(tick.translated(std::round(tick.x1()) + 0.5 - tick.x1(), 0));
        }
        QColor color = inkColor(layer.ink, theme);
        color.setAlphaF(kOpacity);
        painter.save();
        painter.setClipRect(layout.plot, Qt::IntersectClip);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(color, 1));
        painter.drawLines(ticks);
        painter.restore();
    }
}

void paintTrail(QPainter &painter, const ChartLayout &layout, const Theme &theme, const QList<QPointF> &values)
{
    constexpr double kOldest = 0.1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(layout.plot, Qt::IntersectClip);
    for (qsizetype i = 1; i < values.size(); ++i) {
        const QLineF step(layout.pixel(values[i - 1].x(), values[i - 1].y()), layout.pixel(values[i].x(), values[i].y()));
        QColor color = theme.accent;
        color.setAlphaF(kOldest + (1 - kOldest) * static_cast<double>(i) / static_cast<double>(values.size()));
        painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
        if (isFinite(step.p1()) && isFinite(step.p2()))
            painter.drawLine(step);
    }
    painter.restore();
}

void paintTitles(QPainter &painter, const ChartSpec &chart, const ChartLayout &layout, const Theme &theme)
{
    const QFontMetrics metrics(painter.font());
    const QRectF plot = layout.plot;
    const double below = layout.size.height() - metrics.height();
    paintPlainText(painter, QRectF(0, layout.keyHeight, layout.size.width(), metrics.height()), Qt::AlignLeft, chart.y.title,
               theme.ink2);
    paintPlainText(painter, QRectF(0, below, plot.right(), metrics.height()), Qt::AlignRight, chart.x.title, theme.ink2);
    for (const Layer &layer : chart.layers) {
        if (isRug(layer) && layer.size() > 0 && layout.pixel(layer.x[0], layer.y2[0]).y() < plot.bottom())
            paintPlainText(painter, QRectF(plot.left(), below, plot.width(), metrics.height()), Qt::AlignLeft, layer.name, theme.ink2);
    }
    for (const RuleLabel &label : placeRuleLabels(chart, layout, metrics))
        paintPlainText(painter, label.rect, label.alignment, label.text, theme.ink2);
}

void paintHover(QPainter &painter, const Theme &theme, const QPointF &point)
{
    constexpr double kRadius = 6;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(point, kRadius, kRadius);
    painter.restore();
}

void paintRings(QPainter &painter, const ChartSpec &chart, const ChartLayout &layout, const Theme &theme,
                RepositoryId selected)
{
    constexpr double kRing = 7;
    if (selected == 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    for (const Layer &layer : chart.layers) {
        if ((layer.mark != MarkType::Point && !isRug(layer)) || chart.x.kind == ScaleKind::Time)
            continue;
        for (std::size_t i = 0; i < std::min(layer.repositories.size(), layer.x.size()); ++i) {
            if (layer.repositories[i] != selected)
                continue;
            QPointF at = layout.pixel(layer.x[i], layer.y[i]);
            if (isRug(layer))
                at = (at + layout.pixel(layer.x2[i], layer.y2[i])) / 2;
            if (layout.plot.contains(at))
                painter.drawEllipse(at, kRing, kRing);
        }
    }
    painter.restore();
}

void paintScatterLabel(QPainter &painter, const ChartSpec &chart, const ChartLayout &layout, const Theme &theme,
                       const ScatterLabel &label)
{
    constexpr double kRadius = 5;
    constexpr double kBeside = 16; // no line leads to a label so near
    const Layer &layer = chart.layers[label.layer];
    const QPointF point = layout.pixel(layer.x[label.index], layer.y[label.index]);
    if (!isFinite(point))
        return;
    const QRectF place = label.rect.translated(point - label.point);
    const QPointF near(std::clamp(point.x(), place.left(), place.right()), std::clamp(point.y(), place.top(), place.bottom()));
    const QLineF leader(point, near);
    if (leader.length() > kRadius + kBeside) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.ink3, 1));
        painter.drawLine(QLineF(leader.pointAt(kRadius / leader.length()), near));
        painter.restore();
    }
    paintLabelText(painter, place, layer.labels[label.index], theme.ink, theme, true);
}

} // namespace RepoSignal
