// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures/plotmarks.h"

namespace RepoSignal {

/// Draws the labels of marks between two axes where they hide least; fails with one that finds no room.
[[nodiscard]] Result<void> drawXyLabels(const PlotTask &task, const PlotScale &x, const PlotScale &y,
                                        const MarkSizes &sizes);

} // namespace RepoSignal
