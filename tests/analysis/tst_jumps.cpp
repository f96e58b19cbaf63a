// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/jumps.h"
#include "support/datasets.h"
#include "support/excerpts.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

constexpr int kFirst = 1000;

/// 40 quiet days (+2 a day from 1,000), then these totals; forks by day, from 100, where told.
struct Made {
    std::vector<int> days;
    std::vector<Count> stars;
    std::vector<Count> forks;

    explicit Made(std::initializer_list<Count> then, std::initializer_list<Count> forksThen = {})
    {
        for (int i = 0; i < 40; ++i) {
            days.push_back(kFirst + i);
            stars.push_back(1000 + 2 * i);
            forks.push_back(forksThen.size() > 0 ? 100 : kUnknownCount);
        }
        for (const Count total : then) {
            days.push_back(days.back() + 1);
            stars.push_back(total);
        }
        forks.insert(forks.end(), forksThen);
        forks.resize(days.size(), kUnknownCount);
    }

    std::optional<Jump> jump(int asOf = 10000) const
    {
        Levels levels;
        levels.assign(days, stars, asOf);
        return jumpAt(levels, 40, kFirst, [this](int day) { return forks[static_cast<std::size_t>(day - kFirst)]; });
    }
};

QStringList jumpsOf(const QString &file)
{
    QStringList found;
    for (const auto &[name, readings] : readSeries(QStringLiteral(REPOSIGNAL_TEST_DATA "/faults/") + file)) {
        std::vector<int> days;
        std::vector<Count> stars;
        for (const DailyReading &reading : readings) {
            days.push_back(dayNumber(reading.day));
            stars.push_back(reading.stars);
        }
        const auto forksOn = [&readings = readings](int day) {
            return std::ranges::find(readings, dayFromNumber(day), &DailyReading::day)->forks;
        };
        Levels levels;
        levels.assign(days, stars, days.back());
        for (std::size_t i = 1; i < levels.days().size(); ++i) {
            const auto jump = jumpAt(levels, i, days.front(), forksOn);
            if (jump && !levels.isCorrectedOn(levels.days()[i]))
                found.append(QStringLiteral("%1 %2 %3")
                                 .arg(name, isoDay(dayFromNumber(levels.days()[i])),
                                      jump->isLikely ? QStringLiteral("likely") : QStringLiteral("check")));
        }
    }
    return found;
}

} // namespace

class TestJumps : public QObject
{
    Q_OBJECT

private slots:
    void tripledTotalsAreLikelyFaults()
    {
        const auto jump = Made({3300}).jump();
        QVERIFY(jump && jump->isLikely);
        QCOMPARE(*jump->usual, 5.0);
    }

    void forksBearABurstOut()
    {
        QVERIFY(Made({1600}).jump());
        QVERIFY(!Made({1600}).jump()->isLikely);
        QVERIFY(!Made({1600}, {108}).jump());
        QVERIFY(Made({1600}, {101}).jump());
        QVERIFY(Made({3300}, {300}).jump()->isLikely); // another repository has other forks too
    }

    void smallAndOrdinaryStepsAreNone()
    {
        QVERIFY(!Made({1377}).jump());
        QVERIFY(Made({1378}).jump());
        Made fast({1600});
        for (std::size_t i = 20; i < 40; ++i)
            fast.stars[i] += static_cast<Count>(i - 19) * 70; // 72 a day, 28 days before: 130 × usual would be needed
        fast.stars[40] = 2 * fast.stars[39];
        QVERIFY(fast.jump());
        for (std::size_t i = 20; i < 40; ++i)
            fast.stars[i] += static_cast<Count>(i - 19) * 400;
        fast.stars[40] = fast.stars[39] + fast.stars[39] / 4 + 1;
        QVERIFY(!fast.jump());
    }

    void aNewSeriesKnowsNoUsual()
    {
        Made made({3300});
        Levels levels;
        levels.assign(std::span(made.days).subspan(13), std::span(made.stars).subspan(13), 10000);
        QVERIFY(!jumpAt(levels, 27, kFirst + 13, [](int) { return kUnknownCount; }));
        QVERIFY(jumpAt(levels, 27, kFirst, [](int) { return kUnknownCount; }));
        // ... but forks that stand still are seen
        QVERIFY(jumpAt(levels, 27, kFirst + 13, [](int) { return 10; }));
        QVERIFY(!jumpAt(levels, 27, kFirst + 13, [](int) { return 9; }));
    }

    void whatFollowsTellsMore()
    {
        const Made goesOn({1600, 1700, 1800});
        QVERIFY(goesOn.jump(kFirst + 40));
        QVERIFY(!goesOn.jump(kFirst + 41));
        const Made tripled({3300, 3900});
        QVERIFY(tripled.jump(kFirst + 40)->isLikely);
        QVERIFY(!tripled.jump(kFirst + 41)->isLikely);
        const Made stands({1600, 1603, 1605});
        QVERIFY(!stands.jump(kFirst + 41)->isLikely);
        QVERIFY(stands.jump(kFirst + 42)->isLikely);
    }

    void wideGapsAreNoSteps()
    {
        Made made({3300});
        made.days.back() += 8; // nine days after
        QVERIFY(!made.jump());
    }

    void decisionsCloseJumps()
    {
        const Made made({3300});
        Levels levels;
        levels.assign(made.days, made.stars, 10000);
        const auto unknown = [](int) { return kUnknownCount; };
        QVERIFY(hasOpenJump(levels, kFirst + 39, kFirst, {}, unknown));
        QVERIFY(!hasOpenJump(levels, kFirst + 40, kFirst, {}, unknown));
        const FaultDecision decided[]{{.source = 0, .day = kFirst + 40, .verdict = FaultVerdict::Real}};
        QVERIFY(!hasOpenJump(levels, kFirst, kFirst, decided, unknown));
        const FaultDecision other[]{{.source = 0, .day = kFirst + 39, .verdict = FaultVerdict::Real}};
        QVERIFY(hasOpenJump(levels, kFirst, kFirst, other, unknown));
    }

    // Real rows: a list that begins with another repository's count; forks that stand still while stars grow by half in
    // a day; and bursts that happened (moltbot and openclaw gained up to 17,023 a day) are not among them.
    void realSeries()
    {
        QCOMPARE(jumpsOf(QStringLiteral("selfhosted-series.csv")),
                 QStringList(QStringLiteral("getsentry/sentry 2023-04-08 likely")));
        QCOMPARE(jumpsOf(QStringLiteral("trending-series.csv")),
                 QStringList(QStringLiteral("YosemiteCrew/Yosemite-Crew 2025-08-23 check")));
        QCOMPARE(jumpsOf(QStringLiteral("ranking-series.csv")), QStringList());
    }

    // copyparty's video went around on 27 July 2025: as of the first day it is to be checked, as of the next it is real.
    void aRealBurstIsCheckedForADay()
    {
        const auto series = readSeries(QStringLiteral(REPOSIGNAL_TEST_DATA "/faults/selfhosted-series.csv"))
                                .at(QStringLiteral("9001/copyparty"));
        std::vector<int> days;
        std::vector<Count> stars;
        for (const DailyReading &reading : series) {
            days.push_back(dayNumber(reading.day));
            stars.push_back(reading.stars);
        }
        const auto openAsOf = [&](const char *iso) {
            Levels levels;
            levels.assign(days, stars, dayNumber(day(iso)));
            return hasOpenJump(levels, levels.lastDay() - 28, days.front(), {}, [](int) { return kUnknownCount; });
        };
        QVERIFY(!openAsOf("2025-07-27"));
        QVERIFY(openAsOf("2025-07-28"));
        QVERIFY(!openAsOf("2025-07-29"));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestJumps)
#include "tst_jumps.moc"
