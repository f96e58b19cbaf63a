// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/bytestream.h"
#include "imports/csvreader.h"
#include "imports/importer.h"
#include "imports/seenreadings.h"
#include "imports/tableformat.h"

#include <array>

namespace RepoSignal {

/// Reads one table into a sink, as one batch.
class TableReader
{
public:
    /// `name` is what the report and the batch call it, `file` its name without folders.
    TableReader(ByteStream &bytes, const QString &name, const QString &file, ObservationSink &sink,
                const ImportControl &control);

    /// What became of it; fails only where the sink does. When cancelled, the batch ends with the rows read by then.
    Result<FileReport> read();

private:
    [[nodiscard]] Result<std::unique_ptr<TableFormat>> readHeader();
    Result<void> readRows(const TableFormat &format);
    void take(const TableFormat &format, const CsvRow &row);
    [[nodiscard]] std::optional<RowFault> check(const TableFormat &format, const CsvRow &row, Observation &out);
    void leaveOut(RowFault fault, const CsvRow &row);
    [[nodiscard]] bool isCancelled() const;

    ObservationSink &m_sink;
    const ImportControl &m_control;
    CsvReader m_csv;
    QString m_file;
    FileReport m_report;
    Day m_lastAllowed;
    SeenReadings m_seen;
    ComposedTexts m_texts;
    std::vector<Observation> m_rows;
    std::array<SkippedRows, kRowFaults> m_skipped;
};

} // namespace RepoSignal
