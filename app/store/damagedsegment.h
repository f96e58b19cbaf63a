// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"

#include <SQLiteCpp/Database.h>

namespace RepoSignal {

/// Thrown inside store/ when the readings of a repository cannot be decoded.
struct DamagedSegment {
    std::int64_t repository = 0;
};

/// The sentence for it, with the repository's name. Throws SQLite::Exception.
[[nodiscard]] Error errorFor(const DamagedSegment &segment, SQLite::Database &database, const QString &path);

} // namespace RepoSignal
