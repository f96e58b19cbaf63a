// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures/plotmarks.h"

namespace RepoSignal {

/// Labels of a value or time axis below the plot, centred on their values, none on another: drawn with their base line
/// at `base`. Returns the ticks that have a label.
std::vector<Tick> drawXTicks(const PlotTask &task, const Scale &scale, const PlotScale &x, double base);

/// The key above the plot, of namedLayers(): sets `bottom` to where it ends.
[[nodiscard]] Result<void> drawKey(const PlotTask &task, double &bottom);

} // namespace RepoSignal
