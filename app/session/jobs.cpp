// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/jobs.h"

namespace RepoSignal {

Job::Job(QString title, Ending ending, QObject *parent)
    : QObject(parent), m_title(std::move(title)), m_ending(ending), m_cancelled(std::make_shared<std::atomic_bool>(false))
{
}

void Job::cancel()
{
    m_cancelled->store(true);
}

void Job::setProgress(double progress)
{
    if (m_progress == progress)
        return;
    m_progress = progress;
    emit progressChanged();
}

} // namespace RepoSignal
