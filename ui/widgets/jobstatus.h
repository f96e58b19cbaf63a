// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/jobs.h"

#include <QPointer>
#include <QWidget>

class QProgressBar;
class QToolButton;

namespace RepoSignal {

class TextLabel;

/// The part of the status bar that shows background work; hidden while there is none.
class JobStatus : public QWidget
{
    Q_OBJECT

public:
    explicit JobStatus(QWidget *parent = nullptr);

    /// Shows the first and counts the others. Jobs are watched, not owned.
    void setJobs(const QList<Job *> &jobs);

private:
    void showProgress();

    QPointer<Job> m_job;
    TextLabel *m_title = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_cancel = nullptr;
};

} // namespace RepoSignal
