// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/columnwords.h"

#include "table/column.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ColumnWords)
};

/// Letters to add, drop, change or swap with their neighbour (optimal string alignment).
int editDistance(QStringView a, QStringView b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> current(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            current[at] = std::min({last[at] + 1, current[at - 1] + 1, last[at - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[at] = std::min(current[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last.back();
}

/// The column whose id or alias is nearest to the word, -1 when none is near.
int nearestColumn(QStringView word)
{
    const QString folded = word.toString().toCaseFolded();
    // One slip in four letters is a slip; more is another word.
    int best = std::clamp(static_cast<int>(folded.size() + 1) / 3, 1, 3) + 1;
    int nearest = -1;
    const auto columns = repositoryColumns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        for (const QString &candidate : {columns[i].id, columns[i].alias}) {
            if (candidate.isEmpty())
                continue;
            const int distance = editDistance(folded, candidate);
            if (distance < best) {
                best = distance;
                nearest = static_cast<int>(i);
            }
        }
    }
    return nearest;
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
