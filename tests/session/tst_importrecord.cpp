// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/importrecord.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace RepoSignal;

namespace {

ImportReport twoFiles()
{
    ImportReport report;
    report.files.push_back(
        {.file = QStringLiteral("=a,b.csv"),
         .format = QStringLiteral("ranking table"),
         .rowsRead = 10,
         .kept = {.added = 7, .revised = 1, .appearances = 2},
         .skipped =
             {{.reason = QStringLiteral("bad"), .rows = 2, .firstLine = 5, .example = QStringLiteral("x,\"y\"")}},
         .firstDay = day("2026-03-05"),
         .lastDay = day("2026-03-06")});
    report.files.push_back({.file = QStringLiteral("b.png"),
                            .error = Error{ErrorKind::Malformed, QStringLiteral("b.png is a picture."), {}}});
    return report;
}

} // namespace

class TestImportRecord : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void asATable()
    {
        const QList<QByteArray> lines =
            writeImportReport(twoFiles(), TableFormat::Csv).replace("\r\n", "\n").split('\n');
        QCOMPARE(lines[0],
                 QByteArray("file,format,first_day,last_day,rows_read,readings_added,already_there,revised,facts_only,"
                            "places_added,samples_added,renames_added,rows_skipped,skipped,error"));
        QCOMPARE(lines[1], QByteArray("\"'=a,b.csv\",ranking table,2026-03-05,2026-03-06,10,7,0,1,0,2,0,0,2,2: bad,"));
        QCOMPARE(lines[2], QByteArray("b.png,,,,0,0,0,0,0,0,0,0,0,,b.png is a picture."));
    }

    void asJson()
    {
        const QJsonArray rows =
            QJsonDocument::fromJson(writeImportReport(twoFiles(), TableFormat::Json))[QStringLiteral("rows")].toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][QStringLiteral("file")].toString(), QStringLiteral("=a,b.csv"));
        const QJsonValue reason = rows[0][QStringLiteral("skipped")][0];
        QCOMPARE(reason[QStringLiteral("first_line")].toInt(), 5);
        QCOMPARE(reason[QStringLiteral("example")].toString(), QStringLiteral("x,\"y\""));
        QVERIFY(rows[1][QStringLiteral("format")].isNull());
        QVERIFY(rows[1][QStringLiteral("skipped")].toArray().isEmpty());
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestImportRecord)
#include "tst_importrecord.moc"
