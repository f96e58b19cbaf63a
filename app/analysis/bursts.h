// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

namespace RepoSignal {

/// Current rows whose last week is a burst (definitions 5.1), by falling gain over a window, unknown gains last, ties by
/// name. Those with a correction or a suspect gain in their data are among them: see isInDoubt().
[[nodiscard]] std::vector<int> burstRows(const Edition &edition, Window window);

/// The data of a row are suspect: what looks like a gain may be none.
[[nodiscard]] bool isInDoubt(const Edition &edition, int row);

} // namespace RepoSignal
