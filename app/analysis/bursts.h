// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

namespace RepoSignal {

/// Current rows whose last week is a burst (definitions 5.1), by falling gain over a window, unknown gains last, ties by
/// name. Those with a correction or a suspect gain in their data are among them: see isInDoubt().
[[nodiscard]] std::vector<int> burstRows(const Edition &edition, Window window);

/// Current rows of which it is known whether their last week is a burst.
[[nodiscard]] int judgedRows(const Edition &edition);

/// The data of a row are in doubt: what looks like a gain may be none.
[[nodiscard]] bool isInDoubt(const Edition &edition, int row);
/// Why: `suspect` (a gain of the last 28 days may be a fault of the data) or `corrected` (a total was, in that time);
/// empty without doubt. For tables.
[[nodiscard]] QStringView doubtId(const Edition &edition, int row);

} // namespace RepoSignal
