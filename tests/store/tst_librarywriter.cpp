// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/datasets.h"
#include "support/testmain.h"
#include "temporarylibrary.h"

#include <QRegularExpression>

#include <map>
#include <random>
#include <set>

using namespace RepoSignal;

namespace {

/// Readings as a list of days for comparison: `2026-03-01 10 2 ?`.
QString written(const DailySeries &series)
{
    const auto count = [](Count value) { return isKnown(value) ? QString::number(value) : QStringLiteral("?"); };
    QStringList lines;
    for (const DailyReading &reading : series)
        lines += QStringList{isoDay(reading.day), count(reading.stars), count(reading.forks), count(reading.openIssues)}
                     .join(u' ');
    return lines.join(u'\n');
}

QString languageOn(const Dataset &data, const char *repository, const char *iso, QStringView source = kRankingSource)
{
    const int index = data.indexOf(QString::fromUtf8(repository));
    const auto language = data.facts(index, data.sourceIndex(source), day(iso)).language;
    return language ? language->toString() : QStringLiteral("?");
}

} // namespace

class TestLibraryWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theSameFileAgainAddsNothing()
    {
        TemporaryLibrary library;
        const std::vector<Row> rows{{.repository = "a/b", .day = "2026-03-01", .stars = 1, .language = "C"},
                                    {.repository = "a/b", .day = "2026-03-02", .stars = 2, .language = "C"}};
        const KeptRows first = library.write(rows);
        QCOMPARE(first.added, 2);
        const QByteArray hash = library.hash();
        const KeptRows again = library.write(rows);
        QCOMPARE(again.added, 0);
        QCOMPARE(again.unchanged, 2);
        QCOMPARE(again.revised, 0);
        QCOMPARE(library.hash(), hash);
    }

    void aDifferentReadingIsKeptBeside()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 10}});
        const std::vector<Row> later{{.repository = "A/B", .day = "2026-03-01", .stars = 9}};
        QCOMPARE(library.write(later).revised, 1);
        QCOMPARE(library.load()->series(0, 0).front().stars, 10);
        const QByteArray hash = library.hash();
        const KeptRows again = library.write(later);
        QCOMPARE(again.revised, 0);
        QCOMPARE(again.unchanged, 1);
        QCOMPARE(library.hash(), hash);
    }

    void theFirstRowOfADayCounts()
    {
        TemporaryLibrary library;
        const KeptRows kept = library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 10},
                                             {.repository = "A/b", .day = "2026-03-01", .stars = 12}});
        QCOMPARE(kept.added, 1);
        QCOMPARE(kept.revised, 0);
        QCOMPARE(library.load()->repositoryCount(), 1);
        QCOMPARE(library.load()->series(0, 0).front().stars, 10);
    }

    void nothingIsKeptWithoutCommit()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 10}});
        const QByteArray hash = library.hash();
        {
            const auto writer = must(library->beginWriting());
            must(writeBatch(*writer, *knownSource(kTrendingSource),
                            {{.repository = "c/d", .day = "2026-03-01", .stars = 1}}));
        }
        QCOMPARE(library.hash(), hash);
        QCOMPARE(library.write({{.repository = "c/d", .day = "2026-03-01", .stars = 2}}).added, 1);
    }

    void randomFilesGiveTheFirstReadingOfEachDay()
    {
        std::mt19937 random(5);
        const std::array names{"a/b", "C/D", "e/f", "G/h", "i/j"};
        const std::array days{"2025-12-31", "2026-01-01", "2026-01-28", "2026-01-29", "2026-02-28", "2026-03-01"};
        for (int round = 0; round < 12; ++round) {
            TemporaryLibrary library;
            std::map<QString, std::map<QString, DailyReading>> expected;
            const auto writer = must(library->beginWriting());
            for (int file = 0; file < 8; ++file) {
                std::vector<Row> rows;
                KeptRows counted;
                std::set<std::pair<QString, QString>> seen;
                for (int i = 0; i < 10; ++i) {
                    const Row row{.repository = names[random() % names.size()],
                                  .day = days[random() % days.size()],
                                  .stars = static_cast<Count>(random() % 3),
                                  .openIssues = random() % 2 ? kUnknownCount : 4};
                    rows.push_back(row);
                    const QString name = QString::fromUtf8(row.repository);
                    const QString iso = QString::fromUtf8(row.day);
                    if (!seen.insert({name, iso}).second)
                        continue;
                    const DailyReading reading{.day = day(row.day), .stars = row.stars, .openIssues = row.openIssues};
                    const auto [held, isNew] = expected[name].emplace(iso, reading);
                    counted.added += isNew;
                }
                const KeptRows kept = must(writeBatch(*writer, *knownSource(kRankingSource), rows));
                QCOMPARE(kept.added, counted.added);
                QCOMPARE(kept.added + kept.unchanged + kept.revised, std::int64_t(seen.size()));
                if (random() % 2)
                    must(writer->commit());
            }
            must(writer->commit());
            const auto data = library.load();
            QCOMPARE(data->repositoryCount(), static_cast<int>(expected.size()));
            for (const auto &[name, readings] : expected) {
                DailySeries series;
                for (const auto &[iso, reading] : readings)
                    series.push_back(reading);
                QCOMPARE(written(data->series(data->indexOf(name), 0)), written(series));
            }
        }
    }

    void aReadingThatSaysLessIsNoRevision()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 10, .forks = 3}});
        QCOMPARE(library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 10}}).unchanged, 1);
        QCOMPARE(library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 10, .openIssues = 1}}).revised, 1);
        QCOMPARE(written(library.load()->series(0, 0)), QStringLiteral("2026-03-01 10 3 ?"));
    }

    void factsChangeOnTheirDays()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 1, .language = "C"}});
        library.write({{.repository = "a/b", .day = "2026-03-05", .stars = 1, .language = "C"}});
        library.write({{.repository = "a/b", .day = "2026-03-03", .stars = 1, .language = "Zig"}});
        library.write({{.repository = "a/b", .day = "2026-02-01", .stars = 1, .language = ""}});
        library.write({{.repository = "a/b", .day = "2026-03-05", .stars = 1, .language = "Ada"}}); // told already
        const auto data = library.load();
        QCOMPARE(languageOn(*data, "a/b", "2026-01-31"), QStringLiteral("?"));
        QCOMPARE(languageOn(*data, "a/b", "2026-02-28"), QString());
        QCOMPARE(languageOn(*data, "a/b", "2026-03-02"), QStringLiteral("C"));
        QCOMPARE(languageOn(*data, "a/b", "2026-03-04"), QStringLiteral("Zig"));
        QCOMPARE(languageOn(*data, "a/b", "2026-03-09"), QStringLiteral("C"));
    }

    void oneFactStandsWhileAnotherChanges()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 1, .language = "C", .description = "old"},
                       {.repository = "a/b", .day = "2026-03-02", .stars = 1, .language = "C", .description = "new"},
                       {.repository = "a/b", .day = "2026-03-03", .stars = 1, .language = "Zig"},
                       {.repository = "c/d", .day = "2026-03-03", .stars = 1, .description = "only this"}});
        const auto data = library.load();
        QCOMPARE(languageOn(*data, "a/b", "2026-03-02"), QStringLiteral("C"));
        QCOMPARE(data->facts(0, 0, day("2026-03-02")).description.toString(), QStringLiteral("new"));
        QCOMPARE(data->facts(0, 0, day("2026-03-03")).description.toString(), QStringLiteral("new"));
        QCOMPARE(languageOn(*data, "a/b", "2026-03-03"), QStringLiteral("Zig"));
        QCOMPARE(languageOn(*data, "c/d", "2026-03-03"), QStringLiteral("?"));
    }

    void rowsWithoutNumbersTellFactsOnly()
    {
        TemporaryLibrary library;
        const KeptRows kept = library.write(*knownSource(kTrendingSource),
                                            {{.repository = "a/b", .day = "2026-03-01", .description = "told"}});
        QCOMPARE(kept.factsOnly, 1);
        QCOMPARE(kept.added, 0);
        const auto data = library.load();
        QVERIFY(data->isEmpty());
        QCOMPARE(data->facts(0, 0, day("2026-03-01")).description.toString(), QStringLiteral("told"));
    }

    void whatWasToldLastStands()
    {
        TemporaryLibrary library;
        library.write(
            {{.repository = "a/b", .day = "2026-03-02", .stars = 1, .licence = "MIT", .topics = "x", .pushed = 20}});
        library.write(
            {{.repository = "a/b", .day = "2026-03-01", .stars = 1, .licence = "GPL", .topics = "y", .pushed = 10}});
        library.write({{.repository = "a/b", .day = "2026-03-03", .stars = 1, .topics = ""}});
        const auto data = library.load();
        const auto topicsOn = [&data](const char *iso) { return data->facts(0, 0, day(iso)).topics.toString(); };
        QCOMPARE(topicsOn("2026-02-28"), QString());
        QCOMPARE(topicsOn("2026-03-01"), QStringLiteral("y"));
        QCOMPARE(topicsOn("2026-03-02"), QStringLiteral("x"));
        QCOMPARE(data->facts(0, 0, day("2026-03-01")).licence.toString(), QStringLiteral("GPL"));
        const Facts facts = data->facts(0, 0, day("2026-03-03"));
        QCOMPARE(facts.licence.toString(), QStringLiteral("MIT"));
        QCOMPARE(facts.topics.toString(), QString());
        QCOMPARE(facts.pushed->time_since_epoch().count(), 20);
    }

    void namesFoldAsUnicodeDoes()
    {
        TemporaryLibrary library;
        library.write({{.repository = "Ärger/\u212A", .day = "2026-03-01", .stars = 1}});
        library.reopen();
        library.write({{.repository = "äRGER/k", .day = "2026-03-02", .stars = 2}});
        const auto data = library.load();
        QCOMPARE(data->repositoryCount(), 1);
        QCOMPARE(data->series(0, 0).size(), std::size_t(2));
    }

    void rowsThatCannotBeStoredAreRefusedWhole()
    {
        TemporaryLibrary library;
        const auto writer = must(library->beginWriting());
        for (const Row &bad : {Row{.repository = "a/b", .day = "2026-03-01", .stars = -1},
                               Row{.repository = "", .day = "2026-03-01", .stars = 1}}) {
            const auto refused = writeBatch(*writer, *knownSource(kRankingSource),
                                            {{.repository = "c/d", .day = "2026-03-01", .stars = 1}, bad});
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Malformed);
            QCOMPARE(must(writer->endBatch()).added, 0);
        }
        must(writer->commit());
        QCOMPARE(library.load()->repositoryCount(), 0);
        QVERIFY(library.load()->sources().empty());
    }

    void aSourceKeepsItsKindOfReadings()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 1}});
        Source counting = *knownSource(kRankingSource);
        counting.readings = ReadingKind::Counts;
        const auto writer = must(library->beginWriting());
        const auto refused = writer->beginBatch(counting, QStringLiteral("x.csv"));
        QVERIFY(!refused);
        QVERIFY(sentence(refused.error()).contains(QStringLiteral("numbers of another kind")));
        must(writeBatch(*writer, *knownSource(kRankingSource),
                        {{.repository = "a/b", .day = "2026-03-02", .stars = 1}}));
        must(writer->commit());
        QCOMPARE(library.load()->series(0, 0).size(), std::size_t(2));
    }

    void aBatchAfterOneThatBroughtNothingIsReadInFull()
    {
        TemporaryLibrary library;
        const std::vector<Row> rows{{.repository = "a/b", .day = "2026-03-01", .stars = 10}};
        library.write(rows);
        const auto writer = must(library->beginWriting());
        const Source &source = *knownSource(kRankingSource);
        QCOMPARE(must(writeBatch(*writer, source, rows)).unchanged, 1);
        QCOMPARE(must(writeBatch(*writer, source, {{.repository = "a/b", .day = "2026-03-01", .stars = 9}})).revised,
                 1);
        must(writer->commit());
    }

    void listsAreReplacedAndRemoved()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 1},
                       {.repository = "c/d", .day = "2026-03-01", .stars = 1}});
        const auto members = [&library] {
            const auto data = library.load();
            return data->lists().empty() ? std::vector<RepositoryId>() : data->lists()[0].members;
        };
        must(library->setList(QStringLiteral("mine"), std::array{RepositoryId(2), RepositoryId(1), RepositoryId(2)}));
        QCOMPARE(members(), (std::vector<RepositoryId>{1, 2}));
        QCOMPARE(library.load()->lists()[0].name, QStringLiteral("mine"));
        must(library->setList(QStringLiteral("mine"), std::array{RepositoryId(2)}));
        QCOMPARE(members(), (std::vector<RepositoryId>{2}));
        const auto refused = library->setList(QStringLiteral("mine"), std::array{RepositoryId(1), RepositoryId(9)});
        QVERIFY(sentence(refused.error()).contains(QStringLiteral("no repository number 9")));
        QCOMPARE(members(), (std::vector<RepositoryId>{2}));
        must(library->setList(QStringLiteral("mine"), {}));
        QVERIFY(library.load()->lists().empty());
        QVERIFY(!library->setTracked(9, true));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestLibraryWriter)
#include "tst_librarywriter.moc"
