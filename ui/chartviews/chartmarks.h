// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartviews/chartlayout.h"

#include <QHash>
#include <QPoint>

#include <optional>

namespace RepoSignal {

/// Marks that are hovered and chosen together: those of one band or day, else a single point.
struct MarkGroup {
    QRectF area; ///< pixels that belong to the group
    QPointF anchor; ///< where its tool tip points
    QString text; ///< plain text, several lines
    RepositoryId repository = 0; ///< what a click selects
};

/// What lies under the pointer, and the order in which arrow keys walk over a chart: free points from the topmost layer
/// down, those that are shown.
class ChartMarks
{
public:
    ChartMarks() = default;
    ChartMarks(const ChartSpec &chart, const ChartLayout &layout);

    [[nodiscard]] const std::vector<MarkGroup> &groups() const { return m_groups; }
    /// Index of the group at or near a point of the plot.
    [[nodiscard]] std::optional<std::size_t> groupAt(const QPointF &pixel) const;

private:
    void addFree(const MarkGroup &group);
    [[nodiscard]] std::optional<std::size_t> nearestFree(const QPointF &pixel) const;

    std::vector<MarkGroup> m_groups;
    bool m_byArea = false;
    QHash<QPoint, std::vector<std::size_t>> m_cells; ///< free points by squares of the plane, so that a search sees few
};

} // namespace RepoSignal
