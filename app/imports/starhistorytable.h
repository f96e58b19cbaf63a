// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/tableformat.h"

namespace RepoSignal {

/// What star-history.com saves as CSV: `Repository,Date,Stars`, its dates written by JavaScript. A few points a
/// repository: the total when a star was given, counting those never taken back, and last the total of the export. The
/// day is the UTC day. With its timeline aligned, times are counted from the first star and tell no day.
class StarHistoryTable : public TableFormat
{
public:
    /// The header is also that of a generic table: the text behind it decides.
    [[nodiscard]] static bool fits(const TableHeader &header, const QByteArray &beginning);
    explicit StarHistoryTable(const TableHeader &header);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] const Source &source() const override { return *knownSource(kStarHistorySource); }
    [[nodiscard]] std::optional<RowFault> read(std::span<const std::string_view> fields, ComposedTexts &texts,
                                               RowContent &out) const override;

private:
    std::size_t m_repository;
    std::size_t m_date;
    std::size_t m_stars;
};

} // namespace RepoSignal
