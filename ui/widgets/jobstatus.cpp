// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/jobstatus.h"

#include "widgets/icons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace RepoSignal {

namespace {

constexpr int kSteps = 1000;

} // namespace

JobStatus::JobStatus(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(this)), m_progress(new QProgressBar(this)), m_cancel(new QToolButton(this))
{
    m_title->setType(12);
    m_title->setElideMode(Qt::ElideMiddle);
    m_title->setMaximumWidth(280);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    m_cancel->setProperty("small", true);
    m_cancel->setIcon(icon(QStringLiteral("x")));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    hide();
}

void JobStatus::setJobs(const QList<Job *> &jobs)
{
    if (m_job)
        disconnect(m_job, nullptr, this, nullptr);
    m_job = jobs.isEmpty() ? nullptr : jobs.first();
    setVisible(m_job != nullptr);
    if (!m_job)
        return;
    const int others = static_cast<int>(jobs.size()) - 1;
    m_title->setText(others > 0 ? tr("%1, and %n more", nullptr, others).arg(m_job->title()) : m_job->title());
    m_cancel->setVisible(m_job->isCancellable());
    m_cancel->setToolTip(plainToolTip(tr("Stop: %1").arg(m_job->title())));
    m_progress->setAccessibleName(m_job->title());
    connect(m_job, &Job::progressChanged, this, &JobStatus::showProgress);
    connect(m_job, &QObject::destroyed, this, &QWidget::hide);
    showProgress();
}

void JobStatus::showProgress()
{
    const double progress = m_job->progress();
    m_progress->setRange(0, progress < 0 ? 0 : kSteps);
    m_progress->setValue(qRound(progress * kSteps));
}

} // namespace RepoSignal
