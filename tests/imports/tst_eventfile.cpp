// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static

#include "imports/eventfile.h"
#include "imports/madeevents.h"
#include "imports/packedfiles.h"
#include "imports/recordingsink.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace RepoSignal;

namespace {

constexpr Hour kHour = Day{std::chrono::year{2015} / 1 / 1} + std::chrono::hours{15};

} // namespace

class TestEventFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_sink = {};
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void starsAndForksAreCountedByRepositoryAndHour()
    {
        const FileReport report = read(madeStar("o/a", "2015-01-01T15:00:00Z") + '\n' + madeStar("O/A", "2015-01-01T15:59:59Z")
                                       + '\n' + madeEvent("ForkEvent", "o/a", "2015-01-01T15:10:00Z", "{'forkee':{'id':9}}")
                                       + '\n' + madeStar("o/a", "2015-01-01T16:00:00Z") + '\n'
                                       + madeStar("o/b", "2015-01-02T15:00:00Z") + '\n');
        QVERIFY(!report.error);
        QCOMPARE(report.format, QStringLiteral("GH Archive events"));
        QCOMPARE(report.rowsRead, 5);
        QCOMPARE(report.rowsSkipped(), 0);
        QCOMPARE(isoDay(*report.firstDay), QStringLiteral("2015-01-01"));
        QCOMPARE(isoDay(*report.lastDay), QStringLiteral("2015-01-02"));
        QCOMPARE(m_sink.samples.size(), std::size_t(3));
        const RecordedSample &first = m_sink.samples[0];
        QCOMPARE(first.repository, QByteArray("o/a"));
        QCOMPARE(first.githubId, 77);
        QVERIFY(first.hour == kHour);
        QCOMPARE(first.stars, 2);
        QCOMPARE(first.forks, 1);
        QVERIFY(m_sink.samples[1].hour == kHour + std::chrono::hours{1});
        QCOMPARE(m_sink.samples[2].repository, QByteArray("o/b"));
    }

    void samplesNeverBecomeReadings()
    {
        read(madeStar("o/a", "2015-01-01T15:00:00Z"));
        QVERIFY(m_sink.rows.empty());
        QVERIFY(m_sink.appearances.empty());
        QCOMPARE(m_sink.sources.size(), std::size_t(1));
        QCOMPARE(m_sink.sources[0].key, kEventSource.toString());
        QVERIFY(m_sink.sources[0].rule.contains(QStringLiteral("sample")));
        QCOMPARE(m_sink.openBatches, 0);
    }

    void theShapesOfAllYearsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("forks");
        QTest::newRow("2012, Pacific time") << madeTimelineEvent("WatchEvent", "2015/01/01 07:30:00 -0800") << 0;
        QTest::newRow("2013, offset with a colon") << madeTimelineEvent("WatchEvent", "2015-01-01T07:00:09-08:00") << 0;
        QTest::newRow("2012, fork") << madeTimelineEvent("ForkEvent", "2015/01/01 15:30:00 +0000") << 1;
        QTest::newRow("2011, owner as an object")
            << json("{'type':'WatchEvent','repository':{'name':'a','owner':{'login':'o'},'id':12},"
                          "'created_at':'2015-01-01T15:00:00Z'}")
            << 0;
        QTest::newRow("events interface, other order")
            << json("{'type':'WatchEvent','created_at':'2015-01-01T15:58:30Z','repo':{'url':'x','id':12,"
                          "'name':'o/a'},'payload':{'action':'started'},'id':'1'}")
            << 0;
        QTest::newRow("2026, trimmed") << json("{'id':'10850493764','type':'ForkEvent','actor':{'id':0},"
                                                     "'repo':{'id':12,'name':'o/a'},'payload':{},'public':true,"
                                                     "'created_at':'2015-01-01T15:01:10Z','org':{'id':1}}")
                                       << 1;
        QTest::newRow("escaped name") << json("{'id':'1','type':'WatchEvent','repo':{'id':12,'name':"
                                                    "'\\u006f\\/a'},'created_at':'2015-01-01T15:01:10Z'}")
                                      << 0;
        QTest::newRow("escaped type") << json("{'id':'1','type':'Watch\\u0045vent','repo':{'id':12,"
                                                    "'name':'o/a'},'created_at':'2015-01-01T15:01:10Z'}")
                                      << 0;
        QTest::newRow("first of two keys") << json("{'id':'1','type':'WatchEvent','type':'PushEvent','repo':{"
                                                         "'id':12,'id':13,'name':'o/a','name':'o/b'},"
                                                         "'created_at':'2015-01-01T15:01:10Z'}")
                                           << 0;
    }

    void theShapesOfAllYearsAreRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, forks);
        const FileReport report = read(text + '\n');
        QCOMPARE(report.rowsSkipped(), 0);
        QCOMPARE(m_sink.samples.size(), std::size_t(1));
        const RecordedSample &sample = m_sink.samples[0];
        QCOMPARE(sample.repository, QByteArray("o/a"));
        QCOMPARE(sample.githubId, 12);
        QVERIFY(sample.hour == kHour);
        QCOMPARE(sample.forks, forks);
        QCOMPARE(sample.stars, 1 - forks);
    }

    void anArrayIsReadLikeLines()
    {
        const FileReport report = read("[\n  " + madeStar("o/a", "2015-01-01T15:00:00Z") + ",\n  "
                                       + madeEvent("PushEvent", "o/b", "2015-01-01T15:00:00Z") + ",\n{\n\"a\": 1},"
                                       + madeStar("o/a", "2015-01-01T15:00:01Z") + "]\n");
        QCOMPARE(report.rowsRead, 4);
        QCOMPARE(m_sink.samples.size(), std::size_t(1));
        QCOMPARE(m_sink.samples[0].stars, 2);
        QCOMPARE(reasons(report), QStringList({QStringLiteral("4 an event without its type or its repository"),
                                               QStringLiteral("3 an event that is neither a star nor a fork, as most are")}));
    }

    void faultyEventsLoseThemselvesOnly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        const auto add = [](const char *name, const QByteArray &text, const char *reason) {
            QTest::newRow(name) << text << QString::fromLatin1(reason);
        };
        const QByteArray time = "2015-01-01T15:00:00Z";
        const QByteArray good = madeStar("o/x", time);
        constexpr auto other = "an event that is neither a star nor a fork, as most are";
        constexpr auto broken = "no whole JSON object";
        add("push", madeEvent("PushEvent", "o/x", time), other);
        add("unknown type", madeEvent("SponsorshipEvent", "o/x", time), other);
        add("its name in a text", madeEvent("IssueCommentEvent", "o/x", time, "{'body':'\\'type\\':\\'WatchEvent\\''}"), other);
        add("type behind", json("{'type':'PushEvent','x':{'type':'WatchEvent'}}"), other);
        add("another action", madeEvent("WatchEvent", "o/x", time, "{'action':'deleted'}"), other);
        add("cut off", good.left(good.size() / 2), broken);
        add("cut off push", madeEvent("PushEvent", "o/x", time).left(90), broken);
        add("no JSON", "<html>", broken);
        add("bad JSON", json("{'id':'1','type':'WatchEvent','repo':{]}"), broken);
        add("null byte", QByteArray(good).replace("o/x", QByteArray("o\0x", 3)), broken);
        add("nested", json("{'id':'1','type':'WatchEvent','x':") + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}',
            broken);
        add("Latin-1", madeStar("o/caf\xE9", time), "not in UTF-8");
        add("no type", json("{'repo':{'name':'o/x'}}"), "an event without its type or its repository");
        add("type is a number", json("{'type':5}"), "an event without its type or its repository");
        add("no repository", json("{'id':'1','type':'WatchEvent','created_at':'2015-01-01T15:00:00Z'}"),
            "an event without its type or its repository");
        add("deleted repository", madeStar("/", time), "no owner/name of a GitHub repository");
        add("markup", madeStar("o/<b>x</b>", time), "no owner/name of a GitHub repository");
        add("formula", madeStar("=cmd()", time), "no owner/name of a GitHub repository");
        add("no time", madeStar("o/x", ""), "an event without a time like 2026-03-06T04:05:09Z");
        add("no such hour", madeStar("o/x", "2015-01-01T25:00:00Z"), "an event without a time like 2026-03-06T04:05:09Z");
        add("no such zone", madeStar("o/x", "2015-01-01T15:00:00 PST"), "an event without a time like 2026-03-06T04:05:09Z");
        add("1970", madeStar("o/x", "1970-01-01T00:00:00Z"), "a date before 2007-10-29, when GitHub began");
        add("2999", madeStar("o/x", "2999-01-01T00:00:00Z"), "a date in the future");
        add("10 MB", madeEvent("WatchEvent", "o/x", time, '"' + QByteArray(10'000'000, 'x') + '"'),
            "an event longer than 8 MB");
    }

    void faultyEventsLoseThemselvesOnly()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, reason);
        const FileReport report = read(madeStar("o/a", "2015-01-01T15:00:00Z") + '\n' + text + '\n'
                                       + madeStar("o/b", "2015-01-01T15:00:00Z"));
        QVERIFY(!report.error);
        QCOMPARE(report.rowsRead, 3);
        QCOMPARE(reasons(report), QStringList(QStringLiteral("2 ") + reason));
        QCOMPARE(m_sink.samples.size(), std::size_t(2));
        QVERIFY(report.skipped[0].example.size() <= 80);
    }

    void absurdIdsAreNotTold_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char *id : {"99999999999999999999", "-1", "0", "1.5", "\"12\"", "null", "1e9"})
            QTest::newRow(id) << QByteArray(id);
    }

    void absurdIdsAreNotTold()
    {
        QFETCH(QByteArray, id);
        read(madeEvent("WatchEvent", "o/a", "2015-01-01T15:00:00Z", "{}", id));
        if (id == "99999999999999999999") // no number of JSON parsers: a broken line
            QVERIFY(m_sink.samples.empty());
        else
            QCOMPARE(m_sink.samples.at(0).githubId, 0);
    }

    void timesOfAllZonesAreUnderstood()
    {
        using namespace std::chrono_literals;
        const auto expected = Day{std::chrono::year{2012} / 3 / 11} + 5h + 59min + 7s;
        for (const char *text : {"2012/03/10 22:59:07 -0700", "2012-03-10T22:59:07-07:00", "2012-03-11T05:59:07Z",
                                 "2012-03-11 05:59:07", "2012/03/11 11:29:07 +0530"})
            QVERIFY2(eventTimeFrom(text) == expected, text);
        for (const char *text : {"2012-03-10T22:59:07-7:00", "2012-03-10T22:59:07-070", "2012-03-10T22:59:07-0760",
                                 "2012-03/10T22:59:07Z", "2012-03-10T22:59:07Zulu", "2012-03-10", ""})
            QVERIFY2(!eventTimeFrom(text), text);
    }

private:
    FileReport read(const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(QStringLiteral("2015-01-01-15.json.gz"));
        writeFile(path, packed(bytes, Packing::Gzip));
        return importFiles({path}, m_sink, {.today = day("2026-03-06")}).files.at(0);
    }

    static QStringList reasons(const FileReport &report)
    {
        QStringList reasons;
        for (const SkippedRows &skipped : report.skipped)
            reasons.append(QString::number(skipped.firstLine) + u' ' + skipped.reason);
        return reasons;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    RecordingSink m_sink;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestEventFile)
#include "tst_eventfile.moc"
