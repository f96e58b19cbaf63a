// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/tablereader.h"

#include "imports/fields.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

using namespace std::chrono_literals;

/// The day of GitHub's oldest repository.
constexpr Day kFirstDay{std::chrono::year{2007} / std::chrono::October / 29};
constexpr int kExampleCharacters = 80;

/// The beginning of a row in one line of plain text.
QString exampleOf(std::string_view text)
{
    const std::string_view beginning = text.substr(0, 4 * kExampleCharacters);
    QString example = QString::fromUtf8(beginning.data(), static_cast<qsizetype>(beginning.size()));
    for (QChar &c : example) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    if (example.size() > kExampleCharacters) {
        const bool splitsPair = example.at(kExampleCharacters - 2).isHighSurrogate();
        example.truncate(kExampleCharacters - (splitsPair ? 2 : 1));
        example += u'…';
    }
    return example;
}

} // namespace

TableReader::TableReader(ByteStream &bytes, const QString &name, const QString &file, ObservationSink &sink,
                         const ImportControl &control)
    : m_sink(sink), m_control(control), m_csv(bytes), m_file(file)
{
    m_report.file = name;
    const Day today = control.today.value_or(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    m_lastAllowed = today + std::chrono::days{1};
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
    for (SkippedRows &skipped : m_skipped) {
        if (skipped.rows > 0)
            m_report.skipped.push_back(std::move(skipped));
    }
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
    return recogniseTable(names, m_file);
}

/// Fails only where the sink does; a fault of the file goes into the report.
Result<void> TableReader::readRows(const TableFormat &format)
{
    bool more = true;
    while (more && !isCancelled()) {
        CsvRow row;
        while (m_csv.takeRow(row))
            take(format, row);
        if (!m_rows.empty()) {
            if (const auto accepted = m_sink.accept(m_rows); !accepted)
                return accepted.error();
        }
        m_rows.clear();
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
    Observation &out = m_rows.emplace_back();
    if (const auto fault = check(format, row, out)) {
        m_rows.pop_back();
        leaveOut(*fault, row);
        return;
    }
    m_report.firstDay = std::min(m_report.firstDay.value_or(out.day), out.day);
    m_report.lastDay = std::max(m_report.lastDay.value_or(out.day), out.day);
}

std::optional<RowFault> TableReader::check(const TableFormat &format, const CsvRow &row, Observation &out)
{
    if (row.fault)
        return row.fault;
    if (const auto fault = format.read(row.fields, m_texts, out))
        return fault;
    if (!isRepositoryName(out.repository))
        return RowFault::BadRepository;
    if (out.day < kFirstDay)
        return RowFault::TooEarly;
    if (out.day > m_lastAllowed)
        return RowFault::TooLate;
    if (!m_seen.add(out.repository, out.day))
        return RowFault::Repeated;
    return {};
}

void TableReader::leaveOut(RowFault fault, const CsvRow &row)
{
    SkippedRows &skipped = m_skipped.at(static_cast<std::size_t>(fault));
    if (skipped.rows++ > 0)
        return;
    skipped.reason = rowFaultText(fault);
    skipped.firstLine = row.line;
    skipped.example = exampleOf(row.text);
}

bool TableReader::isCancelled() const
{
    return m_control.cancelled && *m_control.cancelled;
}

} // namespace RepoSignal
