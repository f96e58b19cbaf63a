// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dataset.h"

#include <initializer_list>
#include <span>

namespace RepoSignal {

/// A repository of a test, read by the ranking source.
struct MadeRepository {
    QString fullName;
    std::optional<QString> language; ///< no value: not told; empty: has none
    QString description = {};
    QString topics = {};
    DailySeries readings = {};
    std::optional<std::chrono::sys_seconds> created = {};
};

/// Ids are 1, 2 … in the order given.
[[nodiscard]] std::shared_ptr<const Dataset> madeDataset(std::span<const MadeRepository> repositories);
[[nodiscard]] inline std::shared_ptr<const Dataset> madeDataset(std::initializer_list<MadeRepository> repositories)
{
    return madeDataset(std::span(repositories.begin(), repositories.size()));
}

/// The scope of everything.
[[nodiscard]] Scope everything();

} // namespace RepoSignal
