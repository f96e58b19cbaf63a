// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/lists.h"
#include "session/tablefiles.h"
#include "session/workspace.h"
#include "session/workspacestate.h"

#include <QFileInfo>

namespace RepoSignal {

void Workspace::importFiles(const QStringList &paths)
{
    d->runJob<ImportReport>(
        d->executors.library,
        paths.size() == 1 ? tr("Importing %1").arg(QFileInfo(paths.first()).fileName())
                          : tr("Importing %1 files").arg(paths.size()),
        Job::Ending::Cancellable,
        [path = d->library.path, paths](const auto &cancelled, const auto &progress) {
            return importIntoLibrary(path, paths, {.cancelled = cancelled.get(), .progress = progress});
        },
        [this, path = d->library.path](const ImportReport &report) {
            emit importFinished(report);
            d->reload(path);
        });
}

void Workspace::saveList(const QString &name, const std::vector<RepositoryId> &members)
{
    d->change(
        tr("Saving the list"), [name, members](const QString &path) { return saveChosenList(path, name, members); },
        [this, name] { emit listSaved(name); });
}

void Workspace::decideFault(const FaultRuling &ruling)
{
    d->change(
        tr("Keeping the decision"), [ruling](const QString &path) { return saveFaultRuling(path, ruling); },
        [this, ruling] { emit faultDecided(ruling); });
}

void Workspace::undoJoin(std::int64_t join, bool undone)
{
    d->change(
        undone ? tr("Undoing a rename") : tr("Joining two names"),
        [join, undone](const QString &path) { return saveJoinUndone(path, join, undone); },
        [this, join, undone] { emit joinUndone(join, undone); });
}

void Workspace::checkLibrary()
{
    d->runJob<Result<LibraryHealth>>(
        d->executors.library, tr("Checking the library"), Job::Ending::Itself,
        [path = d->library.path](const auto &, const auto &) { return RepoSignal::checkLibrary(path); },
        [this, path = d->library.path](const Result<LibraryHealth> &health) {
            if (health)
                emit libraryChecked(path, health.value());
            else
                emit failed(health.error());
        });
}

void Workspace::backUpLibrary(const QString &target)
{
    d->runJob<Result<void>>(
        d->executors.library, tr("Backing up the library"), Job::Ending::Itself,
        [path = d->library.path, target](const auto &, const auto &) { return RepoSignal::backUpLibrary(path, target); },
        [this, target](const Result<void> &result) {
            if (result)
                emit libraryBackedUp(target);
            else
                emit failed(result.error());
        });
}

void Workspace::restoreLibrary(const QString &backup)
{
    const QString path = restorePath();
    d->runJob<Result<QString>>(
        d->executors.library, tr("Restoring the library"), Job::Ending::Itself,
        [backup, path](const auto &, const auto &) { return RepoSignal::restoreLibrary(backup, path); },
        [this, path](const Result<QString> &kept) {
            if (!kept) {
                emit failed(kept.error());
                return;
            }
            emit libraryRestored(path, kept.value());
            if (d->library.path.isEmpty() && !d->openingJob)
                d->open(path, false);
            else
                d->reload(path);
        });
}

QString Workspace::restorePath() const
{
    if (!d->library.path.isEmpty())
        return d->library.path;
    return d->wantedPath.isEmpty() ? defaultLibraryPath() : d->wantedPath;
}

void Workspace::saveFigure(const ChartSpec &chart, const FigureOptions &options, const QString &path)
{
    d->runJob<Result<void>>(
        d->executors.background, tr("Saving a figure"), Job::Ending::Itself,
        [chart, options, path](const auto &, const auto &) { return RepoSignal::saveFigure(chart, options, path); },
        [this, path](const Result<void> &result) {
            if (result)
                emit figureSaved(path);
            else
                emit failed(result.error());
        });
}

void Workspace::saveTable(const EditionPtr &edition, const std::vector<int> &rows, const std::vector<int> &columns,
                          const QString &path)
{
    d->runJob<Result<void>>(
        d->executors.background, tr("Saving a table"), Job::Ending::Itself,
        [edition, rows, columns, path](const auto &, const auto &) {
            return saveTableFile(*edition, rows, columns, path);
        },
        [this, path](const Result<void> &result) {
            if (result)
                emit tableSaved(path);
            else
                emit failed(result.error());
        });
}

} // namespace RepoSignal
