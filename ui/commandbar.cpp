// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandbar.h"

#include "analysis/population.h"
#include "libraryfacts.h"
#include "widgets/comparecontrol.h"
#include "widgets/scopebutton.h"
#include "widgets/timemachine.h"
#include "windowactions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace RepoSignal {

CommandBar::CommandBar(Workspace &workspace, const LibraryFacts &library, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_library(library), m_layout(new QHBoxLayout(this)),
      m_scope(new ScopeButton(this)), m_time(new TimeMachine(this)), m_compare(new CompareControl(this)),
      m_export(new QToolButton(this))
{
    constexpr int kHeight = 48;
    setFixedHeight(kHeight);
    m_scope->setObjectName(QStringLiteral("scope"));
    m_time->setObjectName(QStringLiteral("timeMachine"));
    m_compare->setObjectName(QStringLiteral("compareWith"));
    m_layout->setContentsMargins(12, 0, 12, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_scope);
    m_layout->addWidget(m_time);
    m_layout->addWidget(m_compare);
    m_layout->addStretch(1);
    m_layout->addWidget(m_export);
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setFocusPolicy(Qt::StrongFocus);

    connect(m_scope, &ScopeButton::scopeChosen, &workspace, &Workspace::setScope);
    connect(m_time, &TimeMachine::dayChosen, &workspace, [&workspace](Day day) { workspace.setAsOf(day); });
    connect(m_time, &TimeMachine::newestRequested, &workspace, [&workspace] { workspace.setAsOf({}); });
    connect(m_compare, &CompareControl::compareWithChosen, &workspace, &Workspace::setCompareWith);
    connect(&workspace, &Workspace::editionChanged, this, &CommandBar::showEdition);
    connect(&workspace, &Workspace::requestRefused, this, &CommandBar::showEdition);
    connect(&library, &LibraryFacts::changed, this, &CommandBar::showDays);
    showEdition();
}

void CommandBar::connectActions(WindowActions &actions)
{
    m_export->setDefaultAction(actions.exportFigure);
    connect(actions.previousDay, &QAction::triggered, this, [this] { m_time->stepTo(-1); });
    connect(actions.nextDay, &QAction::triggered, this, [this] { m_time->stepTo(1); });
    connect(actions.newestDay, &QAction::triggered, m_time, &TimeMachine::newestRequested);
    connect(actions.chooseDay, &QAction::triggered, m_time, &TimeMachine::showCalendar);
}

void CommandBar::setCompact(bool compact)
{
    m_time->setCompact(compact);
    m_export->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void CommandBar::showEdition()
{
    const EditionPtr edition = m_workspace.edition();
    m_scope->setVisible(edition != nullptr);
    m_time->setVisible(m_workspace.dataset() != nullptr);
    m_compare->setVisible(edition != nullptr);
    if (!edition)
        return;
    std::vector<Scope> scopes = availableScopes(*edition->dataset);
    std::ranges::replace_if(scopes, [&edition](const Scope &scope) { return scope.id == edition->scope.id; }, edition->scope);
    m_scope->setScopes(scopes, edition->scope.id);
    m_time->setDay(edition->key.asOf);
    showDays();
}

void CommandBar::showDays()
{
    const EditionPtr edition = m_workspace.edition();
    m_time->setDays(edition ? m_library.days() : std::vector<Day>());
    if (!edition)
        return;
    std::vector<Day> before = m_library.days();
    std::erase_if(before, [&edition](Day day) { return day >= edition->key.asOf; });
    m_compare->setDays(std::move(before));
    m_compare->setCompareWith(m_workspace.request().compareWith, edition->key.compareWith);
}

void CommandBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().window);
    painter.fillRect(0, height() - 1, width(), 1, theme().line);
}

} // namespace RepoSignal
