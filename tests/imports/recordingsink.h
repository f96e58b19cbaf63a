// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/observation.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <vector>

namespace RepoSignal {

/// An observation with texts of its own.
struct RecordedRow {
    QByteArray repository;
    std::int64_t githubId = 0;
    QByteArray day;
    Count stars = kUnknownCount;
    Count forks = kUnknownCount;
    Count openIssues = kUnknownCount;
    QByteArray language; ///< null, not only empty, where the source does not tell
    QByteArray description;
    QByteArray licence;
    QByteArray topics;
    std::optional<std::chrono::sys_seconds> created;
    std::optional<std::chrono::sys_seconds> pushed;
};

struct RecordedAppearance {
    QByteArray repository;
    QByteArray list;
    QByteArray day;
    int rank = 0;

    bool operator==(const RecordedAppearance &) const = default;
};

struct RecordedSample {
    QByteArray repository;
    std::int64_t githubId = 0;
    Hour hour = {};
    int stars = 0;
    int forks = 0;
};

struct RecordedRename {
    QByteArray oldName;
    QByteArray newName;
    QByteArray day;
    RenameEvidence evidence = RenameEvidence::Inferred;
};

/// Remembers everything it is given, and can be told to fail.
class RecordingSink : public ObservationSink
{
public:
    Result<void> beginBatch(const Source &source, const QString &origin) override;
    Result<void> accept(std::span<const Observation> rows) override;
    Result<void> acceptAppearances(std::span<const Appearance> rows) override;
    Result<void> acceptEventSamples(std::span<const EventSample> rows) override;
    Result<void> acceptRenames(std::span<const Rename> rows) override;
    Result<KeptRows> endBatch() override;

    std::vector<Source> sources;
    QStringList origins;
    std::vector<RecordedRow> rows;
    std::vector<RecordedAppearance> appearances;
    std::vector<RecordedSample> samples;
    std::vector<RecordedRename> renames;
    int openBatches = 0;
    int endedBatches = 0;
    std::function<void()> onAccept;
    int failAfterBatches = -1; ///< the batch after so many cannot be written

private:
    Result<void> meet();
};

} // namespace RepoSignal
