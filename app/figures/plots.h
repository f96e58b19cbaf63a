// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures/plotmarks.h"

namespace RepoSignal {

/// Rows from top to bottom, their names on the left (or above the marks where they are long): ranked bars, dumbbells.
[[nodiscard]] Result<void> layOutBandPlot(const PlotTask &task);

/// Two axes with values, or columns over categories: histories, daily bars, scatter plots, cells.
[[nodiscard]] Result<void> layOutXyPlot(const PlotTask &task);

} // namespace RepoSignal
