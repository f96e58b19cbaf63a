// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/edition.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"

#include <cmath>
#include <random>

using namespace RepoSignal;

namespace {

constexpr int kDays = 160;
const Day kFirst = day("2025-08-20"); // to 26 January: a year's border and the end of summer time lie within

/// Bursts, small falls, corrections, repairs and gaps, different for every seed.
DailySeries eventful(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const int start = below(3) == 0 ? below(kDays) : 0;
    const int speed = 1 + below(60);
    DailySeries series;
    Count stars = 100 + below(8000);
    Count lost = 0;
    for (int i = start; i < kDays; ++i) {
        stars += below(speed) + (below(20) == 0 ? below(40 * speed) : 0) - (below(9) == 0 ? below(8) : 0);
        if (below(70) == 0 && stars > 400) {
            lost = stars / 5;
            stars -= lost;
        } else if (lost > 0 && below(6) == 0) {
            stars += std::exchange(lost, 0);
        }
        if (below(11) != 0 || i + 1 == kDays)
            series.push_back({.day = kFirst + std::chrono::days{i}, .stars = stars, .forks = stars / 9, .openIssues = 3});
        if (below(50) == 0)
            i += below(14);
    }
    return series;
}

std::vector<MadeRepository> made(int count)
{
    std::vector<MadeRepository> result;
    for (int i = 0; i < count; ++i)
        result.push_back({.fullName = QStringLiteral("owner%1/repo").arg(i),
                          .language = i % 2 == 0 ? QStringLiteral("C") : QStringLiteral("Go"),
                          .readings = eventful(static_cast<unsigned>(i) + 1)});
    return result;
}

EditionPtr editionOf(const std::vector<MadeRepository> &repositories, Day asOf)
{
    return makeEdition(madeDataset(repositories),
                       {.asOf = asOf, .compareWith = asOf - std::chrono::days{7}, .scope = everything()});
}

bool same(double a, double b)
{
    return a == b || (!isKnown(a) && !isKnown(b));
}

/// Every number of a row but its rank; the last day relative to the edition's.
void compareRows(const Edition &a, int rowA, const Edition &b, int rowB)
{
    static constexpr std::vector<double> Measures::*columns[]{
        &Measures::stars,      &Measures::forks,     &Measures::velocity,   &Measures::gain7d,    &Measures::gain28d,
        &Measures::growth,     &Measures::growth7d,  &Measures::growth28d,  &Measures::usualWeek, &Measures::dispersion,
        &Measures::burst,      &Measures::weekShare, &Measures::peakShare,  &Measures::volume,    &Measures::growthPart,
        &Measures::surprise,   &Measures::score};
    const auto i = static_cast<std::size_t>(rowA);
    const auto j = static_cast<std::size_t>(rowB);
    for (const auto column : columns) {
        QVERIFY2(same((a.measures.*column)[i], (b.measures.*column)[j]), qPrintable(a.fullName(rowA).toString()));
    }
    QCOMPARE(a.measures.label[i], b.measures.label[j]);
    QCOMPARE(a.measures.breakout[i], b.measures.breakout[j]);
    QCOMPARE(a.measures.marks[i], b.measures.marks[j]);
    QCOMPARE(a.measures.historyDays[i], b.measures.historyDays[j]);
    QVERIFY(same(a.scoreChange(rowA), b.scoreChange(rowB)));
}

void compareEditions(const Edition &a, const Edition &b)
{
    for (int row = 0; row < a.rowCount(); ++row) {
        const int other = b.rowOf(b.dataset->indexOf(a.fullName(row)));
        QVERIFY(other >= 0);
        compareRows(a, row, b, other);
        QVERIFY(same(a.rank[static_cast<std::size_t>(row)], b.rank[static_cast<std::size_t>(other)]));
        QVERIFY(same(a.rankChange(row), b.rankChange(other)));
    }
}

const Day kLastDay = kFirst + std::chrono::days{kDays - 1};

} // namespace

class TestSignalProperties : public QObject
{
    Q_OBJECT

private slots:
    void theOrderOfRowsChangesNothing()
    {
        auto repositories = made(60);
        const EditionPtr edition = editionOf(repositories, kLastDay);
        std::ranges::reverse(repositories);
        compareEditions(*edition, *editionOf(repositories, kLastDay));
    }

    void aSilentRepositoryChangesNothing()
    {
        auto repositories = made(40);
        const EditionPtr edition = editionOf(repositories, kLastDay);
        repositories.push_back({.fullName = QStringLiteral("zz/silent"), .language = QStringLiteral("C")});
        for (int i = 0; i < kDays; ++i)
            repositories.back().readings.push_back({.day = kFirst + std::chrono::days{i}, .stars = 7});
        const EditionPtr with = editionOf(repositories, kLastDay);
        compareEditions(*edition, *with);
        QCOMPARE(with->measures.score[40], 0.0);
    }

    void shiftedDatesChangeNothing_data()
    {
        QTest::addColumn<int>("days");
        for (const int days : {1, 6, 31, 77, 133, 366, -500})
            QTest::addRow("%d", days) << days;
    }

    void shiftedDatesChangeNothing()
    {
        QFETCH(int, days);
        auto repositories = made(40);
        const EditionPtr edition = editionOf(repositories, kLastDay);
        for (MadeRepository &repository : repositories) {
            for (DailyReading &reading : repository.readings)
                reading.day += std::chrono::days{days};
        }
        compareEditions(*edition, *editionOf(repositories, kLastDay + std::chrono::days{days}));
    }

    void laterReadingsChangeNothing()
    {
        const auto repositories = made(40);
        for (int back = 1; back < kDays; back += 13) {
            const Day asOf = kLastDay - std::chrono::days{back};
            auto known = repositories;
            for (MadeRepository &repository : known)
                std::erase_if(repository.readings, [asOf](const DailyReading &reading) { return reading.day > asOf; });
            std::erase_if(known, [](const MadeRepository &repository) { return repository.readings.empty(); });
            const EditionPtr then = editionOf(known, asOf);
            const EditionPtr now = editionOf(repositories, asOf);
            QCOMPARE(now->rowCount(), then->rowCount());
            compareEditions(*then, *now);
        }
    }

    void whatAGapLeavesKnownIsTrue()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 60; ++round) {
            const DailySeries whole = syntheticDataset(1, 140)->series(0, 0);
            DailySeries gappy;
            for (const DailyReading &reading : whole) {
                if (random() % 4 != 0 || &reading == &whole.back())
                    gappy.push_back(reading);
            }
            const EditionPtr full = editionOf({{.fullName = QStringLiteral("a/b"), .readings = whole}}, whole.back().day);
            const EditionPtr less = editionOf({{.fullName = QStringLiteral("a/b"), .readings = gappy}}, whole.back().day);
            const Measures &a = full->measures;
            const Measures &b = less->measures;
            QVERIFY(!isKnown(b.velocity[0]) || b.velocity[0] == a.velocity[0]);
            QVERIFY((b.marks[0] & EstimatedWeek) || !isKnown(b.gain7d[0]) || b.gain7d[0] == a.gain7d[0]);
            QVERIFY((b.marks[0] & EstimatedFourWeeks) || !isKnown(b.gain28d[0]) || b.gain28d[0] == a.gain28d[0]);
        }
    }

    void nothingGainedIsNothing()
    {
        DailySeries still;
        for (int i = 0; i < kDays; ++i)
            still.push_back({.day = kFirst + std::chrono::days{i}, .stars = 0});
        const EditionPtr edition = editionOf({{.fullName = QStringLiteral("a/b"), .readings = still}}, kLastDay);
        const Measures &is = edition->measures;
        QCOMPARE(is.score[0], 0.0);
        QCOMPARE(is.usualWeek[0], 0.0);
        QCOMPARE(is.burst[0], 0.0);
        QCOMPARE(is.label[0], Label::Steady);
        QCOMPARE(is.breakout[0], Breakout::None);
        QVERIFY(!isKnown(is.weekShare[0]) && !isKnown(is.peakShare[0]) && !isKnown(is.growth7d[0]));
        QCOMPARE(int(is.marks[0]), 0);
    }

    void oneDayTellsNothingButStars()
    {
        const EditionPtr edition = editionOf(
            {{.fullName = QStringLiteral("a/b"), .readings = consecutive(kLastDay, {29093})}}, kLastDay);
        const Measures &is = edition->measures;
        QCOMPARE(is.stars[0], 29093.0);
        for (const double value : {is.velocity[0], is.gain7d[0], is.burst[0], is.volume[0], is.score[0], edition->rank[0]})
            QVERIFY(!isKnown(value));
        QCOMPARE(is.label[0], Label::TooNew);
        QCOMPARE(is.breakout[0], Breakout::Unknown);
    }

    void fallsNeverScore()
    {
        DailySeries falling;
        for (int i = 0; i < kDays; ++i)
            falling.push_back({.day = kFirst + std::chrono::days{i}, .stars = 9000 - 5 * i});
        const EditionPtr edition = editionOf({{.fullName = QStringLiteral("a/b"), .readings = falling}}, kLastDay);
        QCOMPARE(edition->measures.gain7d[0], -35.0);
        QCOMPARE(edition->measures.usualWeek[0], 0.0);
        QCOMPARE(edition->measures.score[0], 0.0);
        QCOMPARE(edition->measures.label[0], Label::Steady);
    }

    void numbersStayOnTheirScales()
    {
        const EditionPtr edition = editionOf(made(200), kLastDay);
        const Measures &is = edition->measures;
        int scored = 0;
        for (std::size_t row = 0; row < is.size(); ++row) {
            for (const double part : {is.volume[row], is.growthPart[row], is.surprise[row], is.score[row]})
                QVERIFY(!isKnown(part) || (part >= 0 && part <= 100));
            QVERIFY(!isKnown(is.peakShare[row]) || (is.peakShare[row] > 0 && is.peakShare[row] <= 1));
            QVERIFY(!isKnown(is.dispersion[row]) || is.dispersion[row] >= 1);
            if (isKnown(is.surprise[row]))
                QCOMPARE(is.score[row], 0.2 * is.volume[row] + 0.5 * is.growthPart[row] + 0.3 * is.surprise[row]);
            scored += isKnown(is.score[row]) ? 1 : 0;
        }
        QVERIFY(scored > 100);
    }

    void otherWeightsRankOtherwise()
    {
        const auto data = madeDataset(made(40));
        const EditionKey key{.asOf = kLastDay, .scope = everything(), .weights = {.volume = 1, .growth = 0, .surprise = 0}};
        const EditionPtr edition = makeEdition(data, key);
        QVERIFY(!edition->key.weights.areDefault());
        for (std::size_t row = 0; row < edition->measures.size(); ++row) {
            if (isKnown(edition->measures.score[row]))
                QCOMPARE(edition->measures.score[row], edition->measures.volume[row]);
        }
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestSignalProperties)
#include "tst_signalproperties.moc"
