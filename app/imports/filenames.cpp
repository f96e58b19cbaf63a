// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/filenames.h"

#include <QRegularExpression>

#include <array>

namespace RepoSignal {

QString nameWithoutFolders(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

QString nameWithoutEndings(const QString &path)
{
    static const std::array<QLatin1String, 6> endings{QLatin1String(".csv"), QLatin1String(".txt"),
                                                      QLatin1String(".tsv"), QLatin1String(".gz"),
                                                      QLatin1String(".xz"),  QLatin1String(".tar")};
    QString name = nameWithoutFolders(path);
    const auto endsWithOne = [&name](QLatin1String ending) {
        return name.size() > ending.size() && name.endsWith(ending, Qt::CaseInsensitive);
    };
    for (auto it = endings.begin(); it != endings.end();) {
        if (endsWithOne(*it)) {
            name.chop(it->size());
            it = endings.begin();
        } else {
            ++it;
        }
    }
    return name;
}

std::optional<Day> dayInName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])"));
    std::optional<Day> found;
    auto matches = pattern.globalMatch(nameWithoutFolders(name));
    while (matches.hasNext()) {
        const auto day = dayFromIso(QStringView(matches.next().captured()));
        if (!day || (found && *found != *day))
            return {};
        found = day;
    }
    return found;
}

} // namespace RepoSignal
