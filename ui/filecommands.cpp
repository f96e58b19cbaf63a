// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filecommands.h"

#include "dialogs/exportdialog.h"
#include "session/workspace.h"
#include "windowactions.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

namespace RepoSignal {

namespace {

const QString kLibraryEnding = QStringLiteral("reposignal");

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

bool isLibrary(const QStringList &files)
{
    return files.size() == 1 && QFileInfo(files.first()).suffix() == kLibraryEnding;
}

} // namespace

FileCommands::FileCommands(Workspace &workspace, WindowActions &actions, QWidget &window)
    : QObject(&window), m_workspace(workspace), m_window(window)
{
    connect(actions.newLibrary, &QAction::triggered, this, &FileCommands::newLibrary);
    connect(actions.openLibrary, &QAction::triggered, this, &FileCommands::openLibrary);
    connect(actions.openBundled, &QAction::triggered, this, [this] { m_workspace.open({}); });
    connect(actions.importFiles, &QAction::triggered, this, &FileCommands::importFiles);
    connect(actions.importFolder, &QAction::triggered, this, &FileCommands::importFolder);
    window.setAcceptDrops(true);
    qApp->installEventFilter(this);
}

QFileDialog *FileCommands::makeDialog(const QString &title, bool isSaving)
{
    auto *dialog = new QFileDialog(&m_window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(isSaving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    return dialog;
}

void FileCommands::newLibrary()
{
    QFileDialog *dialog = makeDialog(tr("New library"), true);
    dialog->setDefaultSuffix(kLibraryEnding);
    // A library is never written over another file: the workspace refuses, and says why.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_workspace.createAndOpen(path); });
    dialog->open();
}

void FileCommands::openLibrary()
{
    QFileDialog *dialog = makeDialog(tr("Open library"), false);
    dialog->setNameFilters({tr("RepoSignal libraries (*.%1)").arg(kLibraryEnding), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_workspace.open(path); });
    dialog->open();
}

void FileCommands::importFiles()
{
    QFileDialog *dialog = makeDialog(tr("Import files"), false);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Tables and archives (*.csv *.json *.jsonl *.gz *.xz *.tar)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) { m_workspace.importFiles(paths); });
    dialog->open();
}

void FileCommands::exportFigure(const ChartSpec &chart)
{
    auto *dialog = new ExportDialog(chart, m_folder, m_workspace.executors().background, &m_window);
    connect(dialog, &ExportDialog::saveRequested, this,
            [this](const ChartSpec &chosen, const FigureOptions &options, const QString &path) {
                m_folder = QFileInfo(path).absolutePath();
                m_workspace.saveFigure(chosen, options, path);
            });
    dialog->show();
}

void FileCommands::exportTable(const Page &page)
{
    const TableExtract table = page.shownTable();
    const ChartSpec chart = page.chart();
    if (table.isEmpty() && chart.isEmpty())
        return;
    const Day asOf = table.isEmpty() ? chart.asOf : table.edition->key.asOf;
    const QString name = QStringLiteral("%1_%2.csv").arg(isoDay(asOf), table.isEmpty() ? chart.kind : page.objectName());
    QFileDialog *dialog = makeDialog(tr("Export table"), true);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilters(table.isEmpty() ? QStringList{tr("CSV (*.csv)"), tr("JSON (*.json)")}
                                           : QStringList{tr("CSV (*.csv)"), tr("TSV (*.tsv)"), tr("Markdown (*.md)"), tr("JSON (*.json)")});
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u'.', -1).chopped(1));
    });
    dialog->selectFile(QDir(m_folder).filePath(name));
    connect(dialog, &QFileDialog::fileSelected, this, [this, table, chart](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        if (table.isEmpty())
            m_workspace.saveFigure(chart, {}, path);
        else
            m_workspace.saveTable(table.edition, table.rows, table.columns, path);
    });
    dialog->open();
}

void FileCommands::importFolder()
{
    QFileDialog *dialog = makeDialog(tr("Import a folder"), false);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) { m_workspace.importFiles(paths); });
    dialog->open();
}

/// Also above a field that would take the files' names for text.
bool FileCommands::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != &m_window)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QStringList files = localFiles(*drop->mimeData());
    if (files.isEmpty())
        return QObject::eventFilter(watched, event);
    if (!canTake(files)) {
        drop->ignore();
        return true;
    }
    drop->acceptProposedAction();
    if (type == QEvent::Drop)
        take(files);
    return true;
}

bool FileCommands::canTake(const QStringList &files) const
{
    return isLibrary(files) || m_workspace.dataset();
}

void FileCommands::take(const QStringList &files)
{
    if (isLibrary(files))
        m_workspace.open(files.first());
    else
        m_workspace.importFiles(files);
}

} // namespace RepoSignal
