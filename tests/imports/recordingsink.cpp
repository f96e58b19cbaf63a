// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/recordingsink.h"

namespace RepoSignal {

namespace {

QByteArray copy(std::string_view text)
{
    return text.data() ? QByteArray(text.data(), static_cast<qsizetype>(text.size())) : QByteArray();
}

} // namespace

Result<void> RecordingSink::beginBatch(const Source &source, const QString &origin)
{
    sources.push_back(source);
    origins.append(origin);
    ++openBatches;
    return {};
}

Result<void> RecordingSink::accept(std::span<const Observation> batch)
{
    if (failAfterBatches == endedBatches)
        return Error{ErrorKind::Storage, QStringLiteral("The disk is full."), {}};
    if (onAccept)
        onAccept();
    for (const Observation &row : batch) {
        rows.push_back({.repository = copy(row.repository),
                        .day = isoDay(row.day).toUtf8(),
                        .stars = row.stars,
                        .forks = row.forks,
                        .openIssues = row.openIssues,
                        .language = copy(row.language),
                        .description = copy(row.description),
                        .licence = copy(row.licence),
                        .topics = copy(row.topics),
                        .created = row.created,
                        .pushed = row.pushed});
    }
    return {};
}

Result<KeptRows> RecordingSink::endBatch()
{
    --openBatches;
    ++endedBatches;
    return KeptRows{.added = static_cast<std::int64_t>(rows.size())};
}

} // namespace RepoSignal
