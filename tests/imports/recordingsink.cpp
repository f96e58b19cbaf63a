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

Result<void> RecordingSink::meet()
{
    if (failAfterBatches == endedBatches)
        return Error{ErrorKind::Storage, QStringLiteral("The disk is full."), {}};
    if (onAccept)
        onAccept();
    return {};
}

Result<void> RecordingSink::accept(std::span<const Observation> batch)
{
    if (const auto met = meet(); !met)
        return met;
    for (const Observation &row : batch) {
        rows.push_back({.repository = copy(row.repository),
                        .githubId = row.githubId,
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

Result<void> RecordingSink::acceptAppearances(std::span<const Appearance> batch)
{
    if (const auto met = meet(); !met)
        return met;
    for (const Appearance &row : batch)
        appearances.push_back({copy(row.repository), copy(row.list), isoDay(row.day).toUtf8(), row.rank});
    return {};
}

Result<void> RecordingSink::acceptEventSamples(std::span<const EventSample> batch)
{
    if (const auto met = meet(); !met)
        return met;
    for (const EventSample &row : batch)
        samples.push_back({copy(row.repository), row.githubId, row.hour, row.stars, row.forks});
    return {};
}

Result<void> RecordingSink::acceptRenames(std::span<const Rename> batch)
{
    if (const auto met = meet(); !met)
        return met;
    for (const Rename &row : batch)
        renames.push_back({copy(row.oldName), copy(row.newName), isoDay(row.day).toUtf8(), row.evidence});
    return {};
}

Result<KeptRows> RecordingSink::endBatch()
{
    --openBatches;
    ++endedBatches;
    return KeptRows{.added = static_cast<std::int64_t>(rows.size()),
                    .appearances = static_cast<std::int64_t>(appearances.size()),
                    .eventSamples = static_cast<std::int64_t>(samples.size()),
                    .renames = static_cast<std::int64_t>(renames.size())};
}

} // namespace RepoSignal
