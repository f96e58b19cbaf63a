// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/datasets.h"
#include "support/testmain.h"
#include "widgets/comparecontrol.h"
#include "widgets/daycalendar.h"
#include "widgets/scopebutton.h"
#include "widgets/theme.h"
#include "widgets/timemachine.h"
#include "widgets/timestrip.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCalendarWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace RepoSignal;

namespace {

std::vector<Day> someDays()
{
    return {day("2026-02-27"), day("2026-03-01"), day("2026-03-02"), day("2026-03-05"), day("2026-03-06")};
}

QToolButton *named(QWidget &widget, const QString &name)
{
    for (QToolButton *button : widget.findChildren<QToolButton *>()) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

/// Of three readings usually; the second is partial, three days before the fourth are missing.
std::vector<TrackDay> trackDays()
{
    std::vector<TrackDay> days;
    for (const Day day : someDays())
        days.push_back({.day = day, .readings = 3000, .usual = 3000});
    days[1].readings = 1200;
    return days;
}

void makeStrip(TimeStrip &strip, const char *iso)
{
    strip.resize(800, strip.height());
    strip.setDays(trackDays());
    strip.setDay(day(iso), day(iso));
    strip.show();
}

QImage drawn(TimeTrack &track)
{
    QImage image(track.size(), QImage::Format_RGB32);
    image.fill(theme().window);
    track.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

bool hasColor(const QImage &image, int x, QColor color)
{
    for (int y = 0; y < image.height(); ++y) {
        if (image.pixelColor(x, y) == color)
            return true;
    }
    return false;
}

Day lastDay(const QSignalSpy &spy)
{
    return spy.last().first().value<Day>();
}

} // namespace

class TestTimeMachine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_themes.apply(ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void stepsOverDaysWithoutData()
    {
        TimeMachine machine;
        machine.setDays(someDays());
        machine.setDay(day("2026-03-05"));
        QSignalSpy chosen(&machine, &TimeMachine::dayChosen);
        named(machine, QStringLiteral("Previous day"))->click();
        QCOMPARE(lastDay(chosen), day("2026-03-02"));
        named(machine, QStringLiteral("Next day"))->click();
        QCOMPARE(lastDay(chosen), day("2026-03-05"));
        QCOMPARE(named(machine, QStringLiteral("As-of date"))->text(), QStringLiteral("Thu 5 Mar 2026"));
    }

    void keysMoveByDayWeekAndSpan()
    {
        TimeMachine machine;
        machine.setDays(someDays());
        machine.setDay(day("2026-03-06"));
        QSignalSpy chosen(&machine, &TimeMachine::dayChosen);
        QTest::keyClick(&machine, Qt::Key_PageUp);
        QCOMPARE(lastDay(chosen), day("2026-02-27"));
        QTest::keyClick(&machine, Qt::Key_Right);
        QCOMPARE(lastDay(chosen), day("2026-03-01"));
        QTest::keyClick(&machine, Qt::Key_End);
        QCOMPARE(lastDay(chosen), day("2026-03-06"));
        QTest::keyClick(&machine, Qt::Key_Home);
        QCOMPARE(lastDay(chosen), day("2026-02-27"));
        QCOMPARE(chosen.count(), 4);
        QTest::keyClick(&machine, Qt::Key_Left);
        QCOMPARE(chosen.count(), 4);
        machine.setDays({day("2026-02-01"), day("2026-02-03"), day("2026-03-01"), day("2026-03-02")});
        machine.setDay(day("2026-03-02"));
        QTest::keyClick(&machine, Qt::Key_PageUp, Qt::ShiftModifier);
        QCOMPARE(lastDay(chosen), day("2026-02-01"));
        QTest::keyClick(&machine, Qt::Key_PageDown, Qt::ShiftModifier);
        QCOMPARE(lastDay(chosen), day("2026-03-01"));
    }

    void nearestDayHasData()
    {
        const DaySteps steps(someDays());
        QCOMPARE(steps.at(steps.nearest(day("2026-03-02"))), day("2026-03-02"));
        QCOMPARE(steps.at(steps.nearest(day("2026-03-03"))), day("2026-03-02"));
        QCOMPARE(steps.at(steps.nearest(day("2026-03-04"))), day("2026-03-05"));
        QCOMPARE(steps.at(steps.nearest(day("2020-01-01"))), day("2026-02-27"));
        QCOMPARE(steps.at(steps.nearest(day("2030-01-01"))), day("2026-03-06"));
        QCOMPARE(DaySteps().nearest(day("2026-03-04")), -1);
        QVERIFY(!DaySteps().stepped(day("2026-03-04"), 1));
    }

    void trackStopsOnlyWhereThereAreData()
    {
        TimeStrip strip;
        makeStrip(strip, "2026-03-06");
        TimeTrack &track = strip.track();
        QSignalSpy chosen(&strip, &TimeStrip::dayChosen);
        const auto at = [&track](const char *iso) { return QPoint(track.positionOf(day(iso)), 20); };
        QTest::mousePress(&track, Qt::LeftButton, {}, at("2026-03-02"));
        QCOMPARE(lastDay(chosen), day("2026-03-02"));
        QTest::mouseMove(&track, at("2026-03-03"));
        QCOMPARE(chosen.count(), 1);
        QTest::mouseMove(&track, at("2026-03-04"));
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(lastDay(chosen), day("2026-03-05"));
        QTest::mouseRelease(&track, Qt::LeftButton, {}, at("2026-03-04"));
        QTest::keyClick(&track, Qt::Key_Left);
        QCOMPARE(lastDay(chosen), day("2026-03-02"));
        QTest::keyClick(&track, Qt::Key_Home);
        QCOMPARE(lastDay(chosen), day("2026-02-27"));
        track.setValue(3); // as a screen reader does
        QCOMPARE(lastDay(chosen), day("2026-03-05"));
        QCOMPARE(chosen.count(), 5);
        strip.setDay(day("2026-03-01"), day("2026-03-01"));
        QCOMPARE(track.value(), 1);
        QCOMPARE(chosen.count(), 5);
    }

    void wheelMovesADay()
    {
        TimeStrip strip;
        makeStrip(strip, "2026-03-02");
        TimeTrack &track = strip.track();
        QSignalSpy chosen(&strip, &TimeStrip::dayChosen);
        const auto turn = [&track](int angle) {
            QWheelEvent event({10, 10}, track.mapToGlobal(QPointF(10, 10)), {}, {0, angle}, {}, {}, Qt::NoScrollPhase, false);
            QApplication::sendEvent(&track, &event);
        };
        turn(60);
        QCOMPARE(chosen.count(), 0);
        turn(60);
        QCOMPARE(lastDay(chosen), day("2026-03-01"));
        turn(-120);
        QCOMPARE(lastDay(chosen), day("2026-03-02"));
    }

    void trackTellsDatesReadingsAndGaps()
    {
        TimeTrack track;
        track.setDays(trackDays());
        QCOMPARE(track.words(day("2026-03-02")), QStringLiteral("Mon 2 Mar 2026: 3,000 repositories read"));
        QCOMPARE(track.words(day("2026-03-01")), QStringLiteral("Sun 1 Mar 2026: only 1,200 of usually 3,000 repositories read"));
        QCOMPARE(track.words(day("2026-02-28")), QStringLiteral("Sat 28 Feb 2026: nothing read, this day only"));
        QCOMPARE(track.words(day("2026-03-03")),
                 QStringLiteral("Tue 3 Mar 2026: nothing read, 2 days from 3 Mar 2026 to 4 Mar 2026"));
        track.setDay(day("2026-03-02"));
        QCOMPARE(track.accessibleDescription(), track.words(day("2026-03-02")));
        QVERIFY(!track.accessibleName().isEmpty());
    }

    void missingAndPartialDaysAreMarked()
    {
        TimeStrip strip;
        makeStrip(strip, "2026-03-06");
        TimeTrack &track = strip.track();
        const QImage image = drawn(track);
        QVERIFY(hasColor(image, track.positionOf(day("2026-03-01")), theme().warn));
        QVERIFY(!hasColor(image, track.positionOf(day("2026-03-02")), theme().warn));
        QVERIFY(hasColor(image, track.positionOf(day("2026-03-02")), theme().bar));
        bool dotted = false;
        for (int x = track.positionOf(day("2026-03-03")); x < track.positionOf(day("2026-03-04")); ++x) {
            QVERIFY(!hasColor(image, x, theme().bar));
            dotted = dotted || hasColor(image, x, theme().warn);
        }
        QVERIFY(dotted);
    }

    void playMovesThroughTheDaysAndStopsAtTheEnd()
    {
        TimeStrip strip;
        makeStrip(strip, "2026-03-01");
        strip.setSpeed(10);
        std::vector<Day> days;
        connect(&strip, &TimeStrip::dayChosen, &strip, [&](Day day) {
            days.push_back(day);
            strip.setDay(day, day);
        });
        QSignalSpy playing(&strip, &TimeStrip::playingChanged);
        strip.findChild<QToolButton *>(QStringLiteral("play"))->click();
        QVERIFY(strip.isPlaying());
        QTRY_VERIFY(!strip.isPlaying());
        QCOMPARE(days, (std::vector<Day>{day("2026-03-02"), day("2026-03-05"), day("2026-03-06")}));
        QCOMPARE(playing.count(), 2);
        strip.setPlaying(true);
        QCOMPARE(days.back(), day("2026-02-27"));
        QVERIFY(strip.isPlaying());
    }

    void playWaitsUntilADayIsShown()
    {
        TimeStrip strip;
        makeStrip(strip, "2026-02-27");
        QSignalSpy chosen(&strip, &TimeStrip::dayChosen);
        strip.setPlaying(true);
        strip.advance();
        QCOMPARE(chosen.count(), 1);
        strip.setDay(day("2026-03-01"), day("2026-02-27"));
        strip.advance();
        QCOMPARE(chosen.count(), 1);
        strip.setDay(day("2026-03-01"), day("2026-03-01"));
        strip.advance();
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(lastDay(chosen), day("2026-03-02"));
    }

    void whoTouchesTheTrackPauses()
    {
        TimeStrip strip;
        makeStrip(strip, "2026-03-01");
        strip.setPlaying(true);
        QTest::mouseClick(&strip.track(), Qt::LeftButton, {}, QPoint(strip.track().positionOf(day("2026-03-05")), 20));
        QVERIFY(!strip.isPlaying());
        QTest::keyClick(&strip.track(), Qt::Key_Space);
        QVERIFY(strip.isPlaying());
        QTest::keyClick(&strip.track(), Qt::Key_Left);
        QVERIFY(!strip.isPlaying());
    }

    void emptyStripIsDisabled()
    {
        TimeStrip strip;
        strip.show();
        QVERIFY(!strip.track().isEnabled());
        QVERIFY(!strip.findChild<QToolButton *>(QStringLiteral("play"))->isEnabled());
        strip.setPlaying(true);
        QVERIFY(!strip.isPlaying());
        QVERIFY(drawn(strip.track()).size().isValid());
    }

    void endsOfTheSpanAreEnds()
    {
        TimeMachine machine;
        QVERIFY(!named(machine, QStringLiteral("As-of date"))->isEnabled());
        machine.setDays(someDays());
        QSignalSpy chosen(&machine, &TimeMachine::dayChosen);
        machine.setDay(day("2026-02-27"));
        QVERIFY(!named(machine, QStringLiteral("Previous day"))->isEnabled());
        QVERIFY(named(machine, QStringLiteral("Next day"))->isEnabled());
        machine.setDay(day("2026-03-06"));
        QVERIFY(!named(machine, QStringLiteral("Next day"))->isEnabled());
        QVERIFY(!named(machine, QStringLiteral("Newest day"))->isEnabled());
        QCOMPARE(chosen.count(), 0);
    }

    void newestIsAskedFor()
    {
        TimeMachine machine;
        machine.setDays(someDays());
        machine.setDay(day("2026-03-01"));
        QSignalSpy newest(&machine, &TimeMachine::newestRequested);
        named(machine, QStringLiteral("Newest day"))->click();
        QCOMPARE(newest.count(), 1);
    }

    void calendarTakesOnlyDaysWithData()
    {
        TimeMachine machine;
        machine.setDays(someDays());
        machine.setDay(day("2026-03-06"));
        machine.show();
        QSignalSpy chosen(&machine, &TimeMachine::dayChosen);
        machine.showCalendar();
        auto *calendar = machine.findChild<DayCalendar *>();
        QVERIFY(calendar);
        auto *grid = calendar->findChild<QCalendarWidget *>();
        auto *view = grid->findChild<QAbstractItemView *>();
        QCOMPARE(grid->selectedDate(), QDate(2026, 3, 6));
        QCOMPARE(grid->minimumDate(), QDate(2026, 2, 27));
        grid->setSelectedDate(QDate(2026, 3, 4));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(chosen.count(), 0);
        QVERIFY(calendar->isVisible());
        grid->setSelectedDate(QDate(2026, 3, 2));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(lastDay(chosen), day("2026-03-02"));
        QTRY_VERIFY(!machine.findChild<DayCalendar *>());
    }

    void comparisonIsChosenByKindOrDate()
    {
        CompareControl control;
        control.setDays(someDays());
        control.setCompareWith({.kind = CompareWith::Kind::Week, .date = {}}, day("2026-02-27"));
        QVERIFY(control.text().contains(QStringLiteral("Fri 27 Feb 2026")));
        const QList<QAction *> actions = control.menu()->actions();
        QCOMPARE(actions.size(), 4);
        QVERIFY(actions.at(1)->isChecked());
        QSignalSpy chosen(&control, &CompareControl::compareWithChosen);
        actions.at(2)->trigger();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<CompareWith>(),
                 (CompareWith{.kind = CompareWith::Kind::FourWeeks, .date = {}}));

        control.show();
        actions.at(3)->trigger();
        QCOMPARE(chosen.count(), 1);
        QVERIFY(actions.at(1)->isChecked());
        auto *calendar = control.findChild<DayCalendar *>();
        QVERIFY(calendar);
        calendar->findChild<QCalendarWidget *>()->setSelectedDate(QDate(2026, 3, 1));
        QTest::keyClick(calendar->findChild<QAbstractItemView *>(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen.last().first().value<CompareWith>(),
                 (CompareWith{.kind = CompareWith::Kind::Date, .date = day("2026-03-01")}));
    }

    void nothingToCompareWithIsSaid()
    {
        CompareControl control;
        control.setDays({});
        control.setCompareWith({}, {});
        QVERIFY(!control.text().isEmpty());
        QVERIFY(!control.menu()->actions().last()->isEnabled());
    }

    void scopesAreNamedWithTheirRule()
    {
        ScopeButton button;
        QVERIFY(!button.isEnabled());
        const std::vector<Scope> scopes{{.id = QStringLiteral("ranked"),
                                         .name = QStringLiteral("R & D"),
                                         .rule = QStringLiteral("<b>100</b> of each"),
                                         .kind = PopulationKind::Quota},
                                        {.id = QStringLiteral("census"),
                                         .name = QStringLiteral("Census"),
                                         .rule = QStringLiteral("all"),
                                         .kind = PopulationKind::Census}};
        button.setScopes(scopes, QStringLiteral("ranked"));
        QCOMPARE(button.text(), QStringLiteral("R && D"));
        const QList<QAction *> actions = button.menu()->actions();
        QVERIFY(actions.at(0)->isChecked());
        QVERIFY(!actions.at(0)->toolTip().contains(QStringLiteral("<b>")));
        QVERIFY(actions.at(1)->text().contains(QStringLiteral("census")));
        QSignalSpy chosen(&button, &ScopeButton::scopeChosen);
        actions.at(1)->trigger();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("census"));
        button.setScopes(scopes, QStringLiteral("lang:rust"));
        QCOMPARE(button.text(), QStringLiteral("lang:rust"));
        QCOMPARE(chosen.count(), 1);
    }

private:
    ThemeController m_themes;
};

REPOSIGNAL_TEST_MAIN(QApplication, TestTimeMachine)
#include "tst_timemachine.moc"
