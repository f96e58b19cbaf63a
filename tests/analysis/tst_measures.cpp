// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/measures.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <numeric>

using namespace RepoSignal;

namespace {

std::shared_ptr<const Dataset> oneRepository(const DailySeries &series)
{
    DatasetBuilder builder;
    const int source = builder.addSource(*knownSource(kRankingSource));
    builder.addRepository({.id = 1, .fullName = u"a/b"});
    builder.addSeries(0, source, series);
    return builder.build();
}

Measures measureOne(const DailySeries &series, const char *asOf)
{
    const std::vector<int> rows{0};
    return measure(*oneRepository(series), rows, day(asOf));
}

/// Definitions, 12: "Gaps."
DailySeries gaps()
{
    DailySeries series;
    for (const auto &[iso, stars] : std::initializer_list<std::pair<const char *, Count>>{
             {"2026-03-01", 1000}, {"2026-03-03", 1020}, {"2026-03-08", 1100}, {"2026-03-09", 1130}, {"2026-03-10", 1150}})
        series.push_back({.day = day(iso), .stars = stars, .forks = 10, .openIssues = 3});
    return series;
}

} // namespace

class TestMeasures : public QObject
{
    Q_OBJECT

private slots:
    void workedExampleOfGaps()
    {
        const Measures tenth = measureOne(gaps(), "2026-03-10");
        QCOMPARE(tenth.velocity[0], 20.0);
        QCOMPARE(tenth.gain7d[0], 130.0);
        QVERIFY(!isKnown(tenth.gain28d[0]));
        QCOMPARE(int(tenth.marks[0]), int(TooNew));

        const Measures ninth = measureOne(gaps(), "2026-03-09");
        QCOMPARE(ninth.gain7d[0], 120.0);
        QCOMPARE(int(ninth.marks[0]), int(EstimatedWeek | TooNew));

        const Measures eighth = measureOne(gaps(), "2026-03-08");
        QVERIFY(!isKnown(eighth.velocity[0]));
        QCOMPARE(eighth.gain7d[0], 100.0);

        const Measures twelfth = measureOne(gaps(), "2026-03-12");
        QCOMPARE(twelfth.velocity[0], 20.0);
        QCOMPARE(twelfth.gain7d[0], 130.0);
        QCOMPARE(int(twelfth.marks[0]), int(Stale | TooNew));
        QVERIFY(!twelfth.isCurrent(0));
    }

    void afterSevenDaysOnlyStarsAndDateRemain()
    {
        QCOMPARE(int(measureOne(gaps(), "2026-03-17").marks[0]), int(Stale | TooNew));
        const Measures expired = measureOne(gaps(), "2026-03-18");
        QCOMPARE(int(expired.marks[0]), int(Expired));
        QCOMPARE(expired.stars[0], 1150.0);
        QCOMPARE(expired.lastDay[0], dayNumber(day("2026-03-10")));
        for (const double value : {expired.velocity[0], expired.gain7d[0], expired.forks[0], expired.openIssues[0]})
            QVERIFY(!isKnown(value));
    }

    void workedExampleOfAFall()
    {
        const DailySeries fall = consecutive(day("2026-03-01"), {20000, 15000, 15100, 20150, 20180});
        const Measures measures = measureOne(fall, "2026-03-05");
        QCOMPARE(measures.stars[0], 20180.0);
        QCOMPARE(measures.velocity[0], 30.0);
        QVERIFY(measures.marks[0] & Corrected);
        const auto gains = dailyGains(*oneRepository(fall), 0, day("2026-03-05"), 5);
        QVERIFY(!isKnown(gains[1]));
        QCOMPARE(gains[2], 100.0);
        QVERIFY(!isKnown(gains[3]));
    }

    void growthIsGainOverTheTotalBefore()
    {
        const Measures measures = measureOne(consecutive(day("2026-03-05"), {2915 - 513, 2915}), "2026-03-06");
        QCOMPARE(measures.growth[0], 513.0 / 2402.0);
        const Measures fromNothing = measureOne(consecutive(day("2026-03-05"), {0, 40}), "2026-03-06");
        QVERIFY(!isKnown(fromNothing.growth[0]));
    }

    void aFirstSightingIsNoGain()
    {
        const Measures measures = measureOne(consecutive(day("2026-03-06"), {29093}), "2026-03-06");
        QCOMPARE(measures.stars[0], 29093.0);
        QVERIFY(!isKnown(measures.velocity[0]));
        QVERIFY(!isKnown(measures.gain7d[0]));
    }

    void laterReadingsChangeNothing()
    {
        const auto full = syntheticDataset(40, 200);
        const Day asOf = day("2026-01-15");
        DatasetBuilder builder;
        const int source = builder.addSource(*knownSource(kRankingSource));
        std::vector<int> rows(40);
        std::iota(rows.begin(), rows.end(), 0);
        for (const int i : rows)
            builder.addRepository({.id = i + 1, .fullName = full->fullName(i)});
        for (const int i : rows) {
            DailySeries cut = full->series(i, 0);
            std::erase_if(cut, [asOf](const DailyReading &reading) { return reading.day > asOf; });
            builder.addSeries(i, source, cut);
        }
        const Measures a = measure(*full, rows, asOf);
        const Measures b = measure(*builder.build(), rows, asOf);
        QCOMPARE(a.stars, b.stars);
        QCOMPARE(a.gain28d, b.gain28d);
        QCOMPARE(a.velocity, b.velocity);
        QCOMPARE(a.marks, b.marks);
    }

    void windowsCrossSegmentBorders()
    {
        const auto data = syntheticDataset(30, 150);
        std::vector<int> rows(30);
        std::iota(rows.begin(), rows.end(), 0);
        for (int back = 0; back < 70; ++back) {
            const Day asOf = day("2026-03-06") - std::chrono::days{back};
            const Measures measures = measure(*data, rows, asOf);
            for (const int i : rows) {
                const DailySeries series = data->series(i, 0);
                const auto stars = [&](int daysBefore) {
                    return double(std::ranges::find(series, asOf - std::chrono::days{daysBefore}, &DailyReading::day)->stars);
                };
                const auto row = static_cast<std::size_t>(i);
                QCOMPARE(measures.velocity[row], stars(0) - stars(1));
                QCOMPARE(measures.gain7d[row], stars(0) - stars(7));
                QCOMPARE(measures.gain28d[row], stars(0) - stars(28));
                QCOMPARE(measures.forks[row], double(Count(stars(0)) / 8));
            }
        }
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestMeasures)
#include "tst_measures.moc"
