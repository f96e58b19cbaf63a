// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagecatalogue.h"

#include "pages/datapage.h"
#include "pages/languagespage.h"
#include "pages/overviewpage.h"
#include "pages/repositoriespage.h"
#include "pages/velocitypage.h"
#include "pagestack.h"
#include "session/workspace.h"
#include "widgets/sidebar.h"
#include "windowactions.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

} // namespace

void addPages(PageStack &pages, Sidebar &sidebar, WindowActions &actions, Workspace &workspace, const Settings &settings)
{
    const auto add = [&](const QString &id, const QString &iconName, const QString &name, std::function<Page *()> make) {
        pages.addPage(id, std::move(make));
        sidebar.addPage(iconName, name);
        actions.addPage(iconName, name);
    };
    add(kOverviewPage, QStringLiteral("layout-dashboard"), Texts::tr("Overview"), [&workspace, &settings] {
        auto *page = new OverviewPage(workspace.selection(), workspace.executors().prompt);
        page->setWindow(settings.window);
        return page;
    });
    add(kRepositoriesPage, QStringLiteral("table-2"), Texts::tr("Repositories"), [&workspace, &settings] {
        auto *page = new RepositoriesPage(workspace);
        page->setColumns(settings.columns);
        if (!settings.sort.empty())
            page->setSortKeys(settings.sort);
        return page;
    });
    add(kLanguagesPage, QStringLiteral("braces"), Texts::tr("Languages"), [&workspace, &settings] {
        auto *page = new LanguagesPage(workspace);
        page->setBasis(settings.languageBasis);
        page->setWindow(settings.languageWindow);
        return page;
    });
    add(kVelocityPage, QStringLiteral("gauge"), Texts::tr("Velocity"), [&workspace, &settings] {
        auto *page = new VelocityPage(workspace.selection(), workspace.executors().prompt);
        page->setWindow(settings.velocityWindow);
        page->setMinimumStars(settings.velocityMinimum);
        page->setGrowthLines(settings.velocityLines);
        return page;
    });
    add(kDataPage, QStringLiteral("database"), Texts::tr("Data"), [&workspace, &settings] {
        auto *page = new DataPage(workspace);
        page->setView(settings.dataView);
        return page;
    });
}

void rememberPages(const PageStack &pages, Settings &settings)
{
    settings.page = pages.currentId();
    if (const auto *overview = qobject_cast<OverviewPage *>(pages.madePage(kOverviewPage)))
        settings.window = overview->window();
    if (const auto *repositories = qobject_cast<RepositoriesPage *>(pages.madePage(kRepositoriesPage))) {
        settings.columns = repositories->columns();
        settings.sort = repositories->sortKeys();
    }
    if (const auto *languages = qobject_cast<LanguagesPage *>(pages.madePage(kLanguagesPage))) {
        settings.languageBasis = languages->basis();
        settings.languageWindow = languages->window();
    }
    if (const auto *velocity = qobject_cast<VelocityPage *>(pages.madePage(kVelocityPage))) {
        settings.velocityWindow = velocity->window();
        settings.velocityMinimum = velocity->minimumStars();
        settings.velocityLines = velocity->hasGrowthLines();
    }
    if (const auto *data = qobject_cast<DataPage *>(pages.madePage(kDataPage)))
        settings.dataView = data->view();
}

RepositoriesPage &repositoriesPage(PageStack &pages)
{
    return *qobject_cast<RepositoriesPage *>(pages.page(kRepositoriesPage));
}

} // namespace RepoSignal
