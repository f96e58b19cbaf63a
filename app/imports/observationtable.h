// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/tableformat.h"

namespace RepoSignal {

/// The table that anyone can make: `repository,date,stars[,forks,open_issues]`, columns in any order, others passed
/// over. `repository` is owner/name or its address on GitHub. Each file name is a source of its own, whose list is
/// chosen; two files of one name are one source.
class ObservationTable : public TableFormat
{
public:
    [[nodiscard]] static bool fits(const TableHeader &header);
    ObservationTable(const TableHeader &header, const QString &file);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] const Source &source() const override { return m_source; }
    [[nodiscard]] std::optional<RowFault> read(std::span<const std::string_view> fields, ComposedTexts &texts,
                                               RowContent &row) const override;

private:
    Source m_source;
    std::size_t m_repository;
    std::size_t m_date;
    std::size_t m_stars;
    std::optional<std::size_t> m_forks;
    std::optional<std::size_t> m_issues;
};

} // namespace RepoSignal
