// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/tableformat.h"

namespace RepoSignal {

/// The lists of 3ziye/github-trending: what GitHub's API says of young repositories. The day is the UTC day of the
/// fetch; of several fetches in a day the first row counts. An empty language, licence or list of topics is none.
class NewRepositoryTable : public TableFormat
{
public:
    [[nodiscard]] static bool fits(const TableHeader &header);
    explicit NewRepositoryTable(const TableHeader &header);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] const Source &source() const override { return *knownSource(kNewRepositoriesSource); }
    [[nodiscard]] std::optional<RowFault> read(std::span<const std::string_view> fields, ComposedTexts &texts,
                                               Observation &out) const override;

private:
    std::size_t m_fetched;
    std::size_t m_repository;
    std::size_t m_stars;
    std::size_t m_forks;
    std::size_t m_issues;
    std::size_t m_created;
    std::size_t m_pushed;
    std::size_t m_language;
    std::size_t m_licence;
    std::size_t m_topics;
    std::size_t m_description;
};

} // namespace RepoSignal
