// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/editioncolumns.h"

#include "table/column.h"

#include <algorithm>

namespace RepoSignal {

struct EditionColumns::Slot {
    std::once_flag numbersMade;
    std::vector<double> numbers;
    std::once_flag textsMade;
    FoldedColumn texts;
    std::once_flag ranksMade;
    std::vector<std::uint32_t> ranks;
};

namespace {

const Column &columnAt(int column)
{
    return repositoryColumns()[static_cast<std::size_t>(column)];
}

/// Rows with a text by that text, folded, then by the bytes of the text itself.
std::vector<std::uint32_t> rankTexts(const Edition &edition, const Column &column, const FoldedColumn &folded)
{
    struct Entry {
        std::uint64_t prefix = 0; ///< its first bytes: most comparisons stay here
        int row = 0;
    };
    std::vector<Entry> entries;
    for (int row = 0; row < folded.rowCount(); ++row) {
        const std::string_view text = folded.at(row);
        if (text.empty())
            continue;
        std::uint64_t prefix = 0;
        for (std::size_t i = 0; i < sizeof prefix; ++i)
            prefix = prefix << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
        entries.push_back({prefix, row});
    }
    const auto compare = [&](const Entry &a, const Entry &b) {
        if (a.prefix != b.prefix)
            return a.prefix < b.prefix ? -1 : 1;
        if (const int order = folded.at(a.row).compare(folded.at(b.row)))
            return order;
        const QStringView textA = column.text(edition, a.row);
        const QStringView textB = column.text(edition, b.row);
        return textA == textB ? 0 : textA.toUtf8().compare(textB.toUtf8());
    };
    std::ranges::sort(entries, [&](const Entry &a, const Entry &b) { return compare(a, b) < 0; });
    std::vector<std::uint32_t> ranks(static_cast<std::size_t>(folded.rowCount()), EditionColumns::kNoRank);
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i > 0 && compare(entries[i - 1], entries[i]) != 0)
            ++rank;
        ranks[static_cast<std::size_t>(entries[i].row)] = rank;
    }
    return ranks;
}

} // namespace

EditionColumns::EditionColumns(EditionPtr edition)
    : m_edition(std::move(edition)), m_slots(std::make_unique<Slot[]>(repositoryColumns().size()))
{
}

EditionColumns::~EditionColumns() = default;

std::span<const double> EditionColumns::numbers(int column) const
{
    Slot &slot = m_slots[static_cast<std::size_t>(column)];
    std::call_once(slot.numbersMade, [&] { slot.numbers = columnAt(column).numbers(*m_edition); });
    return slot.numbers;
}

const FoldedColumn &EditionColumns::texts(int column) const
{
    Slot &slot = m_slots[static_cast<std::size_t>(column)];
    std::call_once(slot.textsMade, [&] {
        slot.texts.reserve(rowCount());
        for (int row = 0; row < rowCount(); ++row) {
            slot.texts.beginRow();
            slot.texts.append(columnAt(column).text(*m_edition, row));
        }
        slot.texts.finish();
    });
    return slot.texts;
}

const FoldedColumn &EditionColumns::searchTexts() const
{
    std::call_once(m_searchMade, [this] {
        m_search.reserve(rowCount());
        for (int row = 0; row < rowCount(); ++row) {
            const Facts facts = m_edition->facts(row);
            m_search.beginRow();
            m_search.append(m_edition->fullName(row));
            m_search.appendField(facts.description);
            m_search.appendField(facts.topics);
        }
        m_search.finish();
    });
    return m_search;
}

std::span<const std::uint32_t> EditionColumns::ranks(int column) const
{
    Slot &slot = m_slots[static_cast<std::size_t>(column)];
    std::call_once(slot.ranksMade, [&] { slot.ranks = rankTexts(*m_edition, columnAt(column), texts(column)); });
    return slot.ranks;
}

std::span<const int> EditionColumns::nameOrder() const
{
    std::call_once(m_nameOrderMade, [this] {
        const auto names = ranks(columnIndex(u"repository"));
        m_nameOrder.resize(names.size());
        // Names differ, so that ranks are places; a row without a name would come last.
        std::size_t last = names.size();
        for (std::size_t row = names.size(); row-- > 0;) {
            const std::size_t place = names[row] == kNoRank ? --last : names[row];
            m_nameOrder[place] = static_cast<int>(row);
        }
    });
    return m_nameOrder;
}

} // namespace RepoSignal
