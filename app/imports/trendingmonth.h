// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/bytestream.h"
#include "imports/rowintake.h"
#include "imports/skippedtally.h"

#include <deque>

class QJsonObject;
class QJsonValue;

namespace RepoSignal {

/// Reads a month file of outslept/github-trending-backup into a sink, as one batch of the source of the trending tables:
/// `{"month": "2026-03", "days": {"10": [{"language": "C", "repos": [{"rank", "repo", "desc", "stars", "forks"}]}]}}`.
/// Days come in the order of the calendar, whatever their order in the file. What holds of the tables holds here: 0 was
/// not read, a page tells the language of its repositories.
class TrendingMonth
{
public:
    /// A month is 2 MB; a longer file is not taken into memory.
    static constexpr qsizetype kLongest = 64 << 20;

    /// `name` is what the report and the batch call it.
    TrendingMonth(ByteStream &bytes, const QString &name, ObservationSink &sink, const ImportControl &control);

    /// What became of it; fails only where the sink does. When cancelled, the batch ends with the days read by then.
    Result<FileReport> read();

private:
    [[nodiscard]] Result<QByteArray> readAll();
    [[nodiscard]] Result<QJsonObject> parse();
    Result<void> readDays(const QJsonObject &month);
    void readDay(std::optional<Day> day, const QJsonValue &pages);
    void readPage(std::optional<Day> day, const QString &language, const QJsonValue &repositories);
    [[nodiscard]] std::optional<RowFault> read(const QJsonObject &entry, RowContent &out);
    [[nodiscard]] std::string_view text(const QJsonValue &value);
    [[nodiscard]] bool isCancelled() const { return m_control.cancelled && *m_control.cancelled; }

    ByteStream &m_bytes;
    ObservationSink &m_sink;
    const ImportControl &m_control;
    FileReport m_report;
    std::deque<QByteArray> m_texts; ///< of the day being read
    RowIntake m_intake;
    SkippedTally m_skipped;
};

} // namespace RepoSignal
