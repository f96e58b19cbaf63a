// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <sqlite3.h>
#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace RepoSignal {

/// One prepared statement over SQLite's C interface, for loops where each row counts. Throws SQLite::Exception.
/// Bound bytes must live until the statement was run or reset; read bytes live until the next step.
class Statement
{
public:
    Statement(SQLite::Database &database, std::string_view sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    Statement &bind(int parameter, std::int64_t value);
    Statement &bind(int parameter, std::string_view text); ///< NULL when text.data() is null
    Statement &bind(int parameter, std::span<const std::uint8_t> bytes);
    Statement &bindNull(int parameter);

    /// True on a row; resets itself at the end.
    bool step();
    /// Runs a statement that gives no rows.
    void run();
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    /// data() is null on NULL.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const std::uint8_t> bytes(int column) const;

private:
    void check(int code) const;

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

/// The first column of the only row.
[[nodiscard]] std::int64_t integerFrom(SQLite::Database &database, std::string_view sql);

} // namespace RepoSignal
