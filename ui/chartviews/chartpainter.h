// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartviews/scatterlabels.h"

#include <optional>

class QPainter;

namespace RepoSignal {

struct Theme;

/// Everything of a chart that Qt Charts does not draw: its texts are HTML and get cut, these are plain and fitted.
/// Paints in the widget's pixels. Holds references for the time of one paint.
class ChartPainter
{
public:
    ChartPainter(QPainter &painter, const ChartSpec &chart, const ChartLayout &layout, const Theme &theme)
        : m_painter(painter), m_chart(chart), m_layout(layout), m_theme(theme)
    {
    }

    /// Under the marks: tints of the hovered and the selected rows, grid, cells.
    void paintGround(RepositoryId selected, const std::optional<QRectF> &hovered);
    /// Over the marks: key, names, ticks, labels, rings around the selected points. `labels` are those of a scatter plot.
    void paintTexts(RepositoryId selected, bool languageDots, const std::vector<ScatterLabel> &labels);

private:
    void paintSelection(RepositoryId selected);
    void paintGrid();
    void paintCells();
    void paintCategories(bool languageDots);
    void paintTicks();
    void paintLabels(const Layer &layer);
    [[nodiscard]] QRectF labelPlace(const Layer &layer, std::size_t i, const QString &text) const;
    /// Pixel of the last point in a band.
    [[nodiscard]] double rightmost(double band) const;
    [[nodiscard]] bool isRepositoryBand(std::size_t band) const;

    QPainter &m_painter;
    const ChartSpec &m_chart;
    const ChartLayout &m_layout;
    const Theme &m_theme;
    std::vector<QRectF> m_taken; ///< by labels painted so far: free ones go below
};

} // namespace RepoSignal
