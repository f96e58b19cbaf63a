// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace RepoSignal {

/// For hash tables of names that compare without case (ASCII, as GitHub's names are).
struct FoldedHash {
    using is_transparent = void;
    [[nodiscard]] std::size_t operator()(std::string_view name) const;
};

struct FoldedEqual {
    using is_transparent = void;
    [[nodiscard]] bool operator()(std::string_view a, std::string_view b) const;
};

} // namespace RepoSignal
