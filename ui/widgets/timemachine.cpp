// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timemachine.h"

#include "widgets/daycalendar.h"
#include "widgets/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace RepoSignal {

namespace {

QToolButton *makeButton(QWidget *parent, const char *group, const QString &iconName, const QString &name,
                        const QString &toolTip)
{
    auto *button = new QToolButton(parent);
    button->setProperty("group", QString::fromLatin1(group));
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

TimeMachine::TimeMachine(QWidget *parent)
    : QWidget(parent), m_previous(makeButton(this, "first", QStringLiteral("chevron-left"), tr("Previous day"),
                                             tr("Previous day with data (Alt+Left)"))),
      m_date(makeButton(this, "middle", QStringLiteral("calendar"), tr("As-of date"),
                        tr("Choose the date that everything is about"))),
      m_next(makeButton(this, "last", QStringLiteral("chevron-right"), tr("Next day"),
                        tr("Next day with data (Alt+Right)"))),
      m_newest(
          makeButton(this, "", QStringLiteral("skip-forward"), tr("Newest day"), tr("Newest day with data (Alt+End)")))
{
    m_date->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_date->setFont(uiFont(13, QFont::DemiBold));
    m_newest->setText(tr("Newest"));
    m_newest->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_newest->setAutoRaise(true);
    m_previous->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_next->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    m_newest->setShortcut(QKeySequence(Qt::ALT | Qt::Key_End));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_previous);
    layout->addWidget(m_date);
    layout->addWidget(m_next);
    layout->addSpacing(8);
    layout->addWidget(m_newest);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    connect(m_previous, &QToolButton::clicked, this, [this] { stepTo(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { stepTo(1); });
    connect(m_date, &QToolButton::clicked, this, &TimeMachine::showCalendar);
    connect(m_newest, &QToolButton::clicked, this, &TimeMachine::newestRequested);
    updateButtons();
}

void TimeMachine::setDays(std::vector<Day> daysWithData)
{
    m_steps = DaySteps(std::move(daysWithData));
    updateButtons();
}

void TimeMachine::setDay(Day day)
{
    m_day = day;
    updateButtons();
}

void TimeMachine::setCompact(bool compact)
{
    m_newest->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void TimeMachine::stepTo(int days)
{
    const auto day = m_day ? m_steps.stepped(*m_day, days) : std::nullopt;
    if (day)
        choose(*day);
}

void TimeMachine::showCalendar()
{
    if (m_steps.isEmpty())
        return;
    DayCalendar *calendar = DayCalendar::popUp(m_date, m_steps.days(), m_day);
    connect(calendar, &DayCalendar::chosen, this, &TimeMachine::choose);
}

void TimeMachine::keyPressEvent(QKeyEvent *event)
{
    const auto day = m_day ? m_steps.byKey(*event, *m_day) : std::nullopt;
    if (day)
        choose(*day);
    else
        QWidget::keyPressEvent(event);
}

void TimeMachine::choose(Day day)
{
    if (day == m_day)
        return;
    setDay(day);
    emit dayChosen(day);
}

void TimeMachine::updateButtons()
{
    const bool usable = !m_steps.isEmpty() && m_day;
    m_previous->setEnabled(usable && *m_day > m_steps.first());
    m_next->setEnabled(usable && *m_day < m_steps.last());
    m_newest->setEnabled(usable && *m_day != m_steps.last());
    m_date->setEnabled(!m_steps.isEmpty());
    m_date->setText(m_day ? weekdayDay(*m_day) : tr("No data yet"));
    m_date->setAccessibleDescription(m_date->text());
}

} // namespace RepoSignal
