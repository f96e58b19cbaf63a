// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/levels.h"
#include "domain/dataset.h"

namespace RepoSignal {

/// Decodes the readings that decide a repository's numbers as of a day, into memory that it uses again: for one thread.
class SeriesReader
{
public:
    /// The Dataset must live longer.
    explicit SeriesReader(const Dataset &dataset) : m_dataset(dataset) {}

    /// Levels back to `days` before the last reading by `asOf`, from the reading before them on; empty without a
    /// reading. Valid until the next call.
    const Levels &levels(int repository, int source, Day asOf, int days);
    /// The day of the series' first known total, for levels that are not empty.
    [[nodiscard]] int firstDay() const;
    /// The analyst's about the series of those levels.
    [[nodiscard]] std::span<const FaultDecision> decisions() const { return m_decisions; }
    /// The reading of one day in full.
    std::optional<DailyReading> reading(int repository, int source, int day);

private:
    const Dataset &m_dataset;
    int m_repository = 0;
    std::span<const SegmentRef> m_earlier; ///< segments of the series before the decoded ones
    std::vector<int> m_days;
    std::vector<Count> m_stars;
    Levels m_levels;
    std::span<const FaultDecision> m_decisions;
    DailySeries m_series;
};

/// The analyst's decisions about one series, ascending by day.
[[nodiscard]] std::span<const FaultDecision> decisionsAbout(const Dataset &dataset, int repository, int source);

} // namespace RepoSignal
