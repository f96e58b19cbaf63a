// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/datasets.h"
#include "support/testmain.h"
#include "temporarylibrary.h"

#include <QRegularExpression>

#include <sqlite3.h>

using namespace RepoSignal;

namespace {

/// Writes what a Dataset holds, one batch a day, as its source would have.
void copyInto(Library &library, const Dataset &data)
{
    const auto writer = must(library.beginWriting());
    for (const SourceDay &at : data.days(0)) {
        must(writer->beginBatch(data.sources()[0], isoDay(at.day)));
        std::vector<std::string> names;
        names.reserve(static_cast<std::size_t>(data.repositoryCount()));
        std::vector<Observation> rows;
        for (int i = 0; i < data.repositoryCount(); ++i)
            names.push_back(data.fullName(i).toUtf8().toStdString());
        for (int i = 0; i < data.repositoryCount(); ++i) {
            const DailySeries series = data.series(i, 0);
            const auto found = std::ranges::find(series, at.day, &DailyReading::day);
            if (found == series.end())
                continue;
            Observation row;
            row.repository = names[static_cast<std::size_t>(i)];
            row.day = at.day;
            row.stars = found->stars;
            row.forks = found->forks;
            row.openIssues = found->openIssues;
            rows.push_back(row);
        }
        must(writer->accept(rows));
        must(writer->endBatch());
    }
    must(writer->commit());
}

} // namespace

class TestDatasetLoader : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void manyRepositoriesArriveWhole()
    {
        TemporaryLibrary library;
        const auto data = syntheticDataset(5000, 40); // several portions for two threads
        copyInto(*library, *data);
        const auto loaded = library.load();
        QCOMPARE(loaded->repositoryCount(), data->repositoryCount());
        QCOMPARE(loaded->days(0).size(), data->days(0).size());
        QCOMPARE(loaded->days(0)[7].readings, 5000);
        for (int i = 0; i < data->repositoryCount(); i += 1) {
            const int found = loaded->indexOf(data->fullName(i));
            QVERIFY(found >= 0);
            QCOMPARE(loaded->series(found, 0), data->series(i, 0));
        }
    }

    void gapsInTheNumbersAreFine()
    {
        TemporaryLibrary library;
        copyInto(*library, *syntheticDataset(30, 3));
        library.close();
        sqlite3 *database = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(library.path()).constData(), &database), SQLITE_OK);
        QCOMPARE(sqlite3_exec(database,
                              "DELETE FROM segment WHERE repository % 3 = 0; DELETE FROM repository WHERE id % 3 = 0",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        sqlite3_close(database);
        library.reopen();
        const auto data = library.load();
        QCOMPARE(data->repositoryCount(), 20);
        QCOMPARE(data->indexOf(RepositoryId(3)), -1);
        QCOMPARE(data->fullName(data->indexOf(RepositoryId(4))).toString(), QStringLiteral("owner1/repo3"));
        QCOMPARE(data->series(data->indexOf(RepositoryId(29)), 0).size(), std::size_t(3));
    }

    void severalSourcesStandSideBySide()
    {
        TemporaryLibrary library;
        library.write(*knownSource(kTrendingSource),
                      {{.repository = "a/b", .day = "2026-03-01", .stars = 1, .language = "C"}});
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 2, .language = "C++", .description = "d"},
                       {.repository = "a/b", .day = "2026-03-09", .stars = 3, .language = "C++", .description = "d"}});
        library.write(*knownSource(kTrendingSource),
                      {{.repository = "a/b", .day = "2026-03-02", .stars = 4, .language = "C"}});
        const auto data = library.load();
        const int trending = data->sourceIndex(kTrendingSource);
        const int ranking = data->sourceIndex(kRankingSource);
        QCOMPARE(data->series(0, trending).size(), std::size_t(2));
        QCOMPARE(data->series(0, ranking).back().stars, 3);
        QCOMPARE(data->days(trending).size(), std::size_t(2));
        QCOMPARE(data->facts(0, trending, day("2026-03-05")).language->toString(), QStringLiteral("C"));
        QCOMPARE(data->facts(0, trending, day("2026-03-05")).description.toString(), QStringLiteral("d"));
        int before = -1;
        for (const SegmentRef &segment : data->segments(0)) {
            QVERIFY(segment.source >= before);
            before = segment.source;
        }
    }

    void cancellingEndsEarly()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 1}});
        const std::atomic_bool cancelled = true;
        QVERIFY(!library->loadDataset(&cancelled));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestDatasetLoader)
#include "tst_datasetloader.moc"
