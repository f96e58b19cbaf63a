// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures/plotmarks.h"

namespace RepoSignal {

/// From base line to base line of rows that stand close, over the text size.
inline constexpr double kTightLine = 1.06;
/// What a name above its marks leaves for them, at least.
inline constexpr double kThinBar = 6;

struct RowName {
    QStringList lines;
    int weight = 400;
    QRgb color = 0;
};

/// A label beside the outermost mark of its row.
struct RowLabel {
    std::size_t row = 0;
    double value = 0; ///< beside which it stands
    bool isLeft = false;
    std::vector<TextSpan> spans;
    double width = 0;
};

/// Names and labels of a band plot's rows, and the scale that leaves room for both.
struct BandRows {
    std::vector<RowName> names;
    std::vector<RowLabel> labels;
    int size = 0; ///< of the texts
    bool isStacked = false; ///< names and labels stand above their marks
    double left = 0; ///< where the marks' part begins
    PlotScale x;
};

/// Names beside the marks on one line, else on two, else with less room for the marks, else above them, else on up to
/// three lines; at the largest size that fits. `radius` is that of points. Fails with the text that fits in no way.
[[nodiscard]] Result<BandRows> fitBandRows(const PlotTask &task, double rowHeight, double radius);

} // namespace RepoSignal
