// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarycommands.h"

#include "dialogs/textdialog.h"
#include "noticearea.h"
#include "windowactions.h"

#include <QAction>
#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

namespace RepoSignal {

namespace {

const QString kSubject = QStringLiteral("care"); ///< its notices stay when the library is loaded again
const QString kEnding = QStringLiteral("reposignal");

} // namespace

LibraryCommands::LibraryCommands(Workspace &workspace, const WindowActions &actions, NoticeArea &notices, QWidget &window)
    : QObject(&window), m_workspace(workspace), m_notices(notices), m_window(window)
{
    connect(actions.backUpLibrary, &QAction::triggered, this, &LibraryCommands::backUp);
    connect(actions.restoreLibrary, &QAction::triggered, this, &LibraryCommands::restore);
    connect(actions.checkLibrary, &QAction::triggered, &workspace, &Workspace::checkLibrary);
    for (QAction *action : {actions.backUpLibrary, actions.checkLibrary}) {
        action->setEnabled(workspace.dataset() != nullptr);
        connect(&workspace, &Workspace::libraryOpened, action, [action] { action->setEnabled(true); });
    }
    connect(&workspace, &Workspace::libraryBackedUp, this, &LibraryCommands::tellBackedUp);
    connect(&workspace, &Workspace::libraryRestored, this, &LibraryCommands::tellRestored);
    connect(&workspace, &Workspace::libraryChecked, this, &LibraryCommands::tellChecked);
}

QFileDialog *LibraryCommands::makeDialog(const QString &title)
{
    auto *dialog = new QFileDialog(&m_window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({tr("RepoSignal libraries (*.%1)").arg(kEnding), tr("All files (*)")});
    return dialog;
}

void LibraryCommands::backUp()
{
    QFileDialog *dialog = makeDialog(tr("Back up library"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kEnding);
    const QFileInfo library(m_workspace.libraryPath());
    dialog->selectFile(QDir::home().filePath(
        QStringLiteral("%1_%2.%3").arg(library.completeBaseName(), QDate::currentDate().toString(Qt::ISODate), kEnding)));
    connect(dialog, &QFileDialog::fileSelected, &m_workspace, &Workspace::backUpLibrary);
    dialog->open();
}

void LibraryCommands::restore()
{
    const QFileInfo library(m_workspace.restorePath());
    QFileDialog *dialog = makeDialog(tr("Restore a backup in the place of %1").arg(library.fileName()));
    dialog->setDirectory(library.absolutePath());
    dialog->setNameFilters({tr("All files (*)"), tr("RepoSignal libraries (*.%1)").arg(kEnding)});
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_workspace, &Workspace::restoreLibrary);
    dialog->open();
}

void LibraryCommands::tellBackedUp(const QString &path)
{
    const QFileInfo file(path);
    auto *open = new QAction(tr("Open folder"));
    connect(open, &QAction::triggered, this,
            [folder = file.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    m_notices.post(kSubject, Notice::Kind::Good, tr("The library is backed up."), path, {open});
}

void LibraryCommands::tellRestored(const QString &path, const QString &kept)
{
    m_notices.post(kSubject, Notice::Kind::Good, tr("%1 is restored.").arg(QFileInfo(path).fileName()),
                   kept.isEmpty() ? path : tr("What was there before is kept as %1.").arg(kept));
}

void LibraryCommands::tellChecked(const QString &path, const LibraryHealth &health)
{
    auto *show = new QAction(tr("Show report"));
    connect(show, &QAction::triggered, this, [this, text = healthText(path, health)] {
        (new TextDialog(tr("Check of the library"), text, QStringLiteral("library-check.txt"), &m_window))->show();
    });
    const QString name = QFileInfo(path).fileName();
    m_notices.post(kSubject, health.isSound() ? Notice::Kind::Good : Notice::Kind::Bad,
                   health.isSound() ? tr("%1 is sound.").arg(name) : tr("%1 is damaged.").arg(name), healthSentence(health),
                   {show});
}

} // namespace RepoSignal
