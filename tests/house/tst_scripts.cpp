// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace {

/// Stands in for every command that would change the machine; writes what it was asked into $LOG.
constexpr auto kLogged = R"(#!/bin/bash
echo "${0##*/} $*" >>"$LOG"
)";

struct Answer {
    int status = -1;
    QString output;
    QString messages;
    QStringList log; ///< the logged commands, in order
};

} // namespace

/// Runs copies of the scripts in a made-up project, with made-up apt-get, dpkg-query, cmake and program.
class TestScripts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_root.reset(); }
    void nothingMissingAsksForNothing();
    void missingPackagesAreInstalledAsRoot();
    void missingPackagesAreInstalledThroughSudo();
    void withoutRootTheCommandIsPrinted();
    void failedInstallationStops();
    void argumentsReachTheProgram_data();
    void argumentsReachTheProgram();
    void withoutDisplayTheEditionIsWritten();
    void withDisplayTheWindowOpens();
    void failureLeavesNoTable();
    void testsRunFromAnyFolder();

private:
    void makeExecutable(const QString &path, const QByteArray &text);
    Answer run(const QString &script, const QStringList &arguments, const QMap<QString, QString> &environment = {});
    [[nodiscard]] QString path(const QString &below) const { return m_root->filePath(below); }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestScripts::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    m_root = std::make_unique<QTemporaryDir>();
    const QDir source(QStringLiteral(REPOSIGNAL_SOURCE_ROOT "/packaging"));
    QVERIFY(QDir(m_root->path()).mkpath(QStringLiteral("packaging")));
    QVERIFY(QDir(m_root->path()).mkpath(QStringLiteral("elsewhere")));
    for (const char *name : {"run.sh", "test.sh", "packages.sh"}) {
        const QString file = QString::fromLatin1(name);
        QVERIFY(QFile::copy(source.filePath(file), path(QStringLiteral("packaging/") + file)));
    }
    QFile packages(path(QStringLiteral("packaging/packages.txt")));
    QVERIFY(packages.open(QIODevice::WriteOnly));
    packages.write(
        "# note\n\n[build]\ncompiler # to compile\n  linker   # to link # twice\n[test]\ntester # to test\n");
    packages.close();

    makeExecutable(QStringLiteral("bin/dpkg-query"),
                   "#!/bin/bash\n[[ \" $MISSING \" == *\" ${*: -1} \"* ]] && exit 1\necho -n installed\n");
    makeExecutable(QStringLiteral("bin/apt-get"),
                   QByteArray(kLogged) + "[[ \"$*\" == *install* ]] && exit ${APT_EXIT:-0}\nexit 0\n");
    makeExecutable(QStringLiteral("bin/sudo"),
                   QByteArray(kLogged) + "[ \"$SUDO_WORKS\" ] && exec \"${@/#-n/env}\"\nexit 1\n");
    makeExecutable(QStringLiteral("bin/id"), "#!/bin/bash\necho $FAKE_UID\n");
    makeExecutable(QStringLiteral("bin/cmake"), QByteArray(kLogged) + "echo building\n");
    makeExecutable(QStringLiteral("bin/ctest"), QByteArray(kLogged) + "echo closing line\nexit 8\n");
    makeExecutable(QStringLiteral("build/run/bin/display_probe"), "#!/bin/bash\n[ \"$DISPLAY\" = :1 ]\n");
    makeExecutable(QStringLiteral("build/run/bin/reposignal"),
                   QByteArray(kLogged)
                       + "[[ \" $* \" == *\" list \"* ]] && echo repository,stars\nexit ${PROGRAM_EXIT:-0}\n");
}

void TestScripts::makeExecutable(const QString &below, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(path(below.section(u'/', 0, -2))));
    QFile file(path(below));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

Answer TestScripts::run(const QString &script, const QStringList &arguments, const QMap<QString, QString> &environment)
{
    QProcessEnvironment variables;
    variables.insert(QStringLiteral("PATH"), path(QStringLiteral("bin")) + QStringLiteral(":/usr/bin:/bin"));
    variables.insert(QStringLiteral("LOG"), path(QStringLiteral("log")));
    variables.insert(QStringLiteral("FAKE_UID"), QStringLiteral("0"));
    for (auto variable = environment.begin(); variable != environment.end(); ++variable)
        variables.insert(variable.key(), variable.value());

    QProcess process;
    process.setProcessEnvironment(variables);
    process.setWorkingDirectory(path(QStringLiteral("elsewhere")));
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral("/bin/bash"), QStringList{path(QStringLiteral("packaging/") + script)} + arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    QFile log(path(QStringLiteral("log")));
    const QString logged = log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QString();
    return {.status = process.exitCode(),
            .output = QString::fromUtf8(process.readAllStandardOutput()),
            .messages = QString::fromUtf8(process.readAllStandardError()),
            .log = logged.split(u'\n', Qt::SkipEmptyParts)};
}

void TestScripts::nothingMissingAsksForNothing()
{
    const Answer answer = run(QStringLiteral("packages.sh"), {QStringLiteral("build"), QStringLiteral("test")});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output + answer.messages, QString());
    QCOMPARE(answer.log, QStringList());
}

void TestScripts::missingPackagesAreInstalledAsRoot()
{
    const Answer answer = run(QStringLiteral("packages.sh"), {QStringLiteral("build")},
                              {{QStringLiteral("MISSING"), QStringLiteral("linker tester")}});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output, QString());
    static const QRegularExpression reason(QStringLiteral("linker +to link"));
    QVERIFY2(answer.messages.contains(reason),
             qPrintable(answer.messages));
    QVERIFY(!answer.messages.contains(QStringLiteral("tester")));
    QCOMPARE(answer.log.size(), 2);
    QVERIFY(answer.log.at(0).endsWith(QStringLiteral(" update")));
    QVERIFY(answer.log.at(1).endsWith(QStringLiteral(" install -y --no-install-recommends linker")));
}

void TestScripts::missingPackagesAreInstalledThroughSudo()
{
    const Answer answer = run(QStringLiteral("packages.sh"), {QStringLiteral("test")},
                              {{QStringLiteral("MISSING"), QStringLiteral("tester")},
                               {QStringLiteral("FAKE_UID"), QStringLiteral("1000")},
                               {QStringLiteral("SUDO_WORKS"), QStringLiteral("1")}});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.messages.contains(QStringLiteral("through sudo")));
    QVERIFY(answer.log.contains(QStringLiteral("sudo env DEBIAN_FRONTEND=noninteractive apt-get -o "
                                               "DPkg::Lock::Timeout=300 install -y --no-install-recommends tester")));
}

void TestScripts::withoutRootTheCommandIsPrinted()
{
    const Answer answer = run(QStringLiteral("run.sh"), {QStringLiteral("info")},
                              {{QStringLiteral("MISSING"), QStringLiteral("compiler linker")},
                               {QStringLiteral("FAKE_UID"), QStringLiteral("1000")}});
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.messages.endsWith(
                 QStringLiteral("  apt-get update && apt-get install -y --no-install-recommends compiler linker\n")),
             qPrintable(answer.messages));
    QCOMPARE(answer.log, QStringList{QStringLiteral("sudo -n true")});
}

void TestScripts::failedInstallationStops()
{
    const Answer answer = run(
        QStringLiteral("test.sh"), {},
        {{QStringLiteral("MISSING"), QStringLiteral("tester")}, {QStringLiteral("APT_EXIT"), QStringLiteral("100")}});
    QCOMPARE(answer.status, 100);
    QCOMPARE(answer.log.size(), 2);
}

void TestScripts::argumentsReachTheProgram_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const char *arguments) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(u'|');
    };
    row("a verb", "list|--query|language:Rust stars:>5000");
    row("a verb after options", "--as-of|2026-03-06|--quiet|list");
    row("help", "--help");
    row("version", "--scope|census|--version");
}

void TestScripts::argumentsReachTheProgram()
{
    QFETCH(const QStringList, arguments);
    const Answer answer = run(QStringLiteral("run.sh"), arguments);
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.log.last(), QStringLiteral("reposignal ") + arguments.join(u' '));
    QVERIFY(answer.messages.contains(QStringLiteral("building")));
    QCOMPARE(answer.output,
             arguments.contains(QStringLiteral("list")) ? QStringLiteral("repository,stars\n") : QString());
}

void TestScripts::withoutDisplayTheEditionIsWritten()
{
    const Answer answer = run(QStringLiteral("run.sh"), {QStringLiteral("--scope"), QStringLiteral("census")},
                              {{QStringLiteral("DISPLAY"), QStringLiteral(":2")}});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output, QString());
    const QString folder = path(QStringLiteral("elsewhere/reposignal-figures"));
    QVERIFY2(answer.messages.trimmed().endsWith(folder), qPrintable(answer.messages));
    QVERIFY(answer.log.contains(QStringLiteral("reposignal --scope census figures -o ") + folder));
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{QStringLiteral("repositories.csv")});
}

void TestScripts::withDisplayTheWindowOpens()
{
    const Answer answer = run(QStringLiteral("run.sh"), {}, {{QStringLiteral("DISPLAY"), QStringLiteral(":1")}});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.log.last(), QStringLiteral("reposignal "));
    QVERIFY(!QFile::exists(path(QStringLiteral("elsewhere/reposignal-figures"))));
}

void TestScripts::failureLeavesNoTable()
{
    const Answer answer = run(QStringLiteral("run.sh"), {}, {{QStringLiteral("PROGRAM_EXIT"), QStringLiteral("3")}});
    QCOMPARE(answer.status, 3);
    QCOMPARE(answer.log.size(), 4); // configured, built, asked for the figures, and for the table all the same
    QVERIFY(QDir(path(QStringLiteral("elsewhere/reposignal-figures"))).isEmpty());
}

void TestScripts::testsRunFromAnyFolder()
{
    const Answer answer = run(QStringLiteral("test.sh"), {QStringLiteral("-R"), QStringLiteral("tst_day")});
    QCOMPARE(answer.status, 8);
    QVERIFY(answer.output.endsWith(QStringLiteral("closing line\n")));
    QVERIFY(answer.log.at(0).contains(QStringLiteral("-S %1 -B %1/build/test").arg(m_root->path())));
    QVERIFY(answer.log.last().endsWith(QStringLiteral(" -R tst_day")));
}

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestScripts)

#include "tst_scripts.moc"
