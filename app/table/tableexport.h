// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/column.h"

#include <QByteArray>

#include <span>

namespace RepoSignal {

enum class TableFormat { Csv, Tsv, Markdown, Json, Text };
[[nodiscard]] std::optional<TableFormat> tableFormatFromId(QStringView id);

/// The rows and columns as a document, UTF-8, C locale, ISO dates. Csv: RFC 4180, and cells that a spreadsheet would
/// take for a formula start with an apostrophe. Json: one object `{as_of, scope, kind, n, sources, rows}`. Text: an
/// aligned table, `–` for unknown.
[[nodiscard]] QByteArray exportTable(const Edition &edition, std::span<const int> rows, std::span<const int> columns,
                                     TableFormat format);

} // namespace RepoSignal
