// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "page.h"

#include <QObject>
#include <QStringList>

namespace RepoSignal {

class WindowActions;
class Workspace;

/// Asks which file a command is about, and has the workspace do it. Its dialogs let everything else go on.
class FileCommands : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; `window` is what the dialogs belong to, and takes files that are dropped on it.
    FileCommands(Workspace &workspace, WindowActions &actions, QWidget &window);

    void setExportFolder(const QString &folder) { m_folder = folder; }
    [[nodiscard]] QString exportFolder() const { return m_folder; }

    void exportFigure(const ChartSpec &chart);
    /// The page's table, or where it has none the rows behind its chart.
    void exportTable(const Page &page);

protected:
    /// Files and folders dropped anywhere on the window: one library is opened, anything else is imported. Watches the
    /// application, because the part under the pointer is asked first.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool canTake(const QStringList &files) const;
    void take(const QStringList &files);
    void newLibrary();
    void openLibrary();
    void importFiles();
    void importFolder();
    class QFileDialog *makeDialog(const QString &title, bool isSaving);

    Workspace &m_workspace;
    QWidget &m_window;
    QString m_folder; ///< where figures and tables go
};

} // namespace RepoSignal
