// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/workspace.h"

#include "session/workspacestate.h"

namespace RepoSignal {

namespace {

Result<OpenedLibrary> openOrMake(const QString &path, bool create)
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

Job *Workspace::Private::startJob(const QString &title, Job::Ending ending)
{
    auto *job = new Job(title, ending, q);
    jobs.append(job);
    emit q->jobsChanged();
    return job;
}

void Workspace::Private::endJob(Job *job)
{
    jobs.removeOne(job);
    job->deleteLater();
    emit q->jobsChanged();
}

void Workspace::Private::open(const QString &path, bool create)
{
    wantedPath = path;
    if (!openingJob)
        openingJob = startJob(tr("Opening the library"), Job::Ending::Itself);
    opening.setFuture(QtConcurrent::run(&executors.library, [path, create] { return openOrMake(path, create); }));
}

void Workspace::Private::takeLibrary(const OpenResult &result)
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

void Workspace::Private::reload(const QString &path)
{
    if (!openingJob && path == library.path)
        open(path, false);
}

void Workspace::Private::make(const EditionRequest &wanted)
{
    if (!library.dataset || library.dataset->isEmpty())
        return;
    if (isMaking) {
        waiting = wanted;
        return;
    }
    isMaking = true;
    running = wanted;
    runningDataset = library.dataset;
    making.setFuture(QtConcurrent::run(&executors.prompt, [dataset = library.dataset, wanted, recent = recent] {
        return makeRequestedEdition(dataset, wanted, recent.get());
    }));
}

void Workspace::Private::takeEdition(const EditionResult &result)
{
    isMaking = false;
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

EditionRequest Workspace::Private::wanted() const
{
    return waiting ? *waiting : isMaking ? running : request;
}

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

} // namespace RepoSignal
