// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/column.h"

#include "table/columngroups.h"

#include <algorithm>

namespace RepoSignal {

namespace {

std::vector<Column> makeColumns()
{
    std::vector<Column> columns = identityColumns();
    for (const auto &group : {gainColumns(), signalColumns(), factColumns()})
        columns.insert(columns.end(), group.begin(), group.end());
    return columns;
}

} // namespace

std::span<const Column> repositoryColumns()
{
    static const std::vector<Column> columns = makeColumns();
    return columns;
}

int columnIndex(QStringView id)
{
    const auto columns = repositoryColumns();
    const auto found = std::ranges::find(columns, id, &Column::id);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

std::vector<int> defaultColumns()
{
    std::vector<int> result;
    const auto columns = repositoryColumns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].visible)
            result.push_back(static_cast<int>(i));
    }
    return result;
}

QString displayText(const Column &column, QStringView text)
{
    if (text.isNull())
        return kUnknownText.toString();
    QString result = text.toString().simplified();
    if (column.match == TextMatch::Item)
        result.replace(u'|', QStringLiteral(", "));
    return result;
}

} // namespace RepoSignal
