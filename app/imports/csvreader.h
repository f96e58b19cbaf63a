// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/bytestream.h"
#include "imports/rowfault.h"

#include <string_view>
#include <vector>

namespace RepoSignal {

/// One row of a table. Its views hold until the next call of fill(), `fields` itself until the next takeRow().
struct CsvRow {
    std::span<const std::string_view> fields; ///< unquoted; empty where there is a fault
    std::string_view text; ///< as it stands in the file, without its line break; with a fault its first line at least
    std::int64_t line = 0; ///< of its first character, from 1
    std::optional<RowFault> fault;
};

/// Reads comma-separated text (RFC 4180; LF or CRLF; with or without a byte order mark or a last line break) in pieces,
/// with memory bounded by the longest row allowed. A broken row costs itself only: where its end is uncertain, reading
/// goes on behind its first line. Blank lines are no rows.
class CsvReader
{
public:
    static constexpr std::size_t kLongestField = 1 << 20;
    static constexpr std::size_t kLongestRow = 4 << 20;

    explicit CsvReader(ByteStream &stream);

    /// Reads on; false when everything was taken. After an error the rows before it have been taken, a row cut off
    /// by it is none.
    Result<bool> fill();
    /// The next row that was read whole; false when fill() is needed first.
    [[nodiscard]] bool takeRow(CsvRow &row);
    /// From now on a row with another number of fields is a fault.
    void expectFields(std::size_t count) { m_expected = count; }

private:
    enum class Step { Field, RowEnd, Incomplete, Fault };

    struct RawField {
        const char *begin = nullptr;
        const char *end = nullptr;
        bool hasEscapes = false;
    };

    [[nodiscard]] bool skipMark();
    [[nodiscard]] bool skipToNextLine();
    [[nodiscard]] bool hasWholeLine() const;
    [[nodiscard]] Step scanField(const char *&at, RawField &field);
    [[nodiscard]] Step scanQuoted(const char *&at, RawField &field);
    [[nodiscard]] Step endField(const char *&at) const;
    [[nodiscard]] Step scanRow(const char *&at);
    void finishRow(CsvRow &row, const char *end);
    void giveUpRow(CsvRow &row, RowFault fault);
    [[nodiscard]] std::string_view unescaped(const RawField &field);

    ByteStream &m_stream;
    std::vector<char> m_buffer;
    std::vector<char> m_unescaped; ///< texts of fields with doubled quotes; never longer than the buffer
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    std::vector<RawField> m_raw;
    std::vector<std::string_view> m_fields;
    std::size_t m_expected = 0;
    std::int64_t m_line = 1;
    RowFault m_fault = RowFault::FieldCount;
    bool m_hasQuotes = false;
    bool m_atStart = true;
    bool m_skipsLine = false;
    bool m_ended = false;
};

} // namespace RepoSignal
