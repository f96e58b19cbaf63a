// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dataset.h"

#include <initializer_list>

namespace RepoSignal {

/// A day written as in a file; aborts on a day that does not exist.
[[nodiscard]] Day day(const char *iso);

/// Readings on consecutive days from `first`; kUnknownCount leaves a day out.
[[nodiscard]] DailySeries consecutive(Day first, std::initializer_list<Count> stars);

/// `repositories` made-up repositories (`owner0/repo0` …) of the ranking source, read on each of `days` days that end
/// on 2026-03-06, growing at different speeds in six languages; the same for the same numbers.
[[nodiscard]] std::shared_ptr<const Dataset> syntheticDataset(int repositories, int days);

} // namespace RepoSignal
