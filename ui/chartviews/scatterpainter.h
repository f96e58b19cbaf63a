// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartviews/scatterlabels.h"

#include <QList>

class QPainter;

namespace RepoSignal {

struct Theme;

// Parts of plots between two axes of values, painted in the widget's pixels.

void paintRugs(QPainter &painter, const ChartSpec &chart, const ChartLayout &layout, const Theme &theme);
/// Where a point was, fading out towards the oldest.
void paintTrail(QPainter &painter, const ChartLayout &layout, const Theme &theme, const QList<QPointF> &values);
/// Titles of the axes, a rug's name, labels of lines.
void paintTitles(QPainter &painter, const ChartSpec &chart, const ChartLayout &layout, const Theme &theme);
/// Around the point that the pointer or keys reached.
void paintHover(QPainter &painter, const Theme &theme, const QPointF &point);
/// Around the points and ticks of a repository.
void paintRings(QPainter &painter, const ChartSpec &chart, const ChartLayout &layout, const Theme &theme,
                RepositoryId selected);
/// A label follows its point; a line leads to one that does not stand beside it.
void paintScatterLabel(QPainter &painter, const ChartSpec &chart, const ChartLayout &layout, const Theme &theme,
                       const ScatterLabel &label);

} // namespace RepoSignal
