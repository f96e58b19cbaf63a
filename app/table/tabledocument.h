// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace RepoSignal {

enum class TableFormat { Csv, Tsv, Markdown, Json, Text };
[[nodiscard]] std::optional<TableFormat> tableFormatFromId(QStringView id);

/// One value, for machines and for people.
struct TableCell {
    enum class Kind {
        Unknown,
        Text,
        Number,
        Texts, ///< several, separated by `|`: an array in JSON
        Numbers, ///< several, separated by `|`, empty where unknown: an array in JSON
        Json, ///< raw is JSON of its own; elsewhere the shown text stands for it
    };
    Kind kind = Kind::Unknown;
    QString raw = {}; ///< text as it is; numbers in the C locale
    QString shown = {}; ///< in Text and Markdown
};
[[nodiscard]] TableCell textCell(const QString &text);

struct TableHead {
    QString id; ///< in CSV, TSV and JSON
    QString title; ///< in Text and Markdown
    bool isNumber = false; ///< aligned to the right
};

/// What a JSON answer says before its rows; null where it does not apply.
struct TableAbout {
    std::optional<Day> asOf = {};
    std::optional<QString> scope = {};
    std::optional<QString> kind = {};
    std::optional<int> n = {};
    QStringList sources = {};
};

/// A table to be written, cell by cell.
struct TableDocument {
    TableAbout about;
    std::vector<TableHead> columns;
    int rowCount = 0;
    std::function<TableCell(int row, int column)> cell;
};

/// UTF-8, the same bytes for the same values. Csv: RFC 4180, and texts that a spreadsheet would take for a formula start
/// with an apostrophe. Tsv: the same without quoting; tabs and line breaks become spaces. Markdown: a table in which no
/// text is markup. Json: one object `{as_of, scope, kind, n, sources, rows}`, keys in the order of columns.
/// Text: an aligned table.
[[nodiscard]] QByteArray writeTable(const TableDocument &document, TableFormat format);

} // namespace RepoSignal
