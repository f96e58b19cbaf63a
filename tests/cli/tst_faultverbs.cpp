// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace RepoSignal;

class TestFaultVerbs : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_library;

    CommandRun verb(const char *words) const
    {
        QStringList arguments{QStringLiteral("--library"), m_library};
        arguments += QString::fromLatin1(words).split(u' ');
        return run(arguments);
    }

private slots:
    void initTestCase()
    {
        m_library = m_folder.filePath(QStringLiteral("library.reposignal"));
        QCOMPARE(run({QStringLiteral("new"), m_library}).exitCode, 0);
        const QString table = m_folder.filePath(QStringLiteral("table.csv"));
        writeFile(table,
                  "repository,date,stars\n"
                  "a/back,2026-03-01,1000\na/back,2026-03-02,90\na/back,2026-03-03,1010\n"
                  "b/lost,2026-03-01,1000\nb/lost,2026-03-02,1001\nb/lost,2026-03-03,700\n");
        QCOMPARE(verb(qUtf8Printable(QStringLiteral("import ") + table)).exitCode, 0);
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void listsThemNewestFirst()
    {
        const CommandRun faults = verb("faults --format csv");
        QCOMPARE(faults.exitCode, 0);
        const QStringList lines = faults.out.split(QStringLiteral("\r\n"));
        QCOMPARE(lines[0], QStringLiteral("day,last_day,repository,kind,before,after,source,weight,state,reason"));
        QVERIFY(lines[1].startsWith(u"2026-03-03,2026-03-03,b/lost,loss,1001,700,"));
        QVERIFY(lines[1].contains(QStringLiteral(",likely,open,\"301 of 1,001 stars")));
        QVERIFY(lines[2].startsWith(u"2026-03-02,2026-03-03,a/back,foreign-count,1000,1010,"));
        QCOMPARE(verb("--as-of 2026-03-01 faults --format csv").out.count(u'\n'), 1);
        QCOMPARE(verb("--as-of 2026-03-02 faults --format csv").out.count(QStringLiteral(",loss,")), 1);
    }

    void filtersByKindAndState()
    {
        QCOMPARE(verb("faults --kind loss --format csv").out.count(u'\n'), 2);
        QCOMPARE(verb("faults --state real --format csv").out.count(u'\n'), 1);
        QCOMPARE(verb("faults --state open --format csv").out.count(u'\n'), 3);
        const CommandRun wrong = verb("faults --kind losses");
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(wrong.err.contains(QStringLiteral("foreign-count")));
    }

    void tellsPeopleAndMachines()
    {
        const CommandRun text = verb("faults");
        QVERIFY(text.out.contains(QStringLiteral("Gone and back")));
        QVERIFY(!text.out.contains(QStringLiteral("Taken for")));
        QVERIFY(text.err.contains(QStringLiteral("suspected faults in the data up to 2026-03-03.")));
        const QJsonObject json = QJsonDocument::fromJson(verb("faults --format json").out.toUtf8()).object();
        QCOMPARE(json[u"n"].toInt(), 2);
        QVERIFY(json[u"scope"].isNull());
        QCOMPARE(json[u"rows"][0][u"after"].toInt(), 700);
        QCOMPARE(run({QStringLiteral("faults"), QStringLiteral("--help")}).exitCode, 0);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestFaultVerbs)
#include "tst_faultverbs.moc"
