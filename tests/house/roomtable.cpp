// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "house/roomtable.h"

#include "house/cmakelist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace RepoSignal {

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList result;
    const QJsonArray items = value.toArray();
    for (const auto &item : items)
        result.append(item.toString());
    return result;
}

bool isHeader(QStringView name)
{
    return name.endsWith(u".h");
}

bool isSource(QStringView name)
{
    return isHeader(name) || name.endsWith(u".cpp");
}

/// `pages/overviewpage.cpp` -> `overviewpage`, empty for files of pages/ that are no page.
QString pageOf(const QString &path)
{
    static const QRegularExpression page(QStringLiteral(R"(\bpages/(\w+page)\.(?:h|cpp)$)"));
    return page.match(path).captured(1);
}

} // namespace

RoomTable RoomTable::fromJson(const QByteArray &json, QStringList *faults)
{
    RoomTable table;
    const QJsonObject rows = QJsonDocument::fromJson(json).object();
    if (rows.isEmpty())
        faults->append(QStringLiteral("no JSON object with rooms"));
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        const QJsonObject rule = row.value().toObject();
        const Room room{
            .folder = row.key(), .include = strings(rule.value(u"include")), .link = strings(rule.value(u"link"))};
        if (table.roomNamed(room.name()))
            faults->append(QStringLiteral("two rooms are named %1").arg(room.name()));
        table.m_rooms.insert(row.key(), room);
    }
    for (const Room &room : std::as_const(table.m_rooms)) {
        for (const QString &included : room.include) {
            if (!isHeader(included) && !table.roomNamed(included))
                faults->append(QStringLiteral("%1 may include %2, which is no room").arg(room.folder, included));
        }
    }
    if (const QString cycle = table.firstCycle(); !cycle.isEmpty())
        faults->append(QStringLiteral("rooms include each other in a circle at %1").arg(cycle));
    return table;
}

const Room *RoomTable::roomNamed(QStringView name) const
{
    for (const Room &room : m_rooms) {
        if (room.name() == name)
            return &room;
    }
    return nullptr;
}

const Room *RoomTable::roomOf(const QString &path) const
{
    for (QString folder = path.section(u'/', 0, -2); !folder.isEmpty(); folder = folder.section(u'/', 0, -2)) {
        if (const auto found = m_rooms.constFind(folder); found != m_rooms.constEnd())
            return &found.value();
    }
    return nullptr;
}

/// Takes away rooms that include nothing that is left, until none or only circles are left.
QString RoomTable::firstCycle() const
{
    QList<Room> left = m_rooms.values();
    const auto includesNoneLeft = [&left](const Room &room) {
        return std::none_of(left.cbegin(), left.cend(),
                            [&room](const Room &other) { return room.include.contains(other.name()); });
    };
    while (!left.isEmpty()) {
        const auto free = std::find_if(left.cbegin(), left.cend(), includesNoneLeft);
        if (free == left.cend())
            return left.first().folder;
        left.erase(free);
    }
    return {};
}

Findings RoomTable::differences(const SourceTree &tree) const
{
    Findings findings = strayFolders(tree);
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("ui")}) {
        for (const QString &path : tree.files(top)) {
            const Room *room = roomOf(path);
            if (!room)
                continue;
            if (isSource(path))
                findings += includesIn(tree, *room, path);
            else if (path.endsWith(u"/CMakeLists.txt"))
                findings += linksIn(tree, *room, path);
        }
    }
    return findings;
}

Findings RoomTable::strayFolders(const SourceTree &tree) const
{
    Findings findings;
    QStringList seen;
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("ui")}) {
        for (const QString &name : tree.folders(top)) {
            const QString folder = top + u'/' + name;
            if (tree.files(folder).isEmpty())
                continue;
            if (seen.contains(name))
                findings.append({folder, 0, QStringLiteral("app/ and ui/ both have a folder of this name")});
            if (!m_rooms.contains(folder))
                findings.append({folder, 0, QStringLiteral("no row of the room table is about this folder")});
            seen.append(name);
        }
    }
    return findings;
}

Findings RoomTable::includesIn(const SourceTree &tree, const Room &room, const QString &path) const
{
    static const QRegularExpression directive(QStringLiteral(R"(^\s*#\s*include\s*(["<])([^">]+)[">])"));
    Findings findings;
    const QStringList lines = tree.lines(path);
    for (int i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch match = directive.match(lines.at(i));
        if (!match.hasMatch())
            continue;
        const QString included = match.captured(2);
        QString why;
        if (match.captured(1) == u"\"")
            why = whyNotIncluded(room, path, included);
        else if (included.contains(u'/') && roomNamed(included.section(u'/', 0, 0)))
            why = QStringLiteral("includes <%1>: a room's header is included with quotes").arg(included);
        if (!why.isEmpty())
            findings.append({path, i + 1, why});
    }
    return findings;
}

QString RoomTable::whyNotIncluded(const Room &room, const QString &path, const QString &included) const
{
    const QString rule = room.include.isEmpty()
        ? QStringLiteral("%1 may include no other room").arg(room.name())
        : QStringLiteral("%1 may include only %2").arg(room.name(), room.include.join(QStringLiteral(", ")));
    if (!included.contains(u'/')) {
        const bool isMocOutput = included.endsWith(u".moc") || included.startsWith(u"moc_");
        if (isMocOutput || room.include.contains(included) || room.folder == u"ui")
            return {};
        return QStringLiteral("includes \"%1\": includes are written from app/ or ui/, and %2").arg(included, rule);
    }
    const QString target = included.section(u'/', 0, 0);
    if (target != room.name() && !room.include.contains(target))
        return QStringLiteral("includes \"%1\": %2").arg(included, rule);
    const QString page = pageOf(included);
    if (target == room.name() && !page.isEmpty() && page != pageOf(path))
        return QStringLiteral("includes \"%1\": pages never include each other").arg(included);
    return {};
}

Findings RoomTable::linksIn(const SourceTree &tree, const Room &room, const QString &path) const
{
    Findings findings;
    for (const CMakeCall &call : callsIn(QString::fromUtf8(tree.bytes(path)))) {
        if (call.name == u"reposignal_room" && call.arguments.value(0) != room.name())
            findings.append({path, call.line, QStringLiteral("a room is named after its folder, %1").arg(room.name())});
        for (const QString &target : linkedTargets(call)) {
            if (!mayLink(room, target))
                findings.append({path, call.line, QStringLiteral("%1 may not link %2").arg(room.name(), target)});
        }
    }
    return findings;
}

Findings unlistedFiles(const SourceTree &tree)
{
    Findings findings;
    for (const QString &path : tree.files(QStringLiteral("app")) + tree.files(QStringLiteral("ui"))) {
        const QString list = path.section(u'/', 0, -2) + QStringLiteral("/CMakeLists.txt");
        if (!isSource(path) || !tree.contains(list))
            continue;
        QStringList listed;
        for (const CMakeCall &call : callsIn(QString::fromUtf8(tree.bytes(list))))
            listed += call.arguments;
        if (!listed.contains(path.section(u'/', -1)))
            findings.append({path, 0, QStringLiteral("is not listed in %1").arg(list)});
    }
    return findings;
}

bool RoomTable::mayLink(const Room &room, const QString &target) const
{
    static const QString prefix = QStringLiteral("room_");
    if (target == u"Qt6::Core" || target == u"reposignal_options" || room.link.contains(target))
        return true;
    const QString other = target.mid(prefix.size());
    return target.startsWith(prefix) && (other == room.name() || room.include.contains(other));
}

} // namespace RepoSignal
