// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/eventsplitter.h"

#include <algorithm>
#include <cstring>

namespace RepoSignal {

namespace {

constexpr std::size_t kFirstBufferSize = 256 * 1024;
/// Enough to see a leading type.
constexpr std::ptrdiff_t kTypeBytes = 128;

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::string_view leadingType(std::string_view event)
{
    constexpr std::string_view beforeId = "{\"id\":\"";
    constexpr std::string_view beforeType = "\",\"type\":\"";
    if (!event.starts_with(beforeId))
        return {};
    event = event.substr(beforeId.size(), kTypeBytes);
    event.remove_prefix(static_cast<std::size_t>(std::ranges::find_if_not(event, isDigit) - event.begin()));
    if (!event.starts_with(beforeType))
        return {};
    event.remove_prefix(beforeType.size());
    const std::size_t end = event.find_first_of("\"\\");
    return end != std::string_view::npos && event[end] == '"' ? event.substr(0, end) : std::string_view();
}

EventSplitter::EventSplitter(ByteStream &stream) : m_stream(stream), m_buffer(kFirstBufferSize + kPadding)
{
    m_at = m_scan = m_end = m_buffer.data();
}

Result<bool> EventSplitter::fill()
{
    const auto left = static_cast<std::size_t>(m_end - m_at);
    const auto scannedBytes = m_scan - m_at;
    if (left + kPadding == m_buffer.size()) {
        std::vector<char> larger((m_buffer.size() - kPadding) * 2 + kPadding);
        std::memcpy(larger.data(), m_at, left);
        m_buffer.swap(larger);
    } else {
        std::memmove(m_buffer.data(), m_at, left);
    }
    m_at = m_buffer.data();
    m_scan = m_at + scannedBytes;
    m_end = m_at + left;
    if (m_isAtEnd)
        return left > 0;
    const auto got = m_stream.read({m_buffer.data() + left, m_buffer.size() - kPadding - left});
    if (!got)
        return got.error();
    m_end += got.value();
    m_isAtEnd = got.value() == 0;
    return !m_isAtEnd || left > 0;
}

bool EventSplitter::take(EventText &event)
{
    if (!m_hasBegun && !begin())
        return false;
    while (m_shape || startEvent()) {
        const bool hasEnd = findEnd();
        const bool isGiven = !m_isDropped && (hasEnd || scannedBytes() > kLongestEvent);
        if (isGiven)
            give(event);
        if (isGiven || m_isDropped) {
            m_isDropped = !hasEnd;
            pass();
        }
        if (isGiven || !hasEnd)
            return isGiven;
    }
    return false;
}

/// Passes a byte order mark and the bracket that opens an array; false while they cannot be told.
bool EventSplitter::begin()
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (unread().size() < mark.size() && !m_isAtEnd)
        return false;
    if (unread().starts_with(mark))
        m_at += mark.size();
    skipBetween();
    m_hasBegun = m_at != m_end;
    m_isArray = m_hasBegun && *m_at == '[';
    if (m_isArray)
        m_scan = ++m_at;
    return m_hasBegun;
}

/// Passes blanks, line breaks and what stands between the members of an array.
void EventSplitter::skipBetween()
{
    while (m_at != m_end) {
        const char c = *m_at;
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && !(m_isArray && (c == ',' || c == ']')))
            break;
        m_line += c == '\n';
        ++m_at;
    }
    m_scan = m_at;
}

/// Finds where the next event begins and how it will end; false where that needs more bytes.
bool EventSplitter::startEvent()
{
    skipBetween();
    if (m_at == m_end)
        return false;
    const bool isSure = unread().size() >= kTypeBytes || m_isAtEnd || unread().find('\n') != std::string_view::npos;
    if (!isSure)
        return false;
    const bool isLine = !m_isArray && (*m_at != '{' || !leadingType(unread()).empty());
    m_shape = isLine ? Shape::Line : Shape::Value;
    m_isBroken = isLine && *m_at != '{';
    return true;
}

/// Moves m_scan behind the current event; false where its end has not been read.
bool EventSplitter::findEnd()
{
    if (m_shape == Shape::Value)
        return findValueEnd();
    const auto *lineEnd = static_cast<const char *>(std::memchr(m_scan, '\n', static_cast<std::size_t>(m_end - m_scan)));
    m_scan = lineEnd ? lineEnd : m_end;
    return lineEnd || m_isAtEnd;
}

bool EventSplitter::findValueEnd()
{
    for (; m_scan != m_end; ++m_scan) {
        const char c = *m_scan;
        const bool isLineBreak = c == '\n';
        m_isBroken = isLineBreak && (!m_isArray || m_isInText);
        const bool endsBefore = m_depth == 0 && !m_isInText && (c == ',' || c == ']' || c == '}' || isLineBreak);
        if (m_isBroken || (endsBefore && m_scan != m_at))
            return true;
        m_lineBreaks += isLineBreak;
        if (passByte(c)) {
            ++m_scan;
            return true;
        }
    }
    m_isBroken = m_isAtEnd;
    return m_isAtEnd;
}

/// Goes on behind `c`; true where it closes the value.
bool EventSplitter::passByte(char c)
{
    if (m_isEscaped) {
        m_isEscaped = false;
    } else if (m_isInText) {
        m_isEscaped = c == '\\';
        m_isInText = c != '"';
    } else if (c == '"') {
        m_isInText = true;
    } else if (c == '{' || c == '[') {
        ++m_depth;
    } else if (c == '}' || c == ']') {
        return --m_depth <= 0;
    }
    return false;
}

void EventSplitter::give(EventText &event) const
{
    event.text = {m_at, scannedBytes()};
    if (event.text.ends_with('\r'))
        event.text.remove_suffix(1);
    event.type = m_shape == Shape::Line ? leadingType(event.text) : std::string_view();
    event.line = m_line;
    event.fault.reset();
    if (scannedBytes() > kLongestEvent)
        event.fault = RowFault::EventTooLong;
    else if (m_isBroken)
        event.fault = RowFault::NotJson;
}

/// Goes on behind what was scanned; where the event is dropped, it goes on too.
void EventSplitter::pass()
{
    m_at = m_scan;
    m_line += std::exchange(m_lineBreaks, 0);
    if (m_isDropped)
        return;
    m_shape.reset();
    m_depth = 0;
    m_isInText = m_isEscaped = m_isBroken = false;
}

} // namespace RepoSignal
