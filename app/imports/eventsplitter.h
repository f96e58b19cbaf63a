// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/bytestream.h"
#include "imports/rowfault.h"

#include <string_view>
#include <vector>

namespace RepoSignal {

/// One event's text. The views hold until the next call of fill().
struct EventText {
    std::string_view text; ///< of a fault the beginning at least
    std::string_view type; ///< where the text begins with id and type; empty where it must be parsed to be known
    std::int64_t line = 0; ///< where it begins, from 1
    std::optional<RowFault> fault;
};

/// The type of an event that begins `{"id":"1","type":"WatchEvent"`, as the archive's files of 2015 and later do; else
/// empty.
[[nodiscard]] std::string_view leadingType(std::string_view event);

/// Cuts events out of JSON text in pieces, with memory bounded by the longest event allowed: one a line, several in a
/// line, or the members of an array, which may take several lines. A broken line costs itself only.
class EventSplitter
{
public:
    static constexpr std::size_t kLongestEvent = 8 << 20;
    /// Readable bytes behind every text, for parsers that read ahead.
    static constexpr std::size_t kPadding = 64;

    explicit EventSplitter(ByteStream &stream);

    /// Reads on; false when everything was taken. After an error the events before it have been taken.
    Result<bool> fill();
    /// The next event; false when fill() is needed first.
    [[nodiscard]] bool take(EventText &event);

private:
    enum class Shape {
        Line, ///< all to the end of the line
        Value, ///< to the brace that closes it; in an array also other values, to the next comma
    };

    [[nodiscard]] bool begin();
    void skipBetween();
    [[nodiscard]] bool startEvent();
    [[nodiscard]] bool findEnd();
    [[nodiscard]] bool findValueEnd();
    [[nodiscard]] bool passByte(char c);
    void give(EventText &event) const;
    void pass();
    [[nodiscard]] std::string_view unread() const { return {m_at, static_cast<std::size_t>(m_end - m_at)}; }
    [[nodiscard]] std::size_t scannedBytes() const { return static_cast<std::size_t>(m_scan - m_at); }

    ByteStream &m_stream;
    std::vector<char> m_buffer; ///< the last kPadding bytes hold no text
    const char *m_at = nullptr; ///< where the current event begins
    const char *m_scan = nullptr; ///< how far its end was looked for
    const char *m_end = nullptr;
    std::optional<Shape> m_shape; ///< of the current event
    std::int64_t m_line = 1; ///< of m_at
    std::int64_t m_lineBreaks = 0; ///< from m_at to m_scan
    int m_depth = 0; ///< open braces and brackets at m_scan
    bool m_isInText = false; ///< inside quotes at m_scan
    bool m_isEscaped = false; ///< behind a backslash at m_scan
    bool m_isBroken = false; ///< the current event
    bool m_isDropped = false; ///< the current event was given as a fault, the rest of it is passed
    bool m_isArray = false; ///< the file is one array
    bool m_hasBegun = false;
    bool m_isAtEnd = false;
};

} // namespace RepoSignal
