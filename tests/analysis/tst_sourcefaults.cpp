// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/sourcefaults.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QFile>

using namespace RepoSignal;

namespace {

/// A Dataset of the ranking source: `isRead(repository, day)` for days counted from `first`.
template<typename IsRead> std::shared_ptr<const Dataset> listed(int repositories, Day first, int days, IsRead isRead)
{
    DatasetBuilder builder;
    builder.addSource(*knownSource(kRankingSource));
    for (int repository = 0; repository < repositories; ++repository) {
        builder.addRepository({.id = repository + 1, .fullName = QStringLiteral("o/r%1").arg(repository)});
        DailySeries series;
        for (int i = 0; i < days; ++i) {
            if (isRead(repository, i))
                series.push_back({.day = first + std::chrono::days{i}, .stars = 100 + i});
        }
        if (!series.empty())
            builder.addSeries(repository, 0, series);
    }
    return builder.build();
}

std::vector<SuspectedFault> faultsOf(const Dataset &dataset, const char *asOf)
{
    std::vector<SuspectedFault> faults;
    appendSourceFaults(dataset, 0, day(asOf), faults);
    return faults;
}

/// Rows of the excerpt that begin on `first`, as a Dataset.
std::shared_ptr<const Dataset> excerpt(const char *first)
{
    QFile file(QStringLiteral(REPOSIGNAL_TEST_DATA "/faults/ranking-lists.csv"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("ranking-lists.csv cannot be read");
    std::vector<QByteArray> rows;
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split(',');
        if (fields[1] == first)
            rows.push_back(fields[2]);
    }
    return listed(static_cast<int>(rows.size()), day(first), static_cast<int>(rows.at(0).size()),
                  [&rows](int repository, int i) { return rows[static_cast<std::size_t>(repository)][i] == '1'; });
}

} // namespace

class TestSourceFaults : public QObject
{
    Q_OBJECT

private slots:
    // The ranking archive's longest gap: no file from 2021-10-02 on for 77 days.
    void gapOf77Days()
    {
        const auto dataset = listed(3, day("2021-09-30"), 80, [](int, int i) { return i < 2 || i > 78; });
        const auto faults = faultsOf(*dataset, "2022-01-01");
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].kind, FaultKind::Gap);
        QCOMPARE(faults[0].repository, -1);
        QCOMPARE(faults[0].day, dayNumber(day("2021-10-02")));
        QCOMPARE(faults[0].lastDay, dayNumber(day("2021-12-17")));
        QCOMPARE(faults[0].lastDay - faults[0].day + 1, 77);
        QVERIFY(stepDays(faults[0]).empty());
        QVERIFY(faultsOf(*dataset, "2021-12-17").empty());
    }

    void twoDaysAreNoGap()
    {
        const auto dataset = listed(3, day("2025-03-01"), 8, [](int, int i) { return i != 3 && i != 4; });
        QVERIFY(faultsOf(*dataset, "2025-04-01").empty());
    }

    // 48 days of 2022 and 2023 have 60 rows a group where 100 are usual.
    void shortDay()
    {
        const auto dataset = listed(100, day("2022-02-02"), 16,
                                    [](int repository, int i) { return i != 14 || repository < 60; });
        const auto faults = faultsOf(*dataset, "2022-02-16");
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].kind, FaultKind::ShortDay);
        QCOMPARE(faults[0].day, dayNumber(day("2022-02-16")));
        QCOMPARE(faults[0].before, 100.0);
        QCOMPARE(faults[0].after, 60.0);
    }

    void listsOfChangingLengthAreNotShort()
    {
        const auto dataset = listed(100, day("2025-01-01"), 40,
                                    [](int repository, int i) { return repository < 60 + (i * 37) % 41; });
        for (const SuspectedFault &fault : faultsOf(*dataset, "2025-03-01"))
            QVERIFY(fault.kind != FaultKind::ShortDay);
    }

    // GitHub's search was incomplete on 2025-09-13; 107 repositories are missing, 103 others stand in their place.
    void incompleteListIsKnownTheDayAfter()
    {
        const auto dataset = excerpt("2025-09-06");
        QVERIFY(faultsOf(*dataset, "2025-09-13").empty());
        const auto faults = faultsOf(*dataset, "2025-09-14");
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].kind, FaultKind::IncompleteList);
        QCOMPARE(faults[0].day, dayNumber(day("2025-09-13")));
        QCOMPARE(faults[0].after, 107.0);
        QCOMPARE(faults[0].before, 137.0);
    }

    // GitHub's trending lists stood still from 13 November to 4 December 2025; that they moved again is no fault.
    void aListThatMovesAgainIsNotIncomplete()
    {
        const auto dataset = listed(100, day("2025-10-01"), 100, [](int repository, int i) {
            return (i > 40 && i < 75) || (repository + i) % 3 != 0;
        });
        for (const SuspectedFault &fault : faultsOf(*dataset, "2026-02-01"))
            QVERIFY(fault.kind != FaultKind::IncompleteList);
    }

    void listOf93()
    {
        auto faults = faultsOf(*excerpt("2026-02-02"), "2026-02-13");
        std::erase_if(faults,
                      [](const SuspectedFault &fault) { return fault.kind == FaultKind::ShortDay; }); // of 42 only
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].kind, FaultKind::IncompleteList);
        QCOMPARE(faults[0].day, dayNumber(day("2026-02-12")));
        QCOMPARE(faults[0].after, 12.0);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestSourceFaults)
#include "tst_sourcefaults.moc"
