// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"

#include <QCalendarWidget>

#include <vector>

namespace RepoSignal {

/// A calendar in which only some days can be chosen. As a popup it closes after a choice.
class DayCalendar : public QCalendarWidget
{
    Q_OBJECT

public:
    explicit DayCalendar(QWidget *parent = nullptr);

    /// Ascending, not empty: the span, and the days in it that can be chosen.
    void setDays(std::vector<Day> days);
    void setDay(Day day);

    /// Opens under `anchor` as a popup that owns itself; `chosen` is emitted at most once.
    static DayCalendar *popUp(QWidget *anchor, std::vector<Day> days, std::optional<Day> current);

signals:
    void chosen(RepoSignal::Day day);

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate date) const override;

private:
    void choose(QDate date);
    [[nodiscard]] bool isChoosable(QDate date) const;

    std::vector<Day> m_days;
};

} // namespace RepoSignal
