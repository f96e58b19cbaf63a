// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/workspace.h"
#include "widgets/notice.h"

#include <QHash>
#include <QWidget>

namespace RepoSignal {

/// What happened, above the pages: one notice a subject, the newest instead of the one before. Listens to the workspace.
class NoticeArea : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeArea(Workspace &workspace, QWidget *parent = nullptr);

    /// Ways out that are offered when a library does not open; they stay with the caller.
    void setLibraryActions(QAction *open, QAction *openBundled);
    /// With a way to dismiss it, unless there are two actions already. `subject` names what it is about.
    void post(const QString &subject, Notice::Kind kind, const QString &fact, const QString &detail,
              const QList<QAction *> &actions = {});
    void dismiss(const QString &subject);

private:
    void libraryFailed(const Error &error, const QString &path);
    void libraryOpened();
    void importFinished(const ImportReport &report);
    void listSaved(const QString &name);
    void fileSaved(const QString &path);
    QAction *makeAction(const QString &text, std::function<void()> run);

    struct Shown {
        Notice *notice = nullptr;
        QObject *actions = nullptr; ///< owns those made for the notice
    };
    Workspace &m_workspace;
    QHash<QString, Shown> m_shown;
    QList<QAction *> m_libraryActions;
};

} // namespace RepoSignal
