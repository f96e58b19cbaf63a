// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/importer.h"
#include "imports/rowfault.h"

#include <array>

namespace RepoSignal {

/// Counts the rows of one file that are left out, by reason, and keeps the first of each.
class SkippedTally
{
public:
    /// `line` is where the row begins, from 1; 0 where a file has no lines. `text` is the row.
    void add(RowFault fault, std::int64_t line, std::string_view text);
    /// In the order of RowFault.
    [[nodiscard]] std::vector<SkippedRows> rows() const;

private:
    std::array<SkippedRows, kRowFaults> m_skipped;
};

} // namespace RepoSignal
