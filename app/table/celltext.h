// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/column.h"

namespace RepoSignal {

/// The value of a cell is an estimate: an edge of its window was not read.
[[nodiscard]] bool isEstimated(const Edition &edition, int row, const Column &column);

/// The value of a cell is the least it can be: a part of it is not known.
[[nodiscard]] bool isAtLeast(const Edition &edition, int row, const Column &column);

/// The value of a cell as shown, with ≈ where it is an estimate and ≥ where it is at least that; empty for a trend. `number` is the cell's own for
/// columns of numbers.
[[nodiscard]] QString cellText(const Edition &edition, int row, const Column &column, double number);

} // namespace RepoSignal
