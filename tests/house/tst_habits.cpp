// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "house/habits.h"
#include "support/testmain.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace RepoSignal;

using Rule = Findings (*)(const SourceTree &);
Q_DECLARE_METATYPE(Rule)

class TestHabits : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void theHouseKeepsItsHabits_data();
    void theHouseKeepsItsHabits();
    void budgetsAreShown();
    void breachIsFound_data();
    void breachIsFound();
    void licenceMayStandBeside();
    void codeWithoutCommentsAndStrings();
};

void TestHabits::theHouseKeepsItsHabits_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::newRow("licences") << &unlicensedFiles;
    QTest::newRow("phrases") << &forbiddenPhrases;
    QTest::newRow("headers") << &unguardedHeaders;
    QTest::newRow("labels") << &labelsReadingHtml;
}

void TestHabits::theHouseKeepsItsHabits()
{
    QFETCH(const Rule, rule);
    const SourceTree tree(QStringLiteral(REPOSIGNAL_SOURCE_ROOT));
    QVERIFY(tree.contains(QStringLiteral("app/domain/day.h")));
    const Findings findings = rule(tree);
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + report(findings)));
}

void TestHabits::budgetsAreShown()
{
    const Findings findings = filesOverBudget(SourceTree(QStringLiteral(REPOSIGNAL_SOURCE_ROOT)));
    if (!findings.isEmpty())
        qInfo("over the rule of thumb:\n%s", qPrintable(report(findings)));
}

void TestHabits::breachIsFound_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // how the only line of the report begins; empty: no finding

    const auto row = [](const char *name, Rule rule, const char *path, const char *text, const char *expected) {
        QTest::newRow(name) << rule << QString::fromUtf8(path) << QByteArray(text) << QString::fromUtf8(expected);
    };
    row("no licence", &unlicensedFiles, "app/a.h", "#pragma once\n", "app/a.h: ");
    row("half a licence", &unlicensedFiles, "app/a.h", "// SPDX-License-Identifier: MIT\n", "app/a.h: ");
    row("a licence", &unlicensedFiles, "app/a.h", "// SPDX-FileCopyrightText: x\n// SPDX-License-Identifier: MIT\n",
        "");
    row("a licence's text", &unlicensedFiles, "resources/fonts/OFL.txt", "SIL", "");
    row("what is not the project's", &unlicensedFiles, "build/run/a.h", "", "");
    row("unfinished", &forbiddenPhrases, "README.md", "\n<!-- \x54ODO -->", "README.md:2: ");
    row("unfinished within a word", &forbiddenPhrases, "README.md", "\x54ODOS", "");
    row("a foreign place", &forbiddenPhrases, "tests/a.cpp", "\"/w\x6frk/x\"", "tests/a.cpp:1: ");
    row("a place of the system", &forbiddenPhrases, "tests/a.cpp", "\"/usr/share/data\"", "");
    row("a nested loop", &forbiddenPhrases, "ui/a.cpp", "int i;\nQEventLoop loop;\n", "ui/a.cpp:2: ");
    row("a nested loop in a comment", &forbiddenPhrases, "ui/a.cpp", "// no QEventLoop\n/* nor\nQEventLoop */\n", "");
    row("waiting in a test", &forbiddenPhrases, "tests/a.cpp", "process.waitForFinished();\n", "");
    row("waiting", &forbiddenPhrases, "app/a.cpp", "watcher.waitForFinished();\n", "app/a.cpp:1: ");
    row("a lock", &forbiddenPhrases, "app/a.cpp", "static std::mutex lock;\n", "app/a.cpp:1: ");
    row("which thread it is", &forbiddenPhrases, "app/a.cpp", "QThread::currentThread();\n", "");
    row("get", &forbiddenPhrases, "app/a.h", "    int getSize() const;\n", "app/a.h:1: ");
    row("a guard", &unguardedHeaders, "app/a.h", "#pragma once\n", "");
    row("no guard", &unguardedHeaders, "ui/a.h", "int a();\n", "ui/a.h: ");
    row("a label", &labelsReadingHtml, "ui/a.cpp", "auto *a = new QLabel(this);\n", "ui/a.cpp: ");
    row("a plain label", &labelsReadingHtml, "ui/a.cpp", "new QLabel; a->setTextFormat(Qt::PlainText);\n", "");
}

void TestHabits::breachIsFound()
{
    QFETCH(const Rule, rule);
    QFETCH(const QString, path);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    const QTemporaryDir root;
    const QDir dir(root.path());
    if (path.contains(u'/'))
        QVERIFY(dir.mkpath(path.section(u'/', 0, -2)));
    QFile file(dir.filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();

    const Findings findings = rule(SourceTree(root.path()));
    QCOMPARE(findings.size(), expected.isEmpty() ? 0 : 1);
    QCOMPARE(report(findings).left(expected.size()), expected);
}

void TestHabits::licenceMayStandBeside()
{
    const QTemporaryDir root;
    const QDir dir(root.path());
    QFile image(dir.filePath(QStringLiteral("icon.png")));
    QVERIFY(image.open(QIODevice::WriteOnly));
    QCOMPARE(unlicensedFiles(SourceTree(root.path())).size(), 1);
    QFile licence(dir.filePath(QStringLiteral("icon.png.license")));
    QVERIFY(licence.open(QIODevice::WriteOnly));
    licence.write("SPDX-FileCopyrightText: x\nSPDX-License-Identifier: MIT\n");
    licence.close();
    QCOMPARE(unlicensedFiles(SourceTree(root.path())).size(), 0);
}

void TestHabits::codeWithoutCommentsAndStrings()
{
    const QStringList lines{QStringLiteral("a(\"b \\\" // c\"); // d"), QStringLiteral("e /* f"),
                            QStringLiteral("g */ h")};
    QCOMPARE(codeOnly(lines), (QStringList{QStringLiteral("a(); "), QStringLiteral("e "), QStringLiteral(" h")}));
}

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestHabits)

#include "tst_habits.moc"
