// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/shares.h"
#include "models/tabledataroles.h"
#include "table/columntype.h"

#include <QAbstractTableModel>

#include <span>
#include <vector>

namespace RepoSignal {

/// A column of the languages table, declared as data.
struct LanguageColumn {
    QString id; ///< `share`, as the command line names it
    QString title;
    QString description;
    ColumnType type = ColumnType::Text;
    Qt::SortOrder firstOrder = Qt::DescendingOrder;
    int width = 96; ///< pixels
    /// For numbers, kUnknown where unknown, and how they are shown.
    double (*number)(const LanguageShare &) = nullptr;
    QString (*shown)(double) = nullptr;
    /// For text; null for unknown, empty where there is none.
    QString (*text)(const Edition &, const LanguageShare &) = nullptr;
};

[[nodiscard]] std::span<const LanguageColumn> languageColumns();
/// Index into languageColumns(), -1 for an id that is none.
[[nodiscard]] int languageColumnIndex(QStringView id);

/// Shares of languages, one a row; "Other", "No language" and "Unknown" come last whatever the order. Fed by the page.
/// Never resets: persistent indexes follow their language. Texts are plain, never markup.
/// RepositoryIdRole is the language's largest repository.
class LanguageModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shares of this edition; a refused share has no rows. With `top`, languages after the largest are one row, Other.
    void setShares(EditionPtr edition, LanguageShares shares, std::optional<int> top = {});

    [[nodiscard]] const LanguageShares &shares() const { return m_shares; }
    enum class RowKind { Language, Other, NoLanguage, Unknown };
    [[nodiscard]] RowKind kindAt(int modelRow) const { return m_rows[static_cast<std::size_t>(modelRow)].kind; }
    [[nodiscard]] const LanguageShare &shareAt(int modelRow) const
    {
        return m_rows[static_cast<std::size_t>(modelRow)].share;
    }
    [[nodiscard]] int rowOfLanguage(QStringView language) const; ///< -1 when not shown

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Equal and unknown values keep the order by falling amount; unknown ones come last.
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Row {
        RowKind kind = RowKind::Language;
        LanguageShare share;
    };
    [[nodiscard]] std::size_t languagesShown() const;
    [[nodiscard]] std::vector<Row> orderedRows() const;
    /// Puts the rows in order and moves the persistent indexes; only within a change of layout.
    void replaceRows();
    [[nodiscard]] QVariant value(const Row &row, const LanguageColumn &column) const;
    [[nodiscard]] QString text(const Row &row, const LanguageColumn &column) const;

    EditionPtr m_edition;
    LanguageShares m_shares;
    std::optional<int> m_top;
    std::vector<Row> m_rows;
    int m_sortColumn = -1; ///< -1: by falling amount
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace RepoSignal
