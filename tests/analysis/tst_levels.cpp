// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/levels.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

Levels levelsOf(const std::vector<int> &days, const std::vector<Count> &stars, int asOf = 10000)
{
    Levels levels;
    levels.assign(days, stars, asOf);
    return levels;
}

} // namespace

class TestLevels : public QObject
{
    Q_OBJECT

private slots:
    void gapsAreEstimatedUpToEightDays()
    {
        const Levels near = levelsOf({0, 8}, {100, 180});
        QCOMPARE(near.at(4)->value, 140.0);
        QVERIFY(near.at(4)->estimated);
        QVERIFY(!near.at(8)->estimated);
        const Levels far = levelsOf({0, 9}, {100, 190});
        QVERIFY(!far.at(4));
        QCOMPARE(far.window(0, 9)->value, 90.0);
        QCOMPARE(far.at(4, 28)->value, 140.0);
    }

    void nothingIsExtrapolated()
    {
        const Levels levels = levelsOf({5, 6}, {10, 11});
        QVERIFY(!levels.at(4));
        QVERIFY(!levels.at(7));
    }

    void dailyGainNeedsBothDays()
    {
        const Levels levels = levelsOf({1, 2, 4}, {10, 12, 20});
        QVERIFY(!levels.dailyGain(1));
        QCOMPARE(*levels.dailyGain(2), 2.0);
        QVERIFY(!levels.dailyGain(3));
        QVERIFY(!levels.dailyGain(4));
    }

    // Definitions, 12: "Fall."
    void fallAndRepairAreNoGains()
    {
        const Levels levels = levelsOf({0, 1, 2, 3, 4}, {20000, 15000, 15100, 20150, 20180});
        QCOMPARE(levels.window(0, 1)->value, 0.0);
        QCOMPARE(levels.window(1, 2)->value, 100.0);
        QCOMPARE(levels.window(2, 3)->value, 0.0);
        QCOMPARE(levels.window(0, 4)->value, 130.0);
        QVERIFY(!levels.dailyGain(1));
        QVERIFY(!levels.dailyGain(3));
        QCOMPARE(*levels.dailyGain(4), 30.0);
        QVERIFY(levels.isCorrectedWithin(-1, 4));
        QVERIFY(!levels.isCorrectedWithin(3, 4));
    }

    void smallFallsAreReal_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::addColumn<double>("step");
        QTest::newRow("49 of 100") << 100 << 51 << -49.0;
        QTest::newRow("50 of 100") << 100 << 50 << 0.0;
        QTest::newRow("4.99% of 10,000") << 10000 << 9501 << -499.0;
        QTest::newRow("5% of 10,000") << 10000 << 9500 << 0.0;
    }

    void smallFallsAreReal()
    {
        QFETCH(int, before);
        QFETCH(int, after);
        QFETCH(double, step);
        QCOMPARE(levelsOf({0, 1}, {before, after}).window(0, 1)->value, step);
    }

    void aLateOrSmallRiseIsAGain()
    {
        QCOMPARE(levelsOf({0, 1, 2}, {1000, 900, 949}).window(1, 2)->value, 49.0);
        QCOMPARE(levelsOf({0, 1, 2}, {1000, 900, 950}).window(1, 2)->value, 0.0);
        QCOMPARE(levelsOf({0, 1, 61}, {1000, 900, 1000}).window(1, 61, 100)->value, 0.0);
        QCOMPARE(levelsOf({0, 1, 62}, {1000, 900, 1000}).window(1, 62, 100)->value, 100.0);
    }

    void onlyTheFirstRiseRepairs()
    {
        const Levels levels = levelsOf({0, 1, 2, 3}, {1000, 900, 1000, 1100});
        QCOMPARE(levels.window(2, 3)->value, 100.0);
    }

    void aDecidedFaultIsNoGain()
    {
        const std::vector<int> days{0, 1, 2, 3};
        const std::vector<Count> stars{1000, 1030, 1300, 1310};
        const std::vector<FaultDecision> decisions{{.source = 0, .day = 2, .verdict = FaultVerdict::Fault}};
        Levels levels;
        levels.assign(days, stars, 3, {.decisions = decisions});
        QCOMPARE(levels.window(0, 3)->value, 40.0);
        QVERIFY(!levels.dailyGain(2));
        QVERIFY(levels.isCorrectedOn(2));
    }

    void aDecidedSmallFallWaitsForItsRepair()
    {
        const std::vector<int> days{0, 1, 2};
        const std::vector<Count> stars{1000, 960, 985};
        const std::vector<FaultDecision> decisions{{.source = 0, .day = 1, .verdict = FaultVerdict::Fault}};
        Levels levels;
        levels.assign(days, stars, 2, {.decisions = decisions});
        QCOMPARE(levels.window(0, 2)->value, 0.0);
    }

    void aDecidedRealStepCounts()
    {
        const std::vector<int> days{0, 1, 2, 3};
        const std::vector<Count> stars{1000, 900, 1000, 1060};
        std::vector<FaultDecision> decisions{{.source = 0, .day = 1, .verdict = FaultVerdict::Real}};
        Levels levels;
        levels.assign(days, stars, 3, {.decisions = decisions});
        QCOMPARE(levels.window(0, 3)->value, 60.0);
        QVERIFY(levels.corrections().empty());
        // The rise was real: the fall still waits for its repair.
        decisions.front().day = 2;
        levels.assign(days, stars, 3, {.decisions = decisions});
        QCOMPARE(levels.window(0, 3)->value, 100.0);
        QVERIFY(levels.isCorrectedOn(3));
    }

    void countsOfDaysAreNeverCorrected()
    {
        const std::vector<int> days{0, 1, 2, 5};
        const std::vector<Count> stars{1000, 900, 1000, 1060};
        Levels levels;
        levels.assign(days, stars, 5, {.kind = ReadingKind::Counts});
        QCOMPARE(levels.window(0, 1)->value, -100.0);
        QCOMPARE(levels.window(0, 5)->value, 60.0);
        QVERIFY(levels.corrections().empty());
    }

    void daysAreFoundAcrossManyGaps()
    {
        std::vector<int> days;
        std::vector<Count> stars;
        for (int day = 0; day < 400; ++day) {
            if (day % 7 != 3 && (day < 100 || day > 130)) {
                days.push_back(day);
                stars.push_back(10 * day);
            }
        }
        const Levels levels = levelsOf(days, stars);
        for (int day = -3; day < 405; ++day) {
            const bool isRead = std::ranges::binary_search(days, day);
            QCOMPARE(levels.isRead(day), isRead);
            const auto level = levels.at(day);
            if (isRead || level)
                QCOMPARE(level->value, 10.0 * day);
        }
    }

    void laterDaysAndUnreadStarsAreLeftOut()
    {
        const Levels levels = levelsOf({0, 1, 2, 3}, {10, kUnknownCount, 30, 40}, 2);
        QCOMPARE(levels.lastDay(), 2);
        QCOMPARE(levels.lastStars(), 30);
        QVERIFY(!levels.dailyGain(2));
        QCOMPARE(levels.at(1)->value, 20.0);
        QVERIFY(levelsOf({5}, {10}, 4).isEmpty());
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestLevels)
#include "tst_levels.moc"
