// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/schema.h"
#include "support/datasets.h"
#include "support/testmain.h"
#include "temporarylibrary.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <sqlite3.h>

using namespace RepoSignal;

namespace {

const QString kKept = QStringLiteral(".before-restore");

void execute(const QString &path, const char *sql)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &database) != SQLITE_OK
        || sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(database));
    sqlite3_close(database);
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A library that has a row in every table, closed.
QString fill(TemporaryLibrary &library)
{
    library.write({{.repository = "a/old", .day = "2026-03-01", .stars = 7, .language = "C", .topics = "x"},
                   {.repository = "a/new", .day = "2026-03-02", .stars = 8}});
    library.write({{.repository = "a/old", .day = "2026-03-01", .stars = 9}});
    const Source &source = *knownSource(kTrendingSource);
    const Appearance place{"a/old", "C", day("2026-03-01"), 1};
    const EventSample sample{"a/old", 5, {}, 1, 1};
    const Rename rename{"a/old", "a/new", day("2026-03-02"), RenameEvidence::Inferred};
    library.append(source, std::span(&place, 1));
    library.append(source, std::span(&sample, 1));
    library.append(source, std::span(&rename, 1));
    must(library->setList(QStringLiteral("mine"), std::array<RepositoryId, 1>{1}));
    must(library->setFaultDecision(1, kRankingSource.toString(), day("2026-03-01"), FaultVerdict::Real));
    library.close();
    return library.path();
}

QByteArray hashOf(const QString &path)
{
    return must(must(Library::open(path, LibraryMode::ReadOnly))->info()).contentHash;
}

LibraryHealth healthOf(const QString &path)
{
    return must(must(Library::open(path, LibraryMode::ReadOnly))->check());
}

QStringList filesOf(const TemporaryLibrary &library)
{
    return QDir(library.folder()).entryList(QDir::Files, QDir::Name);
}

} // namespace

class TestLibraryCare : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aSoundLibraryIsCounted()
    {
        TemporaryLibrary library;
        const LibraryHealth health = healthOf(fill(library));
        QVERIFY2(health.isSound(), qPrintable(health.problems.join(u'\n')));
        QCOMPARE(health.repositories, 2);
        QCOMPARE(health.readings, 2);
        QCOMPARE(health.appearances, 1);
        QCOMPARE(health.eventSamples, 1);
        QCOMPARE(health.renames, 1);
    }

    void damageIsSaidInWords_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<QString>("words");
        QTest::newRow("readings") << QByteArray("UPDATE segment SET data = x'ffff' WHERE repository = 1")
                                  << QStringLiteral("The readings of a/old by EvanLi/Github-Ranking from 2026-02-");
        QTest::newRow("appearances") << QByteArray("UPDATE appearance SET data = x'04'")
                                     << QStringLiteral("The places of a/old on the list C cannot");
        QTest::newRow("repository") << QByteArray("DELETE FROM repository WHERE id = 2")
                                    << QStringLiteral("In the table segment, 1 rows belong to a repository that is not there.");
        QTest::newRow("index") << QByteArray("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'revision_of'")
                               << QStringLiteral("SQLite found damage: ");
    }

    void damageIsSaidInWords()
    {
        QFETCH(const QByteArray, damage);
        QFETCH(const QString, words);
        TemporaryLibrary library;
        const QString path = fill(library);
        execute(path, damage.constData());
        const LibraryHealth health = healthOf(path);
        QVERIFY(!health.isSound());
        QVERIFY2(health.problems.filter(words).size() == 1, qPrintable(health.problems.join(u'\n')));
    }

    void aPageOfNoiseIsAProblem()
    {
        TemporaryLibrary library;
        const QString path = fill(library);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 page = 2; page * 4096 < file.size(); ++page) {
            file.seek(page * 4096 + 100);
            file.write(QByteArray(3000, '\x5a'));
        }
        file.close();
        const auto opened = Library::open(path, LibraryMode::ReadOnly);
        if (!opened)
            return; // the schema itself is gone, which has its own sentence
        const LibraryHealth health = must(opened.value()->check());
        QVERIFY(!health.isSound());
        QVERIFY(health.problems.size() <= 100);
    }

    void aBackupComesBackWhole()
    {
        TemporaryLibrary library;
        const QString path = fill(library);
        const QByteArray hash = hashOf(path);
        const QString backup = library.folder() + QStringLiteral("/backup");
        must(must(Library::open(path, LibraryMode::ReadOnly))->backupTo(backup));
        library.reopen();
        library.write({{.repository = "b/later", .day = "2026-03-03", .stars = 1}});
        const QByteArray later = library.hash();
        library.close();
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        QFile::setPermissions(backup, QFile::ReadOwner);
        const QByteArray bytes = contentOf(backup);

        QCOMPARE(must(Library::restore(backup, path)), path + kKept);
        QCOMPARE(hashOf(path), hash);
        QCOMPARE(hashOf(path + kKept), later);
        QCOMPARE(contentOf(backup), bytes);
        QVERIFY(must(Library::open(path, LibraryMode::ReadWrite))->isWritable());
        QCOMPARE(filesOf(library),
                 (QStringList{QStringLiteral("backup"), QStringLiteral("test.reposignal"),
                              QStringLiteral("test.reposignal.before-restore")}));
        QCOMPARE(must(Library::restore(path + kKept, path)), path + kKept + QStringLiteral("-2"));
        QCOMPARE(hashOf(path), later);
        QCOMPARE(hashOf(path + kKept + QStringLiteral("-2")), hash);
    }

    void whereNothingWasNothingIsKept()
    {
        TemporaryLibrary library;
        const QString backup = fill(library);
        const QString path = library.folder() + QStringLiteral("/new.reposignal");
        QCOMPARE(must(Library::restore(backup, path)), QString());
        QCOMPARE(hashOf(path), hashOf(backup));
        const QString nowhere = library.folder() + QStringLiteral("/no/new.reposignal");
        QVERIFY(sentence(Library::restore(backup, nowhere).error()).contains(QStringLiteral("does not exist")));
    }

    void anOlderBackupIsBroughtUp()
    {
        TemporaryLibrary library;
        const QString path = fill(library);
        const QString backup = library.folder() + QStringLiteral("/old");
        {
            SQLite::Database database(backup.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            createSchema(database, schemaSteps().first(1));
            database.exec("INSERT INTO repository (full_name) VALUES ('old/one')");
        }
        const QByteArray bytes = contentOf(backup);
        must(Library::restore(backup, path));
        QCOMPARE(must(must(Library::open(path, LibraryMode::ReadOnly))->loadDataset())->indexOf(u"old/one"), 0);
        QCOMPARE(contentOf(backup), bytes);
        QCOMPARE(filesOf(library).size(), 3);
    }

    void whatIsNoWholeLibraryIsNotRestored_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<QString>("words");
        QTest::newRow("readings") << QByteArray("UPDATE segment SET data = x'ffff'") << QStringLiteral("The readings of");
        QTest::newRow("newer") << QByteArray("PRAGMA user_version = 99") << QStringLiteral("newer RepoSignal");
        QTest::newRow("another program's") << QByteArray("PRAGMA application_id = 7") << QStringLiteral("another program");
    }

    void whatIsNoWholeLibraryIsNotRestored()
    {
        QFETCH(const QByteArray, damage);
        QFETCH(const QString, words);
        TemporaryLibrary library;
        const QString path = fill(library);
        const QString backup = library.folder() + QStringLiteral("/backup");
        must(must(Library::open(path, LibraryMode::ReadOnly))->backupTo(backup));
        execute(backup, damage.constData());
        const QByteArray hash = hashOf(path);
        const auto restored = Library::restore(backup, path);
        QVERIFY(!restored);
        QVERIFY2(sentence(restored.error()).contains(words) && sentence(restored.error()).contains(backup),
                 qPrintable(sentence(restored.error())));
        QCOMPARE(hashOf(path), hash);
        QCOMPARE(filesOf(library), (QStringList{QStringLiteral("backup"), QStringLiteral("test.reposignal")}));
    }

    void filesThatAreNoLibraryStay()
    {
        TemporaryLibrary library;
        const QString path = fill(library);
        const QString picture = library.folder() + QStringLiteral("/picture");
        put(picture, "\x89PNG\r\n\x1a\n" + QByteArray(200, '\1'));
        QVERIFY(sentence(Library::restore(picture, path).error()).contains(QStringLiteral("a picture (PNG)")));
        QVERIFY(sentence(Library::restore(path, picture).error()).contains(QStringLiteral("a picture (PNG)")));
        QVERIFY(sentence(Library::restore(path, path).error()).contains(QStringLiteral("the library itself")));
        QVERIFY(!Library::restore(path + QStringLiteral("-none"), path));
        QVERIFY(!Library::restore(path, library.folder()));
        QCOMPARE(filesOf(library), (QStringList{QStringLiteral("picture"), QStringLiteral("test.reposignal")}));
    }

    void anUnreadableLibraryIsReplacedAndKept()
    {
        TemporaryLibrary library;
        const QString backup = library.folder() + QStringLiteral("/backup");
        const QString path = fill(library);
        must(must(Library::open(path, LibraryMode::ReadOnly))->backupTo(backup));
        const QByteArray noise(5000, '\2');
        put(path, noise);
        put(path + QStringLiteral("-wal"), "left behind");
        QCOMPARE(must(Library::restore(backup, path)), path + kKept);
        QCOMPARE(hashOf(path), hashOf(backup));
        QCOMPARE(contentOf(path + kKept), noise);
        QCOMPARE(contentOf(path + kKept + QStringLiteral("-wal")), QByteArray("left behind"));
    }

    void aLibraryInUseIsNotReplaced()
    {
        TemporaryLibrary library;
        const QString backup = library.folder() + QStringLiteral("/backup");
        fill(library);
        library.reopen();
        must(library->backupTo(backup));
        const auto writer = must(library->beginWriting());
        const auto restored = Library::restore(backup, library.path());
        QVERIFY(!restored);
        QVERIFY2(sentence(restored.error()).contains(QStringLiteral("another RepoSignal")),
                 qPrintable(sentence(restored.error())));
        must(writeBatch(*writer, *knownSource(kRankingSource), {{.repository = "c/d", .day = "2026-03-05", .stars = 1}}));
        must(writer->commit());
        QVERIFY(library.load()->indexOf(u"c/d") >= 0);
        QCOMPARE(QDir(library.folder()).entryList({QStringLiteral("*restore*")}, QDir::Files), QStringList());
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestLibraryCare)
#include "tst_librarycare.moc"
