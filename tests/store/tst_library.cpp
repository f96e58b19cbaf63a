// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/datasets.h"
#include "support/testmain.h"
#include "temporarylibrary.h"

#include <QRegularExpression>

using namespace RepoSignal;

class TestLibrary : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aNewLibraryIsEmpty()
    {
        TemporaryLibrary library;
        QVERIFY(library->isWritable());
        QVERIFY(library->readOnlyReason().isEmpty());
        QVERIFY(library.load()->isEmpty());
        const LibraryInfo info = library.info();
        QCOMPARE(info.repositories, 0);
        QCOMPARE(info.days, 0);
        QVERIFY(!info.firstDay);
        QCOMPARE(info.contentHash.size(), 64);
        QVERIFY(info.bytes > 0);
    }

    void whatIsWrittenIsRead()
    {
        TemporaryLibrary library;
        library.write({{.repository = "Vector/Torch",
                        .day = "2026-03-01",
                        .stars = 10,
                        .forks = 2,
                        .openIssues = 0,
                        .language = "Zig",
                        .description = "“Ünïcode” 東京 🦀",
                        .licence = "MIT",
                        .topics = "ai|zig",
                        .pushed = 1'770'000'000},
                       {.repository = "a/b", .day = "2026-03-01", .stars = 5, .language = ""}});
        library.reopen();
        const auto data = library.load();
        QCOMPARE(data->repositoryCount(), 2);
        const int torch = data->indexOf(QStringView(u"vector/TORCH"));
        QVERIFY(torch >= 0);
        QCOMPARE(data->fullName(torch).toString(), QStringLiteral("Vector/Torch"));
        const int source = data->sourceIndex(kRankingSource);
        QCOMPARE(data->sources()[0].title, QStringLiteral("EvanLi/Github-Ranking"));
        QCOMPARE(data->sources()[0].rule, knownSource(kRankingSource)->rule);
        QCOMPARE(data->sources()[0].population, PopulationKind::Quota);
        QCOMPARE(data->series(torch, source),
                 (DailySeries{{.day = day("2026-03-01"), .stars = 10, .forks = 2, .openIssues = 0, .batch = 1}}));
        const Facts facts = data->facts(torch, source, day("2026-03-01"));
        QCOMPARE(facts.language->toString(), QStringLiteral("Zig"));
        QCOMPARE(facts.description.toString(), QStringLiteral("“Ünïcode” 東京 🦀"));
        QCOMPARE(facts.licence.toString(), QStringLiteral("MIT"));
        QCOMPARE(facts.topics.toString(), QStringLiteral("ai|zig"));
        QCOMPARE(facts.pushed->time_since_epoch().count(), 1'770'000'000);
        QVERIFY(!facts.created);
        const int other = data->indexOf(QStringView(u"a/b"));
        QVERIFY(data->facts(other, source, day("2026-03-01")).language.has_value());
        QVERIFY(data->facts(other, source, day("2026-03-01")).language->isEmpty());
        QCOMPARE(data->series(other, source).front().forks, kUnknownCount);
    }

    void infoCountsPerSource()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-02-01", .stars = 1},
                       {.repository = "a/b", .day = "2026-03-01", .stars = 2},
                       {.repository = "c/d", .day = "2026-03-01", .stars = 3}});
        library.write(*knownSource(kTrendingSource), {{.repository = "c/d", .day = "2026-03-02", .stars = 4}});
        must(library->setTracked(1, true));
        const LibraryInfo info = library.info();
        QCOMPARE(info.repositories, 2);
        QCOMPARE(info.tracked, 1);
        QCOMPARE(info.days, 3);
        QCOMPARE(info.firstDay, std::optional(day("2026-02-01")));
        QCOMPARE(info.lastDay, std::optional(day("2026-03-02")));
        QCOMPARE(info.sources.size(), std::size_t(2));
        QCOMPARE(info.sources[0].repositories, 2);
        QCOMPARE(info.sources[0].readings, 3);
        QCOMPARE(info.sources[0].days, 2);
        QCOMPARE(info.sources[1].source.key, kTrendingSource.toString());
        QCOMPARE(info.sources[1].readings, 1);
        QCOMPARE(info.sources[1].firstDay, std::optional(day("2026-03-02")));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestLibrary)
#include "tst_library.moc"
