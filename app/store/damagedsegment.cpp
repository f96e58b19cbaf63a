// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/damagedsegment.h"

#include "store/libraryerrors.h"
#include "store/statement.h"

namespace RepoSignal {

Error errorFor(const DamagedSegment &segment, SQLite::Database &database, const QString &path)
{
    Statement select(database, "SELECT full_name FROM repository WHERE id = ?");
    QString name = QString::number(segment.repository);
    if (select.bind(1, segment.repository).step()) {
        const std::string_view text = select.text(0);
        name = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    return LibraryErrors::damagedReadings(path, name);
}

} // namespace RepoSignal
