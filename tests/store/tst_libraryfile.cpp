// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/datasets.h"
#include "support/testmain.h"
#include "temporarylibrary.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <sqlite3.h>
#include <unistd.h>

using namespace RepoSignal;

namespace {

/// While it lives, the process may do only what everybody may: root's rights would make write protection void.
class WithoutPrivileges
{
public:
    WithoutPrivileges() : m_user(geteuid())
    {
        if (m_user == 0 && seteuid(65534) != 0)
            qFatal("cannot drop privileges");
    }
    ~WithoutPrivileges()
    {
        if (m_user == 0 && seteuid(m_user) != 0)
            qFatal("cannot take privileges back");
    }
    Q_DISABLE_COPY_MOVE(WithoutPrivileges)

private:
    uid_t m_user;
};

constexpr auto kEverybodyReads = QFile::ReadOwner | QFile::ReadUser | QFile::ReadGroup | QFile::ReadOther;
constexpr auto kEverybodyWrites = kEverybodyReads | QFile::WriteOwner | QFile::WriteUser | QFile::WriteGroup
    | QFile::WriteOther;
constexpr auto kEverybodyEnters = QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

void execute(const QString &path, const char *sql)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &database) != SQLITE_OK
        || sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(database));
    sqlite3_close(database);
}

/// What opening says in both modes, which is the same.
QString refusal(const QString &path)
{
    const auto forReading = Library::open(path, LibraryMode::ReadOnly);
    const auto forWriting = Library::open(path, LibraryMode::ReadWrite);
    if (forReading || forWriting)
        return QStringLiteral("it opened");
    if (sentence(forReading.error()) != sentence(forWriting.error()))
        return QStringLiteral("two sentences");
    return sentence(forReading.error());
}

/// A library with one reading, closed.
QString filledLibrary(TemporaryLibrary &library)
{
    library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 7, .forks = 1, .openIssues = 1}});
    library.close();
    return library.path();
}

} // namespace

class TestLibraryFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyFileThatIsNoLibraryHasItsSentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &content, const char *words) {
            QTest::newRow(name) << content << QString::fromUtf8(words);
        };
        row("empty", {}, "is empty (0 bytes)");
        row("PNG", "\x89PNG\r\n\x1a\n" + QByteArray(200, '\1'), "is a picture (PNG), no RepoSignal library");
        row("JPEG", QByteArray("\xff\xd8\xff\xe0") + QByteArray(200, '\1'), "is a picture (JPEG)");
        row("PDF", "%PDF-1.7\n" + QByteArray(200, '\1'), "is a document (PDF)");
        row("gzip", QByteArray("\x1f\x8b\x08") + QByteArray(200, '\1'), "is a compressed file (gzip)");
        row("xz",
            QByteArray("\xfd"
                       "7zXZ\0",
                       6)
                + QByteArray(200, '\1'),
            "is a compressed file (xz)");
        row("ZIP", "PK\x03\x04" + QByteArray(200, '\1'), "is an archive (ZIP)");
        row("table", "repository,date,stars\na/b,2026-03-01,7\n", "is a text file");
        row("noise", QByteArray(300, '\2'), "(no SQLite file)");
        row("a piece of a header", "SQLite format 3", "is a text file");
    }

    void everyFileThatIsNoLibraryHasItsSentence()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, words);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("some.reposignal"));
        put(path, content);
        const QString said = refusal(path);
        QVERIFY2(said.contains(words) && said.contains(path), qPrintable(said));
        QCOMPARE(contentOf(path), content);
    }

    void aMissingFileNamesHowToMakeOne()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("none.reposignal"));
        QVERIFY(refusal(path).contains(QStringLiteral("reposignal new %1").arg(path)));
        QCOMPARE(Library::open(path, LibraryMode::ReadOnly).error().kind, ErrorKind::NotFound);
        QVERIFY(!QFileInfo::exists(path));
    }

    void aFolderIsNoLibrary()
    {
        const QTemporaryDir folder;
        QVERIFY(refusal(folder.path()).contains(QStringLiteral("is a folder")));
    }

    void creatingNeverReplaces()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.reposignal"));
        put(path, "precious");
        QVERIFY(sentence(Library::create(path).error()).contains(QStringLiteral("exists already")));
        QCOMPARE(contentOf(path), QByteArray("precious"));
        const auto nowhere = Library::create(folder.filePath(QStringLiteral("none/a.reposignal")));
        QVERIFY(sentence(nowhere.error()).contains(QStringLiteral("does not exist")));
    }

    void anotherProgramsDatabaseIsLeftAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("other.db"));
        execute(path, "CREATE TABLE cookies (a)");
        const QByteArray before = contentOf(path);
        QVERIFY(refusal(path).contains(QStringLiteral("the database of another program")));
        QCOMPARE(contentOf(path), before);
    }

    void aTruncatedLibraryIsSaid()
    {
        TemporaryLibrary library;
        const QString path = filledLibrary(library);
        const QByteArray whole = contentOf(path);
        for (const qsizetype bytes : {qsizetype(4096), whole.size() / 2, whole.size() - 1}) {
            put(path, whole.first(bytes));
            const QString said = refusal(path);
            QVERIFY2(said.contains(QStringLiteral("is cut short: %1 of %2 bytes").arg(bytes).arg(whole.size())),
                     qPrintable(said));
        }
    }

    void damagedPagesAreSaid()
    {
        TemporaryLibrary library;
        const QString path = filledLibrary(library);
        QByteArray content = contentOf(path);
        for (qsizetype at = 4096; at < content.size(); ++at)
            content[at] = static_cast<char>(at * 31 + 5);
        put(path, content);
        const auto opened = Library::open(path, LibraryMode::ReadOnly);
        QVERIFY(opened.ok());
        for (const QString &said :
             {sentence(opened.value()->loadDataset().error()), sentence(opened.value()->info().error())})
            QVERIFY2(said.contains(QStringLiteral("is damaged")) && said.contains(path), qPrintable(said));
    }

    void aDamagedSegmentNamesItsRepository()
    {
        TemporaryLibrary library;
        const QString path = filledLibrary(library);
        execute(path, "UPDATE segment SET data = x'01000000'");
        library.reopen();
        const auto loaded = library->loadDataset();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::Malformed);
        QVERIFY(sentence(loaded.error()).contains(QStringLiteral("the readings of a/b cannot be understood")));
        QVERIFY(sentence(library->info().error()).contains(QStringLiteral("a/b")));
        const auto writer = must(library->beginWriting());
        const auto kept = writeBatch(*writer, *knownSource(kRankingSource),
                                     {{.repository = "a/b", .day = "2026-03-02", .stars = 8}});
        QVERIFY(sentence(kept.error()).contains(QStringLiteral("the readings of a/b cannot be understood")));
    }

    void aMissingTableIsSaid()
    {
        TemporaryLibrary library;
        const QString path = filledLibrary(library);
        execute(path, "DROP TABLE segment");
        library.reopen();
        QVERIFY(sentence(library->loadDataset().error()).contains(QStringLiteral("no such table")));
    }

    void aNewerLibraryIsReadOnly()
    {
        TemporaryLibrary library;
        const QString path = filledLibrary(library);
        execute(path, "PRAGMA user_version = 99");
        for (const auto mode : {LibraryMode::ReadOnly, LibraryMode::ReadWrite}) {
            const auto opened = must(Library::open(path, mode));
            QVERIFY(!opened->isWritable());
            QVERIFY(opened->readOnlyReason().contains(QStringLiteral("made by a newer RepoSignal")));
            QCOMPARE(must(opened->loadDataset())->repositoryCount(), 1);
            QCOMPARE(sentence(opened->beginWriting().error()), opened->readOnlyReason());
            QVERIFY(!opened->setTracked(1, true));
            QVERIFY(!opened->compact());
        }
    }

    void aLibraryOpenedForReadingCannotBeChanged()
    {
        TemporaryLibrary library;
        const QString path = filledLibrary(library);
        {
            const auto opened = must(Library::open(path, LibraryMode::ReadOnly));
            QVERIFY(!opened->isWritable());
            QVERIFY(opened->readOnlyReason().isEmpty());
            QVERIFY(sentence(opened->setTracked(1, true).error()).contains(QStringLiteral("opened for reading only")));
            QCOMPARE(must(opened->loadDataset())->repositoryCount(), 1);
        }
        QCOMPARE(QDir(library.folder()).entryList(QDir::Files), QStringList{QStringLiteral("test.reposignal")});
    }

    void aWriteProtectedFileIsReadOnly()
    {
        TemporaryLibrary library;
        const QString path = filledLibrary(library);
        QVERIFY(QFile::setPermissions(library.folder(), kEverybodyWrites | kEverybodyEnters));
        QVERIFY(QFile::setPermissions(path, kEverybodyReads));
        const WithoutPrivileges nobody;
        const auto opened = must(Library::open(path, LibraryMode::ReadWrite));
        QVERIFY(!opened->isWritable());
        QVERIFY(opened->readOnlyReason().contains(QStringLiteral("is write-protected")));
        QCOMPARE(must(opened->loadDataset())->series(0, 0).front().stars, 7);
        QCOMPARE(must(opened->info()).repositories, 1);
    }

    void aWriteProtectedFolderIsReadOnly()
    {
        TemporaryLibrary library;
        const QString path = filledLibrary(library);
        QVERIFY(QFile::setPermissions(path, kEverybodyWrites));
        QVERIFY(QFile::setPermissions(library.folder(), kEverybodyReads | kEverybodyEnters));
        {
            const WithoutPrivileges nobody;
            const auto opened = must(Library::open(path, LibraryMode::ReadWrite));
            QVERIFY(!opened->isWritable());
            QVERIFY(opened->readOnlyReason().contains(QStringLiteral("folder that cannot be written")));
            QCOMPARE(must(opened->loadDataset())->series(0, 0).front().stars, 7);
        }
        QVERIFY(QFile::setPermissions(library.folder(), kEverybodyWrites | kEverybodyEnters));
    }

    void changesThatOnlyAWriterCanSeeAreSaid()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 7}});
        const QString copy = library.folder() + QStringLiteral("/copy");
        QVERIFY(QDir().mkdir(copy));
        put(copy + QStringLiteral("/c.reposignal"), contentOf(library.path()));
        put(copy + QStringLiteral("/c.reposignal-wal"), contentOf(library.path() + QStringLiteral("-wal")));
        QVERIFY(QFile::setPermissions(library.folder(), kEverybodyWrites | kEverybodyEnters));
        QVERIFY(QFile::setPermissions(copy + QStringLiteral("/c.reposignal"), kEverybodyWrites));
        QVERIFY(QFile::setPermissions(copy, kEverybodyReads | kEverybodyEnters));
        {
            const WithoutPrivileges nobody;
            QVERIFY(refusal(copy + QStringLiteral("/c.reposignal")).contains(QStringLiteral("copy both files")));
        }
        QVERIFY(QFile::setPermissions(copy, kEverybodyWrites | kEverybodyEnters));
    }

    void anUnreadableFileIsSaid()
    {
        TemporaryLibrary library;
        const QString path = filledLibrary(library);
        QVERIFY(QFile::setPermissions(library.folder(), kEverybodyWrites | kEverybodyEnters));
        QVERIFY(QFile::setPermissions(path, {}));
        const WithoutPrivileges nobody;
        QVERIFY(refusal(path).contains(QStringLiteral("may not be read")));
    }

    void anOlderLibraryThatCannotBeWrittenIsSaid()
    {
        TemporaryLibrary library;
        const QString path = filledLibrary(library);
        execute(path, "PRAGMA user_version = 0");
        QVERIFY(QFile::setPermissions(library.folder(), kEverybodyWrites | kEverybodyEnters));
        QVERIFY(QFile::setPermissions(path, kEverybodyReads));
        const WithoutPrivileges nobody;
        QVERIFY(refusal(path).contains(QStringLiteral("made by an older RepoSignal")));
    }

    void oneWritesAtATime()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 7}});
        const auto second = must(Library::open(library.path(), LibraryMode::ReadWrite));
        const auto writer = must(library->beginWriting());
        must(writeBatch(*writer, *knownSource(kRankingSource),
                        {{.repository = "c/d", .day = "2026-03-01", .stars = 1}}));

        QElapsedTimer timer;
        timer.start();
        const auto refused = second->beginWriting();
        QVERIFY(!refused);
        QVERIFY(timer.elapsed() <= 2000);
        QVERIFY(sentence(refused.error()).contains(QStringLiteral("is being changed by another RepoSignal")));

        QCOMPARE(must(second->loadDataset())->repositoryCount(), 1);
        must(writer->commit());
        QCOMPARE(must(second->loadDataset())->repositoryCount(), 2);
        QVERIFY(second->beginWriting().ok());
    }

    void aWriterSeesWhatOthersWroteBetween()
    {
        TemporaryLibrary library;
        const auto writer = must(library->beginWriting());
        const auto write = [](Library::Writer &into, Count stars) {
            const KeptRows kept = must(writeBatch(into, *knownSource(kRankingSource),
                                                  {{.repository = "a/b", .day = "2026-03-01", .stars = stars}}));
            must(into.commit());
            return kept;
        };
        QCOMPARE(must(writeBatch(*writer, *knownSource(kRankingSource),
                                 {{.repository = "a/b", .day = "2026-02-27", .stars = 5}}))
                     .added,
                 1);
        must(writer->commit());
        const auto other = must(Library::open(library.path(), LibraryMode::ReadWrite));
        QCOMPARE(write(*must(other->beginWriting()), 7).added, 1);
        QCOMPARE(write(*writer, 7).unchanged, 1);
        QCOMPARE(library.load()->series(0, 0).size(), std::size_t(2));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestLibraryFile)
#include "tst_libraryfile.moc"
