// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace RepoSignal {

/// Compares a gzip file with the checksum and length at its end (RFC 1952), which libarchive does not. Sees every byte
/// of the file and of its text once, in order.
class GzipCheck
{
public:
    void addPacked(std::span<const char> bytes);
    void addText(std::span<const char> bytes);
    /// True where the text is surely not what was packed; false also where it cannot be told: several gzip files in one,
    /// or something behind the end.
    [[nodiscard]] bool isContradicted() const;

private:
    static constexpr std::size_t kTail = 8;

    [[nodiscard]] std::uint32_t tailNumber(std::size_t at) const;

    std::array<unsigned char, kTail> m_tail{};
    std::uint64_t m_packedBytes = 0;
    std::uint64_t m_textBytes = 0;
    std::uint32_t m_remainder = 0xFFFFFFFF;
    std::uint32_t m_lastThree = 0; ///< bytes of the file
    bool m_mayBeSeveral = false; ///< the mark of a gzip file stands inside
};

} // namespace RepoSignal
