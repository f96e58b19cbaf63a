// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/daysteps.h"

#include <QAbstractSlider>

class QPainter;

namespace RepoSignal {

/// A day on the track.
struct TrackDay {
    Day day = {};
    int readings = 0; ///< how many repositories were read
    int usual = 0; ///< how many are usually
};

/// A slider over the whole span of the days, to scale, that stops only where there are data. Bars tell how much was read,
/// the line is dotted where nothing was. Its value is the position among the days with data.
class TimeTrack : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit TimeTrack(QWidget *parent = nullptr);

    /// Ascending. Does not emit.
    void setDays(std::vector<TrackDay> days);
    /// The day that the thumb is at; it need not have data. Does not emit.
    void setDay(Day day);
    [[nodiscard]] const DaySteps &steps() const { return m_steps; }
    [[nodiscard]] std::optional<Day> day() const { return m_day; }
    void choose(Day day); ///< emits when it is another one
    /// The day that is compared with gets a small mark.
    void setCompareDay(std::optional<Day> day);

    /// What the track tells of a day: its date, and what was read or how long nothing was.
    [[nodiscard]] QString words(Day day) const;
    /// The x of a day's middle.
    [[nodiscard]] int positionOf(Day day) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void dayChosen(RepoSignal::Day day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] double dayWidth() const;
    [[nodiscard]] Day dayAt(int x) const;
    void dragTo(const QPoint &position);
    void showWords(Day day);
    void paintBars(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    void paintTicks(QPainter &painter) const;
    void paintThumb(QPainter &painter) const;

    std::vector<TrackDay> m_days;
    DaySteps m_steps;
    std::optional<Day> m_day;
    std::optional<Day> m_compareDay;
    int m_most = 1; ///< readings of the fullest day
    int m_wheel = 0; ///< turned but not yet a step, eighths of a degree
};

} // namespace RepoSignal
