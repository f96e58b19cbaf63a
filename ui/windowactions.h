// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace RepoSignal {

/// The window's commands and its menus. What a command does is connected by whoever does it.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// The bar outlives the actions; `window` is what they belong to.
    WindowActions(QMenuBar &bar, QWidget &window);

    QAction *newLibrary = nullptr;
    QAction *openLibrary = nullptr;
    QAction *openBundled = nullptr;
    QAction *importFiles = nullptr;
    QAction *importFolder = nullptr;
    QAction *backUpLibrary = nullptr;
    QAction *restoreLibrary = nullptr;
    QAction *checkLibrary = nullptr;
    QAction *exportFigure = nullptr;
    QAction *exportTable = nullptr;
    QAction *quit = nullptr;
    QAction *copy = nullptr;
    QAction *find = nullptr;
    QAction *details = nullptr; ///< checkable
    QAction *previousDay = nullptr;
    QAction *nextDay = nullptr;
    QAction *newestDay = nullptr;
    QAction *chooseDay = nullptr;
    QAction *play = nullptr; ///< moves through the days, or stops that
    QMenu *columns = nullptr; ///< filled when it opens

    /// In View, Ctrl and its number.
    void addPage(const QString &iconName, const QString &name);
    void setCurrentPage(int page);
    void setTheme(ThemeChoice choice);
    /// Commands that need an edition to work on.
    void setEditionCommandsEnabled(bool enabled);

signals:
    void pageChosen(int page);
    void themeChosen(RepoSignal::ThemeChoice choice);

private:
    QAction *add(QMenu &menu, const QString &objectName, const QString &text, const QKeySequence &keys = {},
                 const QString &iconName = {});
    void makeFileMenu(QMenu &menu);
    void makeEditMenu(QMenu &menu);
    void makeViewMenu(QMenu &menu);
    void makeTimeMenu(QMenu &menu);
    void makeHelpMenu(QMenu &menu, QWidget &window);

    QMenu *m_view = nullptr;
    QAction *m_afterPages = nullptr; ///< separator
    QActionGroup *m_pages = nullptr;
    QActionGroup *m_themes = nullptr;
};

} // namespace RepoSignal
