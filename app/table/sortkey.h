// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace RepoSignal {

struct SortKey {
    int column = 0; ///< index into repositoryColumns()
    Qt::SortOrder order = Qt::DescendingOrder;

    bool operator==(const SortKey &) const = default;
};

} // namespace RepoSignal
