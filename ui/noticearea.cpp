// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticearea.h"

#include "charts/chartspec.h"
#include "dialogs/textdialog.h"
#include "session/importrecord.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace RepoSignal {

namespace {

const QString kLibrary = QStringLiteral("library");
const QString kRequest = QStringLiteral("request");
const QString kStart = QStringLiteral("start"); ///< stays when an edition comes instead of the one asked for
const QString kWork = QStringLiteral("work");

QString resultText(const ImportReport &report)
{
    KeptRows kept;
    std::int64_t skipped = 0;
    for (const FileReport &file : report.files) {
        kept += file.kept;
        skipped += file.rowsSkipped();
    }
    return NoticeArea::tr("%1; %2 rows skipped.").arg(keptText(kept), formatNumber(double(skipped), NumberFormat::Integer));
}

/// Why the one file that failed did, or how many failed; and what was kept.
QString outcomeText(const ImportReport &report)
{
    if (report.fatal)
        return sentence(*report.fatal);
    const auto failed = [](const FileReport &file) { return file.error.has_value(); };
    const auto first = std::ranges::find_if(report.files, failed);
    if (first == report.files.end())
        return resultText(report);
    const auto count = std::ranges::count_if(report.files, failed);
    const QString text = count == 1
        ? sentence(*first->error)
        : NoticeArea::tr("%1 of %2 files failed, the first is %3; the report says why.")
              .arg(count)
              .arg(report.files.size())
              .arg(first->file);
    return text + u' ' + resultText(report);
}

} // namespace

NoticeArea::NoticeArea(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    hide();
    connect(&workspace, &Workspace::libraryFailed, this, &NoticeArea::libraryFailed);
    connect(&workspace, &Workspace::libraryOpened, this, &NoticeArea::libraryOpened);
    connect(&workspace, &Workspace::editionChanged, this, [this] { dismiss(kRequest); });
    connect(&workspace, &Workspace::requestRefused, this, [this](const Error &error) {
        post(m_workspace.edition() ? kRequest : kStart, Notice::Kind::Warn, tr("What was asked for cannot be shown."), sentence(error));
    });
    connect(&workspace, &Workspace::failed, this, [this](const Error &error) {
        post(kWork, Notice::Kind::Bad, tr("That did not work."), sentence(error));
    });
    connect(&workspace, &Workspace::importFinished, this, &NoticeArea::importFinished);
    connect(&workspace, &Workspace::listSaved, this, &NoticeArea::listSaved);
    connect(&workspace, &Workspace::figureSaved, this, &NoticeArea::fileSaved);
    connect(&workspace, &Workspace::tableSaved, this, &NoticeArea::fileSaved);
}

void NoticeArea::setLibraryActions(QAction *open, QAction *openBundled)
{
    m_libraryActions = {open, openBundled};
}

void NoticeArea::post(const QString &subject, Notice::Kind kind, const QString &fact, const QString &detail,
                      const QList<QAction *> &actions)
{
    dismiss(subject);
    Shown shown{.notice = new Notice(this), .actions = new QObject(this)};
    shown.notice->setObjectName(subject);
    QList<QAction *> all = actions;
    for (QAction *action : actions) {
        if (!action->parent())
            action->setParent(shown.actions);
    }
    if (all.size() < 2) {
        all.append(makeAction(tr("Dismiss"), [this, subject] { dismiss(subject); }));
        all.last()->setParent(shown.actions);
    }
    shown.notice->setContent(kind, fact, detail);
    shown.notice->setActions(all);
    layout()->addWidget(shown.notice);
    m_shown.insert(subject, shown);
    setVisible(true);
}

/// The notice may be the one whose button was pressed just now.
void NoticeArea::dismiss(const QString &subject)
{
    const Shown shown = m_shown.take(subject);
    if (!shown.notice)
        return;
    shown.notice->hide();
    shown.notice->deleteLater();
    shown.actions->deleteLater();
    setVisible(!m_shown.isEmpty());
}

QAction *NoticeArea::makeAction(const QString &text, std::function<void()> run)
{
    auto *action = new QAction(text);
    connect(action, &QAction::triggered, this, std::move(run));
    return action;
}

void NoticeArea::libraryFailed(const Error &error, const QString &path)
{
    const QString name = path.isEmpty() ? tr("The library could not be opened.")
                                        : tr("%1 could not be opened.").arg(QFileInfo(path).fileName());
    post(kLibrary, Notice::Kind::Bad, name, sentence(error), m_libraryActions);
}

void NoticeArea::libraryOpened()
{
    dismiss(kLibrary);
    if (!m_workspace.readOnlyReason().isEmpty()) {
        post(kLibrary, Notice::Kind::Info, tr("This library can be read, not changed."), m_workspace.readOnlyReason());
    }
}

void NoticeArea::importFinished(const ImportReport &report)
{
    QAction *showReport = makeAction(tr("Show report"), [this, report] {
        auto *dialog = new TextDialog(tr("Import report"), reportText(report), QStringLiteral("import-report.txt"), window());
        dialog->addForm(tr("CSV, one row a file"), QStringLiteral("csv"), writeImportReport(report, TableFormat::Csv));
        dialog->addForm(tr("JSON, with every reason"), QStringLiteral("json"), writeImportReport(report, TableFormat::Json));
        dialog->resize(960, 640);
        dialog->show();
    });
    const QString fact = report.cancelled      ? tr("Import cancelled: what was read before is kept.")
                         : report.hasFailures() ? tr("Not all was imported.")
                                                : tr("Imported.");
    post(kWork, report.cancelled || report.hasFailures() ? Notice::Kind::Warn : Notice::Kind::Good, fact,
         outcomeText(report), {showReport});
}

void NoticeArea::listSaved(const QString &name)
{
    QAction *use = makeAction(tr("Use as scope"), [this, name] { m_workspace.setScope(name); });
    post(kWork, Notice::Kind::Good, tr("List saved."), name, {use});
}

void NoticeArea::fileSaved(const QString &path)
{
    const QFileInfo file(path);
    QAction *open = makeAction(tr("Open folder"), [folder = file.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    post(kWork, Notice::Kind::Good, tr("Saved %1.").arg(file.fileName()), file.absolutePath(), {open});
}

} // namespace RepoSignal
