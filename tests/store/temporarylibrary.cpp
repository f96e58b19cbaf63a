// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "temporarylibrary.h"

#include "support/datasets.h"

namespace RepoSignal {

namespace {

std::string_view view(const char *text)
{
    return text ? std::string_view(text) : std::string_view();
}

Observation observation(const Row &row)
{
    Observation result;
    result.repository = row.repository;
    result.githubId = row.githubId;
    result.day = day(row.day);
    result.stars = row.stars;
    result.forks = row.forks;
    result.openIssues = row.openIssues;
    result.language = view(row.language);
    result.description = view(row.description);
    result.licence = view(row.licence);
    result.topics = view(row.topics);
    if (row.pushed != 0)
        result.pushed = std::chrono::sys_seconds{std::chrono::seconds{row.pushed}};
    return result;
}

} // namespace

void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(sentence(result.error())));
}

Result<KeptRows> writeBatch(ObservationSink &sink, const Source &source, const std::vector<Row> &rows)
{
    if (const auto begun = sink.beginBatch(source, QStringLiteral("rows.csv")); !begun)
        return begun.error();
    std::vector<Observation> observations;
    std::ranges::transform(rows, std::back_inserter(observations), observation);
    if (const auto accepted = sink.accept(observations); !accepted)
        return accepted.error();
    return sink.endBatch();
}

TemporaryLibrary::TemporaryLibrary() : m_library(must(Library::create(path()))) {}

void TemporaryLibrary::reopen()
{
    close();
    m_library = must(Library::open(path(), LibraryMode::ReadWrite));
}

KeptRows TemporaryLibrary::write(const Source &source, const std::vector<Row> &rows)
{
    const auto writer = must(m_library->beginWriting());
    const KeptRows kept = must(writeBatch(*writer, source, rows));
    must(writer->commit());
    return kept;
}

KeptRows TemporaryLibrary::write(const std::vector<Row> &rows)
{
    return write(*knownSource(kRankingSource), rows);
}

KeptRows TemporaryLibrary::append(const Source &source, std::span<const Appearance> rows)
{
    return writeWith(source, [rows](ObservationSink &sink) { return sink.acceptAppearances(rows); });
}

KeptRows TemporaryLibrary::append(const Source &source, std::span<const EventSample> rows)
{
    return writeWith(source, [rows](ObservationSink &sink) { return sink.acceptEventSamples(rows); });
}

KeptRows TemporaryLibrary::append(const Source &source, std::span<const Rename> rows)
{
    return writeWith(source, [rows](ObservationSink &sink) { return sink.acceptRenames(rows); });
}

KeptRows TemporaryLibrary::writeWith(const Source &source, const std::function<Result<void>(ObservationSink &)> &accept)
{
    const auto writer = must(m_library->beginWriting());
    must(writer->beginBatch(source, QStringLiteral("rows.csv")));
    must(accept(*writer));
    const KeptRows kept = must(writer->endBatch());
    must(writer->commit());
    return kept;
}

std::shared_ptr<const Dataset> TemporaryLibrary::load()
{
    return must(m_library->loadDataset());
}

LibraryInfo TemporaryLibrary::info()
{
    return must(m_library->info());
}

} // namespace RepoSignal
