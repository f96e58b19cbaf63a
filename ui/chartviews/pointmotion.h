// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"

#include <QHash>
#include <QPointF>

namespace RepoSignal {

/// Points on their way from where one chart had them to where another has them, matched by repository.
class PointMotion
{
public:
    PointMotion(const ChartSpec &from, const ChartSpec &to);

    /// No point has to move.
    [[nodiscard]] bool isEmpty() const { return m_moves.empty(); }
    /// The chart with its points a part (0 to 1) of their way.
    const ChartSpec &at(double part);

private:
    struct Move {
        std::size_t layer = 0;
        std::size_t index = 0;
        QPointF from; ///< positions: logarithms on log scales
        QPointF to;
    };

    ChartSpec m_chart;
    std::vector<Move> m_moves;
};

/// Where a repository was in the charts shown, newest last.
class PointTrail
{
public:
    static constexpr qsizetype kMost = 12;

    /// Begins anew for another repository.
    void setRepository(RepositoryId repository, const ChartSpec &chart);
    /// Another chart is shown: the trail goes on if it is the same chart of another day, else it begins anew.
    void add(const ChartSpec &chart);
    [[nodiscard]] const QList<QPointF> &values() const { return m_values; }

private:
    RepositoryId m_repository = 0;
    QString m_about; ///< what makes charts of several days the same
    Day m_last;
    QList<QPointF> m_values;
};

} // namespace RepoSignal
