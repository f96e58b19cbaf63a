// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "table/column.h"
#include "table/tabledocument.h"

#include <QByteArray>

#include <span>

namespace RepoSignal {

/// Date, scope and sources of an edition, for the head of a JSON answer.
[[nodiscard]] TableAbout aboutEdition(const Edition &edition);

/// Rows and columns of an edition as a document: C locale, ISO dates; unknown is an empty cell, `null` in JSON, `–` for
/// people. Estimates carry ≈ where people read.
[[nodiscard]] QByteArray exportTable(const Edition &edition, std::span<const int> rows, std::span<const int> columns,
                                     TableFormat format);

} // namespace RepoSignal
