// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "house/sourcetree.h"

#include <QDirIterator>
#include <QFile>

namespace RepoSignal {

namespace {

constexpr auto kEverything = QDir::Files | QDir::Hidden | QDir::NoSymLinks;

bool isForeign(const QString &path)
{
    static const QStringList folders{QStringLiteral(".git/"),   QStringLiteral("build/"),
                                     QStringLiteral(".cache/"), QStringLiteral("reposignal-figures/"),
                                     QStringLiteral(".idea/"),  QStringLiteral(".vscode/"),
                                     QStringLiteral("build-")};
    for (const QString &folder : folders) {
        if (path.startsWith(folder))
            return true;
    }
    // A linked worktree has a file of this name.
    return path == u".git" || path == u"CMakeUserPresets.json" || path.endsWith(u".swp") || path.endsWith(u'~')
        || path.contains(u"CMakeLists.txt.user");
}

} // namespace

SourceTree::SourceTree(const QString &root) : m_root(root) {}

QStringList SourceTree::files(const QString &folder) const
{
    QStringList found;
    QDirIterator walk(m_root.filePath(folder), kEverything, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = m_root.relativeFilePath(walk.next());
        if (!isForeign(path))
            found.append(path);
    }
    found.sort();
    return found;
}

QStringList SourceTree::folders(const QString &parent) const
{
    return QDir(m_root.filePath(parent)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

bool SourceTree::contains(const QString &path) const
{
    return QFile::exists(m_root.filePath(path));
}

QByteArray SourceTree::bytes(const QString &path, qint64 atMost) const
{
    QFile file(m_root.filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return atMost < 0 ? file.readAll() : file.read(atMost);
}

QStringList SourceTree::lines(const QString &path) const
{
    return QString::fromUtf8(bytes(path)).split(u'\n');
}

QStringList codeOnly(const QStringList &lines)
{
    QStringList result;
    bool inComment = false;
    for (const QString &line : lines) {
        QString code;
        bool inString = false;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QStringView rest = QStringView(line).mid(i);
            if (inComment) {
                inComment = !rest.startsWith(u"*/");
                i += inComment ? 0 : 1;
            } else if (inString) {
                i += rest.startsWith(u'\\') ? 1 : 0;
                inString = !rest.startsWith(u'"');
            } else if (rest.startsWith(u"//")) {
                break;
            } else if (rest.startsWith(u"/*")) {
                inComment = true;
                ++i;
            } else if (rest.startsWith(u'"')) {
                inString = true;
            } else {
                code.append(line.at(i));
            }
        }
        result.append(code);
    }
    return result;
}

} // namespace RepoSignal
