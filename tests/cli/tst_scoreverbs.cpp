// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cmath>

using namespace RepoSignal;

class TestScoreVerbs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_library = makeLibrary(m_folder.path(), 70);
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theScoreCanBeComputedByHand()
    {
        const CommandRun run = verb("score ann/kernel --format json");
        QCOMPARE(run.exitCode, 0);
        const auto value = [rows = object(run)[u"rows"].toArray()](QStringView id) {
            for (const QJsonValue row : rows) {
                if (row[u"id"].toString() == id)
                    return row[u"value"].toDouble(-1);
            }
            return -1.0;
        };
        QCOMPARE(value(u"gain_7d"), 700.0);
        QCOMPARE(value(u"gain_28d"), 2800.0);
        QCOMPARE(value(u"usual_week"), 700.0);
        const double volume = 25 * std::log10(700.0);
        const double growth = 100.0 / 3 * std::log10(1000 * 2800.0 / (value(u"stars") - 2800 + 50));
        QVERIFY(std::abs(value(u"volume") - volume) < 1e-7);
        QVERIFY(std::abs(value(u"growth_part") - growth) < 1e-7);
        QCOMPARE(value(u"surprise"), 0.0);
        QVERIFY(std::abs(value(u"score") - (0.2 * volume + 0.5 * growth)) < 1e-7);
    }

    void theTableSaysHow()
    {
        const CommandRun run = verb("score ANN/kernel");
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains(u"25 · log₁₀ 700"), qPrintable(run.out));
        QVERIFY(run.out.contains(u"median of 700; 700; 700; 700; 700; 700; 700; 700, at least 0"));
        QVERIFY(run.err.contains(u"Label: steady."));
        QVERIFY(run.err.contains(u"last read 2026-03-06"));
    }

    void aTooNewRepositorySaysSo()
    {
        const QTemporaryDir folder;
        const QString young = makeLibrary(folder.path(), 3);
        const CommandRun run = RepoSignal::run({QStringLiteral("--library"), young, QStringLiteral("score"),
                                                QStringLiteral("ann/kernel"), QStringLiteral("--format"),
                                                QStringLiteral("csv")});
        QCOMPARE(run.exitCode, 0);
        const QStringList lines = run.out.split(QStringLiteral("\r\n")).filter(QStringLiteral("score,"));
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().contains(u"Too new: 2 days of history, 14 are needed."), qPrintable(lines.first()));
    }

    void aStrangerFails()
    {
        const CommandRun run = verb("score no/such");
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.err.startsWith(u"reposignal: no/such is not in this scope"));
        QCOMPARE(verb("score").exitCode, 2);
    }

    void aPanelNeedsItsDates()
    {
        QCOMPARE(verb("panel").exitCode, 2);
        const QString path = m_folder.filePath(QStringLiteral("panel.json"));
        const CommandRun run = RepoSignal::run({QStringLiteral("--library"), m_library, QStringLiteral("panel"),
                                                QStringLiteral("-o"), path});
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.err.contains(u"2025-05-13"));
        QVERIFY(!QFile::exists(path));
    }

private:
    [[nodiscard]] CommandRun verb(const char *arguments) const
    {
        return run(QStringList{QStringLiteral("--library"), m_library} + QString::fromLatin1(arguments).split(u' '));
    }
    static QJsonObject object(const CommandRun &run) { return QJsonDocument::fromJson(run.out.toUtf8()).object(); }

    QTemporaryDir m_folder;
    QString m_library;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestScoreVerbs)
#include "tst_scoreverbs.moc"
