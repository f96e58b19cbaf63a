// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/source.h"
#include "store/statement.h"

namespace RepoSignal {

/// Sources and batches as rows. Throws SQLite::Exception.
class BatchTable
{
public:
    explicit BatchTable(SQLite::Database &database);

    /// False when the library holds the source with readings of another kind.
    [[nodiscard]] bool agreesWith(const Source &source);
    /// The source's number; a source that is known takes on what is said of it now.
    std::int64_t put(const Source &source);

    /// The new batch's number.
    [[nodiscard]] std::uint32_t begin(std::int64_t source, const QString &origin);
    void end(std::uint32_t batch, std::int64_t rows);
    /// Forgets a batch that brought nothing, and its source when no other batch is of it.
    void drop(std::uint32_t batch);

private:
    Statement m_readings;
    Statement m_putSource;
    Statement m_putBatch;
    Statement m_setRows;
    Statement m_drop;
    Statement m_dropIdleSources;
    std::int64_t m_lastBatch = 0; ///< numbers of dropped batches are not given again: what they have seen is remembered by them
};

} // namespace RepoSignal
