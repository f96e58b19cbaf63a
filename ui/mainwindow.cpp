// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "commandbar.h"
#include "detailsdock.h"
#include "filecommands.h"
#include "librarycommands.h"
#include "libraryfacts.h"
#include "noticearea.h"
#include "pagecatalogue.h"
#include "pagecommands.h"
#include "pages/detailspane.h"
#include "pages/repositoriespage.h"
#include "pages/startpage.h"
#include "pagestack.h"
#include "statusline.h"
#include "windowactions.h"

#include <QAction>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace RepoSignal {

MainWindow::MainWindow(Workspace &workspace, QSettings &store, QWidget *parent)
    : QMainWindow(parent), m_workspace(workspace), m_store(store), m_settings(Settings::read(store))
{
    setWindowTitle(tr("RepoSignal"));
    setMinimumSize(800, 560);
    m_theme.apply(m_settings.theme);
    makeParts();
    layOut();
    connectParts();
    resize(1440, 900);
    restoreGeometry(m_settings.geometry);
    restoreState(m_settings.docks);
    EditionRequest request = workspace.request();
    if (request.scope.isEmpty() && !m_settings.scope.isEmpty()) {
        request.scope = m_settings.scope;
        workspace.setRequest(request);
    }
    m_pages->showPage(m_pages->indexOf(m_settings.page) < 0 ? kOverviewPage : m_settings.page);
    showEdition();
}

void MainWindow::makeParts()
{
    m_menus = new QMenuBar(this);
    m_actions = new WindowActions(*m_menus, *this);
    m_files = new FileCommands(m_workspace, *m_actions, *this);
    m_files->setExportFolder(m_settings.exportFolder);
    m_library = new LibraryFacts(m_workspace, this);
    m_bar = new CommandBar(m_workspace, *m_library, this);
    m_bar->connectActions(*m_actions);
    m_status = new StatusLine(m_workspace, *m_library, this);
    m_sidebar = new Sidebar(this);
    m_notices = new NoticeArea(m_workspace, this);
    m_notices->setLibraryActions(m_actions->openLibrary, m_actions->openBundled);
    m_pages = new PageStack(this);
    addPages(*m_pages, *m_sidebar, *m_actions, m_workspace, m_settings);
    m_start = new StartPage(this);
    m_start->addWay(m_actions->openBundled, QStringLiteral("book-open"), tr("Daily rankings of GitHub. Works offline."));
    m_start->addWay(m_actions->importFiles, QStringLiteral("file-input"), tr("Tables and archives. Or drop them here."));
    m_start->addWay(m_actions->openLibrary, QStringLiteral("folder-open"), tr("One that you made before."));
    m_details = new DetailsPane(m_workspace.selection(), m_workspace.executors().prompt, this);
    m_dock = new DetailsDock(tr("Details"), m_details, this);
    new LibraryCommands(m_workspace, *m_actions, *m_notices, *this);
    new PageCommands(*m_actions, *m_pages, *m_details, *m_files, *m_notices, this);
}

void MainWindow::layOut()
{
    auto *head = new QWidget(this);
    auto *headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(0, 0, 0, 0);
    headLayout->setSpacing(0);
    headLayout->addWidget(m_menus);
    headLayout->addWidget(m_bar);
    setMenuWidget(head);
    setStatusBar(m_status);
    m_content = new QStackedWidget(this);
    m_content->addWidget(m_start);
    m_content->addWidget(m_pages);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_notices);
    middle->addWidget(m_content, 1);
    auto *central = new QWidget(this);
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addLayout(middle, 1);
    setCentralWidget(central);
    addDockWidget(Qt::RightDockWidgetArea, m_dock);
    resizeDocks({m_dock}, {DetailsDock::kWidth}, Qt::Horizontal);
}

void MainWindow::connectParts()
{
    const auto showIndex = [this](int index) { m_pages->showPage(m_pages->idAt(index)); };
    connect(m_sidebar, &Sidebar::pageChosen, this, showIndex);
    connect(m_actions, &WindowActions::pageChosen, this, showIndex);
    connect(m_pages, &PageStack::pageMade, this, &MainWindow::connectPage);
    connect(m_pages, &PageStack::currentPageChanged, this, &MainWindow::showPageState);
    m_actions->setTheme(m_theme.choice());
    connect(m_actions, &WindowActions::themeChosen, this, [this](ThemeChoice choice) { m_theme.apply(choice); });
    connect(m_actions->details, &QAction::triggered, this, &MainWindow::setDetailsShown);
    connect(m_dock, &DetailsDock::closeRequested, this, [this] { setDetailsShown(false); });
    connect(m_details, &DetailsPane::exportRequested, m_files, &FileCommands::exportFigure);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(&m_workspace, &Workspace::editionChanged, this, &MainWindow::showEdition);
    connect(&m_workspace, &Workspace::libraryFailed, m_start, [this] { m_start->setState(StartPage::State::Failed); });
    connect(&m_workspace, &Workspace::requestRefused, this, &MainWindow::fallBack);
    connect(m_library, &LibraryFacts::changed, this, [this] { m_sidebar->setSummary(m_library->summary()); });
}

void MainWindow::connectPage(Page *page)
{
    connect(page, &Page::summaryChanged, this, &MainWindow::showPageState);
    connect(page, &Page::exportRequested, m_files, &FileCommands::exportFigure);
    connect(page, &Page::detailsRequested, this, [this] { setDetailsShown(true); });
    connect(page, &Page::repositoriesRequested, this, [this](const QString &query) {
        repositoriesPage(*m_pages).setFilter(query);
        m_pages->showPage(kRepositoriesPage);
    });
}

/// The frame around the current page.
void MainWindow::showPageState()
{
    const int index = m_pages->indexOf(m_pages->currentId());
    const Page *page = m_workspace.edition() ? m_pages->currentPage() : nullptr;
    m_sidebar->setCurrent(index);
    m_actions->setCurrentPage(index);
    m_status->setSummary(page ? page->summary() : QString());
    m_actions->columns->setEnabled(page && m_pages->currentId() == kRepositoriesPage);
    const bool hasDetails = page && m_settings.pagesWithDetails.contains(m_pages->currentId());
    m_dock->setVisible(hasDetails);
    m_actions->details->setChecked(hasDetails);
}

void MainWindow::showEdition()
{
    const EditionPtr edition = m_workspace.edition();
    m_actions->setEditionCommandsEnabled(edition != nullptr);
    for (QAction *import : {m_actions->importFiles, m_actions->importFolder})
        import->setEnabled(m_workspace.dataset() != nullptr);
    m_pages->setEdition(edition);
    m_details->setEdition(edition);
    m_content->setCurrentWidget(edition ? static_cast<QWidget *>(m_pages) : m_start);
    if (m_workspace.dataset() && !edition)
        m_start->setState(StartPage::State::Empty);
    showPageState();
}

/// What was remembered, or asked for on the command line, is not in this library.
void MainWindow::fallBack()
{
    if (!m_workspace.edition() && m_workspace.request() != EditionRequest())
        m_workspace.setRequest({});
}

void MainWindow::setDetailsShown(bool shown)
{
    m_settings.pagesWithDetails.removeAll(m_pages->currentId());
    if (shown)
        m_settings.pagesWithDetails.append(m_pages->currentId());
    showPageState();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    constexpr int kCompactBelow = 1200;
    QMainWindow::resizeEvent(event);
    const bool compact = width() < kCompactBelow;
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_sidebar->setCompact(compact);
    m_bar->setCompact(compact);
    m_status->setCompact(compact);
    resizeDocks({m_dock}, {compact ? DetailsDock::kCompactWidth : DetailsDock::kWidth}, Qt::Horizontal);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    rememberPages(*m_pages, m_settings);
    m_settings.geometry = saveGeometry();
    m_settings.docks = saveState();
    m_settings.theme = m_theme.choice();
    m_settings.scope = m_workspace.request().scope;
    m_settings.exportFolder = m_files->exportFolder();
    m_settings.write(m_store);
    QMainWindow::closeEvent(event);
}

} // namespace RepoSignal
