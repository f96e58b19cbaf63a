// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>
#include <QtConcurrent>

#include <functional>

namespace RepoSignal {

/// The newest result of pure work on an executor: work that is asked for again before its result was taken is dropped,
/// and not even started when it still waits. Lives on the GUI thread and may go at any time, so the work holds values
/// only; the executor outlives it.
template<typename Value> class Latest
{
public:
    /// `take` is called on the GUI thread with each result that is not dropped.
    Latest(QThreadPool &pool, std::function<void(const Value &)> take) : m_pool(pool)
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this, take = std::move(take)] {
            if (!m_watcher.isCanceled() && m_watcher.future().resultCount() > 0)
                take(m_watcher.result());
        });
    }
    Latest(const Latest &) = delete;
    Latest &operator=(const Latest &) = delete;

    template<typename Work> void run(Work work)
    {
        m_watcher.cancel();
        m_watcher.setFuture(QtConcurrent::run(&m_pool, std::move(work)));
    }

    /// What runs or waits is not wanted any more.
    void drop()
    {
        m_watcher.cancel();
        m_watcher.setFuture(QFuture<Value>());
    }

    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

private:
    QThreadPool &m_pool;
    QFutureWatcher<Value> m_watcher;
};

} // namespace RepoSignal
