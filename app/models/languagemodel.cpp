// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/languagemodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LanguageColumns)
};

double changeOf(const LanguageShare &share)
{
    return share.share - share.shareBefore;
}

QString integer(double value)
{
    return displayNumber(ColumnType::Integer, value);
}

/// Shares take one decimal, as in the charts beside the table.
QString percent(double share)
{
    return isKnown(share) ? QString::number(share * 100, 'f', 1) + u'%' : kUnknownText.toString();
}

QString points(double change)
{
    if (!isKnown(change))
        return kUnknownText.toString();
    const double rounded = std::round(change * 1e3) / 10;
    const QString sign = rounded < 0 ? QStringLiteral("−") : rounded > 0 ? QStringLiteral("+") : QString();
    return sign + QString::number(std::abs(rounded), 'f', 1) + u' ' + Texts::tr("pt");
}

std::vector<LanguageColumn> makeColumns()
{
    return {
        {.id = QStringLiteral("language"),
         .title = Texts::tr("Language"),
         .description = Texts::tr("Main programming language of the repositories."),
         .type = ColumnType::Language,
         .firstOrder = Qt::AscendingOrder,
         .width = 136,
         .text = [](const Edition &, const LanguageShare &share) { return share.language; }},
        {.id = QStringLiteral("n"),
         .title = Texts::tr("Repos"),
         .description = Texts::tr("Repositories that were counted: read at most one day before, with a known amount."),
         .type = ColumnType::Integer,
         .width = 72,
         .number = [](const LanguageShare &share) { return static_cast<double>(share.repositories); },
         .shown = integer},
        {.id = QStringLiteral("amount"),
         .title = Texts::tr("Amount"),
         .description = Texts::tr(
             "Repositories, stars, or stars gained in the window, all of the language's repositories "
             "together; falls count 0."),
         .type = ColumnType::Integer,
         .width = 88,
         .number = [](const LanguageShare &share) { return share.amount; },
         .shown = integer},
        {.id = QStringLiteral("share"),
         .title = Texts::tr("Share"),
         .description = Texts::tr("The language's part of all that was counted, those without a language among it."),
         .type = ColumnType::Ratio,
         .width = 88,
         .number = [](const LanguageShare &share) { return share.share; },
         .shown = percent},
        {.id = QStringLiteral("share_before"),
         .title = Texts::tr("Before"),
         .description = Texts::tr("The same share on the compare-with date."),
         .type = ColumnType::Ratio,
         .width = 88,
         .number = [](const LanguageShare &share) { return share.shareBefore; },
         .shown = percent},
        {.id = QStringLiteral("change"),
         .title = Texts::tr("Change"),
         .description = Texts::tr("The share less the share on the compare-with date, in percentage points."),
         .type = ColumnType::Ratio,
         .width = 88,
         .number = changeOf,
         .shown = points},
        {.id = QStringLiteral("leader"),
         .title = Texts::tr("Largest part"),
         .description = Texts::tr("The repository that adds most to the language's amount."),
         .type = ColumnType::Text,
         .firstOrder = Qt::AscendingOrder,
         .width = 224,
         .text =
             [](const Edition &edition, const LanguageShare &share) {
                 return share.leader < 0 ? QString() : edition.fullName(share.leader).toString();
             }},
        {.id = QStringLiteral("leader_share"),
         .title = Texts::tr("Its part"),
         .description = Texts::tr("That repository's part of the language's amount."),
         .type = ColumnType::Ratio,
         .width = 80,
         .number = [](const LanguageShare &share) { return share.leaderShare; },
         .shown = percent},
    };
}

/// Rows together; a largest repository is not told of several languages.
LanguageShare sumOf(std::span<const LanguageShare> rows)
{
    LanguageShare sum{.share = 0, .shareBefore = 0};
    for (const LanguageShare &row : rows) {
        sum.repositories += row.repositories;
        sum.amount += row.amount;
        sum.share += row.share;
        sum.shareBefore += row.shareBefore;
    }
    return sum;
}

const LanguageColumn &columnAt(int column)
{
    return languageColumns()[static_cast<std::size_t>(column)];
}

} // namespace

std::span<const LanguageColumn> languageColumns()
{
    static const std::vector<LanguageColumn> columns = makeColumns();
    return columns;
}

int languageColumnIndex(QStringView id)
{
    const auto columns = languageColumns();
    const auto found = std::ranges::find(columns, id, &LanguageColumn::id);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

void LanguageModel::setShares(EditionPtr edition, LanguageShares shares, std::optional<int> top)
{
    emit layoutAboutToBeChanged();
    m_edition = std::move(edition);
    m_shares = std::move(shares);
    m_top = top;
    replaceRows();
    emit layoutChanged();
}

void LanguageModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    emit layoutAboutToBeChanged();
    replaceRows();
    emit layoutChanged();
}

std::size_t LanguageModel::languagesShown() const
{
    const std::size_t all = m_shares.rows.size();
    return m_top ? std::min(all, static_cast<std::size_t>(std::max(*m_top, 0))) : all;
}

std::vector<LanguageModel::Row> LanguageModel::orderedRows() const
{
    std::vector<Row> rows;
    const std::span all(m_shares.rows);
    for (const LanguageShare &share : all.first(languagesShown()))
        rows.push_back({RowKind::Language, share});
    if (m_sortColumn >= 0 && columnAt(m_sortColumn).number) {
        const auto number = columnAt(m_sortColumn).number;
        std::ranges::stable_sort(rows, [&](const Row &a, const Row &b) {
            const double valueA = number(a.share);
            const double valueB = number(b.share);
            if (!isKnown(valueA) || !isKnown(valueB))
                return isKnown(valueA);
            return m_sortOrder == Qt::AscendingOrder ? valueA < valueB : valueA > valueB;
        });
    } else if (m_sortColumn >= 0) {
        const auto text = columnAt(m_sortColumn).text;
        std::ranges::stable_sort(rows, [&](const Row &a, const Row &b) {
            const int order =
                text(*m_edition, a.share).toCaseFolded().compare(text(*m_edition, b.share).toCaseFolded());
            return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
        });
    }
    if (languagesShown() < all.size())
        rows.push_back({RowKind::Other, sumOf(all.subspan(languagesShown()))});
    if (m_shares.none.repositories > 0)
        rows.push_back({RowKind::NoLanguage, m_shares.none});
    if (m_shares.unknown.repositories > 0)
        rows.push_back({RowKind::Unknown, m_shares.unknown});
    return rows;
}

void LanguageModel::replaceRows()
{
    const QModelIndexList from = persistentIndexList();
    const std::vector<Row> rowsBefore = std::exchange(m_rows, orderedRows());
    QModelIndexList to;
    for (const QModelIndex &index : from) {
        const Row &before = rowsBefore[static_cast<std::size_t>(index.row())];
        const auto now = std::ranges::find_if(m_rows, [&before](const Row &row) {
            return row.kind == before.kind && row.share.language == before.share.language;
        });
        to.append(now == m_rows.end() ? QModelIndex()
                                      : this->index(static_cast<int>(now - m_rows.begin()), index.column()));
    }
    changePersistentIndexList(from, to);
}

int LanguageModel::rowOfLanguage(QStringView language) const
{
    const auto found = std::ranges::find_if(
        m_rows, [language](const Row &row) { return row.kind == RowKind::Language && row.share.language == language; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int LanguageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LanguageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(languageColumns().size());
}

QVariant LanguageModel::value(const Row &row, const LanguageColumn &column) const
{
    if (column.number) {
        const double number = column.number(row.share);
        return isKnown(number) ? QVariant(number) : QVariant();
    }
    if (column.type == ColumnType::Language && row.kind == RowKind::NoLanguage)
        return QString();
    const QString text = column.text(*m_edition, row.share);
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QString LanguageModel::text(const Row &row, const LanguageColumn &column) const
{
    if (column.number)
        return column.shown(column.number(row.share));
    if (column.type == ColumnType::Language) {
        switch (row.kind) {
        case RowKind::Language: break;
        case RowKind::Other: return tr("Other (%1)").arg(integer(double(m_shares.rows.size() - languagesShown())));
        case RowKind::NoLanguage: return tr("No language");
        case RowKind::Unknown: return tr("Unknown");
        }
    }
    const QString text = column.text(*m_edition, row.share);
    return text.isEmpty() ? kUnknownText.toString() : text;
}

QVariant LanguageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const LanguageColumn &column = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case ValueRole: return value(row, column);
    // The first line is the column's own title: a tool tip does not take the rest for markup.
    case Qt::ToolTipRole: return QString(column.title + u'\n' + text(row, column) + u'\n' + column.description);
    case Qt::AccessibleTextRole: return QString(column.title + u' ' + text(row, column));
    case Qt::TextAlignmentRole: return int((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case RepositoryIdRole:
        return row.share.leader < 0 ? QVariant() : QVariant(static_cast<qlonglong>(m_edition->id(row.share.leader)));
    default: return {};
    }
}

QVariant LanguageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const LanguageColumn &column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::ToolTipRole: return column.description;
    case Qt::TextAlignmentRole: return int((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::InitialSortOrderRole: return static_cast<int>(column.firstOrder);
    default: return {};
    }
}

} // namespace RepoSignal
