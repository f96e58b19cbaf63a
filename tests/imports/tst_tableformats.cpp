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

class TestTableFormats : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_sink = {};
    }

    void rankingTable()
    {
        const FileReport report = read(
            "github-ranking-2026-03-06.csv",
            "rank,item,repo_name,stars,forks,language,repo_url,username,issues,last_commit,description\n"
            "1,Rust,a,900,80,Rust,https://github.com/o/a,o,7,2026-03-05T22:09:57Z,Text\n"
            "2,Rust,b,800,70,,,o,6,,\n"
            "3,Rust,c,,70,Rust,https://github.com/o/c,o,6,,\n");
        QCOMPARE(report.format, QStringLiteral("ranking table"));
        QCOMPARE(m_sink.sources.front().key, kRankingSource.toString());
        QCOMPARE(m_sink.rows.size(), std::size_t(2));
        const RecordedRow &first = m_sink.rows[0];
        QCOMPARE(first.repository, QByteArray("o/a"));
        QCOMPARE(first.day, QByteArray("2026-03-06"));
        QCOMPARE(first.stars, 900);
        QCOMPARE(first.forks, 80);
        QCOMPARE(first.openIssues, 7);
        QCOMPARE(first.language, QByteArray("Rust"));
        QCOMPARE(first.description, QByteArray("Text"));
        QCOMPARE(first.pushed->time_since_epoch().count(), 1772748597);
        QVERIFY(first.topics.isNull() && first.licence.isNull() && !first.created);
        const RecordedRow &second = m_sink.rows[1];
        QCOMPARE(second.repository, QByteArray("o/b"));
        QVERIFY(second.language.isEmpty() && !second.language.isNull());
        QVERIFY(second.description.isEmpty() && !second.description.isNull());
        QVERIFY(!second.pushed);
        QCOMPARE(skipReasons(report), QStringList{QStringLiteral("no number of stars")});
    }

    void rankingTableWithoutADay()
    {
        const FileReport report = read(
            "ranking.csv",
            "rank,item,repo_name,stars,forks,language,repo_url,username,issues,last_commit,description\n");
        QVERIFY(report.error.has_value());
        QVERIFY(report.error->detail.contains(QStringLiteral("github-ranking-2026-03-06.csv")));
        QVERIFY(m_sink.origins.isEmpty());
    }

    void originalFilesWithOddLines()
    {
        const auto rowsOf = [this](const char *name) {
            m_sink = {};
            const QString path = QStringLiteral(REPOSIGNAL_TEST_DATA "/imports/") + QString::fromLatin1(name);
            const ImportReport report = importFiles({path}, m_sink, {.today = day("2026-03-06")});
            QVERIFY2(!report.hasFailures() && report.files.at(0).skipped.empty(), qPrintable(reportText(report)));
        };
        rowsOf("github-ranking-2018-12-18.csv");
        QCOMPARE(m_sink.rows.size(), std::size_t(3));
        QCOMPARE(m_sink.rows[2].repository, QByteArray("vuejs/vue"));
        QVERIFY(m_sink.rows[2].description.endsWith("on the web."));
        rowsOf("github-ranking-2023-02-05.csv");
        QCOMPARE(m_sink.rows.size(), std::size_t(3));
        QCOMPARE(m_sink.rows[1].description,
                 QByteArray("Open source flash video player\n\nAn embeddable \"all in one\" Player "
                            "(FLV, F4V, MOV, MP4, vimeo and youtube)."));
        QCOMPARE(m_sink.rows[2].day, QByteArray("2023-02-05"));
    }

    void trendingTable()
    {
        const FileReport report = read("outslept.csv.gz",
                                       packed("date,language_page,rank,full_name,stars,forks,stars_today\n"
                                              "2026-03-05,Java,1,o/a,5221,1207,3\n"
                                              "2026-03-04,(all),1,o/a,0,1206,0\n"
                                              "2026-03-04,Bash,2,o/b,,,0\n"
                                              "2026-03-05,Java,1,O/A,5222,1207,3\n",
                                              Packing::Gzip));
        QCOMPARE(report.format, QStringLiteral("trending table"));
        QCOMPARE(m_sink.sources.front().key, kTrendingSource.toString());
        QCOMPARE(m_sink.rows.size(), std::size_t(3));
        QCOMPARE(m_sink.rows[0].stars, 5221);
        QCOMPARE(m_sink.rows[0].language, QByteArray("Java"));
        QVERIFY(m_sink.rows[0].description.isNull());
        QVERIFY(!isKnown(m_sink.rows[1].stars));
        QCOMPARE(m_sink.rows[1].forks, 1206);
        QVERIFY(m_sink.rows[1].language.isNull());
        QVERIFY(!isKnown(m_sink.rows[2].stars) && !isKnown(m_sink.rows[2].forks));
        QCOMPARE(m_sink.rows[2].language, QByteArray("Shell"));
        QCOMPARE(report.firstDay, std::optional(day("2026-03-04")));
        QCOMPARE(report.lastDay, std::optional(day("2026-03-05")));
        QCOMPARE(report.skipped.at(0).firstLine, 5);
    }

    void trendingDescriptions()
    {
        const FileReport report = read("repos.csv",
                                       "full_name,language_pages,description,first_seen,last_seen,days_seen\n"
                                       "o/a,Java|C,\"About, a\",2025-05-12,2025-11-04,4\n"
                                       "o/b,C,,2025-05-13,2025-11-04,4\n");
        QCOMPARE(report.format, QStringLiteral("descriptions of a trending table"));
        QCOMPARE(m_sink.rows[0].description, QByteArray("About, a"));
        QCOMPARE(m_sink.rows[0].day, QByteArray("2025-05-12"));
        QVERIFY(m_sink.rows[0].language.isNull());
        QVERIFY(!isKnown(m_sink.rows[0].stars) && !isKnown(m_sink.rows[0].forks)
                && !isKnown(m_sink.rows[0].openIssues));
        QVERIFY(!m_sink.rows[1].description.isNull());
    }

    void newRepositoryTable()
    {
        const FileReport report = read(
            "new.csv",
            "fetched_utc,full_name,created_at,pushed_at,stars,forks,open_issues,size_kb,language,languages_json,"
            "license,"
            "topics,homepage,default_branch,description\n"
            "2026-01-19T23:59:59,o/"
            "a,2026-01-12T04:18:24Z,2026-01-15T07:22:16Z,72,9,2,162,C++,\"{\"\"C++\"\":66702}\",MIT "
            "License,gcp|ssh,https://x,main,Terminal\n"
            "2026-01-19T01:00:00,o/a,2026-01-12T04:18:24Z,2026-01-15T07:22:16Z,71,9,2,162,C++,{},MIT License,,,main,x\n"
            "2026-01-20T00:00:00,o/a,bad,2026-01-15T07:22:16Z,73,9,2,162,,{},,,,main,\n"
            "2026-01-20 25:00:00,o/b,,,73,9,2,162,,{},,,,main,\n");
        QCOMPARE(report.format, QStringLiteral("new-repository table"));
        QCOMPARE(m_sink.rows.size(), std::size_t(2));
        const RecordedRow &first = m_sink.rows[0];
        QCOMPARE(first.day, QByteArray("2026-01-19"));
        QCOMPARE(first.stars, 72);
        QCOMPARE(first.openIssues, 2);
        QCOMPARE(first.licence, QByteArray("MIT License"));
        QCOMPARE(first.topics, QByteArray("gcp|ssh"));
        QCOMPARE(first.created->time_since_epoch().count(), 1768191504);
        const RecordedRow &second = m_sink.rows[1];
        QVERIFY(!second.created && second.pushed);
        QVERIFY(second.licence.isEmpty() && !second.licence.isNull());
        QVERIFY(second.topics.isEmpty() && !second.topics.isNull());
        QCOMPARE(report.rowsSkipped(), 2);
    }

    void observationTable()
    {
        const FileReport report = read("My Stars.csv",
                                       "forks, Stars ,note,REPO,date\n"
                                       "1,10,x,o/a,2026-03-01\n"
                                       " 2 , 20,x, https://github.com/o/b ,2026-03-01\n"
                                       ",30,x,o/a,2026-03-02\n"
                                       "4,,x,o/a,2026-03-03\n");
        QCOMPARE(report.format, QStringLiteral("table of repository, date and stars"));
        const Source &source = m_sink.sources.front();
        QCOMPARE(source.key, QStringLiteral("file:my stars"));
        QCOMPARE(source.populationName, QStringLiteral("My Stars"));
        QCOMPARE(source.population, PopulationKind::Chosen);
        QCOMPARE(m_sink.rows.size(), std::size_t(3));
        QCOMPARE(m_sink.rows[1].repository, QByteArray("o/b"));
        QCOMPARE(m_sink.rows[1].stars, 20);
        QCOMPARE(m_sink.rows[1].forks, 2);
        QVERIFY(!isKnown(m_sink.rows[1].openIssues));
        QVERIFY(!isKnown(m_sink.rows[2].forks));
        QVERIFY(m_sink.rows[0].language.isNull() && m_sink.rows[0].description.isNull());
        QCOMPARE(skipReasons(report), QStringList{QStringLiteral("no number of stars")});
    }

private:
    static QStringList skipReasons(const FileReport &report)
    {
        QStringList reasons;
        for (const SkippedRows &skipped : report.skipped)
            reasons.append(skipped.reason);
        return reasons;
    }

    FileReport read(const char *name, const QByteArray &bytes)
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QString::fromLatin1(name));
        writeFile(path, bytes);
        const ImportReport report = importFiles({path}, m_sink, {.today = day("2026-03-06")});
        return report.files.at(0);
    }

    RecordingSink m_sink;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestTableFormats)
#include "tst_tableformats.moc"
