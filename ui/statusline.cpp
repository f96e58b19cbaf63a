// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusline.h"

#include "charts/chartspec.h"
#include "libraryfacts.h"
#include "widgets/jobstatus.h"
#include "widgets/textlabel.h"

#include <QFileInfo>

namespace RepoSignal {

StatusLine::StatusLine(Workspace &workspace, const LibraryFacts &library, QWidget *parent)
    : QStatusBar(parent), m_workspace(workspace), m_library(library)
{
    constexpr int kHeight = 24;
    setFixedHeight(kHeight);
    setSizeGripEnabled(false);
    m_summary = addPart(QStringLiteral("rows"), false, QFont::DemiBold);
    m_scope = addPart(QStringLiteral("scopeName"), true);
    m_date = addPart(QStringLiteral("asOf"), false, QFont::DemiBold);
    m_behind = addPart(QStringLiteral("behind"), false);
    m_sources = addPart(QStringLiteral("sources"), true);
    addWidget(new QWidget(this), 1);
    m_file = new TextLabel(this);
    m_file->setObjectName(QStringLiteral("library"));
    m_file->setType(12);
    m_file->setTone(Tone::Secondary);
    m_file->setContentsMargins(6, 0, 12, 0);
    m_file->setElideMode(Qt::ElideNone);
    m_jobs = new JobStatus(this);
    addPermanentWidget(m_jobs);
    addPermanentWidget(m_file);

    connect(&workspace, &Workspace::editionChanged, this, &StatusLine::showEdition);
    connect(&workspace, &Workspace::libraryOpened, this, &StatusLine::showEdition);
    connect(&library, &LibraryFacts::changed, this, &StatusLine::showEdition);
    connect(&workspace, &Workspace::jobsChanged, this, [this] { m_jobs->setJobs(m_workspace.jobs()); });
    m_jobs->setJobs(workspace.jobs());
    showEdition();
}

TextLabel *StatusLine::addPart(const QString &objectName, bool isShrinking, QFont::Weight weight)
{
    auto *label = new TextLabel(this);
    label->setObjectName(objectName);
    label->setType(12, weight);
    label->setTone(weight == QFont::Normal ? Tone::Secondary : Tone::Ink);
    label->setElideMode(isShrinking ? Qt::ElideRight : Qt::ElideNone);
    label->setContentsMargins(6, 0, 6, 0);
    addWidget(label);
    return label;
}

void StatusLine::setSummary(const QString &text)
{
    m_summary->setText(text);
    m_summary->setVisible(!text.isEmpty());
}

void StatusLine::setCompact(bool compact)
{
    m_compact = compact;
    showEdition();
}

void StatusLine::showSources(const QStringList &titles)
{
    const qsizetype named = m_compact ? 1 : 2;
    const qsizetype rest = titles.size() - named;
    const QString text = titles.first(std::min(named, titles.size())).join(QStringLiteral(", "));
    m_sources->setText(rest > 0 ? tr("%1 and %2 more").arg(text).arg(rest) : text);
    m_sources->setHint(rest > 0 ? titles.join(QStringLiteral(", ")) : QString());
}

void StatusLine::showEdition()
{
    const EditionPtr edition = m_workspace.edition();
    for (TextLabel *label : {m_scope, m_date, m_sources})
        label->setVisible(edition != nullptr);
    m_behind->hide();
    m_file->setText(QFileInfo(m_workspace.libraryPath()).fileName());
    m_file->setHint(m_workspace.libraryPath());
    if (m_workspace.libraryPath().isEmpty())
        m_file->setText(tr("No library"));
    if (!edition)
        return;
    m_scope->setVisible(!m_compact);
    m_scope->setText(edition->scope.name);
    m_scope->setHint(edition->scope.rule);
    m_date->setText(tr("As of %1").arg(shortDay(edition->key.asOf)));
    showSources(edition->sourceTitles());
    const auto newest = m_library.newest();
    if (newest && *newest > edition->key.asOf) {
        const auto days = (*newest - edition->key.asOf).count();
        m_behind->setText(days == 1 ? tr("1 day before the newest") : tr("%1 days before the newest").arg(days));
        m_behind->show();
    }
}

} // namespace RepoSignal
