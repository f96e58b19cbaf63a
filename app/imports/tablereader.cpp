// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/tablereader.h"

#include <QCoreApplication>

namespace RepoSignal {

TableReader::TableReader(ByteStream &bytes, QByteArray beginning, const QString &name, const QString &file,
                         ObservationSink &sink, const ImportControl &control)
    : m_sink(sink), m_control(control), m_csv(bytes), m_beginning(std::move(beginning)), m_file(file),
      m_intake(sink, control)
{
    m_report.file = name;
}

Result<FileReport> TableReader::read()
{
    const auto format = readHeader();
    if (!format) {
        m_report.error = format.error();
        return m_report;
    }
    m_report.format = format.value()->title();
    if (const auto begun = m_sink.beginBatch(format.value()->source(), m_report.file); !begun)
        return begun.error();
    if (const auto read = readRows(*format.value()); !read)
        return read.error();
    if (isCancelled()) {
        m_report.stopped = true;
        m_report.error.reset();
    }
    const auto kept = m_sink.endBatch();
    if (!kept)
        return kept.error();
    m_report.kept = kept.value();
    m_report.skipped = m_skipped.rows();
    m_report.firstDay = m_intake.firstDay();
    m_report.lastDay = m_intake.lastDay();
    return m_report;
}

Result<std::unique_ptr<TableFormat>> TableReader::readHeader()
{
    CsvRow header;
    while (!m_csv.takeRow(header)) {
        const auto filled = m_csv.fill();
        if (!filled)
            return filled.error();
        if (!filled.value())
            return Error{ErrorKind::Malformed,
                         QCoreApplication::translate("Import", "%1 holds blank lines only.").arg(m_file),
                         {}};
    }
    if (header.fault)
        return Error{ErrorKind::Malformed,
                     QCoreApplication::translate("Import", "%1 has no readable header: line %2 is left out, %3.")
                         .arg(m_file)
                         .arg(header.line)
                         .arg(rowFaultText(*header.fault)),
                     {}};
    const TableHeader names(header.fields);
    m_csv.expectFields(names.size());
    return recogniseTable(names, m_beginning, m_file);
}

/// Fails only where the sink does; a fault of the file goes into the report.
Result<void> TableReader::readRows(const TableFormat &format)
{
    bool more = true;
    while (more && !isCancelled()) {
        CsvRow row;
        while (m_csv.takeRow(row))
            take(format, row);
        if (const auto handed = m_intake.flush(); !handed)
            return handed.error();
        m_texts.clear();
        const auto filled = m_csv.fill();
        if (!filled)
            m_report.error = filled.error();
        more = filled && filled.value();
    }
    return {};
}

void TableReader::take(const TableFormat &format, const CsvRow &row)
{
    ++m_report.rowsRead;
    if (const auto fault = read(format, row))
        m_skipped.add(*fault, row.line, row.text);
}

std::optional<RowFault> TableReader::read(const TableFormat &format, const CsvRow &row)
{
    if (row.fault)
        return row.fault;
    RowContent content;
    if (const auto fault = format.read(row.fields, m_texts, content))
        return fault;
    return m_intake.take(content);
}

bool TableReader::isCancelled() const
{
    return m_control.cancelled && *m_control.cancelled;
}

} // namespace RepoSignal
