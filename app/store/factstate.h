// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dataset.h"
#include "store/statement.h"
#include "store/utf16text.h"

#include <array>

namespace RepoSignal {

/// What one source says of one repository, while its rows in the table of facts are read in the order of days: a field
/// that a row leaves alone stands as it was told before.
class FactState
{
public:
    void clear() { m_isTold = {}; }
    /// Takes language, description, topics and licence from four columns.
    void take(const Statement &row, int firstColumn);
    /// Lives until the next take().
    [[nodiscard]] DatasetBuilder::FactsRow row() const;

private:
    [[nodiscard]] QStringView field(std::size_t index) const;

    std::array<Utf16Text, 4> m_texts;
    std::array<bool, 4> m_isTold = {};
};

} // namespace RepoSignal
