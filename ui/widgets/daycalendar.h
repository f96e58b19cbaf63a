// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"

#include <QFrame>

#include <vector>

class QToolButton;

namespace RepoSignal {

class DayGrid;
class TextLabel;

/// A calendar in which only some days can be chosen.
class DayCalendar : public QFrame
{
    Q_OBJECT

public:
    explicit DayCalendar(QWidget *parent = nullptr);

    /// Ascending, not empty: the span, and the days in it that can be chosen.
    void setDays(std::vector<Day> days);
    /// Shows and marks a day; does not emit.
    void setDay(Day day);

    /// Opens under `anchor` as a popup that deletes itself when it closes, which it does after a choice.
    static DayCalendar *popUp(QWidget *anchor, std::vector<Day> days, std::optional<Day> current);

signals:
    void chosen(RepoSignal::Day day);

private:
    void showMonth();

    DayGrid *m_grid = nullptr;
    TextLabel *m_month = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
};

} // namespace RepoSignal
