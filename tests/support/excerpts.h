// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dataset.h"

#include <map>
#include <vector>

namespace RepoSignal {

/// One row of an excerpt of series: `full_name,date,stars,forks,open_issues`.
using ExcerptSeries = std::map<QString, DailySeries>;

/// Series of a file in tests/data, by owner/name; aborts on a file or row that cannot be read.
[[nodiscard]] ExcerptSeries readSeries(const QString &path);

/// A Dataset of known sources, each with its series; decisions are about repositories by name.
struct ExcerptSource {
    QStringView key;
    ExcerptSeries series = {};
};
struct ExcerptDecision {
    QString repository;
    FaultDecision decision;
};
[[nodiscard]] std::shared_ptr<const Dataset> excerptDataset(const std::vector<ExcerptSource> &sources,
                                                            const std::vector<ExcerptDecision> &decisions = {});

} // namespace RepoSignal
