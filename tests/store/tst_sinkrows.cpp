// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/datasets.h"
#include "support/testmain.h"
#include "temporarylibrary.h"

#include <QRegularExpression>

using namespace RepoSignal;

namespace {

Source trendingRanks()
{
    Source source = *knownSource(kTrendingSource);
    source.key = QStringLiteral("trending-ranks");
    return source;
}

Hour hour(const char *iso, int of)
{
    return std::chrono::time_point_cast<std::chrono::hours>(day(iso)) + std::chrono::hours{of};
}

/// Joins as lines: `2026-01-27 a/old > a/new stated`.
QStringList joinsOf(const Dataset &data)
{
    QStringList lines;
    for (const Join &join : data.joins()) {
        lines += QStringLiteral("%1 %2 > %3 %4%5")
                     .arg(isoDay(join.day), join.oldName, join.newName,
                          join.evidence == RenameEvidence::Stated ? QStringLiteral("stated") : QStringLiteral("inferred"),
                          join.isUndone ? QStringLiteral(" undone") : QString());
    }
    return lines;
}

Row told(const char *repository, const char *day, std::int64_t githubId)
{
    return {.repository = repository, .day = day, .stars = 1, .githubId = githubId};
}

} // namespace

class TestSinkRows : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theFirstRankOfAListAndDayCounts()
    {
        TemporaryLibrary library;
        const std::vector<Appearance> rows{{"a/b", "Python", day("2026-03-02"), 3}, {"A/B", "Python", day("2026-03-02"), 1},
                                           {"a/b", "(all)", day("2026-03-02"), 20}, {"a/b", "Python", day("2026-03-01"), 9}};
        QCOMPARE(library.append(trendingRanks(), rows).appearances, 3);
        QCOMPARE(library.append(trendingRanks(), rows).appearances, 0);
        const std::vector<Appearance> more{{"a/b", "Python", day("2026-03-01"), 1}, {"a/b", "Python", day("2026-03-04"), 2}};
        QCOMPARE(library.append(trendingRanks(), more).appearances, 1);

        const auto data = library.load();
        const auto listed = data->appearances(0);
        QStringList lines;
        for (const ListedDay &at : listed) {
            const AppearanceList &list = data->appearanceLists()[static_cast<std::size_t>(at.list)];
            QCOMPARE(data->sources()[static_cast<std::size_t>(list.source)].key, QStringLiteral("trending-ranks"));
            lines += QStringLiteral("%1 %2 %3").arg(isoDay(dayFromNumber(at.day)), list.name).arg(at.rank);
        }
        lines.sort();
        QCOMPARE(lines,
                 (QStringList{QStringLiteral("2026-03-01 Python 9"), QStringLiteral("2026-03-02 (all) 20"),
                              QStringLiteral("2026-03-02 Python 3"), QStringLiteral("2026-03-04 Python 2")}));
        QVERIFY(data->isEmpty()); // a place on a list is no reading
    }

    void eventSamplesNeverBecomeReadings()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 100}});
        const std::vector<EventSample> rows{{"a/b", 5, hour("2026-03-01", 7), 4, 1}, {"c/d", 6, hour("2026-03-01", 7), 2, 0}};
        QCOMPARE(library.append(trendingRanks(), rows).eventSamples, 2);
        const std::vector<EventSample> more{{"A/B", 5, hour("2026-03-01", 7), 9, 9}, {"a/b", 5, hour("2026-02-27", 23), 1, 0}};
        QCOMPARE(library.append(trendingRanks(), more).eventSamples, 1);

        const auto data = library.load();
        const int index = data->indexOf(u"a/b");
        const auto sum = data->eventSamples(index);
        QVERIFY(sum);
        QCOMPARE(sum->stars, 5);
        QCOMPARE(sum->forks, 1);
        QCOMPARE(sum->hours, 2);
        QVERIFY(sum->first == hour("2026-02-27", 23));
        QVERIFY(sum->last == hour("2026-03-01", 7));
        QCOMPARE(data->githubId(index), 5);
        QCOMPARE(data->series(index, data->sourceIndex(kRankingSource)).size(), std::size_t(1));
        QVERIFY(data->series(data->indexOf(u"c/d"), 0).empty());
        QCOMPARE(data->segments(data->indexOf(u"c/d")).size(), std::size_t(0));
    }

    void anInferredRenameBecomesStated()
    {
        TemporaryLibrary library;
        const std::vector<Rename> inferred{{"a/old", "a/new", day("2026-01-10"), RenameEvidence::Inferred},
                                           {"a/same", "A/Same", day("2026-01-10"), RenameEvidence::Inferred}};
        QCOMPARE(library.append(trendingRanks(), inferred).renames, 1);
        QCOMPARE(library.append(trendingRanks(), inferred).renames, 0);
        QCOMPARE(joinsOf(*library.load()), QStringList{QStringLiteral("2026-01-10 a/old > a/new inferred")});
        const std::vector<Rename> stated{{"A/old", "A/new", day("2026-01-09"), RenameEvidence::Stated}};
        QCOMPARE(library.append(trendingRanks(), stated).renames, 0);
        QCOMPARE(library.append(trendingRanks(), inferred).renames, 0);
        QCOMPARE(joinsOf(*library.load()), QStringList{QStringLiteral("2026-01-09 a/old > a/new stated")});
    }

    void oneIdUnderSeveralNamesIsAStatedRename()
    {
        const std::vector<std::vector<Row>> days{{told("claw/dbot", "2026-01-20", 7), told("x/y", "2026-01-20", 8)},
                                                 {told("claw/dbot", "2026-01-26", 7)},
                                                 {told("molt/bot", "2026-01-27", 7)},
                                                 {told("open/claw", "2026-01-30", 7), told("x/y", "2026-01-30", 8)},
                                                 {told("open/claw", "2026-02-02", 7)}};
        const QStringList expected{QStringLiteral("2026-01-27 claw/dbot > molt/bot stated"),
                                   QStringLiteral("2026-01-30 molt/bot > open/claw stated")};
        std::vector<std::size_t> order(days.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        for (int round = 0; round < 12; ++round) {
            TemporaryLibrary library;
            std::int64_t renames = 0;
            for (const std::size_t i : order) {
                renames += library.write(days[i]).renames;
                library.reopen();
            }
            QCOMPARE(joinsOf(*library.load()), expected);
            QVERIFY(renames >= 2);
            std::next_permutation(order.begin(), order.end());
            std::next_permutation(order.rbegin(), order.rend());
        }
    }

    void namesOfOneIdMeetInOneFile()
    {
        TemporaryLibrary library;
        QCOMPARE(library.write({told("a/old", "2026-01-01", 7), told("a/new", "2026-01-05", 7)}).renames, 1);
        QCOMPARE(joinsOf(*library.load()), QStringList{QStringLiteral("2026-01-05 a/old > a/new stated")});
        // The old name comes back for good.
        QCOMPARE(library.write({told("a/old", "2026-01-09", 7)}).renames, 0);
        QCOMPARE(joinsOf(*library.load()), QStringList{QStringLiteral("2026-01-05 a/new > a/old stated")});
    }

    void anotherRepositoryUnderAKnownNameTakesItsId()
    {
        TemporaryLibrary library;
        library.write({told("a/b", "2026-01-01", 7)});
        library.write({told("a/b", "2026-02-01", 9)});
        library.write({told("a/b", "2026-01-02", 7)});
        const auto data = library.load();
        QCOMPARE(data->githubId(0), 9);
        QVERIFY(data->joins().empty());
    }

    void rowsThatNoSourceMaySayAreRefused()
    {
        TemporaryLibrary library;
        const auto writer = must(library->beginWriting());
        must(writer->beginBatch(trendingRanks(), QStringLiteral("rows.csv")));
        const Appearance noRank{"a/b", "Python", day("2026-03-01"), 0};
        const EventSample fewer{"a/b", 0, hour("2026-03-01", 1), -1, 0};
        const Rename noName{"", "a/b", day("2026-03-01"), RenameEvidence::Stated};
        QVERIFY(!writer->acceptAppearances(std::span(&noRank, 1)));
        QVERIFY(!writer->acceptEventSamples(std::span(&fewer, 1)));
        QVERIFY(!writer->acceptRenames(std::span(&noName, 1)));
        const KeptRows kept = must(writer->endBatch());
        QCOMPARE(kept.appearances + kept.eventSamples + kept.renames, 0);
        must(writer->commit());
        QCOMPARE(library.load()->sources().size(), std::size_t(0));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestSinkRows)
#include "tst_sinkrows.moc"
