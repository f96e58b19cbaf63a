// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultydisk.h"
#include "support/datasets.h"
#include "support/testmain.h"
#include "temporarylibrary.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <sqlite3.h>

using namespace RepoSignal;

namespace {

/// Enough rows for several pages; `first` numbers the repositories.
std::vector<Row> manyRows(int first)
{
    static std::vector<std::string> names = [] {
        std::vector<std::string> made;
        made.reserve(600);
        for (int i = 0; i < 600; ++i)
            made.push_back("owner" + std::to_string(i) + "/a-repository-with-a-long-name-" + std::to_string(i));
        return made;
    }();
    std::vector<Row> rows;
    for (int i = first; i < first + 300; ++i)
        rows.push_back({.repository = names[static_cast<std::size_t>(i)].c_str(),
                        .day = "2026-03-01",
                        .stars = i,
                        .language = "C",
                        .description = "a description of some length that fills pages"});
    return rows;
}

QString failing(Library &library, const std::vector<Row> &rows)
{
    const auto writer = library.beginWriting();
    if (!writer)
        return sentence(writer.error());
    const auto kept = writeBatch(*writer.value(), *knownSource(kRankingSource), rows);
    if (!kept) {
        const auto later = writer.value()->commit();
        return later.ok() ? QStringLiteral("committed after a failure") : sentence(later.error());
    }
    const auto committed = writer.value()->commit();
    return committed ? QString() : sentence(committed.error());
}

} // namespace

class TestLibraryFaults : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aFailingDiskLeavesTheLastCommit_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("full") << SQLITE_FULL << QStringLiteral("The disk is full");
        QTest::newRow("broken") << SQLITE_IOERR_WRITE << QStringLiteral("failed");
    }

    void aFailingDiskLeavesTheLastCommit()
    {
        QFETCH(const int, code);
        QFETCH(const QString, words);
        QByteArray whole;
        {
            TemporaryLibrary library;
            library.write(manyRows(0));
            library.write(manyRows(250));
            whole = library.hash();
        }
        FaultyDisk disk;
        int failures = 0;
        bool succeeded = false;
        for (qint64 bytes = 0; !succeeded; bytes += 12'345) {
            TemporaryLibrary library;
            library.write(manyRows(0));
            const QByteArray before = library.hash();
            disk.failAfter(bytes, code);
            const QString said = failing(*library, manyRows(250));
            succeeded = said.isEmpty();
            failures += !succeeded;
            disk.repair();
            if (!succeeded) {
                QVERIFY2(said.contains(words) && said.contains(library.path()), qPrintable(said));
                QCOMPARE(library.hash(), before);
                library.reopen();
                QCOMPARE(library.hash(), before);
                library.write(manyRows(250));
            }
            QCOMPARE(library.hash(), whole);
        }
        QVERIFY2(failures > 5, "several points of failure were tried");
    }

    void nothingStaysOfALibraryThatCouldNotBeMade()
    {
        FaultyDisk disk;
        const QTemporaryDir folder;
        disk.failAfter(5000, SQLITE_FULL);
        const auto made = Library::create(folder.filePath(QStringLiteral("new.reposignal")));
        QVERIFY(!made);
        QVERIFY(sentence(made.error()).contains(QStringLiteral("The disk is full")));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void aCopyThatFailsLeavesNothing()
    {
        FaultyDisk disk;
        TemporaryLibrary library;
        library.write(manyRows(0));
        const QByteArray before = library.hash();
        const QString copy = library.folder() + QStringLiteral("/copy");
        disk.failAfter(20'000, SQLITE_FULL);
        const auto copied = library->backupTo(copy);
        QVERIFY(!copied);
        QVERIFY(sentence(copied.error()).contains(copy));
        const auto compacted = library->compact();
        QVERIFY(!compacted);
        QVERIFY(sentence(compacted.error()).contains(QStringLiteral("The disk is full")));
        disk.repair();
        QCOMPARE(library.hash(), before);
        library.close();
        QCOMPARE(QDir(library.folder()).entryList(QDir::Files), QStringList{QStringLiteral("test.reposignal")});
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestLibraryFaults)
#include "tst_libraryfaults.moc"
