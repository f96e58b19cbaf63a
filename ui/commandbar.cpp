// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandbar.h"

#include "analysis/population.h"
#include "libraryfacts.h"
#include "widgets/comparecontrol.h"
#include "widgets/icons.h"
#include "widgets/scopebutton.h"
#include "widgets/timemachine.h"
#include "widgets/timestrip.h"
#include "windowactions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace RepoSignal {

CommandBar::CommandBar(Workspace &workspace, const LibraryFacts &library, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_library(library), m_scope(new ScopeButton(this)), m_time(new TimeMachine(this)),
      m_compare(new CompareControl(this)), m_export(new QToolButton(this)), m_strip(new TimeStrip(this))
{
    m_scope->setObjectName(QStringLiteral("scope"));
    m_time->setObjectName(QStringLiteral("timeMachine"));
    m_compare->setObjectName(QStringLiteral("compareWith"));
    m_strip->setObjectName(QStringLiteral("timeStrip"));
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeRow());
    layout->addWidget(m_strip);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(m_scope, &ScopeButton::scopeChosen, &workspace, &Workspace::setScope);
    connect(m_compare, &CompareControl::compareWithChosen, &workspace, &Workspace::setCompareWith);
    connectTime();
    connect(&workspace, &Workspace::editionChanged, this, &CommandBar::showEdition);
    connect(&workspace, &Workspace::requestRefused, this, [this] {
        m_strip->setPlaying(false);
        showEdition();
    });
    connect(&library, &LibraryFacts::changed, this, &CommandBar::showDays);
    showEdition();
}

QLayout *CommandBar::makeRow()
{
    constexpr int kHeight = 48;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addStrut(kHeight);
    row->addWidget(m_scope);
    row->addWidget(m_time);
    row->addWidget(m_compare);
    row->addStretch(1);
    row->addWidget(m_export);
    return row;
}

void CommandBar::connectTime()
{
    connect(m_time, &TimeMachine::dayChosen, this, [this](Day day) {
        m_strip->setPlaying(false);
        setAsOf(day);
    });
    connect(m_time, &TimeMachine::newestRequested, this, [this] {
        m_strip->setPlaying(false);
        m_workspace.setAsOf({});
    });
    connect(m_strip, &TimeStrip::dayChosen, this, &CommandBar::setAsOf);
}

/// The controls tell the wanted day at once, everything else when its edition is there.
void CommandBar::setAsOf(Day day)
{
    m_workspace.setAsOf(day);
    m_time->setDay(day);
    if (const EditionPtr edition = m_workspace.edition())
        m_strip->setDay(day, edition->key.asOf);
}

void CommandBar::connectActions(WindowActions &actions)
{
    m_export->setDefaultAction(actions.exportFigure);
    connect(actions.previousDay, &QAction::triggered, this, [this] { m_time->stepTo(-1); });
    connect(actions.nextDay, &QAction::triggered, this, [this] { m_time->stepTo(1); });
    connect(actions.newestDay, &QAction::triggered, m_time, &TimeMachine::newestRequested);
    connect(actions.chooseDay, &QAction::triggered, m_time, &TimeMachine::showCalendar);
    QAction *play = actions.play;
    connect(play, &QAction::triggered, m_strip, [this] { m_strip->setPlaying(!m_strip->isPlaying()); });
    connect(m_strip, &TimeStrip::playingChanged, play, [play](bool playing) {
        play->setText(playing ? tr("&Pause") : tr("&Play"));
        play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
    });
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
    m_strip->setVisible(edition != nullptr);
    if (!edition) {
        m_strip->setPlaying(false);
        m_time->setDays({});
        return;
    }
    std::vector<Scope> scopes = availableScopes(*edition->dataset);
    std::ranges::replace_if(scopes, [&edition](const Scope &scope) { return scope.id == edition->scope.id; }, edition->scope);
    m_scope->setScopes(scopes, edition->scope.id);
    const Day wanted = m_workspace.request().asOf.value_or(edition->key.asOf);
    m_time->setDay(wanted);
    m_strip->setDay(wanted, edition->key.asOf);
    m_strip->setCompareDay(edition->key.compareWith);
    m_compare->setDays(daysBefore(edition->key.asOf));
    m_compare->setCompareWith(m_workspace.request().compareWith, edition->key.compareWith);
}

void CommandBar::showDays()
{
    m_strip->setDays(m_library.days());
    m_time->setDays(m_strip->track().steps().days());
    if (const EditionPtr edition = m_workspace.edition())
        m_compare->setDays(daysBefore(edition->key.asOf));
}

std::vector<Day> CommandBar::daysBefore(Day asOf) const
{
    const std::vector<Day> &days = m_strip->track().steps().days();
    return {days.begin(), std::ranges::lower_bound(days, asOf)};
}

void CommandBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().window);
    painter.fillRect(0, height() - 1, width(), 1, theme().line);
}

} // namespace RepoSignal
