// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/tableformat.h"

namespace RepoSignal {

/// The table beside the trending pages: one row per repository with its description, told from the day it was first
/// seen. It holds no counts.
class TrendingDescriptions : public TableFormat
{
public:
    [[nodiscard]] static bool fits(const TableHeader &header);
    explicit TrendingDescriptions(const TableHeader &header);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] const Source &source() const override { return *knownSource(kTrendingSource); }
    [[nodiscard]] std::optional<RowFault> read(std::span<const std::string_view> fields, ComposedTexts &texts,
                                               Observation &out) const override;

private:
    std::size_t m_repository;
    std::size_t m_description;
    std::size_t m_firstSeen;
};

} // namespace RepoSignal
