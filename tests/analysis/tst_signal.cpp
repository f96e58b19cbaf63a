// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/signal.h"
#include "support/testmain.h"

#include <cmath>

using namespace RepoSignal;

namespace {

constexpr int kLast = 20000;

/// Totals on every day up to kLast such that each week before it gains `weeks`, oldest first, evenly but for the rest,
/// which falls on the week's last day. Begins with `stars` less what they gain.
Levels weekly(const std::vector<int> &weeks, Count stars, const Levels::Rules &rules = {})
{
    std::vector<int> days{kLast - 7 * static_cast<int>(weeks.size())};
    Count total = stars;
    for (const int gain : weeks)
        total -= gain;
    std::vector<Count> totals{total};
    for (const int gain : weeks) {
        for (int day = 1; day <= 7; ++day) {
            totals.push_back(total + (day == 7 ? gain : gain / 7 * day));
            days.push_back(days.back() + 1);
        }
        total += gain;
    }
    Levels levels;
    levels.assign(days, totals, kLast, rules);
    return levels;
}

Signal signalOf(const Levels &levels)
{
    return measureSignal(levels, levels.firstDay());
}

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class TestSignal : public QObject
{
    Q_OBJECT

private slots:
    void workedExampleOfTheScore()
    {
        const UsualWeek usual{.known = 8, .gain = 50, .dispersion = 11.1195 * 11.1195 / 50};
        QVERIFY(near(usual.dispersion, 2.473, 0.0005));
        QVERIFY(near(burstScore(800, usual), 26.95, 0.005));
        QCOMPARE(weekShare(800, 1000), 0.8);
        QCOMPARE(burstLabel(26.95, 800, 0.8, 100), Label::Spike);
        const SignalScore score = signalScore(
            {.historyDays = 100, .stars = 3000, .gain7d = 800, .gain28d = 1000, .usualWeek = 50});
        QVERIFY(near(score.volume, 72.58, 0.005));
        QVERIFY(near(score.growth, 89.61, 0.005));
        QVERIFY(near(score.surprise, 61.75, 0.005));
        QVERIFY(near(score.score, 77.8, 0.05));
        QVERIFY(!score.isProvisional && !score.isTooNew);
    }

    void workedExampleFromReadings()
    {
        // The same weeks in an order that makes the 28-day gain 1,000.
        const Signal signal = signalOf(weekly({40, 45, 50, 55, 50, 90, 60, 50, 800}, 3000));
        QCOMPARE(signal.gain7d, 800.0);
        QCOMPARE(signal.gain28d, 1000.0);
        QCOMPARE(signal.usual.known, 8);
        QCOMPARE(signal.usual.gain, 50.0);
        QCOMPARE(signal.label, Label::Spike);
        QVERIFY(near(signal.score.score, 77.8, 0.05));
        QVERIFY(signal.marks == 0);
    }

    void usualWeekOfTheWorkedExample()
    {
        const UsualWeek usual = usualWeek(weekly({60, 50, 90, 40, 45, 55, 50, 40, 800}, 3000), kLast);
        QCOMPARE(usual.gain, 50.0);
        QVERIFY(near(usual.dispersion, 2.473, 0.0005));
        QCOMPARE(usual.weeks.front(), 40.0);
        QCOMPARE(usual.weeks.back(), 60.0);
        QVERIFY(!usual.estimated);
    }

    void aUsualWeekNeedsThreeWeeksAndIsNeverNegative()
    {
        QVERIFY(!isKnown(usualWeek(weekly({10, 10, 10}, 500), kLast).gain));
        QCOMPARE(usualWeek(weekly({10, 10, 10, 10}, 500), kLast).gain, 10.0);
        const UsualWeek falling = usualWeek(weekly({-14, -14, -7, -7, 50}, 500), kLast);
        QCOMPARE(falling.gain, 0.0);
        QCOMPARE(falling.dispersion, 1.0);
    }

    void edgesOfBaselineWeeksAreEstimatedFurther()
    {
        const std::vector<int> days{kLast - 63, kLast - 35, kLast - 7, kLast - 6, kLast};
        const std::vector<Count> stars{1000, 1040, 1080, 1081, 1100};
        Levels levels;
        levels.assign(days, stars, kLast);
        const UsualWeek usual = usualWeek(levels, kLast);
        QCOMPARE(usual.known, 8);
        QCOMPARE(usual.gain, 10.0);
        QVERIFY(usual.estimated);
    }

    void labels_data()
    {
        QTest::addColumn<double>("burst");
        QTest::addColumn<double>("gain");
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("history");
        QTest::addColumn<QString>("label");
        QTest::newRow("sustained") << 3.0 << 100.0 << 0.3999 << 63 << QStringLiteral("sustained");
        QTest::newRow("at 40%") << 3.0 << 100.0 << 0.40 << 63 << QStringLiteral("undecided");
        QTest::newRow("at 50%") << 3.0 << 100.0 << 0.50 << 63 << QStringLiteral("undecided");
        QTest::newRow("spike") << 3.0 << 100.0 << 0.5001 << 63 << QStringLiteral("spike");
        QTest::newRow("no share") << 3.0 << 100.0 << kUnknown << 63 << QStringLiteral("undecided");
        QTest::newRow("below z") << 2.99 << 100.0 << 0.6 << 63 << QStringLiteral("steady");
        QTest::newRow("few stars") << 9.0 << 99.0 << 0.6 << 63 << QStringLiteral("steady");
        QTest::newRow("too new") << kUnknown << 500.0 << 0.6 << 27 << QStringLiteral("too new");
        QTest::newRow("unknown") << kUnknown << kUnknown << 0.6 << 28 << QString();
    }

    void labels()
    {
        QFETCH(double, burst);
        QFETCH(double, gain);
        QFETCH(double, share);
        QFETCH(int, history);
        QFETCH(QString, label);
        const Label found = burstLabel(burst, gain, share, history);
        QCOMPARE(labelId(found).toString(), label);
        QCOMPARE(labelFromId(label), label.isEmpty() ? std::nullopt : std::optional(found));
    }

    void peakShareNeedsTwentyOneDays()
    {
        std::vector<int> days;
        std::vector<Count> stars;
        for (int day = kLast - 28; day <= kLast; ++day) {
            days.push_back(day);
            stars.push_back(1000 + 10 * (day - kLast + 28) + (day == kLast ? 120 : 0));
        }
        Levels levels;
        levels.assign(days, stars, kLast);
        QCOMPARE(peakShare(levels, 400), 130.0 / 400);
        QCOMPARE(peakShare(levels, 100), 1.0);
        QVERIFY(!isKnown(peakShare(levels, 0)));
        // Each of seven unread days takes one gain, the first of a run two.
        days.erase(days.begin() + 1, days.begin() + 7);
        stars.erase(stars.begin() + 1, stars.begin() + 7);
        levels.assign(days, stars, kLast);
        QCOMPARE(peakShare(levels, 400), 130.0 / 400);
        days.erase(days.begin() + 1);
        stars.erase(stars.begin() + 1);
        levels.assign(days, stars, kLast);
        QVERIFY(!isKnown(peakShare(levels, 400)));
    }

    void compoundingNeedsFourRisingWeeks()
    {
        QVERIFY(isCompounding(weekly({10, 11, 13, 15}, 500)));
        QVERIFY(!isCompounding(weekly({9, 11, 13, 15}, 500)));
        QVERIFY(!isCompounding(weekly({10, 11, 12, 15}, 500)));
        QVERIFY(!isCompounding(weekly({11, 13, 15}, 500)));
    }

    void quietIsSmallAndGrowing()
    {
        QVERIFY(isQuiet(1999, 200, 0.11, Label::Sustained));
        QVERIFY(!isQuiet(1999, 200, 0.11, Label::Spike));
        QVERIFY(!isQuiet(2000, 200, 0.11, Label::Steady));
        QVERIFY(!isQuiet(150, 19, 0.14, Label::Steady));
        QVERIFY(!isQuiet(1999, 150, 0.08, Label::Steady));
        QVERIFY(!isQuiet(1999, kUnknown, kUnknown, Label::Steady));
    }

    void aBreakoutIsConfirmedOrFades()
    {
        const auto state = [](const Levels &levels) { return breakoutId(signalOf(levels).breakout).toString(); };
        std::vector<int> weeks(9, 14);
        weeks.push_back(140);
        QCOMPARE(state(weekly(weeks, 1000)), QStringLiteral("breakout"));
        weeks.push_back(70);
        QCOMPARE(state(weekly(weeks, 1000)), QStringLiteral("confirmed"));
        weeks.back() = 69;
        QCOMPARE(state(weekly(weeks, 1000)), QStringLiteral("faded"));
        QCOMPARE(state(weekly(weeks, 100000)), QStringLiteral("none")); // less than 5% of the stars before
        QCOMPARE(state(weekly({14, 14, 140}, 1000)), QString()); // no usual week
    }

    void aBreakoutNeedsTwoDays()
    {
        std::vector<int> days;
        std::vector<Count> stars;
        for (int day = kLast - 70; day <= kLast; ++day) {
            days.push_back(day);
            stars.push_back(500 + 2 * (day - kLast + 70) + (day == kLast ? 200 : 0));
        }
        Levels levels;
        levels.assign(days, stars, kLast);
        QCOMPARE(signalOf(levels).breakout, Breakout::Early);
        stars[stars.size() - 2] += 5;
        levels.assign(days, stars, kLast);
        QCOMPARE(signalOf(levels).breakout, Breakout::Breakout);
    }

    void anEarlyAlertNeedsFifteenDaysOfHistory()
    {
        const auto early = [](int history) {
            std::vector<int> days;
            std::vector<Count> stars;
            for (int day = kLast - history; day <= kLast; ++day) {
                days.push_back(day);
                stars.push_back(500 + 5 * (day - kLast + history) + (day == kLast ? 15 : 0));
            }
            Levels levels;
            levels.assign(days, stars, kLast);
            return isEarly(levels, history);
        };
        QVERIFY(early(15));
        QVERIFY(!early(14));
        QVERIFY(early(100));
    }

    void youngRepositories()
    {
        const Signal thirteen = measureSignal(weekly({20, 40}, 500), kLast - 13);
        QVERIFY(thirteen.marks & TooNew);
        QVERIFY(!isKnown(thirteen.score.score));
        QCOMPARE(thirteen.score.volume, 25 * std::log10(40.0));

        const Signal fourteen = signalOf(weekly({20, 40}, 500));
        QCOMPARE(fourteen.historyDays, 14);
        QVERIFY(fourteen.marks & Provisional);
        QVERIFY(!isKnown(fourteen.score.surprise));
        const double growth = 100.0 / 3 * std::log10(1000 * 120.0 / (440 + 50));
        QCOMPARE(fourteen.score.growth, growth);
        QCOMPARE(fourteen.score.score, 0.2 * fourteen.score.volume + 0.5 * growth);
        QCOMPARE(fourteen.label, Label::TooNew);
    }

    void partsAreClipped()
    {
        QCOMPARE(volumePart(-5), 0.0);
        QCOMPARE(volumePart(1e6), 100.0);
        QCOMPARE(growthPart(-1, 100), 0.0);
        QCOMPARE(growthPart(1, -500), 100.0 / 3 * std::log10(1000.0 / 50));
        QCOMPARE(surprisePart(0, 1000), 0.0);
        QCOMPARE(surprisePart(1e6, 0), 100.0);
        QCOMPARE(surprisePart(100, 100), 0.0);
    }

    void otherWeights()
    {
        const ScoreWeights weights{.volume = 1, .growth = 0, .surprise = 0};
        QVERIFY(!weights.areDefault());
        const SignalScore score = signalScore(
            {.historyDays = 100, .stars = 3000, .gain7d = 1000, .gain28d = 1000, .usualWeek = 50}, weights);
        QCOMPARE(score.score, 75.0);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestSignal)
#include "tst_signal.moc"
