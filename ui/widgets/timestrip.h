// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/timetrack.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace RepoSignal {

class MenuButton;
class TextLabel;

/// The time machine's second row: play, its speed, and the track between the first and the last day. Playing moves
/// from day to day with data, waits until a day is shown, and stops at the end and as soon as a user moves.
class TimeStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TimeStrip(QWidget *parent = nullptr);

    void setDays(std::vector<TrackDay> days);
    /// `wanted` is where the thumb stands, `shown` what everything is about now; they differ while an edition is made.
    void setDay(Day wanted, Day shown);
    void setCompareDay(std::optional<Day> day);
    [[nodiscard]] TimeTrack &track() const { return *m_track; }

    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    void setPlaying(bool playing); ///< from the last day on it begins at the first
    void advance(); ///< one beat of play: to the next day, if the one before is shown
    /// Days a second: 1, 2, 5 or 10.
    void setSpeed(int daysPerSecond);
    [[nodiscard]] int speed() const { return m_speed; }

signals:
    void dayChosen(RepoSignal::Day day);
    void playingChanged(bool playing);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showState();

    QTimer m_timer;
    int m_speed = 5;
    std::optional<Day> m_shown;
    QToolButton *m_play = nullptr;
    MenuButton *m_speedButton = nullptr;
    TextLabel *m_first = nullptr;
    TimeTrack *m_track = nullptr;
    TextLabel *m_last = nullptr;
};

} // namespace RepoSignal
