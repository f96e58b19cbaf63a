// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"

#include <QFontMetrics>
#include <QRectF>

#include <vector>

class QPainter;

namespace RepoSignal {

struct Theme;

/// A layer in a chart's key: its sample and its name, cut where it is longer than a row.
struct KeyEntry {
    MarkType mark = MarkType::Bar;
    Ink ink = Ink::Neutral;
    bool hollow = false;
    QRectF sample;
    QRectF text;
    QString name;
};

/// The key in rows between `left` and `right`, from the top down; empty for a chart that needs none.
[[nodiscard]] std::vector<KeyEntry> layOutKey(const ChartSpec &chart, double left, double right, const QFontMetrics &metrics);
/// Pixels that it takes, with the gap below.
[[nodiscard]] int keyHeight(const std::vector<KeyEntry> &key);
void paintKey(QPainter &painter, const std::vector<KeyEntry> &key, const Theme &theme);

} // namespace RepoSignal
