// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/celltext.h"

namespace RepoSignal {

bool isEstimated(const Edition &edition, int row, const Column &column)
{
    return (edition.measures.marks[static_cast<std::size_t>(row)] & column.estimatedBy) != 0;
}

bool isAtLeast(const Edition &edition, int row, const Column &column)
{
    return (edition.measures.marks[static_cast<std::size_t>(row)] & column.atLeastBy) != 0;
}

QString cellText(const Edition &edition, int row, const Column &column, double number)
{
    if (column.text)
        return displayText(column, column.text(edition, row));
    if (column.type == ColumnType::Trend)
        return {};
    QString text = displayNumber(column, number);
    if (!isKnown(number))
        return text;
    if (isEstimated(edition, row, column))
        text.prepend(u'≈');
    return isAtLeast(edition, row, column) ? QStringLiteral("≥ ") + text : text;
}

} // namespace RepoSignal
