// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/datasets.h"
#include "support/testmain.h"

using namespace RepoSignal;

class TestDataset : public QObject
{
    Q_OBJECT

private slots:
    void emptyKnowsNothing()
    {
        const auto data = DatasetBuilder().build();
        QVERIFY(data->isEmpty());
        QCOMPARE(data->repositoryCount(), 0);
        QCOMPARE(data->indexOf(QStringView(u"a/b")), -1);
    }

    void namesCompareWithoutCase()
    {
        DatasetBuilder builder;
        builder.addRepository({.id = 7, .fullName = u"Vec/Tor<u8>"});
        const auto data = builder.build();
        QCOMPARE(data->indexOf(QStringView(u"vec/tor<U8>")), 0);
        QCOMPARE(data->indexOf(RepositoryId(7)), 0);
        QCOMPARE(data->owner(0).toString(), QStringLiteral("Vec"));
        QCOMPARE(data->name(0).toString(), QStringLiteral("Tor<u8>"));
    }

    void manyNamesAndIdsAreFound()
    {
        DatasetBuilder builder;
        for (int i = 0; i < 5000; ++i)
            builder.addRepository(
                {.id = (i * 7919) % 5003 + 1, .fullName = QStringLiteral("Öwner%1/Repo%2").arg(i / 7).arg(i)});
        const auto data = builder.build();
        for (int i = 0; i < 5000; ++i) {
            QCOMPARE(data->indexOf(RepositoryId((i * 7919) % 5003 + 1)), i);
            QCOMPARE(data->indexOf(QStringLiteral("öWNER%1/rEPO%2").arg(i / 7).arg(i)), i);
        }
        QCOMPARE(data->indexOf(QStringView(u"öwner0/repo5000")), -1);
        QCOMPARE(data->indexOf(RepositoryId(0)), -1);
    }

    void namesFoldAsUnicodeDoes()
    {
        DatasetBuilder builder;
        builder.addRepository({.id = 1, .fullName = u"Σίσυφος/\u212A"}); // ends with the Kelvin sign
        builder.addRepository({.id = 2, .fullName = u"\u212Aelvin/name"});
        const auto data = builder.build();
        QCOMPARE(data->indexOf(QStringView(u"ΣΊΣΥΦΟΣ/k")), 0);
        QCOMPARE(data->indexOf(QStringView(u"KELVIN/name")), 1);
        QCOMPARE(data->indexOf(QStringView(u"Σίσυφος/l")), -1);
    }

    void equalTextsAreKeptOnce()
    {
        StringPool pool;
        std::vector<StringPool::Id> ids;
        for (int i = 0; i < 300; ++i)
            ids.push_back(pool.intern(QStringLiteral("language %1").arg(i)));
        for (int i = 0; i < 300; ++i) {
            QCOMPARE(pool.intern(QStringLiteral("language %1").arg(i)), ids[static_cast<std::size_t>(i)]);
            QCOMPARE(pool.at(ids[static_cast<std::size_t>(i)]).toString(), QStringLiteral("language %1").arg(i));
        }
        QCOMPARE(pool.intern(u""), StringPool::Id(0));
    }

    void factsAreThoseOfTheDay()
    {
        DatasetBuilder builder;
        const int ranking = builder.addSource(*knownSource(kRankingSource));
        const int trending = builder.addSource(*knownSource(kTrendingSource));
        builder.addRepository({.id = 1, .fullName = u"a/b"});
        builder.addFacts(ranking, day("2026-01-01"), QStringView(u"C"), u"old");
        builder.addFacts(ranking, day("2026-02-01"), QStringView(u"Rust"), u"new");
        builder.addFacts(trending, day("2026-02-10"), {}, u"cut off");
        const auto data = builder.build();
        QVERIFY(!data->facts(0, ranking, day("2025-12-31")).language);
        QCOMPARE(data->facts(0, ranking, day("2026-01-31")).language->toString(), QStringLiteral("C"));
        QCOMPARE(data->facts(0, ranking, day("2026-02-01")).language->toString(), QStringLiteral("Rust"));
        const Facts fromTrending = data->facts(0, trending, day("2026-02-10"));
        QCOMPARE(fromTrending.language->toString(), QStringLiteral("Rust"));
        QCOMPARE(fromTrending.description.toString(), QStringLiteral("cut off"));
    }

    void eachFactComesFromTheSourceThatTellsIt()
    {
        DatasetBuilder builder;
        const int ranking = builder.addSource(*knownSource(kRankingSource));
        const int trending = builder.addSource(*knownSource(kTrendingSource));
        const int created = builder.addSource(*knownSource(kNewRepositoriesSource));
        const auto pushed = std::chrono::sys_seconds(day("2026-02-20")) + std::chrono::hours{23};
        builder.addRepository({.id = 1, .fullName = u"a/b", .pushed = pushed});
        builder.addFacts(ranking, day("2026-01-01"), {.description = u"listed"});
        builder.addFacts(trending, day("2026-02-10"), {.language = QStringView(u"C"), .description = u"later"});
        builder.addFacts(created, day("2026-01-05"), {.topics = u"cli", .licence = u"MIT"});
        builder.addFacts(created, day("2026-02-05"), {.topics = u"", .licence = u"MIT"});
        const auto data = builder.build();
        const auto on = [&data, ranking](const char *iso) { return data->facts(0, ranking, day(iso)); };
        QVERIFY(on("2026-01-04").topics.isNull()); // told later: not known yet
        QCOMPARE(on("2026-02-04").topics.toString(), QStringLiteral("cli"));
        QVERIFY(on("2026-02-05").topics.isEmpty());
        QCOMPARE(on("2026-02-10").licence.toString(), QStringLiteral("MIT"));
        QCOMPARE(on("2026-02-10").language->toString(), QStringLiteral("C"));
        QCOMPARE(on("2026-02-10").description.toString(), QStringLiteral("listed"));
        QVERIFY(!on("2026-02-19").pushed);
        QVERIFY(on("2026-02-20").pushed == pushed);
    }

    void earlierNamesLeadToTheRepository()
    {
        DatasetBuilder builder;
        builder.addRepository({.id = 5, .fullName = u"moltbot/moltbot"});
        builder.addRepository({.id = 7, .fullName = u"a/b", .githubId = 99});
        builder.addAlias(0, u"clawdbot/Clawdbot", 3);
        builder.addJoin({.id = 1, .oldName = QStringLiteral("x/y"), .day = day("2026-02-01")});
        builder.addJoin({.id = 2, .oldName = QStringLiteral("b/c"), .day = day("2026-01-27"), .isUndone = true});
        const auto data = builder.build();
        QCOMPARE(data->indexOf(QStringView(u"CLAWDBOT/clawdbot")), 0);
        QCOMPARE(data->indexOf(RepositoryId(3)), 0);
        QCOMPARE(data->indexOf(RepositoryId(4)), -1);
        QCOMPARE(data->indexOf(QStringView(u"a/b")), 1);
        QCOMPARE(data->indexOf(QStringView(u"a/c")), -1);
        QCOMPARE(data->githubId(1), std::int64_t(99));
        QCOMPARE(data->joins().size(), std::size_t(2));
        QCOMPARE(data->joins()[0].oldName, QStringLiteral("b/c"));
    }

    void whatIsToldBesidesReadingsLiesByRepository()
    {
        DatasetBuilder builder;
        const int source = builder.addSource(*knownSource(kTrendingSource));
        builder.addRepository({.id = 1, .fullName = u"a/b"});
        builder.addRepository({.id = 2, .fullName = u"c/d"});
        builder.addRepository({.id = 3, .fullName = u"e/f"});
        const int all = builder.addAppearanceList({source, QStringLiteral("(all)")});
        const int rust = builder.addAppearanceList({source, QStringLiteral("Rust")});
        builder.addAppearance(2, {rust, 20, 4});
        builder.addAppearance(2, {all, 20, 9});
        builder.addAppearance(2, {all, 19, 8});
        builder.addAppearance(2, {all, 20, 7});
        builder.addAppearance(0, {rust, 21, 1});
        builder.addFaultDecision(1, {source, 30, FaultVerdict::Real});
        builder.addFaultDecision(1, {source, 25, FaultVerdict::Fault});
        builder.addEventSamples(1, {.stars = 3, .forks = 1, .hours = 2});
        const auto data = builder.build();
        QCOMPARE(data->appearanceLists()[1].name, QStringLiteral("Rust"));
        QVERIFY(std::ranges::equal(data->appearances(2),
                                   std::vector<ListedDay>{{all, 19, 8}, {all, 20, 7}, {rust, 20, 4}}));
        QCOMPARE(data->appearances(0).size(), std::size_t(1));
        QVERIFY(data->appearances(1).empty());
        QVERIFY(data->faultDecisions(0).empty());
        QVERIFY(std::ranges::equal(
            data->faultDecisions(1),
            std::vector<FaultDecision>{{source, 25, FaultVerdict::Fault}, {source, 30, FaultVerdict::Real}}));
        QVERIFY(!data->eventSamples(0));
        QCOMPARE(data->eventSamples(1)->stars, std::int64_t(3));
    }

    void daysCountReadings()
    {
        DatasetBuilder builder;
        const int source = builder.addSource(*knownSource(kRankingSource));
        builder.addRepository({.id = 1, .fullName = u"a/b"});
        builder.addRepository({.id = 2, .fullName = u"c/d"});
        builder.addSeries(0, source, consecutive(day("2026-02-25"), {10, 11, kUnknownCount, 12, 13, 14, 15, 16}));
        builder.addSeries(1, source, consecutive(day("2026-02-26"), {5}));
        const auto data = builder.build();
        QCOMPARE(data->firstDay(), std::optional(day("2026-02-25")));
        QCOMPARE(data->lastDay(), std::optional(day("2026-03-04")));
        const auto days = data->days(source);
        QCOMPARE(days.size(), std::size_t(7));
        QCOMPARE(days[1].day, day("2026-02-26"));
        QCOMPARE(days[1].readings, 2);
        QCOMPARE(days[2].day, day("2026-02-28"));
        QCOMPARE(data->series(0, source).size(), std::size_t(7));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestDataset)
#include "tst_dataset.moc"
