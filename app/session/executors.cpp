// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/executors.h"

#include <QCoreApplication>
#include <QThread>

namespace RepoSignal {

namespace {

/// The machine's cores, but at least one and at most `most`.
int threads(int most)
{
    return qBound(1, QThread::idealThreadCount(), most);
}

} // namespace

Executors::Executors()
{
    prompt.setMaxThreadCount(threads(2));
    background.setMaxThreadCount(threads(2));
    background.setThreadPriority(QThread::LowPriority);
    library.setMaxThreadCount(1);
}

Executors::~Executors()
{
    prompt.clear();
    for (QThreadPool *pool : {&prompt, &background, &library})
        pool->waitForDone();
}

bool isGuiThread()
{
    const QCoreApplication *application = QCoreApplication::instance();
    return application && application->inherits("QApplication") && QThread::currentThread() == application->thread();
}

} // namespace RepoSignal
