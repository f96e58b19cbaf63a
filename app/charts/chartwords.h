// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"
#include "charts/chartspec.h"

#include <vector>

namespace RepoSignal {

// The words that charts share. Dates and numbers are English whatever the locale: the language of figures.

/// Translated in the context `Charts`.
[[nodiscard]] QString chartText(const char *source);
/// `one` for 1, else `many` with %1 replaced by the number.
[[nodiscard]] QString counted(double n, const char *one, const char *many);
/// `A`, `A and B`, `A, B and C`
[[nodiscard]] QString joined(const QStringList &words);
/// Raw C-locale text of a number with up to ten significant digits; empty for unknown.
[[nodiscard]] QString rawText(double value);
/// A repository's name for a headline: owner/name, without the owner where that is long, else `One repository`.
[[nodiscard]] QString headlineName(QStringView fullName);

/// The sources that the numbers of an edition's rows come from, most used first.
[[nodiscard]] std::vector<const Source *> usedSources(const Edition &edition);
/// `04:05 UTC` where all the sources read at one time of day, else empty.
[[nodiscard]] QString commonReadTime(const std::vector<const Source *> &sources);
/// When the windows of most rows end: the last day on which a current row was read.
[[nodiscard]] Day windowsEnd(const Edition &edition);

/// `24 h to 6 March 2026, 04:05 UTC`, `28 days to 6 March 2026`: to stand behind `in the`.
[[nodiscard]] QString windowWords(const Edition &edition, Window window);
/// `24 hours`, `7 days`, `28 days`
[[nodiscard]] QString spanWords(Window window);
/// `Source: EvanLi/Github-Ranking, totals of 6 Mar 2026, 04:05 UTC. n = 3,436 repositories.` and what licences ask for;
/// `totals of 7 Dec 2025 to 6 Mar 2026` with a first day.
[[nodiscard]] QString sourceWords(const std::vector<const Source *> &sources, std::optional<Day> first, Day last,
                                  const QString &count);
/// Which repositories are in the scope: nothing, or one sentence.
[[nodiscard]] QStringList scopeRule(const Edition &edition);
/// The same, and how many windows end a day before the others, where some do.
[[nodiscard]] QStringList scopeNotes(const Edition &edition);
/// `Ranked bar chart of MEASURE for POPULATION, where FINDING. TOP.`
[[nodiscard]] QString altWords(const ChartSpec &chart, const QString &measure, const QString &population,
                               const QStringList &top);

/// A chart about the scope or one of its repositories: kind, form, date, scope; nothing drawn yet.
[[nodiscard]] ChartSpec datedChart(const Edition &edition, const QString &kind, const QString &form);
/// The same about `n` repositories of the scope, with its source line.
[[nodiscard]] ChartSpec scopeChart(const Edition &edition, const QString &kind, const QString &form, int n);
/// The chart with a title for its empty reason.
[[nodiscard]] ChartSpec leftEmpty(ChartSpec chart, const QString &title, const QString &subtitle);

} // namespace RepoSignal
