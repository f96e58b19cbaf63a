// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"

#include <SQLiteCpp/Database.h>

#include <span>

namespace RepoSignal {

/// Marks a SQLite file as a library: `RpSg`.
inline constexpr std::int32_t kApplicationId = 0x52705367;

/// One step of the schema: the statements that bring a library from the version before to `version` (user_version).
struct SchemaStep {
    int version = 0;
    const char *statements = nullptr;
};

/// Every step, ascending from version 1; the last is the version of this program.
[[nodiscard]] std::span<const SchemaStep> schemaSteps();

[[nodiscard]] int applicationId(SQLite::Database &database);
[[nodiscard]] int schemaVersion(SQLite::Database &database);

/// Lays the schema into an empty database. Throws SQLite::Exception.
void createSchema(SQLite::Database &database, std::span<const SchemaStep> steps);

/// Applies the steps that `database` lacks, each in a transaction of its own and after a copy to `path`.backup-vN, N
/// being the version before the step. A step that fails changes nothing. Throws SQLite::Exception.
Result<void> migrate(SQLite::Database &database, const QString &path, std::span<const SchemaStep> steps);

/// A consistent copy in one file, whole or not at all. Throws SQLite::Exception.
Result<void> copyDatabase(SQLite::Database &database, const QString &target);

} // namespace RepoSignal
