// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThreadPool>

namespace RepoSignal {

/// The three places where slow work runs. Nothing runs on the global pool.
struct Executors {
    Executors();
    ~Executors(); ///< waits for what runs and for everything that saves; cancel jobs first

    QThreadPool prompt; ///< row order, editions, charts for the screen
    QThreadPool background; ///< parsing, import, batches of figures; two threads
    QThreadPool library; ///< one thread: every write
};

/// True on the thread of a window's event loop, where slow functions must not run. Commands without a window may.
[[nodiscard]] bool isGuiThread();

} // namespace RepoSignal
