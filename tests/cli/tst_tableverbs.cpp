// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace RepoSignal;

class TestTableVerbs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_library = makeLibrary(m_folder.path());
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void listShowsFilteredAndSortedRows()
    {
        const CommandRun list = verb("list --query lang:c --sort -stars --columns repository,stars,velocity,gain_7d");
        QCOMPARE(list.exitCode, 0);
        QCOMPARE(list.out,
                 QStringLiteral("Repository   Stars  +24 h  +7 d\n"
                                "ann/kernel  60,200   +100     –\n"
                                "bob/shell   19,990     −5     –\n"));
        QCOMPARE(list.err,
                 QStringLiteral("2 of 2 that match among 4 repositories: All ranked repositories as of 2026-03-06. "
                                "Source: EvanLi/Github-Ranking.\n"));
        QCOMPARE(verb("--quiet list").err, QString());
    }

    void listKeepsToItsLimit()
    {
        QCOMPARE(verb("list --limit 0 --format csv --columns name").out, QStringLiteral("name\r\n"));
        QCOMPARE(verb("list --limit 2 --format csv --columns name").out,
                 QStringLiteral("name\r\nkernel\r\neditor\r\n"));
        QCOMPARE(verb("list --limit 1").err.section(u':', 0, 0), QStringLiteral("1 of 4 repositories"));
    }

    void listAnswersInEveryFormat()
    {
        QCOMPARE(verb("list --format csv --limit 1 --columns repository,language,stars,observed").out,
                 QStringLiteral("repository,language,stars,observed\r\nann/kernel,C,60200,2026-03-06\r\n"));
        QCOMPARE(verb("list --format tsv --limit 1 --columns repository,stars").out,
                 QStringLiteral("repository\tstars\nann/kernel\t60200\n"));
        QCOMPARE(verb("list --format markdown --limit 1 --columns repository,stars").out,
                 QStringLiteral("| Repository | Stars |\n| --- | ---: |\n| ann/kernel | 60,200 |\n"));
        const QJsonObject json = object(verb("list --format json --sort velocity"));
        QCOMPARE(json[u"as_of"].toString(), QStringLiteral("2026-03-06"));
        QCOMPARE(json[u"scope"].toString(), QStringLiteral("All ranked repositories"));
        QCOMPARE(json[u"kind"].toString(), QStringLiteral("quota"));
        QCOMPARE(json[u"n"].toInt(), 4);
        QCOMPARE(json[u"rows"].toArray().size(), 4);
        QCOMPARE(json[u"rows"].toArray()[0].toObject()[u"velocity"].toInt(), -5);
        QVERIFY(json[u"rows"].toArray()[0].toObject()[u"gain_7d"].isNull());
    }

    void theDateIsThatOfTheEdition()
    {
        const QJsonObject json = object(verb("--as-of 2026-03-05 list --format json"));
        QCOMPARE(json[u"as_of"].toString(), QStringLiteral("2026-03-05"));
        QCOMPARE(json[u"rows"].toArray()[0].toObject()[u"stars"].toInt(), 60100);
        QCOMPARE(verb("list --as-of 2026-03-05 --format json").out, verb("--as-of 2026-03-05 list --format json").out);
        const CommandRun outside = verb("--as-of 2025-01-01 list");
        QCOMPARE(outside.exitCode, 2);
        QVERIFY2(outside.err.contains(u"2026-03-04 to 2026-03-06") && outside.err.count(u'\n') == 1,
                 qPrintable(outside.err));
    }

    void theScopeIsThatOfTheEdition()
    {
        const QJsonObject json = object(
            run({QStringLiteral("--library"), m_library, QStringLiteral("--scope"), QStringLiteral("stars:>15k"),
                 QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json")}));
        QCOMPARE(json[u"n"].toInt(), 3);
        const CommandRun wrong = verb("--scope nothing list");
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(wrong.err.startsWith(u"reposignal: "));
    }

    void columnsDefinesEveryColumn()
    {
        const CommandRun csv = run({QStringLiteral("columns"), QStringLiteral("--format"), QStringLiteral("csv")});
        QCOMPARE(csv.exitCode, 0);
        QVERIFY(csv.out.startsWith(u"id,title,type,unit,description\r\nrepository,Repository,text,,"));
        QVERIFY(csv.out.contains(u"\r\ngrowth,% / day,ratio,"));
        const QJsonObject json = object(
            run({QStringLiteral("columns"), QStringLiteral("--format"), QStringLiteral("json")}));
        QVERIFY(json[u"rows"].toArray().size() > 20);
        QVERIFY(json[u"as_of"].isNull());
    }

    void languagesTellsShares()
    {
        QCOMPARE(verb("languages --of gain --window 24h --format csv").out,
                 QStringLiteral("language,n,share,low,high,in_top,expected_in_top,chance,chance_corrected,share_before,change\r\n"
                                "Rust,1,0.8,,,,,,,0.8,0\r\nC,2,0.2,,,,,,,0.2,0\r\n,1,0,,,,,,,0,0\r\n"));
        const QStringList lines = verb("languages --of stars --window 24h --limit 1").out.split(u'\n');
        QCOMPARE(lines.size(), 4); // with those of no language, and the end
        QCOMPARE(lines[1].simplified(), QStringLiteral("C 2 72.2% – – – – – – 72.5% −0.2 pt"));
        QVERIFY(lines[2].startsWith(u"No language             1   9.0%"));
        const QJsonObject json = object(verb("languages --of stars --window 24h --format json"));
        QCOMPARE(json[u"n"].toInt(), 4);
        QCOMPARE(json[u"rows"].toArray()[2].toObject()[u"language"], QJsonValue(QString()));
    }

    void unknownSharesAreEmpty()
    {
        QCOMPARE(verb("languages --window 28d --format csv").out.count(u'\n'), 1);
        QCOMPARE(
            verb("languages --of stars --window 28d --format csv --limit 1").out.section(QStringLiteral("\r\n"), 1, 1),
            QStringLiteral("C,2,0.722498,,,,,,,,"));
    }

    void aShareOfAQuotaIsRefused()
    {
        const CommandRun refused = verb("languages --of repositories");
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.out, QString());
        QVERIFY2(refused.err.startsWith(u"reposignal: A share of repositories says nothing here"),
                 qPrintable(refused.err));
        QCOMPARE(refused.err.count(u'\n'), 1);
    }

    void verboseTellsWhatIsRead()
    {
        const CommandRun list = verb("--verbose list");
        QVERIFY(list.err.contains(QString(QStringLiteral("Library: ") + m_library)));
        QVERIFY(list.err.contains(u"Edition: 2026-03-06"));
    }

    void spikesListsEveryBurst()
    {
        const QString library = makeLibrary(m_folder.path(), 80, 3000);
        const auto spikes = [&library](const QStringList &more) {
            return run(QStringList{QStringLiteral("--library"), library, QStringLiteral("spikes")} + more);
        };
        const CommandRun table = spikes({});
        QCOMPARE(table.exitCode, 0);
        QCOMPARE(table.out,
                 QStringLiteral("Repository   Stars    Gain  Growth  Burst  Week share  Peak share  Label  Lasted  Of  Doubt\n"
                                "ann/kernel  63,200  +3,700   6.22%   68.7      63.79%      53.45%  spike  23.86%  88\n"));
        QVERIFY2(table.err.startsWith(QStringLiteral("1 of 4 whose usual week is known burst:")), qPrintable(table.err));
        QVERIFY(table.err.contains(QStringLiteral("Gain and growth over 7d.")));
        QCOMPARE(spikes({QStringLiteral("--window"), QStringLiteral("24h"), QStringLiteral("--format"), QStringLiteral("csv")})
                     .out.section(u',', 0, 12),
                 QStringLiteral("repository,stars,gain,growth,burst,week_share,peak_share,label,lasted_share,lasted_n,doubt\r\n"
                                "ann/kernel,63200,3100"));
        const QJsonObject json = object(spikes({QStringLiteral("--format"), QStringLiteral("json")}));
        QCOMPARE(json[u"n"].toInt(), 4);
        const QJsonObject row = json[u"rows"].toArray().first().toObject();
        QCOMPARE(row[u"label"].toString(), QStringLiteral("spike"));
        QCOMPARE(row[u"lasted_n"].toInt(), 88);
        // Three days know no usual week: no row is no error.
        QCOMPARE(verb("spikes --format csv").out.count(u'\n'), 1);
        QCOMPARE(verb("spikes --window 2d").exitCode, 2);
    }

private:
    [[nodiscard]] CommandRun verb(const char *arguments) const
    {
        return run(QStringList{QStringLiteral("--library"), m_library} + QString::fromLatin1(arguments).split(u' '));
    }
    static QJsonObject object(const CommandRun &ran) { return QJsonDocument::fromJson(ran.out.toUtf8()).object(); }

    QTemporaryDir m_folder;
    QString m_library;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestTableVerbs)
#include "tst_tableverbs.moc"
