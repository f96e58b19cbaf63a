// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "house/finding.h"
#include "house/sourcetree.h"

namespace RepoSignal {

/// Files that state neither copyright nor licence, in their first lines or in `FILE.license` beside them.
[[nodiscard]] Findings unlicensedFiles(const SourceTree &tree);

/// Lines of code or documentation that hold what the house does without: unfinished work, waiting, own threads and
/// locks, the global pool, places outside the project.
[[nodiscard]] Findings forbiddenPhrases(const SourceTree &tree);

/// Headers of app/ and ui/ without `#pragma once`.
[[nodiscard]] Findings unguardedHeaders(const SourceTree &tree);

/// Files of ui/ that make a QLabel and never say Qt::PlainText: remote text would be read as HTML.
[[nodiscard]] Findings labelsReadingHtml(const SourceTree &tree);

/// Headers over 120 and sources over 300 lines in app/ and ui/: a rule of thumb, to be shown and not to fail on.
[[nodiscard]] Findings filesOverBudget(const SourceTree &tree);

} // namespace RepoSignal
