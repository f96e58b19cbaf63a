// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

#include <QString>

namespace RepoSignal {

/// `5 March`, with its year where that is not the year of `beside`.
[[nodiscard]] QString dayBeside(Day day, Day beside);
/// `Friday 6 March 2026, compared with Thursday 5 March`
[[nodiscard]] QString datesOf(const Edition &edition);

/// What stands under every block: scope, n, window or date, sources.
[[nodiscard]] QString provenanceLine(const Edition &edition, int n, const QString &when);

/// `3,498`, `–` for unknown
[[nodiscard]] QString countText(double count);
/// `1 repository`, `3,498 repositories`
[[nodiscard]] QString repositoriesText(double count);

} // namespace RepoSignal
