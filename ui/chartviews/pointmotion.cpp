// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/pointmotion.h"

#include <cmath>

namespace RepoSignal {

namespace {

double position(const Scale &scale, double value)
{
    return scale.kind == ScaleKind::Log ? std::log10(value) : value;
}

double value(const Scale &scale, double position)
{
    return scale.kind == ScaleKind::Log ? std::pow(10, position) : position;
}

/// A point, or the middle of a rug's tick.
QPointF positionOf(const ChartSpec &chart, const Layer &layer, std::size_t i)
{
    const double y = position(chart.y, layer.y[i]);
    return {position(chart.x, layer.x[i]), isRug(layer) ? (y + position(chart.y, layer.y2[i])) / 2 : y};
}

bool isFinite(const QPointF &point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

/// Calls `use(layer, i)` for each point or tick of a repository.
template<typename Use> void forPoints(const ChartSpec &chart, Use use)
{
    for (std::size_t at = 0; at < chart.layers.size(); ++at) {
        const Layer &layer = chart.layers[at];
        if (layer.mark != MarkType::Point && !isRug(layer))
            continue;
        for (std::size_t i = 0; i < std::min(layer.repositories.size(), layer.x.size()); ++i) {
            if (layer.repositories[i] != 0 && isFinite(positionOf(chart, layer, i)))
                use(at, i);
        }
    }
}

} // namespace

PointMotion::PointMotion(const ChartSpec &from, const ChartSpec &to) : m_chart(to)
{
    QHash<RepositoryId, QPointF> before;
    forPoints(from, [&](std::size_t layer, std::size_t i) {
        before.insert(from.layers[layer].repositories[i], positionOf(from, from.layers[layer], i));
    });
    forPoints(to, [&](std::size_t layer, std::size_t i) {
        const auto found = before.constFind(to.layers[layer].repositories[i]);
        const QPointF end = positionOf(to, to.layers[layer], i);
        if (to.layers[layer].mark == MarkType::Point && found != before.constEnd() && *found != end)
            m_moves.push_back({layer, i, *found, end});
    });
}

const ChartSpec &PointMotion::at(double part)
{
    for (const Move &move : m_moves) {
        const QPointF now = move.from + (move.to - move.from) * part;
        m_chart.layers[move.layer].x[move.index] = value(m_chart.x, now.x());
        m_chart.layers[move.layer].y[move.index] = value(m_chart.y, now.y());
    }
    return m_chart;
}

void PointTrail::setRepository(RepositoryId repository, const ChartSpec &chart)
{
    if (repository == m_repository)
        return;
    m_repository = repository;
    m_values.clear();
    add(chart);
}

void PointTrail::add(const ChartSpec &chart)
{
    const QString about = QStringList{chart.kind, chart.scopeName, chart.x.title, chart.y.title}.join(u'\n');
    if (about != m_about || m_repository == 0)
        m_values.clear();
    const bool isSameDay = about == m_about && chart.asOf == m_last;
    m_about = about;
    m_last = chart.asOf;
    if (m_repository == 0 || !isScatter(chart))
        return;
    forPoints(chart, [&](std::size_t layer, std::size_t i) {
        if (chart.layers[layer].repositories[i] != m_repository)
            return;
        const QPointF at = positionOf(chart, chart.layers[layer], i);
        if (isSameDay && !m_values.isEmpty())
            m_values.removeLast();
        m_values.append({value(chart.x, at.x()), value(chart.y, at.y())});
        if (m_values.size() > kMost)
            m_values.removeFirst();
    });
}

} // namespace RepoSignal
