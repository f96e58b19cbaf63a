// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/nameindex.h"

#include <QString>

#include <algorithm>
#include <bit>

namespace RepoSignal {

namespace {

bool isAscii(QStringView name)
{
    return std::ranges::all_of(name, [](QChar c) { return c.unicode() < 0x80; });
}

constexpr char16_t asciiLower(char16_t c)
{
    return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
}

template<typename Fold> std::uint32_t hashed(QStringView name, Fold fold)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const QChar c : name)
        hash = (hash ^ fold(c.unicode())) * 0x100000001b3;
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

std::uint32_t hashOf(QStringView name)
{
    if (isAscii(name))
        return hashed(name, asciiLower);
    return hashed(name.toString().toCaseFolded(), [](char16_t c) { return c; });
}

bool areEqual(QStringView one, QStringView other)
{
    if (isAscii(one) && isAscii(other)) {
        return std::ranges::equal(one, other,
                                  [](QChar a, QChar b) { return asciiLower(a.unicode()) == asciiLower(b.unicode()); });
    }
    return one.toString().toCaseFolded() == other.toString().toCaseFolded();
}

} // namespace

void NameIndex::build(int count, const NameOf &nameOf)
{
    m_slots.assign(std::bit_ceil(static_cast<std::size_t>(count) * 2 + 1), {});
    const std::size_t mask = m_slots.size() - 1;
    for (int number = 0; number < count; ++number) {
        const QStringView name = nameOf(number);
        const std::uint32_t hash = hashOf(name);
        std::size_t at = hash & mask;
        while (m_slots[at].number >= 0 && !(m_slots[at].hash == hash && areEqual(nameOf(m_slots[at].number), name)))
            at = (at + 1) & mask;
        m_slots[at] = {.hash = hash, .number = number};
    }
}

int NameIndex::find(QStringView name, const NameOf &nameOf) const
{
    if (m_slots.empty())
        return -1;
    const std::size_t mask = m_slots.size() - 1;
    const std::uint32_t hash = hashOf(name);
    for (std::size_t at = hash & mask; m_slots[at].number >= 0; at = (at + 1) & mask) {
        if (m_slots[at].hash == hash && areEqual(nameOf(m_slots[at].number), name))
            return m_slots[at].number;
    }
    return -1;
}

} // namespace RepoSignal
