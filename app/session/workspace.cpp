// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/workspace.h"

#include "analysis/recenteditions.h"
#include "session/lists.h"
#include "session/tablefiles.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrent>

namespace RepoSignal {

namespace {

constexpr int kProgressSteps = 1000;

using OpenResult = Result<OpenedLibrary>;
using EditionResult = Result<EditionPtr>;

OpenResult openOrMake(const QString &path, bool create)
{
    const QString chosen = path.isEmpty() ? defaultLibraryPath() : path;
    if (create) {
        if (const auto created = createLibrary(chosen); !created)
            return created.error();
    } else if (path.isEmpty()) {
        if (const auto made = ensureLibrary(chosen); !made)
            return made.error();
    }
    return openLibrary(chosen);
}

} // namespace

struct Workspace::Private {
    explicit Private(Workspace *workspace) : q(workspace) {}

    Workspace *q;
    Selection selection;
    QList<Job *> jobs;
    OpenedLibrary library;
    QString wantedPath; ///< of the library being opened
    Job *openingJob = nullptr;
    EditionPtr edition;
    EditionRequest request; ///< of the edition shown
    EditionRequest running; ///< of the edition being made
    std::optional<Day> comparedDate; ///< as chosen; dates before it are compared with the previous day
    std::optional<EditionRequest> waiting; ///< asked for while another edition is being made
    std::shared_ptr<const Dataset> runningDataset;
    QFutureWatcher<OpenResult> opening;
    QFutureWatcher<EditionResult> making;
    std::shared_ptr<RecentEditions> recent = std::make_shared<RecentEditions>(); ///< used by what runs in `making` alone
    Executors executors; ///< last: its destructor waits before anything else goes

    Job *startJob(const QString &title, Job::Ending ending)
    {
        auto *job = new Job(title, ending, q);
        jobs.append(job);
        emit q->jobsChanged();
        return job;
    }

    void endJob(Job *job)
    {
        jobs.removeOne(job);
        job->deleteLater();
        emit q->jobsChanged();
    }

    /// Runs `work(job's cancel flag, progress callback)` on a pool and hands its result to `done` on the GUI thread.
    template<typename Value, typename Work, typename Done>
    void runJob(QThreadPool &pool, const QString &title, Job::Ending ending, Work work, Done done)
    {
        Job *job = startJob(title, ending);
        auto *watcher = new QFutureWatcher<Value>(job);
        QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, job,
                         [job](int value) { job->setProgress(double(value) / kProgressSteps); });
        QObject::connect(watcher, &QFutureWatcherBase::finished, job, [this, job, watcher, done] {
            if (watcher->future().resultCount() > 0)
                done(watcher->result());
            endJob(job);
        });
        watcher->setFuture(QtConcurrent::run(&pool, [work, cancelled = job->cancelFlag()](QPromise<Value> &promise) {
            promise.setProgressRange(0, kProgressSteps);
            promise.addResult(work(cancelled, [&promise](std::int64_t finished, std::int64_t total) {
                if (total > 0)
                    promise.setProgressValue(static_cast<int>(finished * kProgressSteps / total));
            }));
        }));
    }

    void open(const QString &path, bool create)
    {
        wantedPath = path;
        if (!openingJob)
            openingJob = startJob(tr("Opening the library"), Job::Ending::Itself);
        opening.setFuture(QtConcurrent::run(&executors.library, [path, create] { return openOrMake(path, create); }));
    }

    void takeLibrary(const OpenResult &result)
    {
        endJob(std::exchange(openingJob, nullptr));
        if (!result) {
            emit q->libraryFailed(result.error(), wantedPath);
            return;
        }
        const bool another = !library.path.isEmpty() && result.value().path != library.path;
        library = result.value();
        if (another) {
            request = {.compareWith = request.compareWith.date ? CompareWith() : request.compareWith};
            comparedDate.reset();
            selection.setCurrent(0);
        }
        emit q->libraryOpened();
        if (library.dataset->isEmpty()) {
            waiting.reset();
            edition.reset();
            emit q->editionChanged(nullptr);
        } else {
            make(another ? request : wanted());
        }
    }

    /// Shows what was written to the library at `path`, unless another one is open or being opened by now.
    void reload(const QString &path)
    {
        if (!openingJob && path == library.path)
            open(path, false);
    }

    /// Runs `write(path)` of the open library, then `done` and reloads it.
    template<typename Write, typename Done> void change(const QString &title, Write write, Done done)
    {
        runJob<Result<void>>(
            executors.library, title, Job::Ending::Itself,
            [path = library.path, write](const auto &, const auto &) { return write(path); },
            [this, done, path = library.path](const Result<void> &result) {
                if (!result) {
                    emit q->failed(result.error());
                    return;
                }
                done();
                reload(path);
            });
    }

    void make(const EditionRequest &wanted)
    {
        if (!library.dataset || library.dataset->isEmpty())
            return;
        if (making.isRunning()) {
            waiting = wanted;
            return;
        }
        running = wanted;
        runningDataset = library.dataset;
        making.setFuture(QtConcurrent::run(&executors.prompt, [dataset = library.dataset, wanted, recent = recent] {
            return makeRequestedEdition(dataset, wanted, recent.get());
        }));
    }

    void takeEdition(const EditionResult &result)
    {
        const bool isWanted = runningDataset == library.dataset;
        if (isWanted && result) {
            edition = result.value();
            request = running;
        }
        // The next one is made while this one is shown.
        if (waiting)
            make(*std::exchange(waiting, std::nullopt));
        if (isWanted && result)
            emit q->editionChanged(result.value());
        else if (isWanted)
            emit q->requestRefused(result.error());
    }

    /// What the next edition is asked to be, before it is there.
    [[nodiscard]] EditionRequest wanted() const { return waiting ? *waiting : making.isRunning() ? running : request; }

    static QString tr(const char *text) { return Workspace::tr(text); }
};

Workspace::Workspace(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
    connect(&d->opening, &QFutureWatcherBase::finished, this, [this] { d->takeLibrary(d->opening.result()); });
    connect(&d->making, &QFutureWatcherBase::finished, this, [this] { d->takeEdition(d->making.result()); });
}

Workspace::~Workspace()
{
    for (Job *job : std::as_const(d->jobs))
        job->cancel();
}

std::shared_ptr<const Dataset> Workspace::dataset() const
{
    return d->library.dataset;
}

EditionPtr Workspace::edition() const
{
    return d->edition;
}

QString Workspace::libraryPath() const
{
    return d->library.path;
}

QString Workspace::readOnlyReason() const
{
    return d->library.readOnlyReason;
}

EditionRequest Workspace::request() const
{
    return d->wanted();
}

Selection &Workspace::selection()
{
    return d->selection;
}

Executors &Workspace::executors()
{
    return d->executors;
}

QList<Job *> Workspace::jobs() const
{
    return d->jobs;
}

void Workspace::open(const QString &path)
{
    d->open(path, false);
}

void Workspace::createAndOpen(const QString &path)
{
    d->open(path, true);
}

void Workspace::setAsOf(std::optional<Day> day)
{
    EditionRequest request = d->wanted();
    request.asOf = day;
    if (d->comparedDate)
        request.compareWith = day && *d->comparedDate >= *day ? CompareWith() : CompareWith{.kind = CompareWith::Kind::Date, .date = d->comparedDate};
    d->make(request);
}

void Workspace::setCompareWith(const CompareWith &compareWith)
{
    EditionRequest request = d->wanted();
    request.compareWith = compareWith;
    d->comparedDate = compareWith.date;
    d->make(request);
}

void Workspace::setScope(const QString &scope)
{
    EditionRequest request = d->wanted();
    request.scope = scope;
    d->make(request);
}

void Workspace::setRequest(const EditionRequest &request)
{
    d->comparedDate = request.compareWith.date;
    if (d->library.dataset)
        d->make(request);
    else
        d->request = request;
}

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
