// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/eventfile.h"

#include "imports/fields.h"

#include <QCoreApplication>

namespace RepoSignal {

EventFile::EventFile(ByteStream &bytes, const QString &name, ObservationSink &sink, const ImportControl &control)
    : m_sink(sink), m_control(control), m_splitter(bytes), m_days(control)
{
    m_report.file = name;
    m_report.format = QCoreApplication::translate("Import", "GH Archive events");
}

Result<FileReport> EventFile::read()
{
    if (const auto begun = m_sink.beginBatch(*knownSource(kEventSource), m_report.file); !begun)
        return begun.error();
    readEvents();
    if (!m_tally.samples().empty()) {
        if (const auto accepted = m_sink.acceptEventSamples(m_tally.samples()); !accepted)
            return accepted.error();
    }
    if (isCancelled()) {
        m_report.stopped = true;
        m_report.error.reset();
    }
    const auto kept = m_sink.endBatch();
    if (!kept)
        return kept.error();
    m_report.kept = kept.value();
    m_report.skipped = m_skipped.rows();
    return m_report;
}

/// A fault of the file goes into the report.
void EventFile::readEvents()
{
    bool more = true;
    while (more && !isCancelled()) {
        EventText event;
        while (m_splitter.take(event)) {
            ++m_report.rowsRead;
            if (const auto fault = take(event))
                m_skipped.add(*fault, event.line, event.text);
        }
        if (m_tally.samples().size() > kMostSamples) {
            m_report.error = Error{ErrorKind::Malformed,
                                   QCoreApplication::translate("Import",
                                                               "%1 holds more than 5,000,000 hours of repositories; "
                                                               "split it into files of a few days each. What stands "
                                                               "before was read.")
                                       .arg(m_report.file),
                                   {}};
            return;
        }
        const auto filled = m_splitter.fill();
        if (!filled)
            m_report.error = filled.error();
        more = filled && filled.value();
    }
}

std::optional<RowFault> EventFile::take(const EventText &event)
{
    if (event.fault)
        return event.fault;
    if (!event.type.empty() && !isCountedType(event.type))
        return event.text.ends_with('}') ? RowFault::OtherEvent : RowFault::NotJson;
    ParsedEvent parsed;
    if (const auto fault = m_parser.read(event.text, parsed))
        return fault;
    if (!isRepositoryName(parsed.repository))
        return RowFault::BadRepository;
    const auto day = std::chrono::floor<std::chrono::days>(parsed.time);
    if (const auto fault = m_days.faultOf(day))
        return fault;
    m_tally.add(parsed.repository, parsed.githubId, std::chrono::floor<std::chrono::hours>(parsed.time),
                parsed.isFork ? EventTally::Kind::Fork : EventTally::Kind::Star);
    m_report.firstDay = std::min(m_report.firstDay.value_or(day), day);
    m_report.lastDay = std::max(m_report.lastDay.value_or(day), day);
    return {};
}

bool EventFile::isCancelled() const
{
    return m_control.cancelled && *m_control.cancelled;
}

} // namespace RepoSignal
