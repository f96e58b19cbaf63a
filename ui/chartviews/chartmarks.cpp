// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/chartmarks.h"

#include <QLineF>

#include <cmath>
#include <map>

namespace RepoSignal {

namespace {

constexpr double kReach = 24; ///< pixels around a free point

bool isHoverable(const Layer &layer)
{
    return layer.mark == MarkType::Bar || layer.mark == MarkType::Line || layer.mark == MarkType::Point
        || layer.mark == MarkType::Cell || isRug(layer);
}

QString textAt(const std::vector<QString> &texts, std::size_t i)
{
    return i < texts.size() ? texts[i] : QString();
}

/// What a mark says: its detail, or what it is called and its value.
QString words(const ChartSpec &chart, const ChartLayout &layout, const Layer &layer, std::size_t i)
{
    QString detail = textAt(layer.details, i);
    if (!detail.isEmpty())
        return detail;
    const bool lies = layout.bandsDown;
    const std::vector<double> &ends = lies ? (layer.mark == MarkType::Bar ? layer.x2 : layer.x)
                                           : (layer.mark == MarkType::Bar ? layer.y2 : layer.y);
    const QString label = textAt(layer.labels, i);
    const QString value = !label.isEmpty() ? label : formatNumber(ends[i], lies ? chart.x.format : chart.y.format);
    const QString where = lies ? layout.y.text(layer.y[i]) : layout.x.text(layer.x[i]);
    return layer.name.isEmpty() ? QStringLiteral("%1: %2").arg(where, value)
                                : QStringLiteral("%1, %2: %3").arg(where, layer.name, value);
}

QPointF endOf(const ChartLayout &layout, const Layer &layer, std::size_t i)
{
    if (layer.mark == MarkType::Bar)
        return layout.bandsDown ? layout.pixel(layer.x2[i], layer.y[i]) : layout.pixel(layer.x[i], layer.y2[i]);
    const QPointF end = layout.pixel(layer.x[i], layer.y[i]);
    return isRug(layer) ? (end + layout.pixel(layer.x2[i], layer.y2[i])) / 2 : end;
}

/// The square that holds a pixel.
QPoint cellOf(const QPointF &pixel)
{
    return {static_cast<int>(std::floor(pixel.x() / kReach)), static_cast<int>(std::floor(pixel.y() / kReach))};
}

void join(MarkGroup &group, const QPointF &end, const QString &text, RepositoryId repository)
{
    group.anchor = end;
    if (group.text.isEmpty())
        group.text = text;
    else if (!group.text.split(u'\n').contains(text) && !group.text.contains(text))
        group.text += u'\n' + text;
    if (group.repository == 0)
        group.repository = repository;
}

} // namespace

ChartMarks::ChartMarks(const ChartSpec &chart, const ChartLayout &layout)
{
    const bool onDays = !layout.bandsDown && (chart.x.kind == ScaleKind::Time || chart.x.kind == ScaleKind::Band);
    m_byArea = layout.bandsDown || onDays;
    std::map<long, MarkGroup> shared;
    const bool isFree = !m_byArea;
    for (std::size_t at = 0; at < chart.layers.size(); ++at) {
        const Layer &layer = chart.layers[isFree ? chart.layers.size() - 1 - at : at];
        if (!isHoverable(layer))
            continue;
        for (std::size_t i = 0; i < std::min(layer.x.size(), layer.y.size()); ++i) {
            const QPointF end = endOf(layout, layer, i);
            if (!std::isfinite(end.x()) || !std::isfinite(end.y()))
                continue;
            const RepositoryId repository = i < layer.repositories.size() ? layer.repositories[i] : 0;
            const QString text = words(chart, layout, layer, i);
            if (isFree) {
                const QRectF around(end - QPointF(kReach, kReach), end + QPointF(kReach, kReach));
                if (layout.plot.contains(end))
                    addFree({.area = around, .anchor = end, .text = text, .repository = repository});
                continue;
            }
            const double band = layout.bandsDown ? layout.y.position(layer.y[i]) : layout.x.position(layer.x[i]);
            MarkGroup &group = shared[layout.bandsDown ? std::lround(band) : std::lround(std::floor(band))];
            const double extent = layout.bandExtent();
            group.area = layout.bandsDown
                ? QRectF(0, end.y() - extent / 2, layout.size.width(), extent)
                : QRectF(end.x() - extent / 2, layout.plot.top(), extent, layout.plot.height());
            join(group, end, text, repository);
        }
    }
    for (auto &[band, group] : shared)
        m_groups.push_back(std::move(group));
}

void ChartMarks::addFree(const MarkGroup &group)
{
    m_cells[cellOf(group.anchor)].push_back(m_groups.size());
    m_groups.push_back(group);
}

std::optional<std::size_t> ChartMarks::nearestFree(const QPointF &pixel) const
{
    std::optional<std::size_t> nearest;
    double least = kReach;
    const QPoint middle = cellOf(pixel);
    for (int x = -1; x <= 1; ++x) {
        for (int y = -1; y <= 1; ++y) {
            const auto cell = m_cells.constFind(middle + QPoint(x, y));
            if (cell == m_cells.constEnd())
                continue;
            for (const std::size_t i : *cell) {
                const double distance = QLineF(m_groups[i].anchor, pixel).length();
                if (distance < least || (distance == least && nearest && i < *nearest)) {
                    least = distance;
                    nearest = i;
                }
            }
        }
    }
    return nearest;
}

std::optional<std::size_t> ChartMarks::groupAt(const QPointF &pixel) const
{
    if (!m_byArea)
        return nearestFree(pixel);
    std::optional<std::size_t> nearest;
    double least = kReach;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const MarkGroup &group = m_groups[i];
        if (group.area.contains(pixel))
            return i;
        const bool standing = group.area.height() > group.area.width();
        const double distance = standing ? std::abs(group.anchor.x() - pixel.x()) : std::abs(group.anchor.y() - pixel.y());
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

} // namespace RepoSignal
