// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/paintfigure.h"

#include "figures/figuretext.h"

#include <QPainter>
#include <QPainterPath>
#include <QRawFont>

namespace RepoSignal {

namespace {

constexpr double kHaloWidth = 5;

QPen penOf(QRgb color, double width, bool dashed)
{
    QPen pen(QColor::fromRgba(color), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (dashed)
        pen.setDashPattern({2, 3});
    return pen;
}

struct ShapePainter {
    QPainter &painter;

    void paintHalo(const QList<QGlyphRun> &runs, QPointF at, QRgb color) const
    {
        const QPen pen(QColor::fromRgba(color), kHaloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        for (const QGlyphRun &run : runs) {
            const auto glyphs = run.glyphIndexes();
            const auto positions = run.positions();
            for (qsizetype i = 0; i < glyphs.size(); ++i) {
                const QPainterPath outline = run.rawFont().pathForGlyph(glyphs[i]).translated(at + positions[i]);
                painter.strokePath(outline, pen);
            }
        }
    }

    void operator()(const FigureRect &shape) const { painter.fillRect(shape.rect, QColor::fromRgba(shape.fill)); }

    void operator()(const FigureArea &shape) const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromRgba(shape.fill));
        painter.drawPolygon(shape.points);
    }

    void operator()(const FigureLine &shape) const
    {
        painter.setPen(penOf(shape.stroke, shape.width, shape.dashed));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(shape.points);
    }

    void operator()(const FigureCircle &shape) const
    {
        painter.setPen(shape.width > 0 ? penOf(shape.stroke, shape.width, false) : QPen(Qt::NoPen));
        painter.setBrush(QColor::fromRgba(shape.fill));
        painter.drawEllipse(shape.center, shape.radius, shape.radius);
    }

    void operator()(const FigureText &text) const
    {
        double x = text.rect.left();
        for (const TextSpan &span : text.spans) {
            const QPointF at(x, text.at.y());
            const auto runs = glyphRuns(span.text, text.size, span.weight, text.spacing);
            if (text.halo != 0)
                paintHalo(runs, at, text.halo);
            painter.setPen(QColor::fromRgba(span.color));
            for (const QGlyphRun &run : runs)
                painter.drawGlyphRun(at, run);
            x += textWidth(span.text, text.size, span.weight, text.spacing);
        }
    }
};

} // namespace

void paintFigure(QPainter &painter, const FigureLayout &layout)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRect(QPoint(0, 0), layout.size), QColor::fromRgba(layout.background));
    for (const FigureItem &item : layout.items) {
        if (item.isClipped) {
            painter.save();
            painter.setClipRect(layout.plot.adjusted(-2, -2, 2, 2));
        }
        std::visit(ShapePainter{painter}, item.shape);
        if (item.isClipped)
            painter.restore();
    }
}

} // namespace RepoSignal
