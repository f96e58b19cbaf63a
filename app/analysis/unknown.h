// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <limits>

namespace RepoSignal {

/// A quiet NaN stands for unknown in every column of numbers.
inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
[[nodiscard]] inline bool isKnown(double value) { return value == value; }

} // namespace RepoSignal
