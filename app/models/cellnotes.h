// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/column.h"

#include <QStringList>

namespace RepoSignal {

/// What can be said about a cell, a line each: title and value with its unit, its window, what must be known beside it,
/// its source. `number` is the cell's own for columns of numbers. Plain text; the first line is never remote text, so that tool tips do not take the rest for markup.
[[nodiscard]] QStringList cellNotes(const Edition &edition, int row, const Column &column, double number);

/// A trend in words, for those who do not see it.
[[nodiscard]] QString trendText(const std::vector<double> &gains);

} // namespace RepoSignal
