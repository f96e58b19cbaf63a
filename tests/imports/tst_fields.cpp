// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/fields.h"
#include "imports/filenames.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QtTest>

using namespace RepoSignal;

class TestFields : public QObject
{
    Q_OBJECT

private slots:
    void takesWholeCountsOnly()
    {
        QCOMPARE(countFrom("0"), std::optional<Count>(0));
        QCOMPARE(countFrom(" 472615\t"), std::optional<Count>(472615));
        QCOMPARE(countFrom("2000000000"), std::optional<Count>(kGreatestCount));
        for (const char *text :
             {"", " ", "-1", "+1", "1.0", "1,000", "1e3", "2000000001", "99999999999999999999", "n/a"})
            QVERIFY2(!countFrom(text), text);
    }

    void takesUtcTimesOnly()
    {
        const auto time = utcTimeFrom("2026-03-06T04:05:09Z");
        QVERIFY(time.has_value());
        QCOMPARE(time->time_since_epoch().count(), 1772769909);
        QCOMPARE(utcTimeFrom("2026-03-06 04:05:09"), time);
        for (const char *text : {"2026-03-06", "2026-02-30T00:00:00Z", "2026-03-06T24:00:00Z", "2026-03-06T04:60:00Z",
                                 "2026-03-06T04:05:09+01:00", "2026-03-06T4:05:09Z", "2026-03-06T04-05-09Z", ""})
            QVERIFY2(!utcTimeFrom(text), text);
    }

    void knowsRepositoryNames()
    {
        for (const char *text : {"octocat/Hello-World", "a/b", "0x2E/fusion", "user_company/x", "o/.github", "-x/_y"})
            QVERIFY2(isRepositoryName(text), text);
        for (const char *text :
             {"", "/", "a/", "/b", "a", "a/b/c", "a b/c", "a.b/c", "a/.", "a/..", "ä/b", "a/b?", "a/<b>"})
            QVERIFY2(!isRepositoryName(text), text);
        QVERIFY(!isRepositoryName("a/" + std::string(101, 'x')));
    }

    void takesNamesOutOfAddresses()
    {
        QCOMPARE(withoutGitHub("https://github.com/a/b"), std::string_view("a/b"));
        QCOMPARE(withoutGitHub(" HTTP://www.GitHub.com/a/b/ "), std::string_view("a/b"));
        QCOMPARE(withoutGitHub("github.com/a/b"), std::string_view("a/b"));
        QCOMPARE(withoutGitHub("a/b"), std::string_view("a/b"));
        QCOMPARE(withoutGitHub("https://example.com/a/b"), std::string_view("https://example.com/a/b"));
    }

    void tellsUtf8()
    {
        for (const char *text :
             {"", "plain", "é", "日本語", "😀", "\xF4\x8F\xBF\xBF", "long enough for eight é at once"})
            QVERIFY2(isUtf8(text), text);
        for (const char *text : {"\xE9", "\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                 "\xF0\x9F\x98", "eight bytes \xFF and more"})
            QVERIFY2(!isUtf8(text), text);
    }

    void findsTheDayInAName()
    {
        QCOMPARE(dayInName(QStringLiteral("x/2020-01-01/github-ranking-2026-03-06.csv.gz")),
                 std::optional(day("2026-03-06")));
        QCOMPARE(dayInName(QStringLiteral("2026-03-06 (1).csv")), std::optional(day("2026-03-06")));
        for (const char *name :
             {"ranking.csv", "ranking-2026-02-30.csv", "raw_2026-01-01_2026-03-31.csv", "12026-03-061.csv"})
            QVERIFY2(!dayInName(QString::fromLatin1(name)), name);
    }

    void takesEndingsOff()
    {
        QCOMPARE(nameWithoutEndings(QStringLiteral("/data/My.Stars.CSV.gz")), QStringLiteral("My.Stars"));
        QCOMPARE(nameWithoutEndings(QStringLiteral(".csv")), QStringLiteral(".csv"));
        QCOMPARE(nameWithoutEndings(QStringLiteral("stars")), QStringLiteral("stars"));
    }

    void timesOfJavaScript()
    {
        const auto seconds = [](const char *text) { return scriptTimeFrom(text)->time_since_epoch().count(); };
        QCOMPARE(seconds("Thu Mar 05 2026 22:10:09 GMT+0000 (Coordinated Universal Time)"), 1772748609);
        QCOMPARE(seconds(" Fri Mar 06 2026 03:40:09 GMT+0530 "), 1772748609);
        QCOMPARE(seconds("Thu Mar 05 2026 18:40:09 GMT-0330 (Neufundland-Normalzeit)"), 1772748609);
        QCOMPARE(seconds("Thu Jan 01 1970 00:00:00 GMT+0000"), 0);
        for (const char *text :
             {"", "2026-03-05", "Thu Mar 05 2026", "Thu Mar 05 2026 22:10:09", "Thu Mar 05 2026 22:10:09 GMT+0000x",
              "Xyz Mar 05 2026 22:10:09 GMT+0000", "Thu ar  05 2026 22:10:09 GMT+0000", "Sun Feb 30 2026 22:10:09 GMT+0000",
              "Thu Mar 05 2026 24:10:09 GMT+0000", "Thu Mar 05 2026 22:10:09 GMT+1500", "Thu Mar 05 2026 22:10:09 UTC+0000",
              "Thu Mar 05 2026T22:10:09 GMT+0000", "Thu Mar  5 2026 22:10:09 GMT+0000"})
            QVERIFY2(!scriptTimeFrom(text), text);
    }

    void daysOrTimes()
    {
        QCOMPARE(dayOrTimeFrom("2026-03-06")->time_since_epoch().count(), 1772755200);
        QCOMPARE(dayOrTimeFrom(" 2026-03-06T00:00:01Z")->time_since_epoch().count(), 1772755201);
        QVERIFY(!dayOrTimeFrom("") && !dayOrTimeFrom("2026-02-29"));
    }

    void numbersOfRepositories()
    {
        QCOMPARE(githubIdFrom(" 1103012935 "), std::optional<std::int64_t>(1'103'012'935));
        QCOMPARE(githubIdFrom("999999999999999999"), std::optional<std::int64_t>(999'999'999'999'999'999));
        for (const char *text : {"", "0", "-1", "1.0", "x", "9999999999999999999"})
            QVERIFY2(!githubIdFrom(text), text);
    }

    void namesCompareWithoutCase()
    {
        QVERIFY(isSameRepository("ruvnet/RuVector", "ruvnet/ruvector"));
        QVERIFY(!isSameRepository("ruvnet/RuVector", "ruvnet/ruvecto"));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestFields)
#include "tst_fields.moc"
