// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/pointcloud.h"

#include "chartviews/inkcolors.h"
#include "widgets/theme.h"

#include <QPainter>

#include <cmath>

namespace RepoSignal {

namespace {

constexpr std::size_t kMany = 200;
constexpr double kOpacity = 0.42;
constexpr double kSize = 7;
constexpr double kEdge = 2;

} // namespace

bool isCloud(const ChartSpec &chart, const Layer &layer)
{
    return layer.mark == MarkType::Point && layer.size() > kMany && isScatter(chart);
}

QImage pointMarker(const QColor &color, const QColor &inside, double size, double pixelRatio)
{
    const int side = static_cast<int>(std::ceil(size * pixelRatio));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double edge = inside.isValid() ? kEdge * pixelRatio : 0;
    painter.setPen(inside.isValid() ? QPen(color, edge) : QPen(Qt::NoPen));
    painter.setBrush(inside.isValid() ? inside : color);
    painter.drawEllipse(QRectF(edge / 2, edge / 2, side - edge, side - edge));
    return image;
}

PointClouds::PointClouds(const ChartSpec &chart, const ChartLayout &layout, const Theme &theme, double pixelRatio)
{
    for (std::size_t at = 0; at < chart.layers.size(); ++at) {
        const Layer &layer = chart.layers[at];
        if (!isCloud(chart, layer))
            continue;
        Cloud cloud{.layer = at};
        std::vector<Ink> inks;
        for (std::size_t i = 0; i < layer.size() && (i == 0 || !layer.inks.empty()); ++i) {
            const auto known = std::ranges::find(inks, layer.inkOf(i));
            cloud.markerOf.push_back(static_cast<std::size_t>(known - inks.begin()));
            if (known != inks.end())
                continue;
            inks.push_back(layer.inkOf(i));
            QColor color = inkColor(layer.inkOf(i), theme);
            color.setAlphaF(kOpacity);
            cloud.markers.push_back(pointMarker(color, layer.hollow ? theme.base : QColor(), kSize, pixelRatio));
            cloud.markers.back().setDevicePixelRatio(pixelRatio);
        }
        m_clouds.push_back(std::move(cloud));
    }
    move(chart, layout);
}

void PointClouds::move(const ChartSpec &chart, const ChartLayout &layout)
{
    for (Cloud &cloud : m_clouds) {
        const Layer &layer = chart.layers[cloud.layer];
        const std::size_t size = std::min(layer.x.size(), layer.y.size());
        cloud.pixels.resize(static_cast<qsizetype>(size));
        for (std::size_t i = 0; i < size; ++i)
            cloud.pixels[static_cast<qsizetype>(i)] = layout.pixel(layer.x[i], layer.y[i]);
    }
}

void PointClouds::paint(QPainter &painter, const QRectF &plot, const QRectF &exposed) const
{
    constexpr double kHalf = kSize / 2;
    const QRectF shown = plot.intersected(exposed.adjusted(-kSize, -kSize, kSize, kSize));
    for (const Cloud &cloud : m_clouds) {
        for (qsizetype i = 0; i < cloud.pixels.size(); ++i) {
            const QPointF &at = cloud.pixels[i];
            if (!shown.contains(at)) // neither does it what is NaN
                continue;
            const auto marker = cloud.markerOf.size() > 1 ? cloud.markerOf[static_cast<std::size_t>(i)] : 0;
            painter.drawImage(QPointF(at.x() - kHalf, at.y() - kHalf), cloud.markers[marker]);
        }
    }
}

} // namespace RepoSignal
