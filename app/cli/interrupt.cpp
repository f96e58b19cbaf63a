// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interrupt.h"

#include <csignal>

namespace RepoSignal {

namespace {

std::atomic_bool interrupted = false;
static_assert(std::atomic_bool::is_always_lock_free, "set from a signal handler");

extern "C" void raiseInterrupted(int number)
{
    interrupted.store(true);
    std::signal(number, SIG_DFL);
}

} // namespace

const std::atomic_bool &watchInterrupts()
{
    std::signal(SIGINT, raiseInterrupted);
    std::signal(SIGTERM, raiseInterrupted);
    return interrupted;
}

} // namespace RepoSignal
