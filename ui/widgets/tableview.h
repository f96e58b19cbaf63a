// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFontMetrics>
#include <QString>

class QTableView;

namespace RepoSignal {

/// Gives a table its rows and header: 28 px (more for large fonts), no grid, whole rows selected, hover,
/// a SortHeader. Delegates are set by the caller, per column.
void setUpTable(QTableView *table);

/// max(28, font + 12)
[[nodiscard]] int tableRowHeight(const QFontMetrics &metrics);
/// The row under the pointer of a table that setUpTable saw, -1 for none.
[[nodiscard]] int hoveredRow(const QTableView &table);

struct RepositoryText {
    QString owner; ///< with its slash
    QString name;
};
/// `owner/name` cut to a width: the owner becomes "…/" first, then the middle of the name goes.
[[nodiscard]] RepositoryText elidedRepository(const QString &fullName, const QFontMetrics &ownerMetrics,
                                              const QFontMetrics &nameMetrics, int width);

} // namespace RepoSignal
