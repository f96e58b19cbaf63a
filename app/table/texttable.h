// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/tabledocument.h"

namespace RepoSignal {

/// Text without what steers a terminal or turns its direction round: control and direction characters become spaces.
[[nodiscard]] QString harmlessText(QStringView text);

/// Columns a text takes in a terminal: two for wide East Asian characters and emoji, none for combining marks.
[[nodiscard]] int terminalWidth(QStringView text);

/// An aligned table for a terminal. Long texts are cut with "…", except in the last column.
[[nodiscard]] QByteArray writeTextTable(const TableDocument &document);

} // namespace RepoSignal
