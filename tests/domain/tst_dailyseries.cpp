// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/dailyseries.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <random>

using namespace RepoSignal;

namespace {

std::span<const std::uint8_t> bytes(const QByteArray &blob)
{
    return {reinterpret_cast<const std::uint8_t *>(blob.constData()), static_cast<std::size_t>(blob.size())};
}

DailySeries randomSegment(std::mt19937 &random)
{
    DailySeries series;
    const int segment = static_cast<int>(random() % 700) - 20;
    for (int i = 0; i < kSegmentDays; ++i) {
        if (random() % 3 == 0)
            continue;
        const auto count = [&random] {
            return random() % 7 == 0 ? kUnknownCount : static_cast<Count>(random() % 2'000'000'000);
        };
        series.push_back({.day = segmentFirstDay(segment) + std::chrono::days{i},
                          .stars = count(),
                          .forks = count(),
                          .openIssues = count(),
                          .batch = random() % 4 == 0 ? static_cast<std::uint32_t>(random())
                                                     : static_cast<std::uint32_t>(i + static_cast<int>(random() % 2))});
    }
    if (series.empty())
        series.push_back({.day = segmentFirstDay(segment), .stars = 1});
    return series;
}

} // namespace

class TestDailySeries : public QObject
{
    Q_OBJECT

private slots:
    void segmentsCoverAllDays()
    {
        for (int number = -100; number < 100; ++number) {
            const Day at = dayFromNumber(number);
            const Day first = segmentFirstDay(segmentOf(at));
            QVERIFY(first <= at && at < first + std::chrono::days{kSegmentDays});
        }
    }

    void roundTrips()
    {
        std::mt19937 random(1);
        for (int round = 0; round < 500; ++round) {
            const DailySeries series = randomSegment(random);
            const int segment = segmentOf(series.front().day);
            const QByteArray blob = encodeSegment(series);
            DailySeries back;
            QVERIFY(isSegment(bytes(blob)));
            QVERIFY(decodeSegment(bytes(blob), segment, back));
            QCOMPARE(back, series);
            std::vector<int> days;
            std::vector<Count> stars;
            QVERIFY(decodeStars(bytes(blob), segment, days, stars));
            QCOMPARE(stars.size(), series.size());
            for (std::size_t i = 0; i < series.size(); ++i) {
                QCOMPARE(days[i], dayNumber(series[i].day));
                QCOMPARE(stars[i], series[i].stars);
            }
        }
    }

    void smallStepsAreJudgedAlike()
    {
        std::mt19937 random(4);
        for (int round = 0; round < 5000; ++round) {
            DailySeries series;
            Count stars = static_cast<Count>(random() % 3 == 0 ? random() % 600 : 2'147'482'000 + random() % 1000);
            for (int i = 0; i < kSegmentDays; ++i) {
                stars = static_cast<Count>(std::clamp<std::int64_t>(std::int64_t(stars) + random() % 129 - 64, 0, 2'147'483'647));
                series.push_back({.day = segmentFirstDay(600) + std::chrono::days{i}, .stars = stars, .forks = 9, .openIssues = 1});
            }
            QByteArray blob = encodeSegment(series);
            QVERIFY(isSegment(bytes(blob)));
            blob[static_cast<qsizetype>(random() % static_cast<unsigned>(blob.size()))] = static_cast<char>(random());
            DailySeries back;
            QCOMPARE(isSegment(bytes(blob)), decodeSegment(bytes(blob), 600, back));
        }
    }

    void brokenBlobsAreRefusedWhole()
    {
        std::mt19937 random(2);
        for (int round = 0; round < 2000; ++round) {
            const DailySeries series = randomSegment(random);
            const int segment = segmentOf(series.front().day);
            QByteArray blob = encodeSegment(series);
            blob.truncate(static_cast<qsizetype>(random() % static_cast<unsigned>(blob.size())));
            DailySeries back{{.day = day("2026-01-01"), .stars = 7}};
            QVERIFY(!decodeSegment(bytes(blob), segment, back));
            QCOMPARE(back.size(), std::size_t(1));
        }
    }

    void randomBytesNeverCrash()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 20000; ++round) {
            QByteArray blob(static_cast<qsizetype>(random() % 60), '\0');
            for (char &byte : blob)
                byte = static_cast<char>(random());
            DailySeries back;
            std::vector<int> days;
            std::vector<Count> stars;
            QCOMPARE(isSegment(bytes(blob)), decodeSegment(bytes(blob), 600, back));
            (void)decodeStars(bytes(blob), 600, days, stars);
            QCOMPARE(days.size(), stars.size());
        }
    }

    void aMonthIsSmall()
    {
        const DailySeries series = consecutive(segmentFirstDay(600), {1000, 1010, 1017, 1020, 1031, 1040, 1040, 1055});
        QVERIFY2(encodeSegment(series).size() <= 4 + 8 * 4 + 4, "about four bytes a sample");
    }

    void aBatchADayCostsNoMoreThanOneBatch()
    {
        DailySeries one = consecutive(segmentFirstDay(600), {1000, 1010, 1017, 1020, 1031, 1040, 1040, 1055});
        DailySeries many = one;
        for (std::size_t i = 0; i < many.size(); ++i)
            many[i].batch = static_cast<std::uint32_t>(40 + 3 * i);
        QCOMPARE(encodeSegment(many).size(), encodeSegment(one).size());
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestDailySeries)
#include "tst_dailyseries.moc"
