// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/snapshot.h"

#include "store/statement.h"

#include <sqlite3.h>
#include <SQLiteCpp/Exception.h>

#include <future>

namespace RepoSignal {

namespace {

/// A commit between the two beginnings is rare; several in a row mean an import that commits all the time.
constexpr int kAttempts = 100;

/// Every commit that changes observations leaves another last batch; other commits change single rows.
std::int64_t beginReading(SQLite::Database &database)
{
    database.exec("BEGIN");
    return integerFrom(database, "SELECT max(id) FROM batch");
}

} // namespace

Snapshot::Snapshot(const LibraryFile &file) : m_first(connectReader(file)), m_second(connectReader(file))
{
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        if (beginReading(*m_first) == beginReading(*m_second))
            return;
        m_first->exec("ROLLBACK");
        m_second->exec("ROLLBACK");
    }
    throw SQLite::Exception("the library changes all the time", SQLITE_BUSY);
}

void Snapshot::readTogether(const Work &here, const Work &there, std::atomic_bool &stop) const
{
    std::exception_ptr failure;
    const auto run = [&stop, &failure](const Work &work, SQLite::Database &database) {
        try {
            work(database);
        } catch (...) {
            if (!stop.exchange(true))
                failure = std::current_exception();
        }
    };
    // Deferred where the system gives no thread: then the calling thread does both.
    auto other = std::async(std::launch::async | std::launch::deferred, [&] { run(there, *m_second); });
    run(here, *m_first);
    other.get();
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace RepoSignal
