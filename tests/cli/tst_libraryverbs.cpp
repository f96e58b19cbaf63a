// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"
#include "support/testmain.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace RepoSignal;

class TestLibraryVerbs : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void newMakesAnEmptyLibrary()
    {
        const QString library = path("new.reposignal");
        const CommandRun made = run({QStringLiteral("new"), library});
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(made.out, QString());
        QVERIFY(made.err.contains(u"import FILE"));
        const CommandRun info = onLibrary(library,
                                          {QStringLiteral("info"), QStringLiteral("--format"), QStringLiteral("csv")});
        QCOMPARE(info.exitCode, 0);
        QVERIFY2(info.out.split(QStringLiteral("\r\n"))[1].startsWith(u"0,0,0,,,,"), qPrintable(info.out));

        const CommandRun again = run({QStringLiteral("new"), library});
        QCOMPARE(again.exitCode, 1);
        QCOMPARE(again.err.count(u'\n'), 1);
        QVERIFY(again.err.startsWith(u"reposignal: "));
        const CommandRun list = onLibrary(library, {QStringLiteral("list")});
        QCOMPARE(list.exitCode, 1);
        QVERIFY2(list.err.contains(u"no observations"), qPrintable(list.err));
    }

    void aMissingLibraryIsNotMade()
    {
        const QString library = path("absent.reposignal");
        for (const QString &verb : {QStringLiteral("info"), QStringLiteral("list"), QStringLiteral("languages")}) {
            const CommandRun missing = onLibrary(library, {verb});
            QCOMPARE(missing.exitCode, 1);
            QCOMPARE(
                missing.err,
                QStringLiteral("reposignal: There is no library %1; make one with: reposignal new %1\n").arg(library));
        }
        QVERIFY(!QFileInfo::exists(library));
    }

    void infoTellsWhatTheLibraryHolds()
    {
        const QString library = makeLibrary(m_folder->path());
        const CommandRun json = onLibrary(library,
                                          {QStringLiteral("info"), QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(json.exitCode, 0);
        QCOMPARE(json.err, QString());
        const QJsonObject answer = QJsonDocument::fromJson(json.out.toUtf8()).object();
        QCOMPARE(answer[u"n"].toInt(), 4);
        const QJsonObject row = answer[u"rows"].toArray()[0].toObject();
        QCOMPARE(row[u"repositories"].toInt(), 4);
        QCOMPARE(row[u"tracked"].toInt(), 0);
        QCOMPARE(row[u"days"].toInt(), 3);
        QCOMPARE(row[u"first_day"].toString(), QStringLiteral("2026-03-04"));
        QCOMPARE(row[u"last_day"].toString(), QStringLiteral("2026-03-06"));
        QCOMPARE(row[u"content_hash"].toString().size(), 64);
        QVERIFY(row[u"size"].toInt() > 1000);
        const QJsonObject source = row[u"sources"].toArray()[0].toObject();
        QCOMPARE(source[u"key"].toString(), QStringLiteral("github-ranking"));
        QCOMPARE(source[u"licence"].toString(), QStringLiteral("MIT"));
        QCOMPARE(source[u"population"].toString(), QStringLiteral("quota"));
        QCOMPARE(source[u"readings"].toInt(), 12);
        const CommandRun table = onLibrary(library, {QStringLiteral("info")});
        QVERIFY2(table.out.contains(u"3, from 2026-03-04 to 2026-03-06"), qPrintable(table.out));
        QVERIFY(table.out.contains(u"EvanLi/Github-Ranking"));
    }

    void importListsWhatBecameOfEachFile()
    {
        const QString library = path("import.reposignal");
        const QString good = path("stars.csv");
        const QString bad = path("picture.csv");
        writeFile(good, "repository,date,stars\nann/x,2026-03-05,10\nann/x,2026-03-06,12\nann/x,2026-03-06,13\n");
        writeFile(bad, "\x89PNG\r\n\x1a\n0000");
        QCOMPARE(run({QStringLiteral("new"), library}).exitCode, 0);

        const CommandRun partly = onLibrary(library, {QStringLiteral("import"), good, bad});
        QCOMPARE(partly.exitCode, 3);
        QVERIFY2(partly.out.contains(u"stars.csv") && partly.out.contains(u"2 readings added"), qPrintable(partly.out));
        QVERIFY2(partly.out.contains(u"picture.csv: not read"), qPrintable(partly.out));
        QVERIFY2(partly.err.startsWith(u"reposignal: picture.csv is a picture (PNG), ") && partly.err.count(u'\n') == 1,
                 qPrintable(partly.err));

        const CommandRun failed = onLibrary(library, {QStringLiteral("import"), bad});
        QCOMPARE(failed.exitCode, 1);
        const CommandRun absent = onLibrary(library, {QStringLiteral("import"), path("absent.csv")});
        QCOMPARE(absent.exitCode, 1);
        QVERIFY(!absent.err.isEmpty());
        const CommandRun again = onLibrary(library, {QStringLiteral("--quiet"), QStringLiteral("import"), good});
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.err, QString());
        QVERIFY2(again.out.contains(u"already there"), qPrintable(again.out));
    }

    void anInterruptStopsWith130()
    {
        const QString library = makeLibrary(m_folder->path());
        const QString file = path("more.csv");
        writeFile(file, "repository,date,stars\nann/x,2026-03-05,10\n");
        for (const QStringList &verb :
             {QStringList{QStringLiteral("import"), file}, QStringList{QStringLiteral("list")},
              QStringList{QStringLiteral("languages")}}) {
            const CommandRun stopped = run(QStringList{QStringLiteral("--library"), library} + verb,
                                           {.interrupted = true});
            QCOMPARE(stopped.exitCode, 130);
        }
        const CommandRun info = onLibrary(library,
                                          {QStringLiteral("info"), QStringLiteral("--format"), QStringLiteral("csv")});
        QVERIFY(info.out.contains(u"\r\n4,0,3,"));
    }

    void progressIsForTerminals()
    {
        const QString library = path("progress.reposignal");
        const QString file = path("stars.csv");
        writeFile(file, "repository,date,stars\nann/x,2026-03-05,10\n");
        QCOMPARE(run({QStringLiteral("new"), library}).exitCode, 0);
        const QStringList import{QStringLiteral("--library"), library, QStringLiteral("import"), file};
        const CommandRun terminal = run(import, {.onTerminal = true});
        QVERIFY2(terminal.err.contains(u"\r\x1b[KImporting: ") && terminal.err.endsWith(u"\r\x1b[K"),
                 qPrintable(terminal.err));
        QCOMPARE(run(import).err, QString());
        QCOMPARE(run(QStringList{QStringLiteral("--quiet")} + import, {.onTerminal = true}).err, QString());
    }

    void checkSaysWhetherTheLibraryIsSound()
    {
        const QString library = makeLibrary(m_folder->path());
        const QStringList json{QStringLiteral("check"), QStringLiteral("--format"), QStringLiteral("json")};
        const CommandRun sound = onLibrary(library, {QStringLiteral("check")});
        QCOMPARE(sound.exitCode, 0);
        QVERIFY2(sound.out.contains(u"No damage"), qPrintable(sound.out));
        QCOMPARE(sound.err, QString());
        const auto rowOf = [](const CommandRun &run) {
            return QJsonDocument::fromJson(run.out.toUtf8()).object()[u"rows"].toArray()[0].toObject();
        };
        const QJsonObject row = rowOf(onLibrary(library, json));
        QCOMPARE(row[u"repositories"].toInt(), 4);
        QCOMPARE(row[u"readings"].toInt(), 12);
        QCOMPARE(row[u"problem_count"].toInt(), 0);
        QVERIFY(row[u"problems"].isArray());

        QFile file(library);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray content = file.readAll();
        const auto page = content.lastIndexOf("ann/kernel"); // overwritten texts no longer agree with their index
        QVERIFY(page > 0);
        file.seek(page);
        file.write("zzz/zzzzzz");
        file.close();
        const CommandRun damaged = onLibrary(library, json);
        QCOMPARE(damaged.exitCode, 1);
        QVERIFY(rowOf(damaged)[u"problem_count"].toInt() > 0);
        QVERIFY2(damaged.err.startsWith(QStringLiteral("reposignal: %1: ").arg(library)) && damaged.err.count(u'\n') == 1,
                 qPrintable(damaged.err));
    }

    void aBackupIsRestored()
    {
        const QString library = makeLibrary(m_folder->path());
        const QString backup = path("backup.reposignal");
        const CommandRun made = onLibrary(library, {QStringLiteral("backup"), backup});
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(made.out, QString());
        QVERIFY2(made.err.contains(backup), qPrintable(made.err));
        const QString missing = path("missing.reposignal");
        const CommandRun restored = onLibrary(missing, {QStringLiteral("restore"), backup});
        QCOMPARE(restored.exitCode, 0);
        QCOMPARE(restored.err, QStringLiteral("Restored %1.\n").arg(missing));
        const CommandRun again = onLibrary(missing, {QStringLiteral("restore"), backup});
        QVERIFY2(again.err.contains(missing + QStringLiteral(".before-restore")), qPrintable(again.err));
        QCOMPARE(onLibrary(missing, {QStringLiteral("info"), QStringLiteral("--format"), QStringLiteral("csv")}).exitCode, 0);

        const CommandRun failed = onLibrary(library, {QStringLiteral("restore"), path("none")});
        QCOMPARE(failed.exitCode, 1);
        QCOMPARE(failed.err.count(u'\n'), 1);
        QCOMPARE(onLibrary(library, {QStringLiteral("backup")}).exitCode, 2);
        QCOMPARE(onLibrary(library, {QStringLiteral("backup"), path("no/where")}).exitCode, 1);
    }

    void bundleSaysWhatIsMissing()
    {
        const QString output = path("bundle.xz");
        const CommandRun failed = run({QStringLiteral("bundle"), m_folder->path(), QStringLiteral("-o"), output});
        QCOMPARE(failed.exitCode, 1);
        QVERIFY2(failed.err.startsWith(u"reposignal: ") && failed.err.count(u'\n') == 1, qPrintable(failed.err));
        QVERIFY(!QFileInfo::exists(output));
    }

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    static CommandRun onLibrary(const QString &library, const QStringList &verb)
    {
        return run(QStringList{QStringLiteral("--library"), library} + verb);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestLibraryVerbs)
#include "tst_libraryverbs.moc"
