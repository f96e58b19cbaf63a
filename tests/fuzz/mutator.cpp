// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/mutator.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace RepoSignal {

namespace {

/// What parsers stumble over.
constexpr std::array<std::string_view, 27> kTokens{
    "0",  "-1", "1e9", "99999999999999999999", "1970-01-01", "2999-12-31", "2026-02-30",
    "\"", "\"\"", "\\", ",", "\n", "\r\n", "{", "}", "[", "]", ":", "/", "\t", "=cmd()", "<b>",
    "\xEF\xBB\xBF", "\xC3", "\xFF", "\xF0\x9F\x98\x80", "..",
};

} // namespace

qsizetype Mutator::below(qsizetype end)
{
    return end > 0 ? static_cast<qsizetype>(m_random() % static_cast<quint64>(end)) : 0;
}

QByteArray Mutator::next()
{
    QByteArray bytes = m_seeds[static_cast<std::size_t>(below(static_cast<qsizetype>(m_seeds.size())))];
    for (qsizetype changes = below(4); changes >= 0; --changes)
        change(bytes);
    return bytes;
}

void Mutator::change(QByteArray &bytes)
{
    const qsizetype at = below(bytes.size());
    const qsizetype length = below(std::min<qsizetype>(bytes.size() - at, 64));
    switch (below(7)) {
    case 0:
        if (!bytes.isEmpty())
            bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 << below(8)));
        break;
    case 1:
        if (!bytes.isEmpty())
            bytes[at] = static_cast<char>(below(256));
        break;
    case 2: bytes.remove(at, length); break;
    case 3: bytes.insert(at, bytes.mid(below(bytes.size()), length)); break;
    case 4: {
        const std::string_view token = kTokens[static_cast<std::size_t>(below(kTokens.size()))];
        bytes.insert(at, token.data(), static_cast<qsizetype>(token.size()));
        break;
    }
    case 5: bytes.truncate(at); break;
    default: {
        const QByteArray &other = m_seeds[static_cast<std::size_t>(below(static_cast<qsizetype>(m_seeds.size())))];
        bytes = bytes.left(at) + other.mid(below(other.size()));
        break;
    }
    }
}

} // namespace RepoSignal
