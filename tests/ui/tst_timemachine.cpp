// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/datasets.h"
#include "support/testmain.h"
#include "widgets/comparecontrol.h"
#include "widgets/daycalendar.h"
#include "widgets/scopebutton.h"
#include "widgets/theme.h"
#include "widgets/timemachine.h"

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
