// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparecontrol.h"

#include "widgets/daycalendar.h"
#include "widgets/icons.h"

#include <QActionGroup>
#include <QMenu>

namespace RepoSignal {

CompareControl::CompareControl(QWidget *parent) : MenuButton(parent), m_group(new QActionGroup(this))
{
    setIcon(RepoSignal::icon(QStringLiteral("git-compare")));
    setAccessibleName(tr("Compare with"));
    setToolTip(tr("What changes are measured against"));

    using Kind = CompareWith::Kind;
    const std::pair<Kind, QString> entries[] = {{Kind::PreviousDay, tr("Previous day")},
                                                {Kind::Week, tr("A week before")},
                                                {Kind::FourWeeks, tr("Four weeks before")},
                                                {Kind::Date, tr("Choose date…")}};
    for (const auto &[kind, text] : entries) {
        QAction *action = menu()->addAction(text);
        action->setCheckable(true);
        action->setData(static_cast<int>(kind));
        m_group->addAction(action);
    }
    connect(m_group, &QActionGroup::triggered, this, [this](const QAction *action) {
        const auto kind = static_cast<Kind>(action->data().toInt());
        if (kind == Kind::Date)
            chooseDate();
        else
            emit compareWithChosen({.kind = kind, .date = {}});
    });
    setCompareWith({}, {});
}

void CompareControl::setDays(std::vector<Day> days)
{
    m_days = std::move(days);
    m_group->actions().constLast()->setEnabled(!m_days.empty());
}

void CompareControl::setCompareWith(const CompareWith &compareWith, std::optional<Day> resolved)
{
    m_current = compareWith;
    m_resolved = resolved;
    setText(resolved ? tr("against %1").arg(weekdayDay(*resolved)) : tr("nothing to compare with"));
    setAccessibleDescription(text());
    for (QAction *action : m_group->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(compareWith.kind));
}

void CompareControl::chooseDate()
{
    // Until a day is chosen the menu goes on telling what is in force.
    setCompareWith(m_current, m_resolved);
    DayCalendar *calendar = DayCalendar::popUp(this, m_days, m_resolved);
    connect(calendar, &DayCalendar::chosen, this,
            [this](Day day) { emit compareWithChosen({.kind = CompareWith::Kind::Date, .date = day}); });
}

} // namespace RepoSignal
