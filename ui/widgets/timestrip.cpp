// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timestrip.h"

#include "widgets/icons.h"
#include "widgets/menubutton.h"
#include "widgets/textlabel.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace RepoSignal {

namespace {

constexpr int kHeight = 40;
constexpr int kSpeeds[] = {1, 2, 5, 10}; ///< days a second
constexpr int kSecond = 1000; ///< milliseconds

TextLabel *makeEnd(QWidget *parent)
{
    auto *label = new TextLabel(parent);
    label->setType(12);
    label->setTone(Tone::Caption);
    label->setElideMode(Qt::ElideNone);
    return label;
}

} // namespace

TimeStrip::TimeStrip(QWidget *parent)
    : QWidget(parent), m_play(new QToolButton(this)), m_speedButton(new MenuButton(this)), m_first(makeEnd(this)),
      m_track(new TimeTrack(this)), m_last(makeEnd(this))
{
    setFixedHeight(kHeight);
    m_play->setObjectName(QStringLiteral("play"));
    m_play->setFocusPolicy(Qt::StrongFocus);
    m_play->setAutoRaise(true);
    m_speedButton->setObjectName(QStringLiteral("speed"));
    m_speedButton->setProperty("small", true);
    m_speedButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_speedButton->setAccessibleName(tr("Speed of playing"));
    m_speedButton->setToolTip(tr("How many days a second play shows"));
    m_track->setObjectName(QStringLiteral("track"));
    m_track->installEventFilter(this);
    auto *speeds = new QActionGroup(this);
    for (const int speed : kSpeeds) {
        QAction *action = m_speedButton->menu()->addAction(speed == 1 ? tr("1 day a second") : tr("%1 days a second").arg(speed));
        action->setCheckable(true);
        action->setData(speed);
        speeds->addAction(action);
        connect(action, &QAction::triggered, this, [this, speed] { setSpeed(speed); });
    }

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(m_play);
    layout->addWidget(m_speedButton);
    layout->addWidget(m_first);
    layout->addWidget(m_track, 1);
    layout->addWidget(m_last);

    connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(&m_timer, &QTimer::timeout, this, &TimeStrip::advance);
    connect(m_track, &TimeTrack::dayChosen, this, &TimeStrip::dayChosen);
    setSpeed(m_speed);
    showState();
}

void TimeStrip::setDays(std::vector<TrackDay> days)
{
    m_track->setDays(std::move(days));
    const DaySteps &steps = m_track->steps();
    m_first->setText(steps.isEmpty() ? QString() : shortDay(steps.first()));
    m_last->setText(steps.isEmpty() ? QString() : shortDay(steps.last()));
    showState();
}

void TimeStrip::setDay(Day wanted, Day shown)
{
    m_shown = shown;
    m_track->setDay(wanted);
}

void TimeStrip::setCompareDay(std::optional<Day> day)
{
    m_track->setCompareDay(day);
}

void TimeStrip::setPlaying(bool playing)
{
    const DaySteps &steps = m_track->steps();
    playing = playing && steps.size() > 1 && m_track->day();
    if (playing == isPlaying())
        return;
    if (!playing) {
        m_timer.stop();
    } else {
        m_timer.start();
        if (*m_track->day() >= steps.last())
            m_track->choose(steps.first());
    }
    showState();
    emit playingChanged(playing);
}

void TimeStrip::setSpeed(int daysPerSecond)
{
    m_speed = daysPerSecond;
    m_timer.setInterval(kSecond / daysPerSecond);
    //: How fast play goes, as a factor: 5×
    m_speedButton->setText(tr("%1×").arg(daysPerSecond));
    for (QAction *action : m_speedButton->menu()->actions())
        action->setChecked(action->data().toInt() == daysPerSecond);
}

void TimeStrip::advance()
{
    const DaySteps &steps = m_track->steps();
    if (steps.isEmpty() || !m_shown || m_shown != m_track->day())
        return;
    const Day next = *steps.stepped(*m_shown, 1);
    m_track->choose(next);
    if (next == steps.last())
        setPlaying(false);
}

void TimeStrip::showState()
{
    const QString name = isPlaying() ? tr("Pause") : tr("Play");
    m_play->setIcon(icon(isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setAccessibleName(name);
    m_play->setToolTip(tr("%1 (Alt+P; Space on the track)").arg(name));
    m_play->setEnabled(m_track->steps().size() > 1);
    m_speedButton->setEnabled(m_play->isEnabled());
}

/// Whoever touches the track wants to see what is there.
bool TimeStrip::eventFilter(QObject *watched, QEvent *event)
{
    const bool isMove = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel
        || (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space);
    if (watched == m_track && isMove)
        setPlaying(false);
    return QWidget::eventFilter(watched, event);
}

void TimeStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        setPlaying(!isPlaying());
    else
        QWidget::keyPressEvent(event);
}

void TimeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().window);
    painter.fillRect(0, height() - 1, width(), 1, theme().line);
}

} // namespace RepoSignal
