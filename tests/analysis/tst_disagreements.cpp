// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/disagreements.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

std::vector<SuspectedFault> between(std::vector<Count> first, std::vector<Count> second)
{
    SourceTotals a{.source = 0, .days = {}, .stars = std::move(first)};
    SourceTotals b{.source = 1, .days = {}, .stars = std::move(second)};
    for (SourceTotals *totals : {&a, &b}) {
        for (std::size_t i = 0; i < totals->stars.size(); ++i)
            totals->days.push_back(static_cast<int>(100 + i));
    }
    std::vector<SuspectedFault> faults;
    appendDisagreements(a, b, faults);
    return faults;
}

} // namespace

class TestDisagreements : public QObject
{
    Q_OBJECT

private slots:
    void theSourceThatMovedIsSuspect()
    {
        const auto faults = between({1000, 1010, 1020, 1030}, {1001, 112, 113, 1031});
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].kind, FaultKind::Disagreement);
        QCOMPARE(faults[0].source, 1);
        QCOMPARE(faults[0].otherSource, 0);
        QCOMPARE(faults[0].from, 100);
        QCOMPARE(faults[0].day, 101);
        QCOMPARE(faults[0].lastDay, 102);
        QCOMPARE(faults[0].before, 1010.0);
        QCOMPARE(faults[0].after, 112.0);
    }

    void closeTotalsAgree()
    {
        QVERIFY(between({1000, 1000}, {1052, 1052}).empty());
        QVERIFY(!between({1000, 1000}, {1053, 1053}).empty());
        QVERIFY(between({10000, 10000}, {10520, 10520}).empty());
        QVERIFY(!between({10000, 10000}, {10530, 10530}).empty());
    }

    // A burst of thousands a day, seen at another hour: the readings of the days around enclose it.
    void anotherHourIsNoDisagreement() { QVERIFY(between({1000, 5000, 9000}, {2500, 7500, 9900}).empty()); }

    void twoEpisodesAreTwo()
    {
        const auto faults = between({1000, 1000, 1000, 1000, 1000}, {1000, 1, 1000, 1, 1});
        QCOMPARE(faults.size(), std::size_t{2});
        QCOMPARE(faults[1].day, 103);
        QCOMPARE(faults[1].lastDay, 104);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestDisagreements)
#include "tst_disagreements.moc"
