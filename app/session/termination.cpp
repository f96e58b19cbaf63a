// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/termination.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

namespace RepoSignal {

namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};

/// Read by the handler alone; set before it can run.
volatile std::sig_atomic_t writeEnd = -1;

extern "C" void tellEventLoop(int)
{
    const int before = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
    errno = before;
}

} // namespace

Termination::Termination(QObject *parent) : QObject(parent)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return;
    writeEnd = ends[0];
    m_readEnd = ends[1];
    m_notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(m_readEnd, &byte, 1) == 1)
            emit requested();
    });
    struct sigaction action = {};
    action.sa_handler = tellEventLoop;
    action.sa_flags = SA_RESTART | SA_RESETHAND;
    for (const int number : kSignals)
        ::sigaction(number, &action, nullptr);
}

Termination::~Termination()
{
    if (m_readEnd < 0)
        return;
    for (const int number : kSignals)
        std::signal(number, SIG_DFL);
    m_notifier->setEnabled(false);
    ::close(m_readEnd);
    ::close(writeEnd);
    writeEnd = -1;
}

} // namespace RepoSignal
