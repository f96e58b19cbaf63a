// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/importer.h"
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
                 QStringLiteral("a.csv: table; 12 rows read; 10 readings added, 2 without numbers\n"));
        report.files.front().kept = {.factsOnly = 12};
        QCOMPARE(reportText(report), QStringLiteral("a.csv: table; 12 rows read; 12 without numbers\n"));
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
                 QStringLiteral("a.csv: table; 2026-03-05 to 2026-03-06; 1,000 rows read; 900 readings added, "
                                "100 differ from what was there (kept beside it)\n"
                                "  stopped inside this file; the rows before are kept\n"
                                "b.csv: not read\n"
                                "  b.csv is a picture (PNG).\n"
                                "2 files: 1,000 rows read; 900 readings added, 100 differ from what was there "
                                "(kept beside it)\n"
                                "Stopped; the files above are kept.\n"));
        QVERIFY(report.hasFailures());
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
