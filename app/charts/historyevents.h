// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"
#include "charts/chartspec.h"
#include "charts/readings.h"

#include <map>

namespace RepoSignal {

/// What must be said of a day in a repository's history.
struct HistoryEvent {
    Day day = {};
    double x = 0; ///< on a time axis
    QString words; ///< `correction, −21,794: no loss`
    double step = 0; ///< of a correction: the change of the total
    double weight = 0; ///< of two events the heavier one keeps its label
};

/// Steps of a run's totals that are no gain and no loss: corrections, repairs, and what the analyst called a fault.
[[nodiscard]] std::vector<HistoryEvent> correctionsIn(const Dataset &dataset, int repository, const ReadingRun &run);
/// Corrections of all runs, changes from one source to the next, and renames on days from `from` to `to`; by day.
[[nodiscard]] std::vector<HistoryEvent> historyEvents(const Dataset &dataset, int repository,
                                                      const std::vector<ReadingRun> &runs, Day from, Day to);

/// The places on lists by day, in words: `GitHub Trending Python, rank 3`.
[[nodiscard]] std::map<Day, QString> appearancesIn(const Dataset &dataset, int repository, Day from, Day to);

/// Adds a dashed rule from `low` to `high` for each event, and labels for the weightiest three.
void addEvents(ChartSpec &chart, const std::vector<HistoryEvent> &events, double low, double high);

} // namespace RepoSignal
