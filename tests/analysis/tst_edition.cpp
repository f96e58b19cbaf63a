// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/edition.h"
#include "support/datasets.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

std::shared_ptr<const Dataset> threeRepositories()
{
    DatasetBuilder builder;
    const int source = builder.addSource(*knownSource(kRankingSource));
    const auto add = [&](QStringView name, QStringView language) {
        builder.addRepository({.id = 0, .fullName = name, .pushed = std::chrono::sys_seconds{day("2026-03-05")}});
        builder.addFacts(source, day("2026-03-01"), language, u"");
    };
    add(u"b/second", u"Rust");
    add(u"a/first", u"Go");
    add(u"c/new", u"");
    builder.addSeries(0, source, consecutive(day("2026-03-01"), {100, 100, 100, 100}));
    builder.addSeries(1, source, consecutive(day("2026-03-01"), {90, 95, 99, 120}));
    builder.addSeries(2, source, consecutive(day("2026-03-04"), {500}));
    return builder.build();
}

} // namespace

class TestEdition : public QObject
{
    Q_OBJECT

private slots:
    void ranksAndTheirChange()
    {
        const auto data = threeRepositories();
        const EditionPtr edition = makeEdition(
            data, {.asOf = day("2026-03-04"), .compareWith = day("2026-03-03"), .scope = defaultScope(*data)});
        QCOMPARE(edition->rowCount(), 3);
        QCOMPARE(edition->starsRank, std::vector<double>({3, 2, 1}));
        QCOMPARE(edition->starsRankChange(0), -2.0);
        QCOMPARE(edition->starsRankChange(1), 0.0);
        QVERIFY(!isKnown(edition->starsRankChange(2)));
        QCOMPARE(edition->entered, std::vector<int>{2});
        QVERIFY(edition->left.empty());
    }

    void tiesInRankGoByName()
    {
        DatasetBuilder builder;
        const int source = builder.addSource(*knownSource(kRankingSource));
        for (const auto *name : {u"Z/z", u"a/a", u"B/b"})
            builder.addRepository({.id = 0, .fullName = name});
        for (int i = 0; i < 3; ++i)
            builder.addSeries(i, source, consecutive(day("2026-03-01"), {100}));
        const auto data = builder.build();
        const EditionPtr edition = makeEdition(data, {.asOf = day("2026-03-01"), .scope = defaultScope(*data)});
        QCOMPARE(edition->starsRank, std::vector<double>({3, 1, 2}));
        QVERIFY(!edition->before);
    }

    void languagesAreThoseOfTheDate()
    {
        const auto data = threeRepositories();
        const EditionPtr edition = makeEdition(data, {.asOf = day("2026-03-04"), .scope = defaultScope(*data)});
        QCOMPARE(edition->languageNames, std::vector<QString>({QStringLiteral("Go"), QStringLiteral("Rust")}));
        QCOMPARE(edition->language(0), QStringLiteral("Rust"));
        QCOMPARE(edition->languages[2], Edition::kNoLanguage);
        QCOMPARE(edition->sourceTitles(), QStringList(QStringLiteral("EvanLi/Github-Ranking")));
    }

    void aLaterPushIsNotKnownYet()
    {
        const auto data = threeRepositories();
        const auto pushed = [&](const char *iso) {
            return makeEdition(data, {.asOf = day(iso), .scope = *findScope(*data, u"all")})->facts(0).pushed.has_value();
        };
        QVERIFY(!pushed("2026-03-04"));
        QVERIFY(pushed("2026-03-05"));
    }

    void staleRowsHaveNoRank()
    {
        DatasetBuilder builder;
        const int source = builder.addSource(*knownSource(kRankingSource));
        builder.addRepository({.id = 1, .fullName = u"a/old"});
        builder.addRepository({.id = 2, .fullName = u"a/read"});
        builder.addSeries(0, source, consecutive(day("2026-03-01"), {100, 110}));
        builder.addSeries(1, source, consecutive(day("2026-03-01"), {10, 11, 12, 13, 14}));
        const auto data = builder.build();
        const EditionPtr edition = makeEdition(data, {.asOf = day("2026-03-05"), .scope = defaultScope(*data)});
        QVERIFY(!isKnown(edition->starsRank[0]));
        QCOMPARE(edition->starsRank[1], 1.0);
    }

    void equalKeysGiveEqualEditions()
    {
        const auto data = syntheticDataset(200, 60);
        const EditionKey key{.asOf = day("2026-03-06"), .compareWith = day("2026-03-05"), .scope = defaultScope(*data)};
        const EditionPtr a = makeEdition(data, key);
        const EditionPtr b = makeEdition(data, key);
        QCOMPARE(a->measures.velocity, b->measures.velocity);
        QCOMPARE(a->starsRank, b->starsRank);
        QCOMPARE(a->key, b->key);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestEdition)
#include "tst_edition.moc"
