// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"
#include "cli/commandline.h"
#include "cli/verb.h"

#include "cli/commandrun.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QSet>

using namespace RepoSignal;

namespace {

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

std::vector<Verb> verbs()
{
    std::vector<Verb> result = libraryVerbs();
    for (const auto &group : {libraryCareVerbs(), tableVerbs(), languageVerbs(), scoreVerbs(), spikeVerbs(), faultVerbs(), figureVerbs()})
        result.insert(result.end(), group.begin(), group.end());
    return result;
}

/// A full disk.
class FullDevice : public QIODevice
{
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override
    {
        setErrorString(QStringLiteral("No space left on device"));
        return -1;
    }
};

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void verbsAreWhole()
    {
        QSet<QString> names;
        for (const Verb &verb : verbs()) {
            QVERIFY2(!names.contains(verb.name), qPrintable(verb.name));
            names.insert(verb.name);
            QVERIFY(verb.run);
            QVERIFY2(verb.summary.endsWith(u'.'), qPrintable(verb.name));
            QVERIFY2(verb.example.startsWith(u"reposignal "), qPrintable(verb.name));
            QVERIFY2(words(verb.example).contains(verb.name), qPrintable(verb.name));
            QCOMPARE(verb.operands.isEmpty(), verb.mostOperands == 0 && verb.name != u"figures");
        }
        QCOMPARE(names.size(), 16);
    }

    void helpExplains()
    {
        const CommandRun all = run({QStringLiteral("--help")});
        QCOMPARE(all.exitCode, 0);
        QCOMPARE(all.err, QString());
        for (const Verb &verb : verbs()) {
            QVERIFY2(all.out.contains(verb.summary), qPrintable(verb.name));
            for (const QStringList &asked :
                 {QStringList{verb.name, QStringLiteral("--help")}, QStringList{QStringLiteral("-h"), verb.name}}) {
                const CommandRun help = run(asked);
                QCOMPARE(help.exitCode, 0);
                QCOMPARE(help.err, QString());
                QVERIFY2(help.out.endsWith(verb.example + u'\n'), qPrintable(help.out));
                for (const QCommandLineOption &option : verb.options)
                    QVERIFY2(help.out.contains(QStringLiteral("--") + option.names().last()), qPrintable(help.out));
            }
        }
    }

    void versionIsSaid()
    {
        QCOMPARE(run({QStringLiteral("--version")}).out.left(11), QStringLiteral("reposignal "));
        QCOMPARE(run({QStringLiteral("list"), QStringLiteral("-v")}).exitCode, 0);
    }

    void wrongUsageIsOneLineAndTwo_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *arguments, const char *message) {
            QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromUtf8(message);
        };
        row("", "Expected a command. See: reposignal --help");
        row("lst", "No command is called \"lst\". Did you mean list? See: reposignal --help");
        row("frobnicate", "No command is called \"frobnicate\". See: reposignal --help");
        row("--offline list", "Unknown option 'offline'. See: reposignal --help");
        row("list --offline", "Unknown option 'offline'. See: reposignal list --help");
        row("list --limit", "Missing value after '--limit'. See: reposignal list --help");
        row("list more", "list takes nothing but options. See: reposignal list --help");
        row("import", "Expected \"reposignal import FILE…\". See: reposignal import --help");
        row("new a b", "That is too much: expected \"reposignal new FILE\". See: reposignal new --help");
        row("--as-of yesterday info",
            "--as-of: \"yesterday\" is no date; write it as 2026-03-06. See: reposignal --help");
        row("info --as-of 2026-02-30",
            "--as-of: \"2026-02-30\" is no date; write it as 2026-03-06. See: reposignal info --help");
        row("--library= info", "--library is empty; name one, or leave the option out. See: reposignal --help");
        row("--quiet --verbose info", "--quiet and --verbose exclude each other; choose one. See: reposignal --help");
        row("info --format yaml", "--format: \"yaml\" is none of table, csv, json. See: reposignal info --help");
        row("list --limit -1", "--limit: \"-1\" is no whole number of at least 0. See: reposignal list --help");
        row("list --query stars:>x", "--query: Expected a number after \">\" (column 8). See: reposignal list --help");
        row("list --sort -strs", "--sort: No column \"strs\". Did you mean stars? See: reposignal list --help");
        row("list --columns lang", "--columns: No column \"lang\". Did you mean language? See: reposignal list --help");
        row("languages --of forks",
            "--of: \"forks\" is none of repositories, stars, gain. See: reposignal languages --help");
        row("languages --window 1d", "--window: \"1d\" is none of 24h, 7d, 28d. See: reposignal languages --help");
        row("bundle folder", "Expected the file to write: -o FILE. See: reposignal bundle --help");
    }
    void wrongUsageIsOneLineAndTwo()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, message);
        const CommandRun wrong = run(words(arguments));
        QCOMPARE(wrong.err, QStringLiteral("reposignal: ") + message + u'\n');
        QCOMPARE(wrong.out, QString());
        QCOMPARE(wrong.exitCode, 2);
    }

    void modeFollowsTheVerb()
    {
        const auto mode = [](const char *arguments) {
            return programMode(QStringList{QStringLiteral("reposignal")} + words(QString::fromUtf8(arguments)));
        };
        QCOMPARE(mode(""), ProgramMode::Window);
        QCOMPARE(mode("--library figure --as-of 2026-03-06"), ProgramMode::Window);
        QCOMPARE(mode("--help"), ProgramMode::Command);
        QCOMPARE(mode("--nonsense"), ProgramMode::Command);
        QCOMPARE(mode("list --query figure"), ProgramMode::Command);
        QCOMPARE(mode("--library list figure movers"), ProgramMode::DrawingCommand);
        QCOMPARE(mode("figures"), ProgramMode::DrawingCommand);
    }

    void theWindowsArgumentsAreRead()
    {
        const SplitArguments split = splitArguments(
            words(QStringLiteral("reposignal --library x --as-of 2026-03-06 --scope census")));
        QVERIFY(!split.error);
        QCOMPARE(split.verb, QString());
        QCOMPARE(split.global.library, QStringLiteral("x"));
        QCOMPARE(split.global.asOf, dayFromIso(QStringView(u"2026-03-06")));
        QCOMPARE(split.global.scope, QStringLiteral("census"));
    }

    void aFullDiskIsSaid()
    {
        FullDevice full;
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QBuffer err;
        QVERIFY(err.open(QIODevice::WriteOnly));
        const std::atomic_bool interrupted = false;
        QCOMPARE(runCommand({QStringLiteral("reposignal"), QStringLiteral("columns")},
                            {.out = full, .err = err, .interrupted = interrupted}),
                 1);
        QCOMPARE(QString::fromUtf8(err.data()),
                 QStringLiteral("reposignal: Standard output could not be written (No space left on device); free some "
                                "space or write elsewhere.\n"));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestCommandLine)
#include "tst_commandline.moc"
