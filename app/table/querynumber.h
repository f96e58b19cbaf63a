// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/columntype.h"

#include <optional>

namespace RepoSignal {

/// Reads a value as queries write it: `1000`, `1,000`, `10k`, `1.5m`, `-5`; `5%` or `0.05` for ratios; `2026-01-01` for
/// dates, as a day number. Anything else is no value.
[[nodiscard]] std::optional<double> parseQueryNumber(QStringView text, ColumnType type);
/// Text that parseQueryNumber() reads as exactly this value.
[[nodiscard]] QString printQueryNumber(double value, ColumnType type);

} // namespace RepoSignal
