// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures/figure.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QRgb>

#include <variant>
#include <vector>

namespace RepoSignal {

/// Part of a text in one weight and colour.
struct TextSpan {
    QString text;
    QRgb color = 0;
    int weight = 400; ///< of 1000, as in CSS

    bool operator==(const TextSpan &) const = default;
};

enum class TextAnchor { Start, Middle, End };

/// One line of text of RepoSignal Sans.
struct FigureText {
    std::vector<TextSpan> spans;
    QPointF at; ///< on the base line; x is the text's start, middle or end
    int size = 0; ///< pixels
    TextAnchor anchor = TextAnchor::Start;
    double spacing = 0; ///< pixels added behind each letter
    QRgb halo = 0; ///< colour of an outline under the letters; 0 for none
    QRectF rect; ///< what the letters cover

    bool operator==(const FigureText &) const = default;
};

struct FigureRect {
    QRectF rect;
    QRgb fill = 0;

    bool operator==(const FigureRect &) const = default;
};

struct FigureLine {
    QPolygonF points;
    QRgb stroke = 0;
    double width = 1;
    bool dashed = false;

    bool operator==(const FigureLine &) const = default;
};

struct FigureArea {
    QPolygonF points;
    QRgb fill = 0;

    bool operator==(const FigureArea &) const = default;
};

struct FigureCircle {
    QPointF center;
    double radius = 0;
    QRgb fill = 0;
    QRgb stroke = 0;
    double width = 0; ///< of the stroke, centred on the edge

    bool operator==(const FigureCircle &) const = default;
};

using FigureShape = std::variant<FigureRect, FigureArea, FigureLine, FigureCircle, FigureText>;

struct FigureItem {
    FigureShape shape;
    bool isClipped = false; ///< shown inside the layout's plot only

    bool operator==(const FigureItem &) const = default;
};

/// What lies under a point of the figure.
struct FigureHit {
    QRectF rect;
    RepositoryId repository = 0; ///< 0 for none
    QString details;

    bool operator==(const FigureHit &) const = default;
};

/// A figure as a list of shapes in pixels at 1×, painted in order: what every renderer draws and nothing else.
struct FigureLayout {
    QSize size;
    QRgb background = 0;
    QRectF plot;
    std::vector<FigureItem> items;
    std::vector<FigureHit> hits; ///< small marks behind large ones

    /// The topmost hit at a point, or null.
    [[nodiscard]] const FigureHit *hitAt(QPointF point) const;
};

/// Pure; fails with the name of the text that does not fit. Any thread.
[[nodiscard]] Result<FigureLayout> layOutFigure(const ChartSpec &chart, const FigureOptions &options);

} // namespace RepoSignal
