// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/librarycare.h"

#include "charts/chartspec.h"
#include "session/executors.h"
#include "session/libraries.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace RepoSignal {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Library)
};

QString grouped(std::int64_t number)
{
    return formatNumber(static_cast<double>(number), NumberFormat::Integer);
}

} // namespace

Result<LibraryHealth> checkLibrary(const QString &path)
{
    Q_ASSERT(!isGuiThread());
    const auto library = Library::open(path, LibraryMode::ReadOnly);
    return library ? library.value()->check() : library.error();
}

Result<void> backUpLibrary(const QString &path, const QString &target)
{
    Q_ASSERT(!isGuiThread());
    const auto library = Library::open(path, LibraryMode::ReadOnly);
    return library ? library.value()->backupTo(target) : library.error();
}

Result<QString> restoreLibrary(const QString &backup, const QString &path)
{
    Q_ASSERT(!isGuiThread());
    if (path == defaultLibraryPath())
        QDir().mkpath(QFileInfo(path).absolutePath()); // where that fails restoring says so
    return Library::restore(backup, path);
}

QString healthSentence(const LibraryHealth &health)
{
    if (health.isSound())
        return Text::tr("No damage: every page was read, and all %1 readings of %2 repositories were understood.")
            .arg(grouped(health.readings), grouped(health.repositories));
    const QString found = health.problemCount == 1 ? Text::tr("1 problem was found.")
                                                   : Text::tr("%1 problems were found.").arg(grouped(health.problemCount));
    return found + u' ' + Text::tr("Restore a backup, or import the data again into a new library.");
}

QString healthText(const QString &path, const LibraryHealth &health)
{
    const std::pair<QString, std::int64_t> counts[]{{Text::tr("Repositories"), health.repositories},
                                                    {Text::tr("Readings"), health.readings},
                                                    {Text::tr("Places on lists"), health.appearances},
                                                    {Text::tr("Event samples"), health.eventSamples},
                                                    {Text::tr("Renames"), health.renames}};
    const QString line = QStringLiteral("%1: %2\n"); // read in proportional type too
    QString text = line.arg(Text::tr("Library"), path);
    for (const auto &[title, count] : counts)
        text += line.arg(title, grouped(count));
    text += u'\n' + healthSentence(health) + u'\n';
    for (const QString &problem : health.problems)
        text += QStringLiteral("- ") + problem + u'\n';
    if (const auto others = health.problemCount - health.problems.size(); others > 0)
        text += Text::tr("And %1 more.").arg(grouped(others)) + u'\n';
    return text;
}

} // namespace RepoSignal
