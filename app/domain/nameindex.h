// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <cstdint>
#include <functional>
#include <vector>

namespace RepoSignal {

/// Finds the number of a name without case, as QString::toCaseFolded has it. Holds numbers only; the names stay where
/// they are.
class NameIndex
{
public:
    using NameOf = std::function<QStringView(int)>;

    /// Indexes the names numbered 0 to `count` − 1; of equal names the last is found.
    void build(int count, const NameOf &nameOf);
    /// -1 when absent. `nameOf` gives the names that were indexed.
    [[nodiscard]] int find(QStringView name, const NameOf &nameOf) const;

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::int32_t number = -1;
    };
    std::vector<Slot> m_slots; ///< a power of two, at most half full
};

} // namespace RepoSignal
