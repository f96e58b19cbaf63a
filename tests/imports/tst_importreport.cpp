// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/importsummary.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QtTest>

using namespace RepoSignal;

class TestImportReport : public QObject
{
    Q_OBJECT

private slots:
    void oneFile()
    {
        ImportReport report;
        report.files.push_back({.file = QStringLiteral("github-ranking-2026-03-06.csv"),
                                .format = QStringLiteral("ranking table"),
                                .rowsRead = 3600,
                                .kept = {.added = 3478},
                                .skipped = {{.reason = QStringLiteral("a repository again"),
                                             .rows = 122,
                                             .firstLine = 1102,
                                             .example = QStringLiteral("1,top-100-forks,hello")}},
                                .firstDay = day("2026-03-06"),
                                .lastDay = day("2026-03-06")});
        QCOMPARE(
            reportText(report),
            QStringLiteral("github-ranking-2026-03-06.csv: ranking table; 2026-03-06; 3,600 rows read; 3,478 readings "
                           "added; 122 skipped\n"
                           "  122 rows skipped: a repository again; first in line 1,102: 1,top-100-forks,hello\n"));
        QVERIFY(!report.hasFailures());
    }

    void onesAreSingular()
    {
        ImportReport report;
        report.files.push_back(
            {.file = QStringLiteral("a.csv"),
             .format = QStringLiteral("table"),
             .rowsRead = 1,
             .kept = {.added = 1, .unchanged = 1, .revised = 1},
             .skipped = {
                 {.reason = QStringLiteral("bad"), .rows = 1, .firstLine = 2, .example = QStringLiteral("x")}}});
        QCOMPARE(reportText(report),
                 QStringLiteral("a.csv: table; 1 row read; 1 reading added, 1 already there, 1 differs from "
                                "what was there (kept beside it); 1 skipped\n"
                                "  1 row skipped: bad; first in line 2: x\n"));
    }

    void rowsWithoutNumbersAreSaid()
    {
        ImportReport report;
        report.files.push_back({.file = QStringLiteral("a.csv"),
                                .format = QStringLiteral("table"),
                                .rowsRead = 12,
                                .kept = {.added = 10, .factsOnly = 2}});
        QCOMPARE(reportText(report),
                 QStringLiteral("a.csv: table; 12 rows read; 10 readings added, 2 with facts, without numbers\n"));
        report.files.front().kept = {.factsOnly = 12};
        QCOMPARE(reportText(report), QStringLiteral("a.csv: table; 12 rows read; 12 with facts, without numbers\n"));
    }

    void severalFilesHaveATotal()
    {
        ImportReport report;
        report.files.push_back({.file = QStringLiteral("a.csv"),
                                .format = QStringLiteral("table"),
                                .rowsRead = 1000,
                                .kept = {.added = 900, .revised = 100},
                                .firstDay = day("2026-03-05"),
                                .lastDay = day("2026-03-06")});
        report.files.push_back({.file = QStringLiteral("b.csv"),
                                .error = Error{ErrorKind::Malformed, QStringLiteral("b.csv is a picture (PNG)."), {}}});
        report.files.front().stopped = true;
        report.cancelled = true;
        QCOMPARE(reportText(report),
                 QStringLiteral("2 files: 2026-03-05 to 2026-03-06; 1,000 rows read; 900 readings added, 100 differ from "
                                "what was there (kept beside it)\n"
                                "1 file was not read.\n"
                                "1 file was not read to its end.\n"
                                "\n"
                                "What was understood\n"
                                "  table: 1 file; 2026-03-05 to 2026-03-06; 1,000 rows read; 900 readings added, 100 differ "
                                "from what was there (kept beside it)\n"
                                "\n"
                                "What was not read\n"
                                "  b.csv is a picture (PNG).\n"
                                "\n"
                                "File by file\n"
                                "a.csv: table; 2026-03-05 to 2026-03-06; 1,000 rows read; 900 readings added, "
                                "100 differ from what was there (kept beside it)\n"
                                "  stopped inside this file; the rows before are kept\n"
                                "b.csv: not read\n"
                                "Stopped; the files above are kept.\n"));
        QVERIFY(report.hasFailures());
    }

    void manyFilesAreSummedUp()
    {
        ImportReport report;
        for (int i = 0; i < 3; ++i)
            report.files.push_back({.file = QStringLiteral("ranking-%1.csv").arg(i),
                                    .format = QStringLiteral("ranking table"),
                                    .rowsRead = 100,
                                    .kept = {.added = 90},
                                    .skipped = {{.reason = QStringLiteral("again"),
                                                 .rows = 10 + i,
                                                 .firstLine = 7 + i,
                                                 .example = QStringLiteral("x,y")}},
                                    .firstDay = day("2026-03-05"),
                                    .lastDay = day("2026-03-05")});
        report.files.push_back({.file = QStringLiteral("month.json"),
                                .format = QStringLiteral("month"),
                                .rowsRead = 1200,
                                .kept = {.unchanged = 1, .appearances = 1000, .eventSamples = 1, .renames = 2},
                                .skipped = {{.reason = QStringLiteral("odd"), .rows = 50, .example = QStringLiteral("{}")},
                                            {.reason = QStringLiteral("again"), .rows = 1, .example = QStringLiteral("{a}")}},
                                .firstDay = day("2026-03-01"),
                                .lastDay = day("2026-03-31")});
        const ImportSummary summary = summaryOf(report);
        QCOMPARE(summary.formats.size(), std::size_t(2));
        QCOMPARE(summary.formats[0].files, 3);
        QCOMPARE(summary.reasons[0].reason, QStringLiteral("odd"));
        QCOMPARE(summary.reasons[1].rows, 34);
        QCOMPARE(summary.reasons[1].files, 4);
        QCOMPARE(reportText(report),
                 QStringLiteral("4 files: 2026-03-01 to 2026-03-31; 1,500 rows read; 270 readings added, 1 already there, "
                                "1,000 places on lists added, 1 hour of a repository sampled, 2 renames added; 84 skipped\n"
                                "\n"
                                "What was understood\n"
                                "  ranking table: 3 files; 2026-03-05; 300 rows read; 270 readings added; 33 skipped\n"
                                "  month: 1 file; 2026-03-01 to 2026-03-31; 1,200 rows read; 1 already there, 1,000 places on "
                                "lists added, 1 hour of a repository sampled, 2 renames added; 51 skipped\n"
                                "\n"
                                "Why rows were skipped\n"
                                "  50 rows in 1 file: odd; first in month.json, {}\n"
                                "  34 rows in 4 files: again; first in ranking-0.csv, line 7: x,y\n"
                                "\n"
                                "File by file\n"
                                "ranking-0.csv: ranking table; 2026-03-05; 100 rows read; 90 readings added; 10 skipped\n"
                                "  10 rows skipped: again; first in line 7: x,y\n"
                                "ranking-1.csv: ranking table; 2026-03-05; 100 rows read; 90 readings added; 11 skipped\n"
                                "ranking-2.csv: ranking table; 2026-03-05; 100 rows read; 90 readings added; 12 skipped\n"
                                "month.json: month; 2026-03-01 to 2026-03-31; 1,200 rows read; 1 already there, 1,000 places on "
                                "lists added, 1 hour of a repository sampled, 2 renames added; 51 skipped\n"
                                "  50 rows skipped: odd; the first: {}\n"
                                "  1 row skipped: again; the first: {a}\n"));
    }

    void rowsThatChangeNothingSaySo()
    {
        QCOMPARE(keptText({}), QStringLiteral("nothing new"));
        QCOMPARE(keptText({.unchanged = 3}), QStringLiteral("3 already there"));
    }

    void nothingIsNothing()
    {
        QCOMPARE(reportText({}), QStringLiteral("Nothing was found to import.\n"));
        ImportReport stopped;
        stopped.cancelled = true;
        QCOMPARE(reportText(stopped), QStringLiteral("Stopped; nothing was imported.\n"));
    }

    void aLibraryThatCannotBeWrittenIsSaid()
    {
        ImportReport report;
        report.fatal = Error{ErrorKind::Storage, QStringLiteral("The disk is full."), {}};
        QVERIFY(report.hasFailures());
        QCOMPARE(reportText(report), QStringLiteral("The disk is full.\n"));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestImportReport)
#include "tst_importreport.moc"
