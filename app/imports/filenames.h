// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"

namespace RepoSignal {

/// The name behind the last folder of a path or of an archive member.
[[nodiscard]] QString nameWithoutFolders(const QString &path);
/// That name without `.csv`, `.txt`, `.tsv`, `.gz`, `.xz` and `.tar` at its end: `stars.csv.gz` is `stars`.
[[nodiscard]] QString nameWithoutEndings(const QString &path);
/// The one day written `YYYY-MM-DD` in a name; none when there is none, or more than one.
[[nodiscard]] std::optional<Day> dayInName(const QString &name);

} // namespace RepoSignal
