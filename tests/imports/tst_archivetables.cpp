// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/importer.h"
#include "imports/packedfiles.h"
#include "imports/recordingsink.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace RepoSignal;

namespace {

/// As many rows as its first line says, each with the same words: what a report says in short.
QStringList reasonsOf(const FileReport &report)
{
    QStringList reasons;
    for (const SkippedRows &skipped : report.skipped)
        reasons.append(QStringLiteral("%1 from %2: %3").arg(skipped.rows).arg(skipped.firstLine).arg(skipped.reason));
    return reasons;
}

const QString kRepeated = QStringLiteral("a repository that the file lists again for that day (first row kept)");

} // namespace

/// The archives' own rows, and rows made to look like those that may not be passed on.
class TestArchiveTables : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_sink = {};
    }

    void trendingPagesTellPlacesAndReadings()
    {
        const FileReport report = excerpt("trending-faults.csv");
        QCOMPARE(report.format, QStringLiteral("trending table"));
        QCOMPARE(report.skipped.size(), std::size_t(0));
        QCOMPARE(m_sink.appearances.size(), std::size_t(6));
        QCOMPARE(m_sink.appearances[0], (RecordedAppearance{"imsyy/SPlayer", "Vue", "2026-01-22", 4}));
        QCOMPARE(m_sink.rows.size(), std::size_t(6));
        const RecordedRow &empty = m_sink.rows[0];
        QVERIFY(!isKnown(empty.stars));
        QCOMPARE(empty.forks, 6166);
        const RecordedRow &zero = m_sink.rows[5];
        QCOMPARE(zero.repository, QByteArray("MaaAssistantArknights/MaaAssistantArknights"));
        QVERIFY(!isKnown(zero.stars));
        QCOMPARE(zero.forks, 19821);
        // A sudden loss is told as it was read: what it means is not for the importer to say.
        QCOMPARE(m_sink.rows[2].stars, 32170);
        QCOMPARE(m_sink.rows[3].stars, 561);
    }

    void ranksAreNoReadings()
    {
        const FileReport report = excerpt("trending-ranks-excerpt.csv");
        QCOMPARE(report.format, QStringLiteral("trending ranks"));
        QCOMPARE(m_sink.sources.front().key, kTrendingRanksSource.toString());
        QCOMPARE(m_sink.sources.front().licence, QStringLiteral("MIT"));
        QVERIFY(m_sink.rows.empty());
        QCOMPARE(m_sink.appearances.size(), std::size_t(8));
        QCOMPARE(m_sink.appearances[0], (RecordedAppearance{"jasonppy/VoiceCraft", "(all)", "2024-04-01", 1}));
        QCOMPARE(m_sink.appearances[4], (RecordedAppearance{"ollama/ollama", "(all)", "2024-06-06", 10}));
        QCOMPARE(m_sink.appearances[6], (RecordedAppearance{"dotnet/aspire", "c#", "2024-11-12", 1}));
        QCOMPARE(reasonsOf(report), QStringList{QStringLiteral("2 from 8: ") + kRepeated});
        QCOMPARE(report.firstDay, std::optional(day("2024-04-01")));
        QCOMPARE(report.lastDay, std::optional(day("2024-11-12")));
    }

    void aPlaceMustBeANumber()
    {
        const FileReport report = read("ranks.csv",
                                       "date,language_page,rank,full_name\n"
                                       "2026-03-05,(all),0,o/a\n2026-03-05,(all),,o/b\n2026-03-05,(all),1,o/c\n");
        QCOMPARE(m_sink.appearances.size(), std::size_t(1));
        QCOMPARE(reasonsOf(report),
                 QStringList{QStringLiteral("2 from 2: a place on a list that is no whole number from 1")});
    }

    void rankingDaysAreTheRankingSource()
    {
        const FileReport report = excerpt("ranking-days-excerpt.csv");
        QCOMPARE(report.format, QStringLiteral("ranking table of many days"));
        QCOMPARE(m_sink.sources.front().key, kRankingSource.toString());
        QCOMPARE(m_sink.rows.size(), std::size_t(7));
        // Names that differ by case only are one repository; whoever keeps them compares so.
        QCOMPARE(m_sink.rows[0].repository, QByteArray("danielmiessler/fabric"));
        QCOMPARE(m_sink.rows[1].repository, QByteArray("danielmiessler/Fabric"));
        // A gap of 18 days stays one: nothing is made up for the days between.
        QCOMPARE(m_sink.rows[3].day, QByteArray("2025-08-18"));
        QCOMPARE(m_sink.rows[4].day, QByteArray("2025-09-06"));
        QCOMPARE(m_sink.rows[4].stars, 106267);
        QCOMPARE(m_sink.rows[4].openIssues, 10645);
        QCOMPARE(m_sink.rows[4].language, QByteArray("Rust"));
    }

    void namesThatDifferByCaseAreOneRepositoryOfADay()
    {
        const FileReport report = read("days.csv",
                                       "date,full_name,stars,forks,open_issues,language\n"
                                       "2025-07-02,danielmiessler/Fabric,31996,3321,200,JavaScript\n"
                                       "2025-07-02,danielmiessler/fabric,31997,3321,200,JavaScript\n");
        QCOMPARE(m_sink.rows.size(), std::size_t(1));
        QCOMPARE(reasonsOf(report), QStringList{QStringLiteral("1 from 3: ") + kRepeated});
    }

    void ranksOfOneRepositoryMayDifferBetweenLists()
    {
        const FileReport report = excerpt("github-ranking-2026-01-31.csv");
        QCOMPARE(m_sink.rows.size(), std::size_t(1));
        QCOMPARE(m_sink.rows[0].stars, 121339); // the other list says 121,392
        QCOMPARE(reasonsOf(report), QStringList{QStringLiteral("1 from 3: ") + kRepeated});
    }

    void aDayWithShortListsIsReadWhole()
    {
        const FileReport report = excerpt("github-ranking-2022-02-16.csv");
        QCOMPARE(report.rowsRead, 61);
        QCOMPARE(m_sink.rows.size() + std::size_t(report.rowsSkipped()), std::size_t(61));
        QCOMPARE(m_sink.rows[59].day, QByteArray("2022-02-16"));
    }

    void rankingFactsHaveNoNumbers()
    {
        const FileReport report = excerpt("ranking-facts-excerpt.csv");
        QCOMPARE(report.format, QStringLiteral("facts of a ranking table"));
        QCOMPARE(m_sink.sources.front().key, kRankingSource.toString());
        QCOMPARE(m_sink.rows.size(), std::size_t(2));
        QVERIFY(!isKnown(m_sink.rows[1].stars));
        QCOMPARE(m_sink.rows[1].day, QByteArray("2026-01-23"));
        QCOMPARE(m_sink.rows[1].language, QByteArray("Rust"));
        QVERIFY(m_sink.rows[1].description.startsWith("Cross-platform GUI"));
        QVERIFY(m_sink.rows[1].pushed.has_value());
    }

    void renamesAreInferred()
    {
        const FileReport report = excerpt("renames-excerpt.csv");
        QCOMPARE(report.format, QStringLiteral("table of renames"));
        QVERIFY(m_sink.rows.empty());
        QCOMPARE(m_sink.renames.size(), std::size_t(2));
        QCOMPARE(m_sink.renames[0].oldName, QByteArray("extrawurst/gitui"));
        QCOMPARE(m_sink.renames[0].newName, QByteArray("gitui-org/gitui"));
        QCOMPARE(m_sink.renames[0].day, QByteArray("2025-02-25"));
        QCOMPARE(m_sink.renames[0].evidence, RenameEvidence::Inferred);
        QCOMPARE(
            reasonsOf(report),
            QStringList{QStringLiteral("1 from 4: an old name that differs by case only, which is no other name")});
    }

    void theFirstFetchOfADayCounts()
    {
        const FileReport report = excerpt("new-repositories-excerpt.csv");
        QCOMPARE(m_sink.rows.size(), std::size_t(1));
        QCOMPARE(m_sink.rows[0].stars, 31); // the later fetch says 32
        QCOMPARE(reasonsOf(report), QStringList{QStringLiteral("1 from 3: ") + kRepeated});
    }

    void starSeriesTellTotals()
    {
        const FileReport report = read("star_days.csv",
                                       "full_name,date,new_stars,stars_total,list\n"
                                       "o/a,2026-03-04,3,63,rust\n"
                                       "o/a,2026-03-05,0,62,rust\n"
                                       "o/b,2026-03-05,2,,rust\n");
        QCOMPARE(report.format, QStringLiteral("star-series table"));
        QCOMPARE(m_sink.sources.front().key, kStarDaysSource.toString());
        QCOMPARE(m_sink.sources.front().readings, ReadingKind::Totals);
        QVERIFY(m_sink.sources.front().rule.contains(QStringLiteral("do not always equal the running sum")));
        QCOMPARE(m_sink.rows.size(), std::size_t(2));
        QCOMPARE(m_sink.rows[1].stars, 62);
        QCOMPARE(reasonsOf(report), QStringList{QStringLiteral("1 from 4: no number of stars")});
        QVERIFY(m_sink.appearances.empty());
    }

    void factsOfStarSeries()
    {
        const FileReport report = read("repos.csv",
                                       "full_name,list,as_of,language,created_on_derived,archived,main_category\n"
                                       "o/a,rust,2026-03-05,Rust,2022-01-07,false,Libraries\n");
        QCOMPARE(report.format, QStringLiteral("facts of a star-series table"));
        QCOMPARE(m_sink.rows[0].language, QByteArray("Rust"));
        QVERIFY(!m_sink.rows[0].created); // derived from stars, not told by GitHub
    }

    void sharedAlikeTablesNameTheirAuthors()
    {
        FileReport report = read("selfhosted.csv", "full_name,date,stars_total\no/a,2026-03-05,683\n");
        QCOMPARE(report.format, QStringLiteral("star totals of a list"));
        QCOMPARE(m_sink.sources.front().licence, QStringLiteral("CC-BY-SA-3.0"));
        QVERIFY(m_sink.sources.front().attribution.contains(QStringLiteral("CC BY-SA 3.0")));
        QCOMPARE(m_sink.rows[0].stars, 683);
        m_sink = {};
        report = read("weekly.csv",
                      "full_name,date,stars,forks,open_issues,contributors,commits,created_on,category,projectrank,"
                      "license\n"
                      "o/a,2026-03-05,6651,1289,70,26,220,2017-09-15,image,29,BSD-3-Clause\n"
                      "o/b,2026-03-05,,,,,,,image,13,\n");
        QCOMPARE(report.format, QStringLiteral("weekly best-of list"));
        QCOMPARE(m_sink.sources.front().licence, QStringLiteral("CC-BY-SA-4.0"));
        QVERIFY(m_sink.sources.front().attribution.contains(QStringLiteral("Lukas Masuch")));
        QCOMPARE(m_sink.rows.size(), std::size_t(1));
        QCOMPARE(m_sink.rows[0].openIssues, 70);
        QCOMPARE(m_sink.rows[0].licence, QByteArray("BSD-3-Clause"));
        QCOMPARE(m_sink.rows[0].created->time_since_epoch().count(), 1505433600);
        QCOMPARE(reasonsOf(report), QStringList{QStringLiteral("1 from 3: no number of stars")});
    }

    void theMostStarredCarryIds()
    {
        const FileReport report = read("top.csv",
                                       "date,rank,repo_id,full_name,stars,forks,created_on,pushed_on\n"
                                       "2026-01-26,215,991,old/name,60000,7000,2025-11-24,2026-01-26\n"
                                       "2026-01-27,207,991,new/name,68687,8647,2025-11-24,2026-01-27\n"
                                       "2026-01-27,208,x7,o/c,68000,8647,2025-11-24,2026-01-27\n");
        QCOMPARE(report.format, QStringLiteral("table of the most starred"));
        QCOMPARE(m_sink.sources.front().population, PopulationKind::Census);
        QCOMPARE(m_sink.rows.size(), std::size_t(2));
        QCOMPARE(m_sink.rows[0].githubId, std::int64_t(991));
        QCOMPARE(m_sink.rows[1].githubId, std::int64_t(991));
        QCOMPARE(m_sink.rows[1].repository, QByteArray("new/name"));
        QVERIFY(m_sink.rows[1].created && m_sink.rows[1].pushed);
        QVERIFY(m_sink.renames.empty()); // the store tells them by the ids
        QCOMPARE(report.skipped.at(0).reason,
                 QStringLiteral("a number of the repository that is no whole number from 1"));
    }

    void growthOfAPeriodIsNoGain()
    {
        const FileReport report = read(
            "growth.csv",
            "date,period,rank,repo_id,full_name,growth_in_period,stars_total,forks_in_period\n"
            "2026-03-05,week,173,991,o/a,53,408,8\n"
            "2026-03-05,24_hours,20,991,o/a,9,409,1\n"
            "2026-03-05,month,9,992,o/b,900,0,70\n");
        QCOMPARE(report.format, QStringLiteral("growth lists"));
        QCOMPARE(m_sink.sources.front().key, kGrowthListsSource.toString());
        QCOMPARE(m_sink.rows.size(), std::size_t(1));
        QCOMPARE(m_sink.rows[0].stars, 408);
        QCOMPARE(m_sink.rows[0].githubId, std::int64_t(991));
        QVERIFY(!isKnown(m_sink.rows[0].forks)); // those of the period are no total
        QCOMPARE(m_sink.appearances.size(), std::size_t(3));
        QCOMPARE(m_sink.appearances[0], (RecordedAppearance{"o/a", "past week", "2026-03-05", 173}));
        QCOMPARE(m_sink.appearances[1].list, QByteArray("past 24 hours"));
        QCOMPARE(m_sink.appearances[2], (RecordedAppearance{"o/b", "past month", "2026-03-05", 9}));
        QVERIFY(report.skipped.empty());
    }

    void savedStarHistories()
    {
        const FileReport report = read("star-history-202636.csv",
                                       "Repository,Date,Stars\n"
                                       "o/a,Thu Mar 05 2026 00:00:00 GMT+0000 (Coordinated Universal Time),120\n"
                                       "o/a,Fri Mar 06 2026 00:30:00 GMT+0100 (Central European Standard Time),130\n"
                                       "o/a,Fri Mar 06 2026 08:00:00 GMT+0800 (中国标准时间),131\n"
                                       "o/b,Wed Dec 11 2024 20:35:13 GMT-0600,0\n"
                                       "o/b,Thu Jan 15 1970 12:00:00 GMT+0000 (UTC),30\n"
                                       "o/b,2026-03-05,30\n");
        QCOMPARE(report.format, QStringLiteral("star-history table"));
        QCOMPARE(m_sink.sources.front().key, kStarHistorySource.toString());
        QCOMPARE(m_sink.rows.size(), std::size_t(3));
        QCOMPARE(m_sink.rows[0].day, QByteArray("2026-03-05"));
        QCOMPARE(m_sink.rows[0].stars, 120);
        QCOMPARE(m_sink.rows[1].day, QByteArray("2026-03-06"));
        QCOMPARE(m_sink.rows[1].stars, 131);
        QCOMPARE(m_sink.rows[2].day, QByteArray("2024-12-12"));
        QCOMPARE(m_sink.rows[2].stars, 0);
        const QStringList reasons = reasonsOf(report);
        QCOMPARE(reasons.size(), 3);
        QVERIFY(
            reasons[0].startsWith(QStringLiteral("1 from 7: a time that does not exist or is not written like Thu")));
        QVERIFY(reasons[1].startsWith(QStringLiteral("1 from 6: a time counted from the first star")));
        QCOMPARE(reasons[2], QStringLiteral("1 from 3: ") + kRepeated);
    }

    void theSameHeaderWithPlainDatesIsAnOwnTable()
    {
        const FileReport report = read("mine.csv", "Repository,Date,Stars\no/a,2026-03-05,120\n");
        QCOMPARE(report.format, QStringLiteral("table of repository, date and stars"));
    }

    void moreColumnsThanAnArchiveHasAreAnOwnTable()
    {
        const FileReport report = read("mine.csv",
                                       "date,full_name,stars,forks,open_issues,language,note\n"
                                       "2026-03-05,o/a,120,1,1,C,mine\n");
        QCOMPARE(m_sink.sources.front().key, QStringLiteral("file:mine"));
        QCOMPARE(report.format, QStringLiteral("table of repository, date and stars"));
    }

private:
    FileReport excerpt(const char *name)
    {
        const QString path = QStringLiteral(REPOSIGNAL_TEST_DATA "/imports/") + QString::fromLatin1(name);
        return importFiles({path}, m_sink, {.today = day("2026-03-31")}).files.at(0);
    }

    FileReport read(const char *name, const QByteArray &bytes)
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QString::fromLatin1(name));
        writeFile(path, bytes);
        return importFiles({path}, m_sink, {.today = day("2026-03-31")}).files.at(0);
    }

    RecordingSink m_sink;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestArchiveTables)
#include "tst_archivetables.moc"
