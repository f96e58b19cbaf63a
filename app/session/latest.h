// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>
#include <QtConcurrent>

#include <functional>

namespace RepoSignal {

/// The newest result of pure work on an executor: work that is asked for again before its result was taken is dropped,
/// and not even started when it still waits. Where requests follow each other fast and every result is worth a look, they
/// take turns instead. Lives on the GUI thread and may go at any time, so the work holds values only; the executor
/// outlives it.
template<typename Value> class Latest
{
public:
    /// `take` is called on the GUI thread with each result that is not dropped.
    Latest(QThreadPool &pool, std::function<void(const Value &)> take) : m_pool(pool)
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this, take = std::move(take)] {
            const QFuture<Value> done = m_watcher.future();
            m_isPending = false;
            if (m_next)
                start(std::exchange(m_next, nullptr));
            if (!done.isCanceled() && done.resultCount() > 0)
                take(done.result());
        });
    }
    Latest(const Latest &) = delete;
    Latest &operator=(const Latest &) = delete;

    /// What ran or waited is dropped.
    void run(std::function<Value()> work)
    {
        drop();
        start(std::move(work));
    }

    /// What runs is finished and its result taken; of what waits meanwhile the newest is started then.
    void runInTurn(std::function<Value()> work)
    {
        if (m_isPending)
            m_next = std::move(work);
        else
            start(std::move(work));
    }

    /// What runs or waits is not wanted any more.
    void drop()
    {
        m_next = nullptr;
        m_isPending = false;
        m_watcher.cancel();
        m_watcher.setFuture(QFuture<Value>());
    }

    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

private:
    void start(std::function<Value()> work)
    {
        m_isPending = true;
        m_watcher.setFuture(QtConcurrent::run(&m_pool, std::move(work)));
    }

    QThreadPool &m_pool;
    std::function<Value()> m_next; ///< waits for its turn
    bool m_isPending = false; ///< started, and its result not taken yet
    QFutureWatcher<Value> m_watcher;
};

} // namespace RepoSignal
