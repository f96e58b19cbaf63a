// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/faults.h"
#include "analysis/measures.h"
#include "support/datasets.h"
#include "support/excerpts.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

ExcerptSeries series(const char *file)
{
    return readSeries(QStringLiteral(REPOSIGNAL_TEST_DATA "/faults/") + QLatin1String(file));
}

std::shared_ptr<const Dataset> ranking(const std::vector<ExcerptDecision> &decisions = {})
{
    return excerptDataset({{.key = kRankingSource, .series = series("ranking-series.csv")}}, decisions);
}

std::shared_ptr<const Dataset> two(std::initializer_list<Count> totals,
                                   const std::vector<ExcerptDecision> &decisions = {})
{
    return excerptDataset(
        {{.key = kRankingSource, .series = {{QStringLiteral("a/b"), consecutive(day("2026-01-01"), totals)}}}},
        decisions);
}

/// Faults of one repository, oldest first.
std::vector<SuspectedFault> of(const Dataset &dataset, const char *repository, const char *asOf)
{
    auto faults = suspectedFaults(dataset, day(asOf));
    const int index = dataset.indexOf(QString::fromLatin1(repository));
    std::erase_if(faults, [&](const SuspectedFault &fault) { return fault.repository != index; });
    std::ranges::reverse(faults);
    return faults;
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    // Losses that the ranking archive's notes name.
    void suddenLosses_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::newRow("odysseus-dev/odysseus") << 83571 << 61777;
        QTest::newRow("inkonchain/node") << 29590 << 25518;
    }
    void suddenLosses()
    {
        QFETCH(const int, before);
        QFETCH(const int, after);
        const auto dataset = two({before - 7, before, after, after + 3});
        const auto faults = of(*dataset, "a/b", "2026-01-04");
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].kind, FaultKind::Correction);
        QCOMPARE(faults[0].from, dayNumber(day("2026-01-02")));
        QCOMPARE(faults[0].day, dayNumber(day("2026-01-03")));
        QCOMPARE(faults[0].before, double(before));
        QCOMPARE(faults[0].after, double(after));
        QCOMPARE(faults[0].state, FaultState::Open);
        QVERIFY(of(*dataset, "a/b", "2026-01-02").empty());
    }

    void smallLossesAreReal()
    {
        QVERIFY(of(*two({1000, 951}), "a/b", "2026-01-02").empty());
        QVERIFY(!of(*two({1000, 950}), "a/b", "2026-01-02").empty());
    }

    // 782 to 683, then two rises: the second takes the fall back.
    void repairs()
    {
        const auto faults = of(*ranking(), "804485898/osuoslr", "2026-03-06");
        QCOMPARE(faults.size(), std::size_t{2});
        QCOMPARE(faults[0].kind, FaultKind::Correction);
        QCOMPARE(faults[0].day, dayNumber(day("2026-02-27")));
        QCOMPARE(faults[1].kind, FaultKind::Repair);
        QCOMPARE(faults[1].day, dayNumber(day("2026-03-01")));
    }

    // 32,170 to 561 on a trending page, and 32,895 two days later: one episode; while it lasts, a loss.
    void anotherCountUnderTheSameName()
    {
        const auto dataset = excerptDataset({{.key = kTrendingSource, .series = series("trending-series.csv")}});
        const auto before = of(*dataset, "aquasecurity/trivy", "2026-03-05");
        QCOMPARE(before.size(), std::size_t{1});
        QCOMPARE(before[0].kind, FaultKind::Correction);
        QCOMPARE(before[0].before, 32170.0);
        QCOMPARE(before[0].after, 561.0);
        const auto after = of(*dataset, "aquasecurity/trivy", "2026-03-06");
        QCOMPARE(after.size(), std::size_t{1});
        QCOMPARE(after[0].kind, FaultKind::ForeignCount);
        QCOMPARE(after[0].day, dayNumber(day("2026-03-04")));
        QCOMPARE(after[0].lastDay, dayNumber(day("2026-03-06")));
        QCOMPARE(after[0].lowest, 561.0);
        QCOMPARE(after[0].after, 32895.0);
    }

    // A name that passed to another repository does not come back: 5,468 to 189.
    void aNameThatPassedOn()
    {
        const auto dataset = excerptDataset({{.key = kTrendingSource, .series = series("trending-series.csv")}});
        const auto faults = of(*dataset, "jellyfin/jellyfin-desktop", "2026-03-31");
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].kind, FaultKind::Correction);
    }

    // 23,567, then 112 to 114 for 37 days, then 23,799.
    void fiveWeeksOfAnotherCount()
    {
        const auto dataset = excerptDataset(
            {{.key = u"awesome-selfhosted", .series = series("selfhosted-series.csv")}});
        const auto faults = of(*dataset, "plausible/analytics", "2025-12-10");
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].kind, FaultKind::ForeignCount);
        QCOMPARE(faults[0].day, dayNumber(day("2025-10-23")));
        QCOMPARE(faults[0].lastDay, dayNumber(day("2025-11-29")));
        QCOMPARE(faults[0].before, 23567.0);
        QCOMPARE(faults[0].lowest, 112.0);
        QCOMPARE(faults[0].after, 23799.0);
        QCOMPARE(stepDays(faults[0]), (std::vector<int>{faults[0].day, faults[0].lastDay}));
    }

    void burstsThatHappenedAreNotListed()
    {
        const auto dataset = ranking();
        for (const char *name : {"moltbot/moltbot", "openclaw/openclaw", "juliangarnier/anime", "maybe-finance/maybe",
                                 "aquasecurity/trivy"})
            QVERIFY2(of(*dataset, name, "2026-03-31").empty(), name);
    }

    // 107 repositories are missing from the lists of 2025-09-13; that is no fall of any of them.
    void absenceIsNoFall()
    {
        QVERIFY(of(*two({1000, kUnknownCount, kUnknownCount, 1010}), "a/b", "2026-01-04").empty());
        QVERIFY(of(*two({1000}), "a/b", "2026-03-31").empty());
    }

    // What was said as of a day stays, whatever comes.
    void laterDataChangesNothing()
    {
        const auto all = ranking();
        auto cutSeries = series("ranking-series.csv");
        for (auto &[name, readings] : cutSeries)
            std::erase_if(readings, [](const DailyReading &reading) { return reading.day > day("2026-02-28"); });
        std::erase_if(cutSeries, [](const auto &entry) { return entry.second.empty(); });
        const auto cut = excerptDataset({{.key = kRankingSource, .series = cutSeries}});
        QCOMPARE(cut->repositoryCount(), all->repositoryCount());
        const auto then = suspectedFaults(*cut, day("2026-02-28"));
        QVERIFY(!then.empty());
        QVERIFY(then == suspectedFaults(*all, day("2026-02-28")));
    }

    void decisionsAreStates()
    {
        const int fall = dayNumber(day("2026-01-02"));
        const auto decided = [&](FaultVerdict verdict) {
            return std::vector<ExcerptDecision>{
                {.repository = QStringLiteral("a/b"), .decision = {.source = 0, .day = fall, .verdict = verdict}}};
        };
        QCOMPARE(of(*two({1000, 500}, decided(FaultVerdict::Real)), "a/b", "2026-01-02")[0].state, FaultState::Real);
        QCOMPARE(of(*two({1000, 500}, decided(FaultVerdict::Fault)), "a/b", "2026-01-02")[0].state, FaultState::Fault);
    }

    void anEpisodeIsDecidedByBothItsSteps()
    {
        const auto state = [](std::vector<FaultVerdict> verdicts) {
            std::vector<ExcerptDecision> decisions;
            int at = dayNumber(day("2026-01-02"));
            for (const FaultVerdict verdict : verdicts)
                decisions.push_back(
                    {.repository = QStringLiteral("a/b"), .decision = {.source = 0, .day = at++, .verdict = verdict}});
            return of(*two({1000, 100, 1000}, decisions), "a/b", "2026-01-03")[0].state;
        };
        QCOMPARE(state({}), FaultState::Open);
        QCOMPARE(state({FaultVerdict::Fault}), FaultState::Open);
        QCOMPARE(state({FaultVerdict::Fault, FaultVerdict::Fault}), FaultState::Fault);
        QCOMPARE(state({FaultVerdict::Fault, FaultVerdict::Real}), FaultState::Open);
    }

    // While a jump is open its row says so and is no breakout; a decision ends that.
    void editionsMarkOpenJumps()
    {
        Day first = day("2026-01-01");
        DailySeries readings;
        for (int i = 0; i < 100; ++i)
            readings.push_back({.day = first + std::chrono::days{i}, .stars = 1000 + 2 * i + (i >= 97 ? 5000 : 0)});
        const int jump = dayNumber(first) + 97;
        const auto measured = [&](std::vector<ExcerptDecision> decisions, int after) {
            const auto dataset = excerptDataset(
                {{.key = kRankingSource, .series = {{QStringLiteral("a/b"), readings}}}}, decisions);
            return measure(*dataset, std::vector<int>{0}, dayFromNumber(jump + after));
        };
        const auto decided = [&](FaultVerdict verdict) {
            return std::vector<ExcerptDecision>{
                {.repository = QStringLiteral("a/b"), .decision = {.source = 0, .day = jump, .verdict = verdict}}};
        };
        QVERIFY(!(measured({}, -1).marks[0] & Suspected));
        const Measures open = measured({}, 2);
        QVERIFY(open.marks[0] & Suspected);
        QVERIFY(!(open.marks[0] & Corrected));
        QCOMPARE(open.gain7d[0], 5014.0);
        QCOMPARE(open.breakout[0], Breakout::Unknown);
        const Measures real = measured(decided(FaultVerdict::Real), 2);
        QVERIFY(!(real.marks[0] & Suspected));
        QCOMPARE(real.gain7d[0], 5014.0);
        QVERIFY(real.breakout[0] != Breakout::Unknown);
        const Measures fault = measured(decided(FaultVerdict::Fault), 2);
        QVERIFY(!(fault.marks[0] & Suspected));
        QVERIFY(fault.marks[0] & Corrected);
        QCOMPARE(fault.gain7d[0], 12.0);
    }

    void twoSourcesThatDisagree()
    {
        const auto dataset = excerptDataset(
            {{.key = kRankingSource,
              .series = {{QStringLiteral("a/b"), consecutive(day("2026-01-01"), {1000, 1001, 1002})}}},
             {.key = kTrendingSource,
              .series = {{QStringLiteral("a/b"), consecutive(day("2026-01-02"), {400, 401})}}}});
        const auto faults = of(*dataset, "a/b", "2026-01-03");
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].kind, FaultKind::Disagreement);
        QCOMPARE(faults[0].lastDay, dayNumber(day("2026-01-03")));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestFaults)
#include "tst_faults.moc"
