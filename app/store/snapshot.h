// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/libraryfile.h"

#include <atomic>
#include <functional>

namespace RepoSignal {

/// Two connections that read a library as it was at one moment, whatever is written meanwhile: one for each of two
/// threads. Throws SQLite::Exception.
class Snapshot
{
public:
    using Work = std::function<void(SQLite::Database &)>;

    explicit Snapshot(const LibraryFile &file);

    /// The connection of the calling thread.
    [[nodiscard]] SQLite::Database &own() const { return *m_first; }
    /// Runs `here` in the calling thread and `there` in another, and waits for both. Where one throws, `stop` is raised
    /// for the other, and what was thrown first is thrown on.
    void readTogether(const Work &here, const Work &there, std::atomic_bool &stop) const;

private:
    std::unique_ptr<SQLite::Database> m_first;
    std::unique_ptr<SQLite::Database> m_second;
};

} // namespace RepoSignal
