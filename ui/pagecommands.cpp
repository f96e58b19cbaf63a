// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagecommands.h"

#include "filecommands.h"
#include "noticearea.h"
#include "pagecatalogue.h"
#include "pages/detailspane.h"
#include "pages/repositoriespage.h"
#include "pagestack.h"
#include "table/tableexport.h"
#include "windowactions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace RepoSignal {

PageCommands::PageCommands(WindowActions &actions, PageStack &pages, const DetailsPane &details, FileCommands &files,
                           NoticeArea &notices, QObject *parent)
    : QObject(parent), m_actions(actions), m_pages(pages), m_details(details), m_files(files), m_notices(notices)
{
    connect(actions.exportFigure, &QAction::triggered, this, &PageCommands::exportFigure);
    connect(actions.exportTable, &QAction::triggered, this, [this] { m_files.exportTable(*m_pages.currentPage()); });
    connect(actions.copy, &QAction::triggered, this, &PageCommands::copy);
    connect(actions.find, &QAction::triggered, this, &PageCommands::find);
    connect(actions.columns, &QMenu::aboutToShow, this, &PageCommands::fillColumns);
}

/// The page's chart; on a page without one the selected repository's history.
void PageCommands::exportFigure()
{
    const ChartSpec ofPage = m_pages.currentPage()->chart();
    const ChartSpec chart = ofPage.isEmpty() ? m_details.chart() : ofPage;
    if (!ofPage.emptyReason.isEmpty()) {
        m_notices.post(QStringLiteral("work"), Notice::Kind::Info, tr("There is nothing to draw."), ofPage.emptyReason);
    } else if (chart.isEmpty()) {
        m_notices.post(QStringLiteral("work"), Notice::Kind::Info, tr("No chart yet."),
                       tr("Select a repository: the history of its stars is the chart of this page."));
    } else {
        m_files.exportFigure(chart);
    }
}

void PageCommands::copy()
{
    const TableExtract table = m_pages.currentPage()->selectedTable();
    if (table.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(
        QString::fromUtf8(exportTable(*table.edition, table.rows, table.columns, TableFormat::Tsv)));
}

void PageCommands::find()
{
    m_pages.showPage(kRepositoriesPage);
    repositoriesPage(m_pages).editFilter();
}

void PageCommands::fillColumns()
{
    m_actions.columns->clear();
    repositoriesPage(m_pages).fillColumnsMenu(*m_actions.columns);
}

} // namespace RepoSignal
