// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace RepoSignal {

/// Spins the event loop until the condition holds; ends the program when it never does.
template<typename Condition> void spinUntil(Condition condition)
{
    constexpr int kLimit = 60000; // milliseconds
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    QTimer::singleShot(kLimit, &loop, [] { qFatal("waited too long"); });
    poll.start(1);
    if (!condition())
        loop.exec();
}

/// The longest time between two turns of the event loop, in milliseconds.
class Heartbeat
{
public:
    Heartbeat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, double(m_clock.nsecsElapsed()) / 1e6);
            m_clock.start();
        });
        m_timer.start(1);
        m_clock.start();
    }
    /// And starts anew.
    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0;
};

} // namespace RepoSignal
