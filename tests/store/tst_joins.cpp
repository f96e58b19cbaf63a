// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/datasets.h"
#include "support/testmain.h"
#include "temporarylibrary.h"

#include <QRegularExpression>

using namespace RepoSignal;

namespace {

struct Renamed {
    const char *from = nullptr;
    const char *to = nullptr;
    const char *day = nullptr;
};

void rename(TemporaryLibrary &library, const std::vector<Renamed> &renames)
{
    std::vector<Rename> rows;
    for (const Renamed &row : renames)
        rows.push_back({row.from, row.to, day(row.day), RenameEvidence::Inferred});
    library.append(*knownSource(kRankingSource), rows);
}

/// Names as the Dataset shows them.
QStringList namesOf(const Dataset &data)
{
    QStringList names;
    for (int i = 0; i < data.repositoryCount(); ++i)
        names += data.fullName(i).toString();
    names.sort();
    return names;
}

QString starsOf(const Dataset &data, QStringView name)
{
    QStringList stars;
    for (const DailyReading &reading : data.series(data.indexOf(name), 0))
        stars += QString::number(reading.stars);
    return stars.join(u' ');
}

/// Readings across two segments of the old name, then of the new one, both on 1 February.
void writeMove(TemporaryLibrary &library)
{
    library.write(
        {{.repository = "z/last", .day = "2026-01-20", .stars = 1},
         {.repository = "a/old", .day = "2026-01-20", .stars = 10, .language = "C", .description = "before"},
         {.repository = "a/old", .day = "2026-02-01", .stars = 20},
         {.repository = "a/new", .day = "2026-02-01", .stars = 21, .language = "Rust", .description = "after"},
         {.repository = "a/new", .day = "2026-02-02", .stars = 30}});
    rename(library, {{"a/old", "a/new", "2026-02-01"}});
}

} // namespace

class TestJoins : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void joinedNamesShareOneHistory()
    {
        TemporaryLibrary library;
        writeMove(library);
        const auto data = library.load();
        QCOMPARE(namesOf(*data), (QStringList{QStringLiteral("a/new"), QStringLiteral("z/last")}));
        QCOMPARE(starsOf(*data, u"a/new"), QStringLiteral("10 21 30"));
        QCOMPARE(data->indexOf(u"A/Old"), data->indexOf(u"a/new"));
        const Join &join = data->joins().front();
        QCOMPARE(data->indexOf(join.oldRepository), data->indexOf(join.newRepository));
        QCOMPARE(data->id(data->indexOf(u"a/old")), join.newRepository);
        QCOMPARE(data->days(0).size(), std::size_t(3));
        QCOMPARE(data->days(0)[1].readings, 1);
        const int index = data->indexOf(u"a/new");
        QCOMPARE(data->facts(index, 0, day("2026-01-25")).language->toString(), QStringLiteral("C"));
        QCOMPARE(data->facts(index, 0, day("2026-01-25")).description.toString(), QStringLiteral("before"));
        QCOMPARE(data->facts(index, 0, day("2026-02-01")).description.toString(), QStringLiteral("after"));
        for (const SegmentRef &segment : data->segments(index))
            QCOMPARE(segment.repository, index);
    }

    void anUndoneJoinIsTwoRepositories()
    {
        TemporaryLibrary library;
        writeMove(library);
        const QByteArray hash = library.hash();
        const std::int64_t join = library.load()->joins().front().id;
        must(library->setJoinUndone(join, true));
        const auto data = library.load();
        QCOMPARE(data->repositoryCount(), 3);
        QVERIFY(data->joins().front().isUndone);
        QCOMPARE(starsOf(*data, u"a/old"), QStringLiteral("10 20"));
        QCOMPARE(starsOf(*data, u"a/new"), QStringLiteral("21 30"));
        QVERIFY(library.hash() != hash);
        rename(library, {{"a/old", "a/new", "2026-02-01"}}); // what the analyst said stays
        QCOMPARE(library.load()->repositoryCount(), 3);
        must(library->setJoinUndone(join, false));
        QCOMPARE(starsOf(*library.load(), u"a/new"), QStringLiteral("10 21 30"));
        QCOMPARE(library.hash(), hash);
        QCOMPARE(library->setJoinUndone(99, true).error().kind, ErrorKind::NotFound);
    }

    void renamesChain_data()
    {
        using Chain = std::vector<Renamed>;
        QTest::addColumn<Chain>("renames");
        QTest::addColumn<QString>("last");
        QTest::newRow("in order") << Chain{{"p/a", "p/b", "2026-01-10"}, {"p/b", "p/c", "2026-01-20"}} << "p/c";
        QTest::newRow("told backwards") << Chain{{"p/b", "p/c", "2026-01-20"}, {"p/a", "p/b", "2026-01-10"}} << "p/c";
        QTest::newRow("on one day") << Chain{{"p/b", "p/c", "2026-01-10"}, {"p/a", "p/b", "2026-01-10"}} << "p/c";
        QTest::newRow("there and back") << Chain{{"p/a", "p/b", "2026-01-10"},
                                                 {"p/b", "p/a", "2026-01-20"},
                                                 {"p/c", "p/a", "2026-01-05"}}
                                        << "p/a";
        QTest::newRow("in a circle") << Chain{{"p/a", "p/b", "2026-01-10"},
                                              {"p/b", "p/c", "2026-01-20"},
                                              {"p/c", "p/a", "2026-01-30"}}
                                     << "p/a";
        QTest::newRow("in a circle on one day")
            << Chain{{"p/a", "p/b", "2026-01-10"}, {"p/b", "p/c", "2026-01-10"}, {"p/c", "p/a", "2026-01-10"}} << "p/a";
    }

    void renamesChain()
    {
        QFETCH(std::vector<Renamed>, renames);
        QFETCH(QString, last);
        TemporaryLibrary library;
        library.write({{.repository = "p/a", .day = "2026-01-01", .stars = 1},
                       {.repository = "p/b", .day = "2026-01-12", .stars = 2},
                       {.repository = "p/c", .day = "2026-01-22", .stars = 3},
                       {.repository = "q/other", .day = "2026-01-22", .stars = 4}});
        rename(library, renames);
        const auto data = library.load();
        QCOMPARE(namesOf(*data), (QStringList{last, QStringLiteral("q/other")}));
        QCOMPARE(starsOf(*data, last), QStringLiteral("1 2 3"));
        for (const QStringView name : {u"p/a", u"p/b", u"p/c"})
            QCOMPARE(data->indexOf(name), data->indexOf(last));
    }

    void theLaterNameTellsTheDayOfTheMiddleToo()
    {
        TemporaryLibrary library;
        library.write({{.repository = "p/a", .day = "2026-01-10", .stars = 1},
                       {.repository = "p/b", .day = "2026-01-10", .stars = 2},
                       {.repository = "p/a", .day = "2026-01-11", .stars = 3},
                       {.repository = "p/c", .day = "2026-01-20", .stars = 4}});
        rename(library, {{"p/a", "p/b", "2026-01-10"}, {"p/b", "p/c", "2026-01-20"}});
        QCOMPARE(starsOf(*library.load(), u"p/c"), QStringLiteral("2 3 4"));
    }

    void everythingElseIsJoinedToo()
    {
        TemporaryLibrary library;
        writeMove(library);
        const auto hour = std::chrono::time_point_cast<std::chrono::hours>(day("2026-02-01"));
        const std::vector<Appearance> places{{"a/old", "C", day("2026-01-20"), 4},
                                             {"a/new", "C", day("2026-02-01"), 2},
                                             {"a/old", "C", day("2026-02-01"), 5}};
        library.append(*knownSource(kTrendingSource), places);
        const std::vector<EventSample> samples{{"a/old", 0, hour, 1, 2}, {"a/new", 0, hour, 10, 20}};
        library.append(*knownSource(kTrendingSource), samples);
        const Join join = library.load()->joins().front();
        must(library->setList(QStringLiteral("both"), std::array{join.oldRepository, join.newRepository}));
        must(library->setFaultDecision(join.newRepository, kRankingSource.toString(), day("2026-02-02"),
                                       FaultVerdict::Real));

        const auto data = library.load();
        const int index = data->indexOf(u"a/new");
        QCOMPARE(data->appearances(index).size(), std::size_t(2));
        QCOMPARE(data->appearances(index)[0].rank, 4);
        QCOMPARE(data->appearances(index)[1].rank, 2);
        QCOMPARE(data->eventSamples(index)->stars, 11);
        QCOMPARE(data->faultDecisions(index).size(), std::size_t(1));
        QCOMPARE(data->lists().front().members, std::vector{join.newRepository});
    }

    void decisionsAreKeptAndForgotten()
    {
        TemporaryLibrary library;
        writeMove(library);
        const Join join = library.load()->joins().front();
        const QString source = kRankingSource.toString();
        const auto decisions = [&library] {
            const auto data = library.load();
            QStringList lines;
            for (const FaultDecision &decision : data->faultDecisions(data->indexOf(u"a/new")))
                lines += QStringLiteral("%1 %2").arg(isoDay(dayFromNumber(decision.day)),
                                                     decision.verdict == FaultVerdict::Fault ? QStringLiteral("fault")
                                                                                             : QStringLiteral("real"));
            return lines;
        };
        const QByteArray hash = library.hash();
        must(library->setFaultDecision(join.newRepository, source, day("2026-02-02"), FaultVerdict::Fault));
        must(library->setFaultDecision(join.newRepository, source, day("2026-02-01"), FaultVerdict::Real));
        QCOMPARE(decisions(), (QStringList{QStringLiteral("2026-02-01 real"), QStringLiteral("2026-02-02 fault")}));
        QCOMPARE(library.info().faultDecisions, 2);
        QVERIFY(library.hash() != hash);
        must(library->setFaultDecision(join.newRepository, source, day("2026-02-02"), FaultVerdict::Real));
        QCOMPARE(decisions(), (QStringList{QStringLiteral("2026-02-01 real"), QStringLiteral("2026-02-02 real")}));
        must(library->setFaultDecision(join.newRepository, source, day("2026-02-01"), {}));
        must(library->setFaultDecision(join.newRepository, source, day("2026-02-02"), {}));
        QCOMPARE(decisions(), QStringList());
        QCOMPARE(library.hash(), hash);
        // One made under the earlier name, before the two were joined.
        must(library->setFaultDecision(join.oldRepository, source, day("2026-02-01"), FaultVerdict::Fault));
        must(library->setFaultDecision(join.newRepository, source, day("2026-02-01"), FaultVerdict::Real));
        QCOMPARE(decisions(), QStringList{QStringLiteral("2026-02-01 real")});

        QVERIFY(!library->setFaultDecision(99, source, day("2026-02-01"), {}));
        QVERIFY(!library->setFaultDecision(1, QStringLiteral("nobody"), day("2026-02-01"), {}));
    }

    void infoCountsThem()
    {
        TemporaryLibrary library;
        writeMove(library);
        const std::vector<Appearance> places{{"a/old", "C", day("2026-01-20"), 4},
                                             {"a/old", "(all)", day("2026-01-20"), 4},
                                             {"a/old", "C", day("2026-01-21"), 4}};
        library.append(*knownSource(kTrendingSource), places);
        const std::vector<EventSample> samples{{"a/old", 0, {}, 1, 2}};
        library.append(*knownSource(kTrendingSource), samples);
        must(library->setJoinUndone(library.load()->joins().front().id, true));
        const LibraryInfo info = library.info();
        QCOMPARE(info.lists, 2);
        QCOMPARE(info.appearances, 3);
        QCOMPARE(info.eventSamples, 1);
        QCOMPARE(info.renames, 1);
        QCOMPARE(info.undoneRenames, 1);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestJoins)
#include "tst_joins.moc"
