// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/schema.h"
#include "store/statement.h"
#include "support/testmain.h"
#include "temporarylibrary.h"

#include <SQLiteCpp/Exception.h>

#include <QRegularExpression>

using namespace RepoSignal;

namespace {

constexpr SchemaStep kFirst{.version = 1, .statements = "CREATE TABLE kept (value); INSERT INTO kept VALUES (1)"};
constexpr SchemaStep kSecond{.version = 2, .statements = "ALTER TABLE kept ADD COLUMN more; UPDATE kept SET more = 5"};
constexpr SchemaStep kThird{.version = 3, .statements = "UPDATE kept SET value = 3"};
constexpr SchemaStep kBroken{.version = 3, .statements = "UPDATE kept SET value = 4; UPDATE missing SET value = 4"};

SQLite::Database openFile(const QString &path)
{
    return SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void versionsAscendFromOne()
    {
        int expected = 1;
        for (const SchemaStep &step : schemaSteps())
            QCOMPARE(step.version, expected++);
    }

    void eachMissingStepIsAppliedAfterACopy()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old"));
        SQLite::Database database = openFile(path);
        createSchema(database, std::array{kFirst});
        must(migrate(database, path, std::array{kFirst, kSecond, kThird}));
        QCOMPARE(schemaVersion(database), 3);
        QCOMPARE(integerFrom(database, "SELECT value + more FROM kept"), 8);
        for (const int version : {1, 2}) {
            SQLite::Database copy = openFile(path + QStringLiteral(".backup-v%1").arg(version));
            QCOMPARE(schemaVersion(copy), version);
            QCOMPARE(applicationId(copy), kApplicationId);
            QCOMPARE(integerFrom(copy, "SELECT value FROM kept"), 1);
        }
        QVERIFY(!QFileInfo::exists(path + QStringLiteral(".backup-v3")));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
    }

    void aLibraryOfTheFirstVersionIsBroughtUp()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old.reposignal"));
        {
            SQLite::Database database = openFile(path);
            createSchema(database, schemaSteps().first(1));
            database.exec("INSERT INTO repository (full_name, topics, topics_day, licence, licence_day) VALUES "
                          "('a/b', 'x|y', 20000, 'MIT', 20001), ('c/d', NULL, NULL, '', 20000)");
            database.exec("INSERT INTO source VALUES (1, 'named', '', '', '', '', '', '', 'totals', 'chosen', '', ''), "
                          "(2, 'new-repositories', '', '', '', '', '', '', 'totals', 'chosen', '', '')");
            database.exec("INSERT INTO segment VALUES (1, 1, 625, x'010000000300000100'), "
                          "(1, 2, 625, x'010000000300000100')");
            database.exec("INSERT INTO fact VALUES (1, 2, 20000, 'C', NULL), (2, 1, 19999, 'C', NULL)");
            database.exec("INSERT INTO batch VALUES (1, 1, '', 0, 1), (2, 2, '', 0, 1)");
        }
        const auto library = must(Library::open(path, LibraryMode::ReadWrite));
        QVERIFY(QFileInfo::exists(path + QStringLiteral(".backup-v1")));
        // Topics and licence were the last ones told: they are known from that day on, of the source that told them.
        const auto before = must(library->loadDataset());
        const auto factsOn = [&before](int repository, int day) {
            return before->facts(repository, 1, dayFromNumber(day));
        };
        QCOMPARE(factsOn(0, 20000).topics.toString(), QStringLiteral("x|y"));
        QCOMPARE(factsOn(0, 20000).language->toString(), QStringLiteral("C"));
        QVERIFY(factsOn(0, 20000).licence.isEmpty());
        QCOMPARE(factsOn(0, 20001).licence.toString(), QStringLiteral("MIT"));
        QCOMPARE(factsOn(0, 20001).topics.toString(), QStringLiteral("x|y"));
        QVERIFY(factsOn(0, 19999).topics.isEmpty());
        QVERIFY(factsOn(1, 20000).licence.isEmpty());
        QCOMPARE(factsOn(1, 20000).language->toString(), QStringLiteral("C"));
        const auto writer = must(library->beginWriting());
        const Rename rename{"a/b", "c/d", Day{std::chrono::days{20000}}, RenameEvidence::Stated};
        must(writer->beginBatch(*knownSource(kRankingSource), QStringLiteral("names.csv")));
        must(writer->acceptRenames(std::span(&rename, 1)));
        QCOMPARE(must(writer->endBatch()).renames, 1);
        must(writer->commit());
        const auto data = must(library->loadDataset());
        QCOMPARE(data->joins().size(), std::size_t(1));
        QCOMPARE(data->joins()[0].oldRepository, 1);
        QCOMPARE(data->joins()[0].newRepository, 2);
    }

    void aStepThatFailsChangesNothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old"));
        SQLite::Database database = openFile(path);
        createSchema(database, std::array{kFirst});
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception,
                                 (void)migrate(database, path, std::array{kFirst, kSecond, kBroken}));
        QCOMPARE(schemaVersion(database), 2);
        QCOMPARE(integerFrom(database, "SELECT value FROM kept"), 1);
    }

    void withoutACopyNothingIsMigrated()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old"));
        SQLite::Database database = openFile(path);
        createSchema(database, std::array{kFirst});
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("old.backup-v1")));
        QVERIFY(!migrate(database, path, std::array{kFirst, kSecond}));
        QCOMPARE(schemaVersion(database), 1);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestSchema)
#include "tst_schema.moc"
