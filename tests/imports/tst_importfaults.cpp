// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static

#include "imports/importer.h"
#include "imports/packedfiles.h"
#include "imports/recordingsink.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QtTest>

#include <random>

#include <sys/stat.h>

using namespace RepoSignal;

namespace {

const QByteArray kHeader = "repository,date,stars\n";

/// Rows that do not compress well.
QByteArray manyRows(int rows)
{
    std::mt19937 random(7);
    QByteArray bytes = kHeader;
    for (int i = 0; i < rows; ++i)
        bytes += "owner" + QByteArray::number(i) + "/r" + QByteArray::number(uint(random()), 36) + ",2026-03-06,"
            + QByteArray::number(uint(random() % 1'000'000)) + '\n';
    return bytes;
}

} // namespace

class TestImportFaults : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_sink = {};
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void brokenRowsLoseThemselvesOnly_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        const auto add = [](const char *name, const QByteArray &row, const char *reason) {
            QTest::newRow(name) << row << QString::fromLatin1(reason);
        };
        add("too few fields", "o/x,2026-03-06", "another number of fields than the header");
        add("too many fields", "o/x,2026-03-06,1,2", "another number of fields than the header");
        add("no number", "o/x,2026-03-06,many", "a count that is not a whole number from 0 to 2,000,000,000");
        add("negative", "o/x,2026-03-06,-5", "a count that is not a whole number from 0 to 2,000,000,000");
        add("too great", "o/x,2026-03-06,2000000001", "a count that is not a whole number from 0 to 2,000,000,000");
        add("empty number", "o/x,2026-03-06,", "no number of stars");
        add("no such day", "o/x,2026-02-29,5", "a date that does not exist or is not written like 2026-03-06");
        add("another date form", "o/x,06.03.2026,5", "a date that does not exist or is not written like 2026-03-06");
        add("before GitHub", "o/x,2007-10-28,5", "a date before 2007-10-29, when GitHub began");
        add("after tomorrow", "o/x,2026-03-08,5", "a date in the future");
        add("no owner", "x,2026-03-06,5", "no owner/name of a GitHub repository");
        add("strange letters", "o/x<b>,2026-03-06,5", "no owner/name of a GitHub repository");
        add("Latin-1", "o/caf\xE9,2026-03-06,5", "not in UTF-8");
        add("null byte", QByteArray("o/x\0,2026-03-06,5", 17), "a null byte in the text");
        add("quote left open", "\"o/x,2026-03-06,5", "a quote that is never closed");
        add("text behind a quote", "\"o/x\"y,2026-03-06,5", "text behind a closing quote");
        add("repeated", "O/A,2026-03-06,5", "a repository that the file lists again for that day (first row kept)");
    }

    void brokenRowsLoseThemselvesOnly()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        const FileReport report = read("stars.csv",
                                       kHeader + "o/a,2026-03-06,1\n" + row + "\no/b,2007-10-29,2\r\no/c,2026-03-07,3");
        QVERIFY(!report.error);
        QCOMPARE(report.rowsRead, 4);
        QCOMPARE(m_sink.rows.size(), std::size_t(3));
        QCOMPARE(m_sink.rows[2].stars, 3);
        QCOMPARE(report.skipped.size(), std::size_t(1));
        QCOMPARE(report.skipped[0].reason, reason);
        QCOMPARE(report.skipped[0].rows, 1);
        QCOMPARE(report.skipped[0].firstLine, 3);
        QVERIFY(!report.skipped[0].example.isEmpty());
    }

    void examplesAreShortPlainText()
    {
        const FileReport report = read(
            "stars.csv", kHeader + "\tbad <b>row</b> " + QByteArray("\xF0\x9F\x98\x80").repeated(100) + "\n");
        const QString example = report.skipped.at(0).example;
        QVERIFY(example.size() <= 80);
        QVERIFY(example.startsWith(QStringLiteral(" bad <b>row</b> ")));
        QVERIFY(example.endsWith(u'…'));
        QVERIFY(example.isValidUtf16());
    }

    void otherFilesAreNamedForWhatTheyAre_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        const auto add = [](const char *name, const QByteArray &bytes, const char *sentence) {
            QTest::newRow(name) << bytes << QString::fromUtf8(sentence);
        };
        const QByteArray zeros(100, '\0');
        add("PNG", "\x89PNG\r\n\x1a\n" + zeros, "f.csv is a picture (PNG), not a table; choose a CSV file.");
        add("JPEG", "\xff\xd8\xff\xe0" + zeros, "f.csv is a picture (JPEG), not a table; choose a CSV file.");
        add("program",
            "\x7f"
            "ELF"
                + zeros,
            "f.csv is a program, not a table; choose a CSV file.");
        add("spreadsheet", "PK\x03\x04" + zeros,
            "f.csv is a ZIP archive or an Excel or LibreOffice document, not a table; choose a CSV file.");
        add("library", QByteArray("SQLite format 3\0", 16) + zeros,
            "f.csv is a database (SQLite), not a table; choose a CSV file.");
        add("JSON", "\n [{\"a\": 1}]", "f.csv is a JSON document, not a table; choose a CSV file.");
        add("web page", "<!DOCTYPE html><html>", "f.csv is a web page (HTML), not a table; choose a CSV file.");
        const QString table = QStringLiteral("repository,date,stars\no/a,2026-03-06,1\n");
        const char *utf16 =
            "f.csv is written in UTF-16; save it as UTF-8 (spreadsheets call it “CSV UTF-8”) and import it again.";
        const QByteArray plainUtf16(reinterpret_cast<const char *>(table.utf16()), table.size() * 2);
        add("UTF-16 with a mark", "\xff\xfe" + plainUtf16, utf16);
        add("UTF-16 without one", plainUtf16, utf16);
        add("noise", QByteArray("\x01\x02\x03\x04\x05\x06").repeated(20), "f.csv is not text; choose a CSV file.");
        add("empty", "", "f.csv is empty.");
        add("empty in gz", packed("", Packing::Gzip), "f.csv is empty.");
        add("blank lines", "\n\r\n\n", "f.csv holds blank lines only.");
        add("semicolons", "repository;date;stars\n",
            "f.csv separates its columns by semicolons or tabs; save it with commas and import it again.");
        add("other table", "full_name,tags,platforms\n",
            "f.csv begins with “full_name, tags, platforms”, which is no header of a table that can be read: it needs the "
            "columns repository, date and stars, or those of an archive that is named in the README.");
        add("broken month", R"({"month": "2026-03", "days": {"10": [{"language": "C", "repos": [)",
            "f.csv is broken JSON at byte 65 (unterminated array); get the file again.");
        add("empty tar", tarred({{"folder/", {}}}, Packing::None), "f.csv is empty.");
    }

    void otherFilesAreNamedForWhatTheyAre()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        const FileReport report = read("f.csv", bytes);
        QVERIFY(report.error.has_value());
        QCOMPARE(report.error->detail, sentence);
        QCOMPARE(report.error->kind, ErrorKind::Malformed);
        QVERIFY(report.format.isEmpty());
        QVERIFY(m_sink.origins.isEmpty());
    }

    void aBadMemberDoesNotStopTheOthers()
    {
        const ImportReport report = readAll("all.tar.gz",
                                            tarred({{"a.csv", kHeader + "o/a,2026-03-06,1\n"},
                                                    {"picture.csv", "\x89PNG\r\n\x1a\n"},
                                                    {"empty.csv", ""},
                                                    {"b.csv", kHeader + "o/b,2026-03-06,2\n"}},
                                                   Packing::Gzip));
        QCOMPARE(report.files.size(), std::size_t(4));
        QVERIFY(report.files[1].error && report.files[2].error);
        QCOMPARE(report.files[1].file, QStringLiteral("all.tar.gz: picture.csv"));
        QCOMPARE(m_sink.rows.size(), std::size_t(2));
        QVERIFY(report.hasFailures());
    }

    void aMissingFileAndAPipeDoNotStopTheOthers()
    {
        const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        writeFile(m_folder->filePath(QStringLiteral("a.csv")), kHeader + "o/a,2026-03-06,1\n");
        const QString missing = m_folder->filePath(QStringLiteral("missing.csv"));
        const ImportReport report = importFiles({missing, pipe, m_folder->filePath(QStringLiteral("a.csv"))}, m_sink,
                                                {.today = day("2026-03-06")});
        QCOMPARE(report.files.size(), std::size_t(3));
        QCOMPARE(report.files[0].error->kind, ErrorKind::NotFound);
        QVERIFY(report.files[0].error->detail.contains(missing));
        QVERIFY(report.files[1].error->detail.contains(QStringLiteral("pipe")));
        QCOMPARE(m_sink.rows.size(), std::size_t(1));
    }

    void truncatedFilesKeepWhatWasReadBefore_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray table = manyRows(20'000);
        QTest::newRow("gz") << packed(table, Packing::Gzip);
        QTest::newRow("xz") << packed(table, Packing::Xz);
        QTest::newRow("tar") << tarred({{"a.csv", table}}, Packing::None);
        QTest::newRow("tar.xz") << tarred({{"a.csv", table}}, Packing::Xz);
        QTest::newRow("gz in tar") << tarred({{"a.csv.gz", packed(table, Packing::Gzip)}}, Packing::None);
    }

    void truncatedFilesKeepWhatWasReadBefore()
    {
        QFETCH(QByteArray, bytes);
        const ImportReport report = readAll("cut", bytes.left(bytes.size() * 3 / 4));
        const FileReport &file = report.files.at(0);
        QVERIFY2(file.error.has_value(), qPrintable(reportText(report)));
        QVERIFY(file.error->detail.startsWith(QStringLiteral("cut")));
        QVERIFY(file.error->detail.contains(QStringLiteral("broken or was cut off")));
        QVERIFY2(m_sink.rows.size() > 10'000 && m_sink.rows.size() < 16'000,
                 qPrintable(QString::number(m_sink.rows.size())));
        QCOMPARE(file.rowsSkipped(), 0);
        QCOMPARE(m_sink.openBatches, 0);
    }

    void aGzipFileThatDoesNotMatchItsChecksumSaysSo()
    {
        const QByteArray whole = packed(manyRows(1'000), Packing::Gzip);
        for (const qsizetype place : {whole.size() - 7, whole.size() - 3}) {
            m_sink = {};
            QByteArray bytes = whole;
            bytes[place] = static_cast<char>(~bytes[place]);
            const FileReport report = read("stars.csv.gz", bytes);
            QVERIFY(report.error.has_value());
            QVERIFY(report.error->detail.startsWith(QStringLiteral("stars.csv.gz is damaged")));
            QCOMPARE(m_sink.rows.size(), std::size_t(1000));
        }
        QVERIFY(!read("stars.csv.gz", whole).error);
        QVERIFY(!read("stars.csv.gz", whole + QByteArray(100, '\0')).error);
        QVERIFY(!read("stars.csv.gz", whole + packed("o/last,2026-03-06,1\n", Packing::Gzip)).error);
    }

    void aBombIsStoppedEarly_data()
    {
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("table") << kHeader + "o/a,2026-03-06,1\n";
        QTest::newRow("events") << QByteArray(R"({"id":"1","type":"WatchEvent","actor":1,"payload":{},"repo":{"name":"o/a"},)"
                                              R"("created_at":"2026-03-06T01:00:00Z"})"
                                              "\n");
    }

    void aBombIsStoppedEarly()
    {
        QFETCH(QByteArray, beginning);
        const QByteArray megabyte = packed(QByteArray(1 << 20, 'x'), Packing::Gzip);
        const QByteArray bomb = packed(beginning, Packing::Gzip) + megabyte.repeated(600);
        QVERIFY(bomb.size() < 1'000'000);
        const FileReport report = read("bomb.gz", bomb);
        QVERIFY(report.error.has_value());
        QCOMPARE(report.error->detail,
                 QStringLiteral("bomb.gz unpacks to more than 400 times its size, as only files do that are made to flood a "
                                "computer; unpack it by hand where it is trusted. What stands before was read."));
        QCOMPARE(m_sink.rows.size() + m_sink.samples.size(), std::size_t(1));
        QCOMPARE(m_sink.openBatches, 0);
    }

    void aBombInAnArchiveEndsTheArchive()
    {
        const QByteArray megabyte = packed(QByteArray(1 << 20, 'x'), Packing::Gzip);
        const ImportReport report = readAll("all.tar.gz", tarred({{"a.csv", kHeader + "o/a,2026-03-06,1\n"},
                                                                  {"bomb.csv.gz", packed(kHeader, Packing::Gzip) + megabyte.repeated(600)},
                                                                  {"b.csv", kHeader + "o/b,2026-03-06,2\n"}},
                                                                 Packing::Gzip));
        QCOMPARE(report.files.size(), std::size_t(2));
        QVERIFY(report.files[1].error.has_value());
        QCOMPARE(report.files[1].file, QStringLiteral("all.tar.gz: bomb.csv.gz"));
        QCOMPARE(m_sink.rows.size(), std::size_t(1));
    }

    void aFieldOfTenMegabytesLosesItsRowOnly()
    {
        const FileReport report = read("stars.csv.gz", packed(kHeader + "o/a,2026-03-06,1\no/x,2026-03-06,\"" + QByteArray(10'000'000, '1')
                                                                  + "\"\no/b,2026-03-06,2\n",
                                                              Packing::Gzip));
        QVERIFY(!report.error);
        QCOMPARE(m_sink.rows.size(), std::size_t(2));
        QCOMPARE(report.rowsSkipped(), 1);
    }

    void aCutTextKeepsItsWholeRows()
    {
        const FileReport report = read("stars.csv", kHeader + "o/a,2026-03-06,1\no/b,2026-0");
        QCOMPARE(m_sink.rows.size(), std::size_t(1));
        QCOMPARE(report.rowsSkipped(), 1);
    }

    void aBrokenArchiveIsNotReadOn()
    {
        QByteArray bytes = packed(manyRows(20'000), Packing::Xz);
        bytes[bytes.size() / 2] = static_cast<char>(~bytes[bytes.size() / 2]);
        const FileReport report = read("broken.csv.xz", bytes);
        QVERIFY(report.error.has_value());
        QCOMPARE(m_sink.openBatches, 0);
    }

private:
    ImportReport readAll(const char *name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(QString::fromLatin1(name));
        writeFile(path, bytes);
        return importFiles({path}, m_sink, {.today = day("2026-03-06")});
    }

    FileReport read(const char *name, const QByteArray &bytes) { return readAll(name, bytes).files.at(0); }

    std::unique_ptr<QTemporaryDir> m_folder;
    RecordingSink m_sink;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestImportFaults)
#include "tst_importfaults.moc"
