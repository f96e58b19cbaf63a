// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "house/cmakelist.h"

#include <QRegularExpression>

namespace RepoSignal {

QList<CMakeCall> callsIn(const QString &text)
{
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    static const QRegularExpression call(QStringLiteral(R"((\w+)\s*\(([^()]*)\))"));
    static const QRegularExpression space(QStringLiteral("\\s+"));
    QString code = text;
    code.remove(comment);
    QList<CMakeCall> calls;
    auto matches = call.globalMatch(code);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString arguments = match.captured(2);
        arguments.remove(u'"');
        calls.append({.name = match.captured(1).toLower(),
                      .arguments = arguments.split(space, Qt::SkipEmptyParts),
                      .line = static_cast<int>(QStringView(code).left(match.capturedStart()).count(u'\n')) + 1});
    }
    return calls;
}

QStringList linkedTargets(const CMakeCall &call)
{
    static const QStringList scopes{QStringLiteral("PUBLIC"), QStringLiteral("PRIVATE"), QStringLiteral("INTERFACE")};
    const bool isRoom = call.name == u"reposignal_room";
    if (!isRoom && call.name != u"target_link_libraries")
        return {};
    QStringList targets;
    bool linking = !isRoom;
    for (const QString &argument : call.arguments.mid(1)) {
        if (isRoom && (argument == u"LINK" || argument == u"SOURCES"))
            linking = argument == u"LINK";
        else if (linking && !scopes.contains(argument))
            targets.append(argument);
    }
    return targets;
}

} // namespace RepoSignal
