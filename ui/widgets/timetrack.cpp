// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timetrack.h"

#include "analysis/population.h"
#include "charts/chartspec.h"
#include "widgets/fieldstyle.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace RepoSignal {

namespace {

using std::chrono::days;

constexpr int kHeight = 36;
constexpr int kMargin = 8; ///< beside the span, so that the thumb keeps inside
constexpr int kBarsTop = 4;
constexpr int kBarsHeight = 15;
constexpr int kLineTop = 23;
constexpr int kLineWidth = 2;
constexpr int kThumb = 13;
constexpr int kPitch = 3; ///< least distance of bars, one pixel of it empty
constexpr int kWidestBar = 8;

QString counted(int number)
{
    return formatNumber(number, NumberFormat::Integer);
}

} // namespace

TimeTrack::TimeTrack(QWidget *parent) : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("As-of date"));
    setEnabled(false);
    connect(this, &QAbstractSlider::valueChanged, this, [this](int value) { choose(m_steps.at(value)); });
}

void TimeTrack::setDays(std::vector<TrackDay> days)
{
    m_days = std::move(days);
    m_most = 1;
    std::vector<Day> withData;
    for (const TrackDay &day : m_days) {
        withData.push_back(day.day);
        m_most = std::max(m_most, day.readings);
    }
    m_steps = DaySteps(std::move(withData));
    const QSignalBlocker quiet(this);
    setRange(0, std::max(0, m_steps.size() - 1));
    setEnabled(!m_steps.isEmpty());
    if (m_day)
        setDay(*m_day);
    update();
}

void TimeTrack::setDay(Day day)
{
    m_day = day;
    const QSignalBlocker quiet(this);
    if (!m_steps.isEmpty())
        setValue(m_steps.nearest(day));
    setAccessibleDescription(words(day));
    update();
}

void TimeTrack::setCompareDay(std::optional<Day> day)
{
    m_compareDay = day;
    update();
}

void TimeTrack::choose(Day day)
{
    if (day == m_day)
        return;
    setDay(day);
    emit dayChosen(day);
}

QString TimeTrack::words(Day day) const
{
    const auto found = std::ranges::lower_bound(m_days, day, {}, &TrackDay::day);
    const QString date = weekdayDay(day);
    if (found != m_days.end() && found->day == day) {
        if (isPartialDay(found->readings, found->usual))
            return tr("%1: only %2 of usually %3 repositories read").arg(date, counted(found->readings), counted(found->usual));
        return found->readings == 1 ? tr("%1: 1 repository read").arg(date)
                                    : tr("%1: %2 repositories read").arg(date, counted(found->readings));
    }
    if (found == m_days.end() || found == m_days.begin())
        return tr("%1: nothing read").arg(date);
    const Day first = std::prev(found)->day + days{1};
    const Day last = found->day - days{1};
    if (first == last)
        return tr("%1: nothing read, this day only").arg(date);
    return tr("%1: nothing read, %2 days from %3 to %4")
        .arg(date, counted(static_cast<int>((last - first).count()) + 1), shortDay(first), shortDay(last));
}

double TimeTrack::dayWidth() const
{
    const auto span = m_steps.isEmpty() ? 1 : (m_steps.last() - m_steps.first()).count() + 1;
    return double(std::max(1, width() - 2 * kMargin)) / double(span);
}

int TimeTrack::positionOf(Day day) const
{
    const Day first = m_steps.isEmpty() ? day : m_steps.first();
    const double x = kMargin + (double((day - first).count()) + 0.5) * dayWidth();
    return std::clamp(static_cast<int>(std::floor(x)), kMargin, std::max(kMargin, width() - kMargin - 1));
}

Day TimeTrack::dayAt(int x) const
{
    const auto day = static_cast<int>(std::floor((x - kMargin) / dayWidth()));
    return std::clamp(m_steps.first() + days{day}, m_steps.first(), m_steps.last());
}

void TimeTrack::dragTo(const QPoint &position)
{
    choose(m_steps.at(m_steps.nearest(dayAt(position.x()))));
    showWords(*m_day);
}

void TimeTrack::showWords(Day day)
{
    QToolTip::showText(mapToGlobal(QPoint(positionOf(day), kHeight / 2)), plainToolTip(words(day)), this);
}

void TimeTrack::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_steps.isEmpty())
        dragTo(event->position().toPoint());
    else
        event->ignore();
}

void TimeTrack::mouseMoveEvent(QMouseEvent *event)
{
    if (m_steps.isEmpty())
        return;
    if (event->buttons().testFlag(Qt::LeftButton))
        dragTo(event->position().toPoint());
    else
        showWords(dayAt(event->position().toPoint().x()));
}

void TimeTrack::wheelEvent(QWheelEvent *event)
{
    m_wheel += std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y()) ? -event->angleDelta().x() : event->angleDelta().y();
    const int steps = m_wheel / QWheelEvent::DefaultDeltasPerStep;
    m_wheel -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0 && m_day) {
        if (const auto day = m_steps.stepped(*m_day, -steps))
            choose(*day);
    }
    event->accept();
}

void TimeTrack::keyPressEvent(QKeyEvent *event)
{
    const auto day = m_day ? m_steps.byKey(*event, *m_day) : std::nullopt;
    if (day)
        choose(*day);
    else
        event->ignore();
}

QSize TimeTrack::sizeHint() const
{
    constexpr int kWidth = 480;
    return {kWidth, kHeight};
}

QSize TimeTrack::minimumSizeHint() const
{
    constexpr int kWidth = 120;
    return {kWidth, kHeight};
}

void TimeTrack::paintEvent(QPaintEvent *)
{
    if (m_steps.isEmpty())
        return;
    QPainter painter(this);
    if (!isEnabled())
        painter.setOpacity(kDisabledOpacity);
    paintBars(painter);
    paintLine(painter);
    paintTicks(painter);
    paintThumb(painter);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, rect());
}

/// One bar a day, or one for the days that share its pixels: as high as the part of the fullest day that was read.
void TimeTrack::paintBars(QPainter &painter) const
{
    const double perDay = dayWidth();
    const int daysABar = std::max(1, static_cast<int>(std::ceil(kPitch / perDay)));
    const int barWidth = std::clamp(static_cast<int>(daysABar * perDay) - 1, kPitch - 1, kWidestBar);
    for (auto day = m_days.begin(); day != m_days.end();) {
        const auto bar = (day->day - m_steps.first()).count() / daysABar;
        std::int64_t readings = 0;
        std::int64_t usual = 0;
        for (; day != m_days.end() && (day->day - m_steps.first()).count() / daysABar == bar; ++day) {
            readings += day->readings;
            usual += day->usual;
        }
        const double x = kMargin + (double(bar) + 0.5) * daysABar * perDay - barWidth / 2.0;
        const int height = std::max(1, static_cast<int>(std::lround(double(readings) / daysABar / m_most * kBarsHeight)));
        const bool isFuture = m_day && m_steps.first() + days{bar * daysABar} > *m_day;
        const QColor color = isPartialDay(static_cast<int>(readings), static_cast<int>(usual)) ? theme().warn
            : isFuture                                                                         ? theme().bar2
                                                                                               : theme().bar;
        painter.fillRect(static_cast<int>(x), kBarsTop + kBarsHeight - height, barWidth, height, color);
    }
}

/// Accent up to the day, grey after it; dotted where nothing was read.
void TimeTrack::paintLine(QPainter &painter) const
{
    const int left = kMargin;
    const int right = width() - kMargin;
    const int now = m_day ? positionOf(*m_day) : left;
    painter.fillRect(left, kLineTop, now - left, kLineWidth, theme().accent);
    painter.fillRect(now, kLineTop, right - now, kLineWidth, theme().bar2);
    const auto edge = [this](Day day) {
        return kMargin + static_cast<int>(std::lround(double((day - m_steps.first()).count()) * dayWidth()));
    };
    for (std::size_t i = 1; i < m_days.size(); ++i) {
        const Day first = m_days[i - 1].day + days{1};
        if (first == m_days[i].day)
            continue;
        const int from = edge(first);
        const int to = std::max(edge(m_days[i].day), from + kLineWidth);
        painter.fillRect(from, kLineTop, to - from, kLineWidth, theme().window);
        for (int x = from; x < to; x += 2 * kLineWidth)
            painter.fillRect(x, kLineTop, std::min(kLineWidth, to - x), kLineWidth, theme().warn);
    }
}

/// Months where there is room for them, and years.
void TimeTrack::paintTicks(QPainter &painter) const
{
    using namespace std::chrono;
    constexpr int kTop = kLineTop + kLineWidth + 2;
    constexpr int kMonthHeight = 3;
    constexpr int kYearHeight = 6;
    constexpr double kLeastMonth = 6;
    constexpr int kDaysInMonth = 30;
    const bool showsMonths = dayWidth() * kDaysInMonth >= kLeastMonth;
    const year_month_day first{m_steps.first()};
    for (year_month month = first.year() / first.month() + months{1}; sys_days{month / 1} <= m_steps.last(); month += months{1}) {
        const bool isYear = month.month() == January;
        if (isYear || showsMonths)
            painter.fillRect(positionOf(sys_days{month / 1}), kTop, 1, isYear ? kYearHeight : kMonthHeight, theme().ink3);
    }
}

void TimeTrack::paintThumb(QPainter &painter) const
{
    const double middle = kLineTop + kLineWidth / 2.0;
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_compareDay && *m_compareDay >= m_steps.first()) {
        constexpr double kMark = 3.5;
        painter.setPen(QPen(theme().accent, 1.5));
        painter.setBrush(theme().window);
        painter.drawEllipse(QPointF(positionOf(*m_compareDay) + 0.5, middle), kMark, kMark);
    }
    if (!m_day)
        return;
    const int x = positionOf(*m_day);
    painter.fillRect(x, kBarsTop - 2, 1, kLineTop - kBarsTop, theme().accent);
    painter.setPen(QPen(theme().accent, 2));
    painter.setBrush(theme().base);
    painter.drawEllipse(QPointF(x + 0.5, middle), kThumb / 2.0 - 1, kThumb / 2.0 - 1);
}

} // namespace RepoSignal
