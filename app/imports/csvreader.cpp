// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/csvreader.h"

#include "imports/fields.h"

#include <algorithm>
#include <cstring>

namespace RepoSignal {

namespace {

constexpr std::size_t kFirstBufferSize = 256 * 1024;

const char *find(const char *begin, const char *end, char wanted)
{
    return static_cast<const char *>(std::memchr(begin, wanted, static_cast<std::size_t>(end - begin)));
}

std::string_view between(const char *begin, const char *end)
{
    return {begin, static_cast<std::size_t>(end - begin)};
}

std::string_view withoutReturn(std::string_view line)
{
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

} // namespace

CsvReader::CsvReader(ByteStream &stream) : m_stream(stream), m_buffer(kFirstBufferSize)
{
    m_at = m_end = m_buffer.data();
}

Result<bool> CsvReader::fill()
{
    const auto left = static_cast<std::size_t>(m_end - m_at);
    if (left == m_buffer.size()) {
        std::vector<char> larger(m_buffer.size() * 2);
        std::memcpy(larger.data(), m_at, left);
        m_buffer.swap(larger);
    } else {
        std::memmove(m_buffer.data(), m_at, left);
    }
    m_at = m_buffer.data();
    m_end = m_at + left;
    m_unescaped.clear();
    m_unescaped.reserve(m_buffer.size());
    if (m_ended)
        return left > 0;
    const auto got = m_stream.read({m_buffer.data() + left, m_buffer.size() - left});
    if (!got)
        return got.error();
    m_end += got.value();
    m_ended = got.value() == 0;
    return !m_ended || left > 0;
}

bool CsvReader::takeRow(CsvRow &row)
{
    if ((m_atStart && !skipMark()) || (m_skipsLine && !skipToNextLine()))
        return false;
    while (m_at != m_end) {
        const char *at = m_at;
        switch (scanRow(at)) {
        case Step::Incomplete: return false;
        case Step::Fault:
            if (!hasWholeLine())
                return false;
            giveUpRow(row, m_fault);
            return true;
        default: break;
        }
        if (m_raw.size() == 1 && m_raw.front().begin == m_raw.front().end && !m_hasQuotes) {
            m_at = at;
            ++m_line;
            continue;
        }
        if (m_expected != 0 && m_raw.size() != m_expected)
            giveUpRow(row, RowFault::FieldCount);
        else
            finishRow(row, at);
        return true;
    }
    return false;
}

/// False where more of the line at m_at can be had and is worth having.
bool CsvReader::hasWholeLine() const
{
    return m_ended || static_cast<std::size_t>(m_end - m_at) > kLongestField || find(m_at, m_end, '\n');
}

/// Passes the UTF-8 byte order mark; false while it cannot be told whether there is one.
bool CsvReader::skipMark()
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    const std::string_view read = between(m_at, m_end);
    if (read.size() < mark.size() && !m_ended && mark.starts_with(read))
        return false;
    if (read.starts_with(mark))
        m_at += mark.size();
    m_atStart = false;
    return true;
}

/// Passes the rest of a line; false while its end has not been read.
bool CsvReader::skipToNextLine()
{
    const char *lineEnd = find(m_at, m_end, '\n');
    m_at = lineEnd ? lineEnd + 1 : m_end;
    if (!lineEnd)
        return false;
    ++m_line;
    m_skipsLine = false;
    return true;
}

/// Finds the fields of the row at m_at; moves `at` behind its line break.
CsvReader::Step CsvReader::scanRow(const char *&at)
{
    m_raw.clear();
    m_hasQuotes = false;
    Step step = Step::Field;
    while (step == Step::Field) {
        RawField field;
        step = scanField(at, field);
        const char *fieldEnd = field.end ? field.end : m_end;
        if (static_cast<std::size_t>(fieldEnd - field.begin) > kLongestField
            || static_cast<std::size_t>(fieldEnd - m_at) > kLongestRow) {
            m_fault = RowFault::FieldTooLong;
            return Step::Fault;
        }
        m_raw.push_back(field);
        if (m_expected != 0 && m_raw.size() > m_expected) {
            m_fault = RowFault::FieldCount;
            return Step::Fault;
        }
    }
    return step;
}

CsvReader::Step CsvReader::scanField(const char *&at, RawField &field)
{
    if (at != m_end && *at == '"')
        return scanQuoted(at, field);
    field.begin = at;
    while (at != m_end && *at != ',' && *at != '\n')
        ++at;
    if (at == m_end && !m_ended)
        return Step::Incomplete;
    field.end = at;
    const bool endsRow = at == m_end || *at == '\n';
    if (endsRow && field.end != field.begin && field.end[-1] == '\r')
        --field.end;
    if (at != m_end)
        ++at;
    return endsRow ? Step::RowEnd : Step::Field;
}

CsvReader::Step CsvReader::scanQuoted(const char *&at, RawField &field)
{
    m_hasQuotes = true;
    field.begin = at + 1;
    const char *quote = field.begin;
    while (true) {
        quote = find(quote, m_end, '"');
        if (!quote || (quote + 1 == m_end && !m_ended)) {
            m_fault = RowFault::OpenQuote;
            return m_ended ? Step::Fault : Step::Incomplete;
        }
        if (quote + 1 == m_end || quote[1] != '"')
            break;
        field.hasEscapes = true;
        quote += 2;
    }
    field.end = quote;
    at = quote + 1;
    const Step step = endField(at);
    if (step == Step::Fault)
        m_fault = RowFault::StrayQuote;
    return step;
}

/// Passes what must follow a closing quote: a comma, a line break or the end.
CsvReader::Step CsvReader::endField(const char *&at) const
{
    if (at != m_end && *at == ',') {
        ++at;
        return Step::Field;
    }
    if (at != m_end && *at == '\r')
        ++at;
    if (at == m_end)
        return m_ended ? Step::RowEnd : Step::Incomplete;
    return *at++ == '\n' ? Step::RowEnd : Step::Fault;
}

void CsvReader::finishRow(CsvRow &row, const char *end)
{
    const char *textEnd = end != m_at && end[-1] == '\n' ? end - 1 : end;
    row.text = withoutReturn(between(m_at, textEnd));
    row.line = m_line;
    row.fields = {};
    row.fault.reset();
    if (!isUtf8(row.text)) {
        row.fault = RowFault::NotUtf8;
    } else if (find(m_at, textEnd, '\0')) {
        row.fault = RowFault::NullByte;
    } else {
        m_fields.clear();
        for (const RawField &field : m_raw)
            m_fields.push_back(field.hasEscapes ? unescaped(field) : between(field.begin, field.end));
        row.fields = m_fields;
    }
    m_line += m_hasQuotes ? std::count(m_at, end, '\n') : 1;
    m_at = end;
}

/// Leaves the row at m_at out and goes on behind its first line.
void CsvReader::giveUpRow(CsvRow &row, RowFault fault)
{
    const char *lineEnd = find(m_at, m_end, '\n');
    row.text = withoutReturn(between(m_at, lineEnd ? lineEnd : m_end));
    row.line = m_line;
    row.fields = {};
    row.fault = fault;
    m_at = lineEnd ? lineEnd + 1 : m_end;
    if (lineEnd)
        ++m_line;
    else
        m_skipsLine = true;
}

std::string_view CsvReader::unescaped(const RawField &field)
{
    const std::size_t start = m_unescaped.size();
    for (const char *at = field.begin; at != field.end; ++at) {
        m_unescaped.push_back(*at);
        if (*at == '"')
            ++at;
    }
    return {m_unescaped.data() + start, m_unescaped.size() - start};
}

} // namespace RepoSignal
