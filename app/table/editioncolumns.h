// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/edition.h"
#include "table/foldedcolumn.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace RepoSignal {

/// The columns of one edition laid out for searching and sorting, each made when it is first asked for and kept: the
/// second sort by a text costs no comparison. Safe from any thread; asking is slow the first time, never on the GUI
/// thread. Small editions cost nothing to lay out anew.
class EditionColumns
{
public:
    explicit EditionColumns(EditionPtr edition);
    ~EditionColumns();

    [[nodiscard]] const Edition &edition() const { return *m_edition; }
    [[nodiscard]] const EditionPtr &editionPtr() const { return m_edition; }
    [[nodiscard]] int rowCount() const { return m_edition->rowCount(); }

    /// A number or date column by index into repositoryColumns(), kUnknown where unknown.
    [[nodiscard]] std::span<const double> numbers(int column) const;
    /// A text column's texts, folded; unknown as empty.
    [[nodiscard]] const FoldedColumn &texts(int column) const;
    /// Full name, description and topics of a row together.
    [[nodiscard]] const FoldedColumn &searchTexts() const;
    /// Of a text column: 0 for the rows with the first text, 1 for the next text, …; kNoRank where it is empty or
    /// unknown. Ordered by Unicode case folding, then bytes.
    static constexpr std::uint32_t kNoRank = 0xffffffff;
    [[nodiscard]] std::span<const std::uint32_t> ranks(int column) const;
    /// Rows by name: what is equal otherwise stands so.
    [[nodiscard]] std::span<const int> nameOrder() const;

private:
    struct Slot;

    EditionPtr m_edition;
    std::unique_ptr<Slot[]> m_slots; ///< by column
    mutable std::once_flag m_searchMade;
    mutable FoldedColumn m_search;
    mutable std::once_flag m_nameOrderMade;
    mutable std::vector<int> m_nameOrder;
};

using EditionColumnsPtr = std::shared_ptr<const EditionColumns>;

} // namespace RepoSignal
