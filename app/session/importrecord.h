// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/importer.h"
#include "table/tabledocument.h"

namespace RepoSignal {

/// The report of an import as a table, one row a file and in JSON each with its reasons: `{reason, rows, first_line,
/// example}`; in CSV the reasons are one text.
[[nodiscard]] QByteArray writeImportReport(const ImportReport &report, TableFormat format);

} // namespace RepoSignal
