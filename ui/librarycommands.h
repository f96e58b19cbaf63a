// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/workspace.h"

class QFileDialog;

namespace RepoSignal {

class NoticeArea;
class WindowActions;

/// Backing the library up, restoring and checking it: asks for files, and says what came of it in the notice area.
class LibraryCommands : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; `window` is what the dialogs belong to.
    LibraryCommands(Workspace &workspace, const WindowActions &actions, NoticeArea &notices, QWidget &window);

private:
    void backUp();
    void restore();
    void tellBackedUp(const QString &path);
    void tellRestored(const QString &path, const QString &kept);
    void tellChecked(const QString &path, const LibraryHealth &health);
    QFileDialog *makeDialog(const QString &title);

    Workspace &m_workspace;
    NoticeArea &m_notices;
    QWidget &m_window;
};

} // namespace RepoSignal
