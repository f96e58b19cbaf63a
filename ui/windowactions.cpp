// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowactions.h"

#include "dialogs/helptexts.h"
#include "dialogs/textdialog.h"
#include "widgets/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace RepoSignal {

WindowActions::WindowActions(QMenuBar &bar, QWidget &window)
    : QObject(&window), m_pages(new QActionGroup(this)), m_themes(new QActionGroup(this))
{
    makeFileMenu(*bar.addMenu(tr("&File")));
    makeEditMenu(*bar.addMenu(tr("&Edit")));
    m_view = bar.addMenu(tr("&View"));
    makeViewMenu(*m_view);
    makeTimeMenu(*bar.addMenu(tr("&Time")));
    makeHelpMenu(*bar.addMenu(tr("&Help")), window);
}

QAction *WindowActions::add(QMenu &menu, const QString &objectName, const QString &text, const QKeySequence &keys,
                            const QString &iconName)
{
    QAction *action = menu.addAction(text);
    action->setObjectName(objectName);
    action->setShortcut(keys);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    return action;
}

void WindowActions::makeFileMenu(QMenu &menu)
{
    newLibrary = add(menu, QStringLiteral("newLibrary"), tr("&New library…"), QKeySequence::New, QStringLiteral("file-plus"));
    openLibrary = add(menu, QStringLiteral("openLibrary"), tr("&Open library…"), QKeySequence::Open, QStringLiteral("folder-open"));
    openBundled = add(menu, QStringLiteral("openBundled"), tr("Open the &bundled data"), {}, QStringLiteral("database"));
    importFiles = add(menu, QStringLiteral("importFiles"), tr("&Import files…"), Qt::CTRL | Qt::Key_I, QStringLiteral("file-input"));
    importFolder = add(menu, QStringLiteral("importFolder"), tr("Import a &folder…"));
    menu.addSeparator();
    backUpLibrary = add(menu, QStringLiteral("backUpLibrary"), tr("Back &up library…"), {}, QStringLiteral("save"));
    restoreLibrary = add(menu, QStringLiteral("restoreLibrary"), tr("&Restore library…"), {}, QStringLiteral("history"));
    checkLibrary = add(menu, QStringLiteral("checkLibrary"), tr("&Check library"), {}, QStringLiteral("circle-check"));
    menu.addSeparator();
    exportFigure = add(menu, QStringLiteral("exportFigure"), tr("&Export figure…"), Qt::CTRL | Qt::Key_E, QStringLiteral("download"));
    exportFigure->setIconText(tr("Export"));
    exportTable = add(menu, QStringLiteral("exportTable"), tr("Export &table…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E,
                      QStringLiteral("table"));
    menu.addSeparator();
    quit = add(menu, QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit, QStringLiteral("log-out"));
}

void WindowActions::makeEditMenu(QMenu &menu)
{
    copy = add(menu, QStringLiteral("copy"), tr("&Copy"), QKeySequence::Copy, QStringLiteral("copy"));
    find = add(menu, QStringLiteral("find"), tr("&Filter repositories"), QKeySequence::Find, QStringLiteral("search"));
}

void WindowActions::makeViewMenu(QMenu &menu)
{
    m_afterPages = menu.addSeparator();
    details = add(menu, QStringLiteral("details"), tr("&Details"), Qt::Key_F9, QStringLiteral("panel-right"));
    details->setCheckable(true);
    columns = menu.addMenu(icon(QStringLiteral("columns-3")), tr("&Columns"));
    QMenu *themes = menu.addMenu(icon(QStringLiteral("sun-moon")), tr("&Theme"));
    const auto addTheme = [&](ThemeChoice choice, const QString &text) {
        QAction *action = themes->addAction(text);
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        m_themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { emit themeChosen(choice); });
    };
    addTheme(ThemeChoice::System, tr("As the &system"));
    addTheme(ThemeChoice::Light, tr("&Light"));
    addTheme(ThemeChoice::Dark, tr("&Dark"));
}

/// Their shortcuts belong to the time machine's buttons.
void WindowActions::makeTimeMenu(QMenu &menu)
{
    previousDay = add(menu, QStringLiteral("previousDay"), tr("&Previous day") + QStringLiteral("\tAlt+Left"), {},
                      QStringLiteral("chevron-left"));
    nextDay = add(menu, QStringLiteral("nextDay"), tr("&Next day") + QStringLiteral("\tAlt+Right"), {}, QStringLiteral("chevron-right"));
    newestDay = add(menu, QStringLiteral("newestDay"), tr("Ne&west day") + QStringLiteral("\tAlt+End"), {}, QStringLiteral("skip-forward"));
    chooseDay = add(menu, QStringLiteral("chooseDay"), tr("&Choose day…"), Qt::CTRL | Qt::Key_D, QStringLiteral("calendar"));
    menu.addSeparator();
    play = add(menu, QStringLiteral("playDays"), tr("&Play"), Qt::ALT | Qt::Key_P, QStringLiteral("play"));
}

void WindowActions::makeHelpMenu(QMenu &menu, QWidget &window)
{
    const QAction *shortcuts =
        add(menu, QStringLiteral("shortcuts"), tr("&Keyboard shortcuts"), QKeySequence::HelpContents, QStringLiteral("keyboard"));
    const QAction *about = add(menu, QStringLiteral("about"), tr("&About RepoSignal"), {}, QStringLiteral("info"));
    connect(shortcuts, &QAction::triggered, &window,
            [&window] { (new TextDialog(tr("Keyboard shortcuts"), shortcutsText(), {}, &window))->show(); });
    connect(about, &QAction::triggered, &window,
            [&window] { (new TextDialog(tr("About RepoSignal"), aboutText(), {}, &window))->show(); });
}

void WindowActions::addPage(const QString &iconName, const QString &name)
{
    const int page = static_cast<int>(m_pages->actions().size());
    auto *action = new QAction(icon(iconName), name, m_pages);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + page)));
    m_view->insertAction(m_afterPages, action);
    connect(action, &QAction::triggered, this, [this, page] { emit pageChosen(page); });
}

void WindowActions::setCurrentPage(int page)
{
    m_pages->actions().at(page)->setChecked(true);
}

void WindowActions::setTheme(ThemeChoice choice)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(choice));
}

void WindowActions::setEditionCommandsEnabled(bool enabled)
{
    for (QAction *action : {exportFigure, exportTable, copy, find, details, previousDay, nextDay, newestDay, chooseDay, play})
        action->setEnabled(enabled);
}

} // namespace RepoSignal
