// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/roworder.h"

#include "table/columnwords.h"
#include "table/foldedtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RowOrder)
};

constexpr std::uint64_t kLast = std::numeric_limits<std::uint64_t>::max();

/// Bits that order as numbers do, or the other way round; unknown is kLast either way.
std::uint64_t orderedBits(double value, Qt::SortOrder order)
{
    if (!isKnown(value))
        return kLast;
    constexpr std::uint64_t signBit = std::uint64_t{1} << 63;
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0); // one zero
    const std::uint64_t ascending = bits & signBit ? ~bits : bits | signBit;
    return order == Qt::AscendingOrder ? ascending : ~ascending;
}

struct NumberEntry {
    std::uint64_t key;
    int row;
};

/// A folded text in the arena, with its first bytes beside the row so that most comparisons stay here.
struct TextEntry {
    std::uint64_t prefix;
    std::uint32_t offset;
    std::uint32_t length;
    int row;
};

/// Sorts rows by the first key and each run of equals by the next; what is still equal by name, all at once.
class RowSorter
{
public:
    RowSorter(const Edition &edition, std::span<const SortKey> keys) : m_edition(edition), m_keys(keys)
    {
        for (const SortKey &key : m_keys)
            m_numbers.push_back(columnOf(key).isNumeric() ? columnOf(key).numbers(edition) : std::vector<double>());
    }

    void sort(std::span<int> rows)
    {
        sortBy(0, rows);
        sortTiesByName();
    }

private:
    static const Column &columnOf(const SortKey &key)
    {
        return repositoryColumns()[static_cast<std::size_t>(key.column)];
    }

    void sortBy(std::size_t depth, std::span<int> rows)
    {
        if (rows.size() < 2)
            return;
        if (depth == m_keys.size())
            m_ties.push_back(rows);
        else if (columnOf(m_keys[depth]).isNumeric())
            sortByNumber(rows, depth);
        else if (columnOf(m_keys[depth]).text)
            sortByText(rows, m_keys[depth], [this, depth](std::span<int> equal) { sortBy(depth + 1, equal); });
        else
            sortBy(depth + 1, rows);
    }

    /// Ties are many and short: texts are folded and compared once for all of them, then ranks within each.
    void sortTiesByName()
    {
        std::vector<int> tied;
        for (const std::span<int> rows : m_ties)
            tied.insert(tied.end(), rows.begin(), rows.end());
        std::ranges::sort(tied); // names are read in the order in which they lie in memory
        sortByText(tied, {.column = columnIndex(u"repository"), .order = Qt::AscendingOrder}, [](std::span<int>) {});
        std::vector<int> ranks(tied.empty() ? 0 : m_edition.repositories.size());
        for (std::size_t i = 0; i < tied.size(); ++i)
            ranks[static_cast<std::size_t>(tied[i])] = static_cast<int>(i);
        for (const std::span<int> rows : m_ties)
            std::ranges::sort(rows, {}, [&ranks](int row) { return ranks[static_cast<std::size_t>(row)]; });
    }

    /// Writes sorted entries back and hands on each run of equal ones.
    template<typename Entries, typename Equal, typename HandOn>
    void writeBack(std::span<int> rows, const Entries &entries, Equal equal, HandOn handOn)
    {
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i] = entries[i].row;
        for (std::size_t begin = 0; begin < rows.size();) {
            std::size_t end = begin + 1;
            while (end < rows.size() && equal(entries[begin], entries[end]))
                ++end;
            if (end - begin > 1)
                handOn(rows.subspan(begin, end - begin));
            begin = end;
        }
    }

    void sortByNumber(std::span<int> rows, std::size_t depth)
    {
        const auto &values = m_numbers[depth];
        std::vector<NumberEntry> entries(rows.size());
        std::ranges::transform(rows, entries.begin(), [&](int row) {
            return NumberEntry{orderedBits(values[static_cast<std::size_t>(row)], m_keys[depth].order), row};
        });
        std::ranges::sort(entries, [](const NumberEntry &a, const NumberEntry &b) {
            return a.key != b.key ? a.key < b.key : a.row < b.row;
        });
        writeBack(
            rows, entries, [](const NumberEntry &a, const NumberEntry &b) { return a.key == b.key; },
            [this, depth](std::span<int> equal) { sortBy(depth + 1, equal); });
    }

    template<typename HandOn> void sortByText(std::span<int> rows, const SortKey &key, HandOn handOn)
    {
        const Column &column = columnOf(key);
        std::string arena;
        std::vector<TextEntry> entries;
        entries.reserve(rows.size());
        for (const int row : rows) {
            const auto offset = arena.size();
            appendFolded(column.text(m_edition, row), arena);
            const auto length = arena.size() - offset;
            std::uint64_t prefix = 0;
            for (std::size_t i = 0; i < sizeof prefix; ++i)
                prefix = prefix << 8 | (i < length ? static_cast<unsigned char>(arena[offset + i]) : 0U);
            entries.push_back({prefix, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length), row});
        }
        const bool descending = key.order == Qt::DescendingOrder;
        const auto compare = [&](const TextEntry &a, const TextEntry &b) { return compareText(column, arena, a, b); };
        std::ranges::sort(entries, [&](const TextEntry &a, const TextEntry &b) {
            if ((a.length == 0) != (b.length == 0))
                return b.length == 0;
            const int order = compare(a, b);
            return order != 0 ? (order < 0) != descending : a.row < b.row;
        });
        writeBack(
            rows, entries, [&](const TextEntry &a, const TextEntry &b) { return compare(a, b) == 0; }, handOn);
    }

    int compareText(const Column &column, const std::string &arena, const TextEntry &a, const TextEntry &b) const
    {
        if (a.prefix != b.prefix)
            return a.prefix < b.prefix ? -1 : 1;
        const std::size_t common = std::min(a.length, b.length);
        if (const int order = std::memcmp(arena.data() + a.offset, arena.data() + b.offset, common))
            return order;
        if (a.length != b.length)
            return a.length < b.length ? -1 : 1;
        const QStringView textA = column.text(m_edition, a.row);
        const QStringView textB = column.text(m_edition, b.row);
        return textA == textB ? 0 : textA.toUtf8().compare(textB.toUtf8());
    }

    const Edition &m_edition;
    std::span<const SortKey> m_keys;
    std::vector<std::vector<double>> m_numbers; ///< by key; empty for text
    std::vector<std::span<int>> m_ties; ///< rows that are equal by every key
};

} // namespace

Result<std::vector<SortKey>> parseSortKeys(QStringView text)
{
    std::vector<SortKey> result;
    for (QStringView part : text.split(u',')) {
        part = part.trimmed();
        SortKey key{.column = -1, .order = part.startsWith(u'-') ? Qt::DescendingOrder : Qt::AscendingOrder};
        if (key.order == Qt::DescendingOrder)
            part = part.sliced(1);
        key.column = columnIndex(part);
        if (key.column < 0)
            return Error{.kind = ErrorKind::Malformed, .detail = noColumn(part)};
        if (!repositoryColumns()[static_cast<std::size_t>(key.column)].isSortable())
            return Error{.kind = ErrorKind::Malformed,
                         .detail = Texts::tr("\"%1\" is a row of numbers and has no order.").arg(part)};
        result.push_back(key);
    }
    return result;
}

QString printSortKeys(std::span<const SortKey> keys)
{
    QStringList parts;
    for (const SortKey &key : keys) {
        const QString id = repositoryColumns()[static_cast<std::size_t>(key.column)].id;
        parts.append(key.order == Qt::DescendingOrder ? u'-' + id : id);
    }
    return parts.join(u',');
}

std::vector<int> rowOrder(const Edition &edition, const Query &query, std::span<const SortKey> keys)
{
    const std::vector<bool> matches = matchingRows(edition, query);
    std::vector<int> rows;
    rows.reserve(matches.size());
    for (int row = 0; row < edition.rowCount(); ++row) {
        if (matches[static_cast<std::size_t>(row)])
            rows.push_back(row);
    }
    RowSorter(edition, keys).sort(rows);
    return rows;
}

} // namespace RepoSignal
