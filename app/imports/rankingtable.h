// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/tableformat.h"

namespace RepoSignal {

/// A day's file of EvanLi/Github-Ranking: one row per repository and list (100 most starred, 100 most forked, 100 most
/// starred of each language). The day stands in the file's name only. An empty language is none.
class RankingTable : public TableFormat
{
public:
    [[nodiscard]] static bool fits(const TableHeader &header);
    /// Fails where the file's name has no day.
    [[nodiscard]] static Result<std::unique_ptr<RankingTable>> make(const TableHeader &header, const QString &file);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] const Source &source() const override { return *knownSource(kRankingSource); }
    [[nodiscard]] std::optional<RowFault> read(std::span<const std::string_view> fields, ComposedTexts &texts,
                                               RowContent &row) const override;

private:
    RankingTable(const TableHeader &header, Day day);

    Day m_day;
    std::size_t m_url;
    std::size_t m_owner;
    std::size_t m_name;
    std::size_t m_stars;
    std::size_t m_forks;
    std::size_t m_issues;
    std::size_t m_language;
    std::optional<std::size_t> m_pushed;
    std::optional<std::size_t> m_description;
};

} // namespace RepoSignal
