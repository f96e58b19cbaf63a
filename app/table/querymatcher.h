// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/editioncolumns.h"
#include "table/query.h"

#include <cstdint>
#include <vector>

namespace RepoSignal {

/// For every row of the edition 1 where it matches, else 0. An unknown value fulfils no condition. Pure; for the
/// prompt executor.
[[nodiscard]] std::vector<std::uint8_t> matchingRows(const EditionColumns &columns, const Query &query);

} // namespace RepoSignal
