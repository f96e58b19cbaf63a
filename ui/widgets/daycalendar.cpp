// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/daycalendar.h"

#include "widgets/icons.h"
#include "widgets/textlabel.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>

namespace RepoSignal {

namespace {

QDate toDate(Day day)
{
    const std::chrono::year_month_day date(day);
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

Day toDay(QDate date)
{
    return dayFromNumber(static_cast<int>(QDate(1970, 1, 1).daysTo(date)));
}

/// Days are written in English everywhere; so is the calendar.
QLocale english()
{
    return {QLocale::English, QLocale::UnitedKingdom};
}

} // namespace

/// One month: days that cannot be chosen are faint, the marked one is filled.
class DayGrid : public QCalendarWidget
{
public:
    explicit DayGrid(QWidget *parent) : QCalendarWidget(parent)
    {
        setLocale(english());
        setNavigationBarVisible(false);
        setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
        setFixedSize(kColumns * 36, 7 * 28);
        QTextCharFormat names;
        names.setForeground(theme().ink3);
        names.setBackground(theme().base);
        names.setFont(uiFont(12));
        setHeaderTextFormat(names);
        for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
            setWeekdayTextFormat(day, names);
    }

    void setDays(std::vector<Day> days)
    {
        m_days = std::move(days);
        setDateRange(toDate(m_days.front()), toDate(m_days.back()));
        updateCells();
    }

    [[nodiscard]] bool isChoosable(QDate date) const
    {
        return std::binary_search(m_days.begin(), m_days.end(), toDay(date));
    }

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate date) const override
    {
        const Theme &colors = theme();
        painter->fillRect(rect, colors.base);
        if (date.month() != monthShown() || date.year() != yearShown())
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool marked = date == selectedDate();
        const bool choosable = isChoosable(date);
        if (marked) {
            QRectF tile(0, 0, 32, 24);
            tile.moveCenter(QRectF(rect).center());
            painter->setPen(choosable ? QPen(Qt::NoPen) : QPen(colors.line));
            painter->setBrush(choosable ? colors.accent : colors.base);
            painter->drawRoundedRect(tile, 6, 6);
        }
        painter->setPen(!choosable ? colors.bar2 : marked ? colors.onAccent : colors.ink);
        painter->setFont(uiFont(13, marked ? QFont::DemiBold : QFont::Normal));
        painter->drawText(rect, Qt::AlignCenter, QString::number(date.day()));
        painter->restore();
    }

private:
    static constexpr int kColumns = 7;

    std::vector<Day> m_days;
};

DayCalendar::DayCalendar(QWidget *parent)
    : QFrame(parent), m_grid(new DayGrid(this)), m_month(new TextLabel(this)), m_previous(new QToolButton(this)),
      m_next(new QToolButton(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Days with data"));
    m_month->setType(13, QFont::DemiBold);
    m_month->setAlignment(Qt::AlignCenter);
    const auto setUp = [](QToolButton *button, const QString &iconName, const QString &name) {
        button->setProperty("small", true);
        button->setAutoRaise(true);
        button->setIcon(icon(iconName));
        button->setAccessibleName(name);
        button->setToolTip(name);
    };
    setUp(m_previous, QStringLiteral("chevron-left"), tr("Previous month"));
    setUp(m_next, QStringLiteral("chevron-right"), tr("Next month"));

    auto *top = new QHBoxLayout;
    top->addWidget(m_previous);
    top->addWidget(m_month, 1);
    top->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addLayout(top);
    layout->addWidget(m_grid);
    setFocusProxy(m_grid);

    const auto choose = [this](QDate date) {
        if (m_grid->isChoosable(date))
            emit chosen(toDay(date));
    };
    connect(m_grid, &QCalendarWidget::clicked, this, choose);
    connect(m_grid, &QCalendarWidget::activated, this, choose);
    connect(m_grid, &QCalendarWidget::currentPageChanged, this, &DayCalendar::showMonth);
    connect(m_previous, &QToolButton::clicked, m_grid, &QCalendarWidget::showPreviousMonth);
    connect(m_next, &QToolButton::clicked, m_grid, &QCalendarWidget::showNextMonth);
    showMonth();
}

void DayCalendar::setDays(std::vector<Day> days)
{
    m_grid->setDays(std::move(days));
    showMonth();
}

void DayCalendar::setDay(Day day)
{
    m_grid->setSelectedDate(toDate(day));
}

void DayCalendar::showMonth()
{
    const QDate first(m_grid->yearShown(), m_grid->monthShown(), 1);
    m_month->setText(english().toString(first, QStringLiteral("MMMM yyyy")));
    m_previous->setEnabled(first > m_grid->minimumDate());
    m_next->setEnabled(first.addMonths(1) <= m_grid->maximumDate());
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

} // namespace RepoSignal
