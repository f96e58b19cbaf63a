// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/importer.h"

namespace RepoSignal {

/// What became of all files of one format.
struct FormatSummary {
    QString format;
    std::int64_t files = 0;
    std::int64_t rowsRead = 0;
    std::int64_t rowsSkipped = 0;
    KeptRows kept;
    std::optional<Day> firstDay;
    std::optional<Day> lastDay;
};

/// Rows that were left out for one reason, in whichever files.
struct ReasonSummary {
    QString reason;
    std::int64_t rows = 0;
    std::int64_t files = 0;
    QString firstFile; ///< the first file that has such a row
    SkippedRows first; ///< what that file says
};

/// A report in short.
struct ImportSummary {
    FormatSummary total; ///< of all files, read or not; no format
    std::vector<FormatSummary> formats; ///< in the order of their first files
    std::vector<ReasonSummary> reasons; ///< most rows first
    std::int64_t notRead = 0; ///< files of no format
    std::int64_t cutShort = 0; ///< files of a format that were not read to their end
};

[[nodiscard]] ImportSummary summaryOf(const ImportReport &report);

} // namespace RepoSignal
