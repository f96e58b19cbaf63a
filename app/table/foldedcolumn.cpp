// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/foldedcolumn.h"

#include "table/foldedtext.h"

#include <algorithm>

namespace RepoSignal {

namespace {

constexpr char kRowEnd = '\x1e';
constexpr char kFieldEnd = '\x1f';

bool isSeparator(char c)
{
    return c == kRowEnd || c == kFieldEnd;
}

std::string withoutSeparators(std::string_view text)
{
    std::string result(text);
    std::ranges::replace_if(result, isSeparator, ' ');
    return result;
}

bool holdsItem(std::string_view text, std::string_view sought)
{
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('|', begin), text.size());
        if (text.substr(begin, end - begin) == sought)
            return true;
        begin = end + 1;
    }
    return false;
}

} // namespace

void FoldedColumn::reserve(int rows)
{
    m_begins.reserve(static_cast<std::size_t>(rows) + 1);
}

void FoldedColumn::beginRow()
{
    m_bytes += kRowEnd;
    m_begins.push_back(m_bytes.size());
}

void FoldedColumn::append(QStringView text)
{
    const std::size_t begin = m_bytes.size();
    appendFolded(text, m_bytes);
    std::replace_if(m_bytes.begin() + static_cast<std::ptrdiff_t>(begin), m_bytes.end(), isSeparator, ' ');
}

void FoldedColumn::appendField(QStringView text)
{
    m_bytes += kFieldEnd;
    append(text);
}

void FoldedColumn::finish()
{
    beginRow();
    m_bytes.shrink_to_fit();
}

std::string_view FoldedColumn::at(int row) const
{
    const std::size_t begin = m_begins[static_cast<std::size_t>(row)];
    return std::string_view(m_bytes).substr(begin, m_begins[static_cast<std::size_t>(row) + 1] - 1 - begin);
}

void FoldedColumn::mark(std::string_view text, FoldedMatch match, std::uint8_t found,
                        std::span<std::uint8_t> matches) const
{
    const std::string clean = withoutSeparators(text);
    const std::string_view sought(clean);
    switch (match) {
    case FoldedMatch::Part: markPart(sought, found, matches); return;
    case FoldedMatch::Whole:
        for (int row = 0; row < rowCount(); ++row) {
            if (at(row) == sought)
                matches[static_cast<std::size_t>(row)] = found;
        }
        return;
    case FoldedMatch::Item:
        for (int row = 0; row < rowCount(); ++row) {
            if (holdsItem(at(row), sought))
                matches[static_cast<std::size_t>(row)] = found;
        }
        return;
    }
    Q_UNREACHABLE();
}

void FoldedColumn::markPart(std::string_view sought, std::uint8_t found, std::span<std::uint8_t> matches) const
{
    const std::string_view all(m_bytes);
    std::size_t row = 0;
    for (std::size_t hit = all.find(sought); hit != std::string_view::npos;) {
        // Hits ascend; most rows have none, so the row is looked for in growing steps.
        std::size_t step = 1;
        while (row + step < m_begins.size() && m_begins[row + step] <= hit)
            step *= 2;
        const auto from = m_begins.begin() + static_cast<std::ptrdiff_t>(row);
        const auto to = m_begins.begin() + static_cast<std::ptrdiff_t>(std::min(row + step, m_begins.size()));
        row = static_cast<std::size_t>(std::upper_bound(from, to, hit) - m_begins.begin()) - 1;
        if (row >= matches.size())
            return;
        matches[row] = found;
        hit = all.find(sought, m_begins[row + 1] - 1);
    }
}

} // namespace RepoSignal
