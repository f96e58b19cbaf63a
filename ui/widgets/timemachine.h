// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/daysteps.h"

#include <QWidget>

class QToolButton;

namespace RepoSignal {

class DayCalendar;

/// Chooses the as-of date among the days that have data: previous, date with a calendar, next, newest.
class TimeMachine : public QWidget
{
    Q_OBJECT

public:
    explicit TimeMachine(QWidget *parent = nullptr);

    /// Ascending. The widget is disabled while there are none.
    void setDays(std::vector<Day> daysWithData);
    /// The day shown; it need not have data. Does not emit.
    void setDay(Day day);
    /// Icons only where there is little room.
    void setCompact(bool compact);

    void stepTo(int days); ///< to the nearest day with data at least `days` after (negative: before) the one shown
    void showCalendar();

signals:
    void dayChosen(RepoSignal::Day day);
    void newestRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(Day day);
    void updateButtons();

    DaySteps m_steps;
    std::optional<Day> m_day;
    QToolButton *m_previous = nullptr;
    QToolButton *m_date = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_newest = nullptr;
};

} // namespace RepoSignal
