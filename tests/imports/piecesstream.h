// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/bytestream.h"

#include <algorithm>

namespace RepoSignal {

/// Gives `bytes` in pieces of at most `piece`.
class PiecesStream : public ByteStream
{
public:
    PiecesStream(QByteArray bytes, std::size_t piece) : m_bytes(std::move(bytes)), m_piece(piece) {}

    Result<std::size_t> read(std::span<char> into) override
    {
        const std::size_t count = std::min({into.size(), m_piece, static_cast<std::size_t>(m_bytes.size()) - m_taken});
        std::copy_n(m_bytes.constData() + m_taken, count, into.data());
        m_taken += count;
        return count;
    }

private:
    QByteArray m_bytes;
    std::size_t m_piece;
    std::size_t m_taken = 0;
};

} // namespace RepoSignal
