// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/source.h"

#include <SQLiteCpp/Database.h>

#include <vector>

namespace RepoSignal {

/// A source with its number in the library.
struct SourceRow {
    std::int64_t id = 0;
    Source source;
};

/// Ascending by number. Throws SQLite::Exception.
[[nodiscard]] std::vector<SourceRow> readSources(SQLite::Database &database);

/// The word the library keeps for a kind of readings: `totals` or `counts`.
[[nodiscard]] std::string_view readingKindId(ReadingKind kind);

} // namespace RepoSignal
