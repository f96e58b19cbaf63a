// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/recenteditions.h"
#include "session/workspace.h"

#include <QFutureWatcher>
#include <QtConcurrent>

namespace RepoSignal {

/// What a workspace holds and is doing. Lives on the GUI thread.
struct Workspace::Private {
    using OpenResult = Result<OpenedLibrary>;
    using EditionResult = Result<EditionPtr>;
    static constexpr int kProgressSteps = 1000;

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
    bool isMaking = false; ///< started, and its result not taken yet: the watcher stops running before that
    std::shared_ptr<RecentEditions> recent = std::make_shared<RecentEditions>(); ///< used by what runs in `making` alone
    Executors executors; ///< last: its destructor waits before anything else goes

    Job *startJob(const QString &title, Job::Ending ending);
    void endJob(Job *job);

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

    void open(const QString &path, bool create);
    void takeLibrary(const OpenResult &result);

    /// Shows what was written to the library at `path`, unless another one is open or being opened by now.
    void reload(const QString &path);

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

    void make(const EditionRequest &wanted);
    void takeEdition(const EditionResult &result);

    /// What the next edition is asked to be, before it is there.
    [[nodiscard]] EditionRequest wanted() const;

    static QString tr(const char *text) { return Workspace::tr(text); }
};

} // namespace RepoSignal
