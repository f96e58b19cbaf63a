// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

namespace RepoSignal {

/// Editions of single dates that were made lately: who moves through time meets them again, as the date compared with or
/// on the way back. For one thread at a time.
class RecentEditions
{
public:
    /// The edition of the key's date without a comparison, made when it is not kept.
    [[nodiscard]] EditionPtr ofDate(const std::shared_ptr<const Dataset> &dataset, const EditionKey &key);

private:
    /// Rows kept together, about 40 MB; two editions stay whatever their size.
    static constexpr int kMostRows = 200'000;

    std::vector<EditionPtr> m_kept; ///< used last at the end
};

} // namespace RepoSignal
