// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/bytestream.h"
#include "imports/csvreader.h"
#include "imports/importer.h"
#include "imports/rowintake.h"
#include "imports/skippedtally.h"
#include "imports/tableformat.h"

namespace RepoSignal {

/// Reads one table into a sink, as one batch.
class TableReader
{
public:
    /// `name` is what the report and the batch call it, `file` its name without folders.
    /// `beginning` are the first of the bytes.
    TableReader(ByteStream &bytes, QByteArray beginning, const QString &name, const QString &file,
                ObservationSink &sink, const ImportControl &control);

    /// What became of it; fails only where the sink does. When cancelled, the batch ends with the rows read by then.
    Result<FileReport> read();

private:
    [[nodiscard]] Result<std::unique_ptr<TableFormat>> readHeader();
    Result<void> readRows(const TableFormat &format);
    void take(const TableFormat &format, const CsvRow &row);
    [[nodiscard]] std::optional<RowFault> read(const TableFormat &format, const CsvRow &row);
    [[nodiscard]] bool isCancelled() const;

    ObservationSink &m_sink;
    const ImportControl &m_control;
    CsvReader m_csv;
    QByteArray m_beginning;
    QString m_file;
    FileReport m_report;
    ComposedTexts m_texts;
    RowIntake m_intake;
    SkippedTally m_skipped;
};

} // namespace RepoSignal
