// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/population.h"
#include "support/datasets.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

DailySeries readings(const char *first, int days, Count stars)
{
    DailySeries series;
    for (int i = 0; i < days; ++i)
        series.push_back({.day = day(first) + std::chrono::days{i}, .stars = stars + i});
    return series;
}

QStringList names(const Dataset &data, const Population &population)
{
    QStringList result;
    for (const int repository : population.repositories)
        result.append(data.fullName(repository).toString());
    return result;
}

/// 120 Rust repositories with 1,000 to 1,119 stars, 100 Go ones with 2,000 to 2,099, one without a language with 9,000.
std::shared_ptr<const Dataset> twoLanguages()
{
    DatasetBuilder builder;
    const int source = builder.addSource(*knownSource(kRankingSource));
    std::vector<std::pair<int, Count>> stars;
    const auto add = [&](const QString &name, QStringView language, Count count) {
        const int index = builder.addRepository({.id = 0, .fullName = name});
        builder.addFacts(source, day("2026-03-01"), language, u"");
        stars.emplace_back(index, count);
    };
    for (int i = 0; i < 120; ++i)
        add(QStringLiteral("rust/r%1").arg(i), u"Rust", 1000 + i);
    for (int i = 0; i < 100; ++i)
        add(QStringLiteral("go/g%1").arg(i), u"Go", 2000 + i);
    add(QStringLiteral("free/list"), u"", 9000);
    for (const auto &[index, count] : stars)
        builder.addSeries(index, source, readings("2026-03-01", 1, count));
    return builder.build();
}

} // namespace

class TestPopulation : public QObject
{
    Q_OBJECT

private slots:
    void membershipEndsSevenDaysAfterTheLastList()
    {
        DatasetBuilder builder;
        const int source = builder.addSource(*knownSource(kRankingSource));
        for (const auto *name : {u"stays/on", u"left/lately", u"left/before", u"comes/later"})
            builder.addRepository({.id = 0, .fullName = name});
        builder.addSeries(0, source, readings("2026-01-01", 31, 10));
        builder.addSeries(1, source, readings("2026-01-01", 24, 10));
        builder.addSeries(2, source, readings("2026-01-01", 23, 10));
        builder.addSeries(3, source, readings("2026-02-20", 1, 10));
        const auto data = builder.build();
        const auto on = [&](const char *iso) { return names(*data, resolveScope(*data, defaultScope(*data), day(iso))); };
        QCOMPARE(on("2026-01-31"), QStringList({QStringLiteral("stays/on"), QStringLiteral("left/lately")}));
        QCOMPARE(on("2026-02-10"), QStringList({QStringLiteral("stays/on"), QStringLiteral("left/lately")}));
        QCOMPARE(on("2026-02-20"), QStringList({QStringLiteral("comes/later")}));
        QVERIFY(on("2025-12-31").isEmpty());
    }

    void theThresholdIsTheLargestHundredthPlace()
    {
        const auto data = twoLanguages();
        const Population census = resolveScope(*data, *findScope(*data, u"census"), day("2026-03-01"));
        QCOMPARE(census.repositories.size(), std::size_t(100));
        QVERIFY(census.scope.name.contains(QStringLiteral("2,000")));
        QVERIFY(std::ranges::all_of(census.repositories, [&](int i) { return data->owner(i) == QStringView(u"go"); }));
        QVERIFY(census.scope.allowsRepositoryShares());
    }

    void mostStarredTakesTheFirstHundred()
    {
        const auto data = twoLanguages();
        const Population top = resolveScope(*data, *findScope(*data, u"top100"), day("2026-03-01"));
        QCOMPARE(top.repositories.size(), std::size_t(100));
        const QStringList listed = names(*data, top);
        QVERIFY(listed.contains(QStringLiteral("free/list")));
        QVERIFY(!listed.contains(QStringLiteral("go/g0")));
    }

    void theSourceWithMostReadingsInTheWindowTells()
    {
        DatasetBuilder builder;
        const int ranking = builder.addSource(*knownSource(kRankingSource));
        const int trending = builder.addSource(*knownSource(kTrendingSource));
        builder.addRepository({.id = 1, .fullName = u"a/b"});
        builder.addSeries(0, ranking, readings("2026-01-01", 40, 10));
        builder.addSeries(0, trending, readings("2026-02-08", 5, 10));
        const auto data = builder.build();
        QCOMPARE(seriesSource(*data, 0, day("2025-12-31")), -1);
        QCOMPARE(seriesSource(*data, 0, day("2026-02-10")), ranking); // read the day before: still fresh
        QCOMPARE(seriesSource(*data, 0, day("2026-02-12")), trending); // the ranking is stale, the other is not
        QCOMPARE(seriesSource(*data, 0, day("2026-03-11")), trending);
        QCOMPARE(seriesSource(*data, 0, day("2026-06-01")), ranking);
    }

    void tiesGoToTheFirstKey()
    {
        DatasetBuilder builder;
        const int trending = builder.addSource(*knownSource(kTrendingSource));
        const int ranking = builder.addSource(*knownSource(kRankingSource));
        builder.addRepository({.id = 1, .fullName = u"a/b"});
        builder.addSeries(0, trending, readings("2026-03-01", 3, 10));
        builder.addSeries(0, ranking, readings("2026-03-01", 3, 10));
        QCOMPARE(seriesSource(*builder.build(), 0, day("2026-03-03")), ranking);
    }

    void aPartialDayIsNoDay()
    {
        DatasetBuilder builder;
        const int source = builder.addSource(*knownSource(kRankingSource));
        for (int i = 0; i < 10; ++i)
            builder.addRepository({.id = i, .fullName = QStringLiteral("a/r%1").arg(i)});
        for (int i = 0; i < 10; ++i)
            builder.addSeries(i, source, readings("2026-03-01", i < 4 ? 6 : 5, 10));
        const auto data = builder.build();
        QCOMPARE(lastCompleteDay(*data, defaultScope(*data)), std::optional(day("2026-03-05")));
        QCOMPARE(lastCompleteDay(*DatasetBuilder().build(), Scope{}), std::optional<Day>());
    }

    void placesAloneAreNoPopulation()
    {
        DatasetBuilder builder;
        const int ranks = builder.addSource(*knownSource(kTrendingRanksSource));
        builder.addRepository({.id = 5, .fullName = u"a/b"});
        builder.addAppearance(0, {builder.addAppearanceList({ranks, QStringLiteral("(all)")}), 20'000, 1});
        const auto scopes = availableScopes(*builder.build());
        QCOMPARE(scopes.size(), std::size_t(1));
        QCOMPARE(scopes[0].id, QStringLiteral("all"));
    }

    void scopesAreFoundByIdAndByName()
    {
        DatasetBuilder builder;
        const int source = builder.addSource(*knownSource(kRankingSource));
        builder.addSource(*knownSource(kTrendingSource));
        builder.addRepository({.id = 5, .fullName = u"a/b"});
        builder.addSeries(0, source, readings("2026-03-01", 1, 10));
        builder.addList({.name = QStringLiteral("Fifty tracked"), .members = {5}});
        const auto data = builder.build();
        QVERIFY(!findScope(*data, u"trending")); // nothing was read there
        QCOMPARE(findScope(*data, u"fifty TRACKED")->kind, PopulationKind::Chosen);
        QCOMPARE(findScope(*data, u"all ranked repositories")->id, QStringLiteral("ranked"));
        QVERIFY(!findScope(*data, u"nothing"));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestPopulation)
#include "tst_population.moc"
