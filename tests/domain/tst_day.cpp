// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/day.h"
#include "support/datasets.h"
#include "support/testmain.h"

using namespace RepoSignal;

class TestDay : public QObject
{
    Q_OBJECT

private slots:
    void parsesOnlyRealDays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("plain") << QStringLiteral("2026-03-06") << true;
        QTest::newRow("leap day") << QStringLiteral("2024-02-29") << true;
        QTest::newRow("no leap day") << QStringLiteral("2026-02-29") << false;
        QTest::newRow("short") << QStringLiteral("2026-3-6") << false;
        QTest::newRow("slashes") << QStringLiteral("2026/03/06") << false;
        QTest::newRow("month 13") << QStringLiteral("2026-13-01") << false;
        QTest::newRow("letters") << QStringLiteral("2026-0a-01") << false;
        QTest::newRow("wide digits") << QStringLiteral("\uff12026-03-06") << false;
        QTest::newRow("time behind it") << QStringLiteral("2026-03-06T00") << false;
        QTest::newRow("empty") << QString() << false;
    }

    void parsesOnlyRealDays()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QCOMPARE(dayFromIso(QStringView(text)).has_value(), valid);
        QCOMPARE(dayFromIso(text.toStdString()).has_value(), valid && text.size() == 10);
        if (valid)
            QCOMPARE(isoDay(*dayFromIso(QStringView(text))), text);
    }

    void printsEnglishWhateverTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(longDay(day("2026-03-06")), QStringLiteral("6 March 2026"));
        QCOMPARE(shortDay(day("2026-03-06")), QStringLiteral("6 Mar 2026"));
        QCOMPARE(weekdayDay(day("2026-03-06")), QStringLiteral("Fri 6 Mar 2026"));
    }

    void numbersRoundTrip()
    {
        QCOMPARE(dayNumber(day("1970-01-02")), 1);
        QCOMPARE(dayFromNumber(dayNumber(day("2026-03-06"))), day("2026-03-06"));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestDay)
#include "tst_day.moc"
