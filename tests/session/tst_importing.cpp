// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/madeevents.h"
#include "imports/packedfiles.h"
#include "session/libraries.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace RepoSignal;

/// Files into a library and back out of it.
class TestImporting : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(createLibrary(library()).ok());
    }

    void importingTwiceChangesNothing_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name :
             {"trending-table-2026-03.csv", "trending-month-2026-03.json", "trending-faults.csv",
              "trending-ranks-excerpt.csv", "renames-excerpt.csv", "ranking-days-excerpt.csv",
              "ranking-facts-excerpt.csv", "github-ranking-2018-12-18.csv", "github-ranking-2022-02-16.csv",
              "github-ranking-2026-01-31.csv", "new-repositories-excerpt.csv"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void importingTwiceChangesNothing()
    {
        QFETCH(QString, file);
        const ImportReport first = import({excerpt(file)});
        QVERIFY2(!first.hasFailures(), qPrintable(reportText(first)));
        const KeptRows kept = first.files.at(0).kept;
        QVERIFY(kept.added + kept.factsOnly + kept.appearances + kept.renames > 0);
        const QByteArray hash = contentHash();
        const KeptRows again = import({excerpt(file)}).files.at(0).kept;
        QCOMPARE(again.added, 0);
        QCOMPARE(again.revised, 0);
        QCOMPARE(again.appearances, 0);
        QCOMPARE(again.renames, 0);
        QCOMPARE(again.unchanged, kept.added + kept.unchanged);
        QCOMPARE(contentHash(), hash);
    }

    void aMonthTellsNoOtherReadingsThanItsTable()
    {
        const KeptRows table = import({excerpt(QStringLiteral("trending-table-2026-03.csv"))}).files.at(0).kept;
        QCOMPARE(table.added, 6);
        QCOMPARE(table.appearances, 6);
        const KeptRows month = import({excerpt(QStringLiteral("trending-month-2026-03.json"))}).files.at(0).kept;
        QCOMPARE(month.unchanged, 6);
        QCOMPARE(month.added + month.revised + month.appearances, 0);
        const auto opened = openLibrary(library());
        const Dataset &dataset = *opened.value().dataset;
        QCOMPARE(dataset.sources().size(), std::size_t(1));
        const int vector = dataset.indexOf(QStringView(u"ruvnet/RuVector"));
        QCOMPARE(dataset.repositoryCount(), 4); // two spellings are one repository
        QCOMPARE(dataset.series(vector, 0).size(), std::size_t(2));
        QCOMPARE(dataset.appearances(vector).size(), std::size_t(2));
    }

    void ranksMakeNoReading()
    {
        (void)import({excerpt(QStringLiteral("trending-ranks-excerpt.csv"))});
        const auto opened = openLibrary(library());
        const Dataset &dataset = *opened.value().dataset;
        const int ollama = dataset.indexOf(QStringView(u"ollama/ollama"));
        QVERIFY(ollama >= 0);
        QVERIFY(dataset.segments(ollama).empty());
        QCOMPARE(dataset.appearances(ollama).size(), std::size_t(1));
        QCOMPARE(dataset.appearances(ollama)[0].rank, 10);
        QVERIFY(!dataset.firstDay());
    }

    void eventsMakeSamplesAndNoTotals()
    {
        const QByteArray stars = madeStar("o/a", "2015-01-01T15:00:00Z") + '\n' + madeStar("O/a", "2015-01-01T15:00:09Z") + '\n'
            + madeStar("o/a", "2015-01-01T16:00:00Z") + '\n';
        writeFile(path("2015-01-01-15.json.gz"), packed(stars, Packing::Gzip));
        QCOMPARE(import({path("2015-01-01-15.json.gz")}).files.at(0).kept.eventSamples, 2);
        const QByteArray hash = contentHash();
        QCOMPARE(import({path("2015-01-01-15.json.gz")}).files.at(0).kept.eventSamples, 0);
        QCOMPARE(contentHash(), hash);
        const auto opened = openLibrary(library());
        const Dataset &dataset = *opened.value().dataset;
        QCOMPARE(dataset.repositoryCount(), 1);
        QCOMPARE(dataset.githubId(0), 77);
        QVERIFY(dataset.segments(0).empty());
        QVERIFY(!dataset.firstDay());
        const auto sum = dataset.eventSamples(0);
        QVERIFY(sum.has_value());
        QCOMPARE(sum->stars, 3);
        QCOMPARE(sum->hours, 2);
    }

    void aLaterFileWithOtherNumbersIsKeptBeside()
    {
        const QByteArray header = "date,full_name,stars,forks,open_issues,language\n";
        write("first.csv", header + "2026-03-05,o/a,100,10,1,C\n2026-03-06,o/a,110,10,1,C\n");
        write("later.csv",
              header + "2026-03-05,o/a,100,10,1,C\n2026-03-06,o/a,109,10,1,C\n2026-03-07,o/a,120,10,1,C\n");
        (void)import({path("first.csv")});
        const KeptRows later = import({path("later.csv")}).files.at(0).kept;
        QCOMPARE(later.unchanged, 1);
        QCOMPARE(later.revised, 1);
        QCOMPARE(later.added, 1);
        const auto opened = openLibrary(library());
        const DailySeries series = opened.value().dataset->series(0, 0);
        QCOMPARE(series.size(), std::size_t(3));
        QCOMPARE(series[1].stars, 110);
        const QByteArray hash = contentHash();
        (void)import({path("later.csv")});
        QCOMPARE(contentHash(), hash);
    }

    void aRenameIsOneHistory()
    {
        write("top.csv",
              "date,rank,repo_id,full_name,stars,forks,created_on,pushed_on\n"
              "2026-01-26,215,991,old/name,60000,7000,2025-11-24,2026-01-26\n"
              "2026-01-27,207,991,new/name,68687,8647,2025-11-24,2026-01-27\n");
        QCOMPARE(import({path("top.csv")}).files.at(0).kept.renames, 1);
        QCOMPARE(import({path("top.csv")}).files.at(0).kept.renames, 0);
        write("renames.csv", "date,old_full_name,new_full_name,stars_before,stars_after\n2026-01-28,p/q,new/q,1,1\n");
        QCOMPARE(import({path("renames.csv")}).files.at(0).kept.renames, 1);
        const auto opened = openLibrary(library());
        const Dataset &dataset = *opened.value().dataset;
        const int repository = dataset.indexOf(QStringView(u"old/name"));
        QCOMPARE(dataset.fullName(repository).toString(), QStringLiteral("new/name"));
        QCOMPARE(dataset.series(repository, dataset.sourceIndex(kMostStarredSource)).size(), std::size_t(2));
        QCOMPARE(dataset.joins().size(), std::size_t(2));
        QCOMPARE(dataset.joins()[0].evidence, RenameEvidence::Stated);
        QCOMPARE(dataset.joins()[1].evidence, RenameEvidence::Inferred);
    }

private:
    QString library() const { return path("l.reposignal"); }
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void write(const char *name, const QByteArray &bytes) const { writeFile(path(name), bytes); }
    static QString excerpt(const QString &name) { return QStringLiteral(REPOSIGNAL_TEST_DATA "/imports/") + name; }

    ImportReport import(const QStringList &files) const
    {
        return importIntoLibrary(library(), files, {.today = day("2026-03-31")});
    }

    QByteArray contentHash() const { return libraryInfo(library()).value().contentHash; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestImporting)
#include "tst_importing.moc"
