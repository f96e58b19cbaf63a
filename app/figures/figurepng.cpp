// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figure.h"
#include "figures/figuretext.h"
#include "figures/paintfigure.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace RepoSignal {

namespace {

constexpr int kLargestScale = 3;
constexpr double kDotsPerMetre = 96 / 0.0254;

int scaleOf(const FigureOptions &options)
{
    return std::clamp(options.scale, 1, kLargestScale);
}

} // namespace

Result<QImage> figureImage(const ChartSpec &chart, const FigureOptions &options)
{
    auto layout = layOutFigure(chart, options);
    if (!layout)
        return layout.error();
    const int scale = scaleOf(options);
    QImage image(layout.value().size * scale, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintFigure(painter, layout.value());
    painter.end();
    const int dots = static_cast<int>(std::lround(kDotsPerMetre * scale));
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    return image.convertToFormat(QImage::Format_RGB888);
}

Result<QByteArray> figurePng(const ChartSpec &chart, const FigureOptions &options)
{
    auto image = figureImage(chart, options);
    if (!image)
        return image.error();
    // QImageWriter's own texts would be split at their colons.
    image.value().setText(QStringLiteral("Title"), cleanText(chart.title));
    image.value().setText(QStringLiteral("Description"), cleanText(chart.altText));
    image.value().setText(QStringLiteral("Source"), cleanText(chart.sourceLine));
    image.value().setText(QStringLiteral("Software"), QStringLiteral("RepoSignal"));
    image.value().setText(QStringLiteral("Creation Time"), isoDay(chart.asOf));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    if (!writer.write(image.value())) {
        return Error{.kind = ErrorKind::Malformed,
                     .detail = QCoreApplication::translate("Figures", "The figure could not be encoded as PNG: %1.")
                                   .arg(writer.errorString()),
                     .retryAt = {}};
    }
    return bytes;
}

} // namespace RepoSignal
