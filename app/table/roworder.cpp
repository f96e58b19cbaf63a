// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/roworder.h"

#include "table/columnwords.h"
#include "table/querymatcher.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <bit>

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

/// The same for ranks.
std::uint64_t orderedBits(std::uint32_t rank, Qt::SortOrder order)
{
    if (rank == EditionColumns::kNoRank)
        return kLast;
    return order == Qt::AscendingOrder ? rank : EditionColumns::kNoRank - 1 - rank;
}

struct Entry {
    std::uint64_t key;
    int row;
};

/// Sorts by key; entries with equal keys keep their order. Passes over digits in which all keys agree are left out.
void radixSort(std::vector<Entry> &entries)
{
    constexpr int digitBits = 11;
    constexpr std::size_t digits = std::size_t{1} << digitBits;
    std::uint64_t all = kLast;
    std::uint64_t any = 0;
    for (const Entry &entry : entries) {
        all &= entry.key;
        any |= entry.key;
    }
    std::vector<Entry> sorted(entries.size());
    std::array<std::uint32_t, digits> place{};
    for (int shift = 0; shift < 64; shift += digitBits) {
        if (((all ^ any) >> shift & (digits - 1)) == 0)
            continue;
        place.fill(0);
        for (const Entry &entry : entries)
            ++place[entry.key >> shift & (digits - 1)];
        std::uint32_t before = 0;
        for (std::uint32_t &count : place)
            before += std::exchange(count, before);
        for (const Entry &entry : entries)
            sorted[place[entry.key >> shift & (digits - 1)]++] = entry;
        entries.swap(sorted);
    }
}

/// Sorts rows by one key; rows that are equal by it keep their order.
void sortBy(const SortKey &key, const EditionColumns &columns, std::vector<int> &rows)
{
    const Column &column = repositoryColumns()[static_cast<std::size_t>(key.column)];
    if (!column.isSortable())
        return;
    std::vector<Entry> entries(rows.size());
    const auto take = [&](auto values) {
        std::ranges::transform(rows, entries.begin(), [&](int row) {
            return Entry{orderedBits(values[static_cast<std::size_t>(row)], key.order), row};
        });
    };
    if (column.isNumeric())
        take(columns.numbers(key.column));
    else
        take(columns.ranks(key.column));
    radixSort(entries);
    std::ranges::transform(entries, rows.begin(), &Entry::row);
}

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

std::vector<int> rowOrder(const EditionColumns &columns, const Query &query, std::span<const SortKey> keys)
{
    const std::vector<std::uint8_t> matches = matchingRows(columns, query);
    std::vector<int> rows;
    rows.reserve(matches.size());
    for (const int row : columns.nameOrder()) {
        if (matches[static_cast<std::size_t>(row)])
            rows.push_back(row);
    }
    // Every sort keeps the order of equals: the last key goes first.
    for (const std::span<const SortKey> sorts : {keys, std::span<const SortKey>(query.sort)}) {
        for (auto key = sorts.rbegin(); key != sorts.rend(); ++key)
            sortBy(*key, columns, rows);
    }
    return rows;
}

std::vector<int> rowOrder(const EditionPtr &edition, const Query &query, std::span<const SortKey> keys)
{
    return rowOrder(EditionColumns(edition), query, keys);
}

} // namespace RepoSignal
