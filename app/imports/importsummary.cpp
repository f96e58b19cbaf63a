// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/importsummary.h"

#include <algorithm>

namespace RepoSignal {

namespace {

void add(const FileReport &file, FormatSummary &sum)
{
    ++sum.files;
    sum.rowsRead += file.rowsRead;
    sum.rowsSkipped += file.rowsSkipped();
    sum.kept += file.kept;
    if (file.firstDay)
        sum.firstDay = std::min(sum.firstDay.value_or(*file.firstDay), *file.firstDay);
    if (file.lastDay)
        sum.lastDay = std::max(sum.lastDay.value_or(*file.lastDay), *file.lastDay);
}

void addReasons(const FileReport &file, std::vector<ReasonSummary> &reasons)
{
    for (const SkippedRows &skipped : file.skipped) {
        auto found = std::ranges::find(reasons, skipped.reason, &ReasonSummary::reason);
        if (found == reasons.end())
            found = reasons.insert(found, {.reason = skipped.reason, .firstFile = file.file, .first = skipped});
        found->rows += skipped.rows;
        ++found->files;
    }
}

} // namespace

ImportSummary summaryOf(const ImportReport &report)
{
    ImportSummary summary;
    for (const FileReport &file : report.files) {
        add(file, summary.total);
        addReasons(file, summary.reasons);
        if (file.format.isEmpty()) {
            ++summary.notRead;
            continue;
        }
        summary.cutShort += file.error.has_value() || file.stopped;
        auto found = std::ranges::find(summary.formats, file.format, &FormatSummary::format);
        if (found == summary.formats.end())
            found = summary.formats.insert(found, {.format = file.format});
        add(file, *found);
    }
    std::ranges::stable_sort(summary.reasons, std::greater(), &ReasonSummary::rows);
    return summary;
}

} // namespace RepoSignal
