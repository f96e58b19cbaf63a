// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/tableformat.h"

namespace RepoSignal {

/// The trending pages of outslept/github-trending-backup: one row per day, page and place. Stars 0 or empty were not
/// read; a row without them still says that the repository was listed. A page of one language lists repositories that
/// GitHub files under it (of those also on the ranking lists 96% agree, the others changed their language), so the page
/// tells the language; the page `(all)` tells none, and `Bash` is GitHub's other name for Shell.
class TrendingTable : public TableFormat
{
public:
    [[nodiscard]] static bool fits(const TableHeader &header);
    explicit TrendingTable(const TableHeader &header);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] const Source &source() const override { return *knownSource(kTrendingSource); }
    [[nodiscard]] std::optional<RowFault> read(std::span<const std::string_view> fields, ComposedTexts &texts,
                                               Observation &out) const override;

private:
    std::size_t m_date;
    std::size_t m_page;
    std::size_t m_repository;
    std::size_t m_stars;
    std::optional<std::size_t> m_forks;
};

} // namespace RepoSignal
