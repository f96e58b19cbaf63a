// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/tableshape.h"

namespace RepoSignal {

/// Reads rows of a shape.
class ShapedTable : public TableFormat
{
public:
    /// The header has the shape.
    ShapedTable(const TableShape &shape, const TableHeader &header);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] const Source &source() const override { return *knownSource(m_shape.source); }
    [[nodiscard]] std::optional<RowFault> read(std::span<const std::string_view> fields, ComposedTexts &texts,
                                               RowContent &out) const override;

private:
    using Fields = std::span<const std::string_view>;

    [[nodiscard]] std::optional<RowFault> readDay(Fields fields, Observation &out) const;
    [[nodiscard]] std::optional<RowFault> readNumbers(Fields fields, Observation &out) const;
    [[nodiscard]] std::optional<RowFault> readPlace(Fields fields, RowContent &out) const;
    void readFacts(Fields fields, Observation &out) const;

    const TableShape &m_shape;
    RowColumns<std::optional<std::size_t>> m_columns;
};

} // namespace RepoSignal
