// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/languagecolors.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

static void initialiseResources()
{
    Q_INIT_RESOURCE(languages);
}

namespace RepoSignal {

namespace {

QHash<QString, quint32> readColors()
{
    initialiseResources();
    QFile file(QStringLiteral(":/languages/colors.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject colors = QJsonDocument::fromJson(file.readAll()).object().value(u"colors").toObject();
    QHash<QString, quint32> result;
    result.reserve(colors.size());
    for (auto it = colors.begin(); it != colors.end(); ++it) {
        bool ok = false;
        const uint rgb = QStringView(it->toString()).mid(1).toUInt(&ok, 16);
        if (ok)
            result.insert(it.key().toCaseFolded(), 0xff000000U | rgb);
    }
    return result;
}

} // namespace

quint32 languageColor(QStringView language)
{
    static const QHash<QString, quint32> colors = readColors();
    return colors.value(language.toString().toCaseFolded(), 0);
}

} // namespace RepoSignal
