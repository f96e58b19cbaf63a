// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/daycalendar.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QScreen>
#include <QTextCharFormat>

namespace RepoSignal {

namespace {

QDate toDate(Day day)
{
    const std::chrono::year_month_day ymd(day);
    return {int(ymd.year()), int(unsigned(ymd.month())), int(unsigned(ymd.day()))};
}

Day toDay(QDate date)
{
    return dayFromNumber(static_cast<int>(QDate(1970, 1, 1).daysTo(date)));
}

} // namespace

DayCalendar::DayCalendar(QWidget *parent) : QCalendarWidget(parent)
{
    // Days are written in English everywhere; so is the calendar.
    setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    setGridVisible(false);
    setAccessibleName(tr("Calendar of days with data"));
    connect(this, &QCalendarWidget::clicked, this, &DayCalendar::choose);
    connect(this, &QCalendarWidget::activated, this, &DayCalendar::choose);
}

void DayCalendar::setDays(std::vector<Day> days)
{
    m_days = std::move(days);
    setDateRange(toDate(m_days.front()), toDate(m_days.back()));
    updateCells();
}

void DayCalendar::setDay(Day day)
{
    setSelectedDate(toDate(day));
}

DayCalendar *DayCalendar::popUp(QWidget *anchor, std::vector<Day> days, std::optional<Day> current)
{
    auto *calendar = new DayCalendar(anchor);
    calendar->setWindowFlag(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setDays(std::move(days));
    if (current)
        calendar->setDay(*current);
    connect(calendar, &DayCalendar::chosen, calendar, &QWidget::close);
    calendar->adjustSize();
    QRect place(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)), calendar->size());
    const QRect screen = anchor->screen()->availableGeometry();
    place.moveRight(std::min(place.right(), screen.right()));
    place.moveBottom(std::min(place.bottom(), screen.bottom()));
    calendar->move(place.topLeft());
    calendar->show();
    calendar->setFocus();
    return calendar;
}

bool DayCalendar::isChoosable(QDate date) const
{
    return std::binary_search(m_days.begin(), m_days.end(), toDay(date));
}

void DayCalendar::choose(QDate date)
{
    if (isChoosable(date))
        emit chosen(toDay(date));
}

void DayCalendar::paintCell(QPainter *painter, const QRect &rect, QDate date) const
{
    const Theme &colors = theme();
    painter->fillRect(rect, colors.base);
    if (date.month() != monthShown() || date.year() != yearShown())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = date == selectedDate();
    if (selected) {
        QRectF tile(0, 0, 28, 24);
        tile.moveCenter(QRectF(rect).center());
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.accent);
        painter->drawRoundedRect(tile, 6, 6);
    }
    const bool choosable = isChoosable(date);
    painter->setPen(selected ? colors.onAccent : choosable ? colors.ink : colors.bar2);
    painter->setFont(uiFont(13, selected ? QFont::DemiBold : QFont::Normal));
    painter->drawText(rect, Qt::AlignCenter, QString::number(date.day()));
    painter->restore();
}

} // namespace RepoSignal
