// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/foldednames.h"

#include <algorithm>
#include <cstdint>

namespace RepoSignal {

namespace {

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

// FNV-1a, 64 bits.
std::size_t FoldedHash::operator()(std::string_view name) const
{
    std::uint64_t hash = 14695981039346656037u;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(lower(c))) * 1099511628211u;
    return hash;
}

bool FoldedEqual::operator()(std::string_view a, std::string_view b) const
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

} // namespace RepoSignal
