// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/chartkey.h"

#include "chartviews/inkcolors.h"
#include "chartviews/plaintext.h"
#include "widgets/theme.h"

#include <QPainter>

#include <cmath>

namespace RepoSignal {

namespace {

constexpr double kSample = 10;
constexpr double kBesideSample = 6;
constexpr double kApart = 16;
constexpr double kRow = 16;
constexpr double kBelow = 8;

void paintSample(QPainter &painter, const KeyEntry &entry, const Theme &theme)
{
    const QColor color = inkColor(entry.ink, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (entry.hollow) {
        painter.setPen(QPen(color, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(entry.sample.adjusted(1, 1, -1, -1));
    } else if (entry.mark == MarkType::Point) {
        painter.drawEllipse(entry.sample);
    } else if (entry.mark == MarkType::Line || entry.mark == MarkType::Rule) {
        painter.drawRect(QRectF(entry.sample.left(), entry.sample.center().y() - 1, kSample, 2));
    } else {
        painter.drawRect(entry.sample);
    }
    painter.restore();
}

} // namespace

std::vector<KeyEntry> layOutKey(const ChartSpec &chart, double left, double right, const QFontMetrics &metrics)
{
    std::vector<KeyEntry> key;
    double x = left;
    double y = 0;
    for (const Layer *layer : namedLayers(chart)) {
        const double most = std::max(0.0, right - left - kSample - kBesideSample);
        const QString name = metrics.elidedText(layer->name, Qt::ElideMiddle, static_cast<int>(most));
        const double width = metrics.horizontalAdvance(name) + 1;
        if (x > left && x + kSample + kBesideSample + width > right) {
            x = left;
            y += kRow;
        }
        key.push_back({.mark = layer->mark,
                       .ink = layer->ink,
                       .hollow = layer->hollow,
                       .sample = QRectF(x, y + (kRow - kSample) / 2, kSample, kSample),
                       .text = QRectF(x + kSample + kBesideSample, y, width, kRow),
                       .name = name});
        x += kSample + kBesideSample + width + kApart;
    }
    return key;
}

int keyHeight(const std::vector<KeyEntry> &key)
{
    return key.empty() ? 0 : static_cast<int>(std::lround(key.back().text.bottom() + kBelow));
}

void paintKey(QPainter &painter, const std::vector<KeyEntry> &key, const Theme &theme)
{
    for (const KeyEntry &entry : key) {
        paintSample(painter, entry, theme);
        paintPlainText(painter, entry.text, Qt::AlignLeft, entry.name, theme.ink2);
    }
}

} // namespace RepoSignal
