// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace RepoSignal {

/// How much a file grows when it is unpacked. Tables grow fifty-fold at most; a bomb a thousand-fold and more.
class Expansion
{
public:
    static constexpr std::int64_t kMostTimes = 400;
    /// So much is always taken.
    static constexpr std::int64_t kHarmlessBytes = 256 << 20;

    /// Bytes of the file that were read.
    void addPacked(std::int64_t bytes) { m_packed += bytes; }
    /// Bytes that came out, at every depth.
    void addUnpacked(std::int64_t bytes) { m_unpacked += bytes; }
    [[nodiscard]] bool isTooGreat() const
    {
        return m_unpacked > kHarmlessBytes && m_unpacked / kMostTimes > m_packed;
    }

private:
    std::int64_t m_packed = 0;
    std::int64_t m_unpacked = 0;
};

} // namespace RepoSignal
