// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/eventsample.h"
#include "imports/eventsplitter.h"

#include <memory>
#include <string>

namespace RepoSignal {

/// A star or a fork. `repository` holds until the next call of EventParser::read().
struct ParsedEvent {
    std::string_view repository; ///< as written: not yet checked
    std::int64_t githubId = 0; ///< 0: not told
    std::chrono::sys_seconds time = {};
    bool isFork = false; ///< else a star
};

/// True for the types that count stars and forks.
[[nodiscard]] bool isCountedType(std::string_view type);

/// Reads events in the shapes of 2011 to 2026. Of two members with one key the first counts.
class EventParser
{
public:
    EventParser();
    ~EventParser();
    Q_DISABLE_COPY_MOVE(EventParser)

    /// Why the event is left out, or nothing. kPadding bytes behind the text are readable.
    [[nodiscard]] std::optional<RowFault> read(std::string_view text, ParsedEvent &out);

private:
    struct Json;
    std::unique_ptr<Json> m_json;
    std::string m_name; ///< where it is put together
};

/// A time as events write it, in any zone: `2015-01-01T15:00:01Z`, `2012/03/10 22:00:00 -0700`, `2013-02-01T00:00:09-08:00`.
[[nodiscard]] std::optional<std::chrono::sys_seconds> eventTimeFrom(std::string_view text);

} // namespace RepoSignal
