// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/alloweddays.h"
#include "imports/eventjson.h"
#include "imports/eventsplitter.h"
#include "imports/eventtally.h"
#include "imports/importer.h"
#include "imports/skippedtally.h"

namespace RepoSignal {

/// Reads the events of one file (an hour of GH Archive, or what GitHub's events interface gave) into a sink as one batch
/// of samples: stars and forks by repository and hour. Never observations.
class EventFile
{
public:
    /// Repositories and hours that one file may hold, so that memory stays bounded.
    static constexpr std::size_t kMostSamples = 5'000'000;

    /// `name` is what the report and the batch call it.
    EventFile(ByteStream &bytes, const QString &name, ObservationSink &sink, const ImportControl &control);

    /// What became of it; fails only where the sink does. When cancelled, the batch ends with the events read by then.
    Result<FileReport> read();

private:
    void readEvents();
    [[nodiscard]] std::optional<RowFault> take(const EventText &event);
    [[nodiscard]] bool isCancelled() const;

    ObservationSink &m_sink;
    const ImportControl &m_control;
    EventSplitter m_splitter;
    EventParser m_parser;
    EventTally m_tally;
    SkippedTally m_skipped;
    AllowedDays m_days;
    FileReport m_report;
};

} // namespace RepoSignal
