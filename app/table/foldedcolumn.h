// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace RepoSignal {

/// How a sought text must lie in a row's text.
enum class FoldedMatch {
    Part, ///< anywhere
    Whole, ///< the whole of it
    Item, ///< the whole of one of its parts, separated by `|`
};

/// Texts of all rows, folded, one behind the other in one block of memory that is searched as a whole.
class FoldedColumn
{
public:
    void reserve(int rows);
    void beginRow();
    void append(QStringView text); ///< to the row begun last
    void appendField(QStringView text); ///< the same behind a separator that no text holds
    void finish(); ///< after the last row

    [[nodiscard]] int rowCount() const { return static_cast<int>(m_begins.size()) - 1; }
    [[nodiscard]] std::string_view at(int row) const;

    /// Sets `matches[row]` to `found` for every row that holds the text, which is folded and not empty; leaves the others.
    void mark(std::string_view text, FoldedMatch match, std::uint8_t found, std::span<std::uint8_t> matches) const;

private:
    void markPart(std::string_view sought, std::uint8_t found, std::span<std::uint8_t> matches) const;

    std::string m_bytes; ///< each row: kRowEnd, its text; at last kRowEnd
    std::vector<std::size_t> m_begins; ///< of the rows' texts, and where another row would begin
};

} // namespace RepoSignal
