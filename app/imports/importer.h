// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"
#include "domain/observation.h"

#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>
#include <vector>

namespace RepoSignal {

/// Rows that were left out for one reason.
struct SkippedRows {
    QString reason; ///< `a repository that the file lists again for that day (first row kept)`
    std::int64_t rows = 0;
    std::int64_t firstLine = 0; ///< line of the first of them, from 1; 0 in a file without lines
    QString example; ///< its beginning, plain text, at most 80 characters
};

/// What became of one file, or one member of an archive.
struct FileReport {
    QString file; ///< name without folders; `archive.tar.xz: member.csv` for a member
    QString format; ///< what it was recognised as: `ranking table`; empty when it was not
    std::int64_t rowsRead = 0;
    KeptRows kept;
    std::vector<SkippedRows> skipped;
    std::optional<Day> firstDay; ///< of the rows handed over
    std::optional<Day> lastDay;
    std::optional<Error> error; ///< why it was not, or not wholly, read; rows before the fault are kept
    bool stopped = false; ///< cancelled inside it; rows before that are kept

    [[nodiscard]] std::int64_t rowsSkipped() const;
};

struct ImportReport {
    std::vector<FileReport> files; ///< those whose rows are kept, and those that were not read
    bool cancelled = false;
    std::optional<Error> fatal; ///< the library could not be written; `files` are those committed before

    [[nodiscard]] bool hasFailures() const;
};

/// `3,478 readings added, 2 places on lists added`; `nothing new`
[[nodiscard]] QString keptText(const KeptRows &kept);
/// As the command line and the import dialog show it: of several files first what was understood and what was skipped in
/// all, then one line a file. A reason why rows were skipped is told in full at the first file of each format.
[[nodiscard]] QString reportText(const ImportReport &report);

struct ImportControl {
    const std::atomic_bool *cancelled = nullptr;
    /// Bytes of input read so far and in all; called at most every 50 ms, from the importing thread.
    std::function<void(std::int64_t done, std::int64_t total)> progress;
    /// Makes everything so far durable: called after a file (not a member) once a second, and at the end, also when
    /// cancelled.
    std::function<Result<void>()> commit;
    /// The UTC day of the import where it is not the clock's; rows dated later than the day after it are left out.
    std::optional<Day> today;
};

/// Reads files, folders and archives (tar, gz, xz; by content, not by name) into the sink. One bad file never stops the
/// others. Recognised: original ranking CSV files; the tables of known archives (tableshape.cpp); months of trending pages
/// in JSON; what star-history.com saves; events of GitHub in JSON as GH Archive keeps them, which give samples only; and
/// the generic table `repository,date,stars[,forks,open_issues]`. Slow: not on the GUI thread.
[[nodiscard]] ImportReport importFiles(const QStringList &paths, ObservationSink &sink, const ImportControl &control);

} // namespace RepoSignal
