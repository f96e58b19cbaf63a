// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/factstate.h"

namespace RepoSignal {

void FactState::take(const Statement &row, int firstColumn)
{
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        const int column = firstColumn + static_cast<int>(i);
        if (row.isNull(column))
            continue;
        m_texts[i].from(row.text(column));
        m_isTold[i] = true;
    }
}

QStringView FactState::field(std::size_t index) const
{
    if (!m_isTold[index])
        return {};
    return m_texts[index].view().isEmpty() ? QStringView(u"") : m_texts[index].view();
}

DatasetBuilder::FactsRow FactState::row() const
{
    return {.language = m_isTold[0] ? std::optional(field(0)) : std::nullopt,
            .description = field(1),
            .topics = field(2),
            .licence = field(3)};
}

} // namespace RepoSignal
