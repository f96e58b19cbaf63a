// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/celltext.h"

namespace RepoSignal {

bool isEstimated(const Edition &edition, int row, const Column &column)
{
    return (edition.measures.marks[static_cast<std::size_t>(row)] & column.estimatedBy) != 0;
}

QString cellText(const Edition &edition, int row, const Column &column, double number)
{
    if (column.text)
        return displayText(column, column.text(edition, row));
    if (column.type == ColumnType::Trend)
        return {};
    const QString text = displayNumber(column, number);
    return isKnown(number) && isEstimated(edition, row, column) ? u'≈' + text : text;
}

} // namespace RepoSignal
