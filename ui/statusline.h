// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/workspace.h"

#include <QStatusBar>

namespace RepoSignal {

class JobStatus;
class LibraryFacts;
class TextLabel;

/// The last line: what the page shows, scope, date, source; at the right the library and background work.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    /// Both outlive the line.
    StatusLine(Workspace &workspace, const LibraryFacts &library, QWidget *parent = nullptr);

    void setSummary(const QString &text);
    /// Leaves out what the command bar says, and names one source.
    void setCompact(bool compact);

private:
    TextLabel *addPart(const QString &objectName, bool isShrinking, QFont::Weight weight = QFont::Normal);
    void showEdition();
    void showSources(const QStringList &titles);

    Workspace &m_workspace;
    const LibraryFacts &m_library;
    TextLabel *m_summary = nullptr;
    TextLabel *m_scope = nullptr;
    TextLabel *m_date = nullptr;
    TextLabel *m_behind = nullptr;
    TextLabel *m_sources = nullptr;
    TextLabel *m_file = nullptr;
    JobStatus *m_jobs = nullptr;
    bool m_compact = false;
};

} // namespace RepoSignal
