// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings.h"

#include <QMainWindow>

class QMenuBar;
class QStackedWidget;

namespace RepoSignal {

class CommandBar;
class DetailsDock;
class DetailsPane;
class FileCommands;
class LibraryFacts;
class NoticeArea;
class Page;
class PageStack;
class Sidebar;
class StartPage;
class StatusLine;
class WindowActions;
class Workspace;

/// The frame: it puts pages and parts together, and remembers how they were left.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both outlive the window. It shows what `workspace` opens and never waits for it; a request that names no scope
    /// gets the remembered one.
    MainWindow(Workspace &workspace, QSettings &store, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeParts();
    void layOut();
    void connectParts();
    void connectPage(Page *page);
    void showPageState();
    void showEdition();
    void fallBack();
    void setDetailsShown(bool shown);

    Workspace &m_workspace;
    QSettings &m_store;
    Settings m_settings;
    ThemeController m_theme;
    LibraryFacts *m_library = nullptr;
    QMenuBar *m_menus = nullptr;
    WindowActions *m_actions = nullptr;
    FileCommands *m_files = nullptr;
    CommandBar *m_bar = nullptr;
    Sidebar *m_sidebar = nullptr;
    NoticeArea *m_notices = nullptr;
    QStackedWidget *m_content = nullptr; ///< pages, or the start
    PageStack *m_pages = nullptr;
    StartPage *m_start = nullptr;
    DetailsPane *m_details = nullptr;
    DetailsDock *m_dock = nullptr;
    StatusLine *m_status = nullptr;
    bool m_compact = false;
};

} // namespace RepoSignal
