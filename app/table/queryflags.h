// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"

#include <QString>

#include <span>

namespace RepoSignal {

/// What `is:` asks of a row.
struct QueryFlag {
    QString id; ///< `stale`
    QString description; ///< what a row is that has it
    bool (*holds)(const Edition &, int row) = nullptr;
};

[[nodiscard]] std::span<const QueryFlag> queryFlags();
/// Index into queryFlags() by id without case; -1 for none.
[[nodiscard]] int queryFlagIndex(QStringView id);
/// `There is no is:stael. Did you mean is:stale?`
[[nodiscard]] QString noQueryFlag(QStringView id);

} // namespace RepoSignal
