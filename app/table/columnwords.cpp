// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/columnwords.h"

#include "table/column.h"
#include "table/nearestword.h"

#include <QCoreApplication>

#include <algorithm>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ColumnWords)
};

/// The column whose id or alias is nearest to the word, -1 when none is near.
int nearestColumn(QStringView word)
{
    QStringList words;
    for (const Column &column : repositoryColumns()) {
        words.append(column.id);
        if (!column.alias.isEmpty())
            words.append(column.alias);
    }
    const QString nearest = nearestWord(word, words);
    return nearest.isEmpty() ? -1 : columnOfQueryWord(nearest);
}

QString noColumnSentence(QStringView word, const QString &suggestion)
{
    const QString fact = Texts::tr("No column \"%1\".").arg(word);
    return suggestion.isEmpty() ? fact : fact + u' ' + Texts::tr("Did you mean %1?").arg(suggestion);
}

} // namespace

int columnOfQueryWord(QStringView word)
{
    const auto columns = repositoryColumns();
    const auto found = std::ranges::find_if(columns, [word](const Column &column) {
        return word.compare(column.id, Qt::CaseInsensitive) == 0
            || (!column.alias.isEmpty() && word.compare(column.alias, Qt::CaseInsensitive) == 0);
    });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

QString noQueryColumn(QStringView word)
{
    const int nearest = nearestColumn(word);
    if (nearest < 0)
        return noColumnSentence(word, {});
    const Column &column = repositoryColumns()[static_cast<std::size_t>(nearest)];
    return noColumnSentence(word, column.alias.isEmpty() ? column.id : column.alias);
}

QString noColumn(QStringView id)
{
    const int nearest = nearestColumn(id);
    return noColumnSentence(id, nearest < 0 ? QString() : repositoryColumns()[static_cast<std::size_t>(nearest)].id);
}

Result<std::vector<int>> parseColumns(QStringView text)
{
    std::vector<int> result;
    for (const QStringView part : text.split(u',')) {
        const QStringView id = part.trimmed();
        const int column = columnIndex(id);
        if (column < 0)
            return Error{.kind = ErrorKind::Malformed, .detail = noColumn(id)};
        result.push_back(column);
    }
    return result;
}

} // namespace RepoSignal
