// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/gzipcheck.h"

#include <algorithm>

namespace RepoSignal {

namespace {

constexpr std::uint32_t kMark = 0x1F8B08;

/// CRC-32 of RFC 1952, section 8: remainders of single bytes.
constexpr auto kRemainders = [] {
    std::array<std::uint32_t, 256> remainders{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t remainder = byte;
        for (int bit = 0; bit < 8; ++bit)
            remainder = (remainder & 1) ? 0xEDB88320 ^ (remainder >> 1) : remainder >> 1;
        remainders[byte] = remainder;
    }
    return remainders;
}();

} // namespace

void GzipCheck::addPacked(std::span<const char> bytes)
{
    for (const char c : bytes) {
        m_lastThree = ((m_lastThree << 8) | static_cast<unsigned char>(c)) & 0xFFFFFF;
        m_mayBeSeveral |= m_lastThree == kMark && m_packedBytes > 2;
        ++m_packedBytes;
    }
    const auto news = bytes.last(std::min(bytes.size(), kTail));
    std::shift_left(m_tail.begin(), m_tail.end(), static_cast<std::ptrdiff_t>(news.size()));
    std::ranges::copy(news, m_tail.end() - static_cast<std::ptrdiff_t>(news.size()));
}

void GzipCheck::addText(std::span<const char> bytes)
{
    for (const char c : bytes)
        m_remainder = kRemainders[(m_remainder ^ static_cast<unsigned char>(c)) & 0xFF] ^ (m_remainder >> 8);
    m_textBytes += bytes.size();
}

std::uint32_t GzipCheck::tailNumber(std::size_t at) const
{
    return std::uint32_t(m_tail[at]) | std::uint32_t(m_tail[at + 1]) << 8 | std::uint32_t(m_tail[at + 2]) << 16
        | std::uint32_t(m_tail[at + 3]) << 24;
}

bool GzipCheck::isContradicted() const
{
    const bool isPadded = tailNumber(0) == 0 && tailNumber(4) == 0;
    if (m_mayBeSeveral || isPadded)
        return false;
    return tailNumber(4) != static_cast<std::uint32_t>(m_textBytes) || tailNumber(0) != ~m_remainder;
}

} // namespace RepoSignal
