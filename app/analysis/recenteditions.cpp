// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/recenteditions.h"

#include <algorithm>

namespace RepoSignal {

EditionPtr RecentEditions::ofDate(const std::shared_ptr<const Dataset> &dataset, const EditionKey &key)
{
    EditionKey ofDate = key;
    ofDate.compareWith.reset();
    std::erase_if(m_kept, [&dataset](const EditionPtr &kept) { return kept->dataset != dataset; });
    const auto found = std::ranges::find_if(m_kept, [&ofDate](const EditionPtr &kept) { return kept->key == ofDate; });
    if (found == m_kept.end())
        m_kept.push_back(makeEdition(dataset, ofDate));
    else
        std::rotate(found, found + 1, m_kept.end());
    int rows = 0;
    for (const EditionPtr &kept : m_kept)
        rows += kept->rowCount();
    while (rows > kMostRows && m_kept.size() > 2) {
        rows -= m_kept.front()->rowCount();
        m_kept.erase(m_kept.begin());
    }
    return m_kept.back();
}

} // namespace RepoSignal
