// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/contentkind.h"
#include "support/testmain.h"

#include <QtTest>

using namespace RepoSignal;

namespace {

/// JSON written with single quotes.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

class TestContentKind : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void jsonIsToldByItsBeginning_data()
    {
        QTest::addColumn<QByteArray>("beginning");
        QTest::addColumn<JsonShape>("shape");
        const QByteArray event = json(
            "{'id':'1','type':'WatchEvent','actor':{'id':1},'repo':{'id':2,'name':'o/a'},'payload':{},"
            "'created_at':'2026-03-06T00:00:00Z'}");
        const QByteArray timeline = json(
            "{'repository':{'owner':'o','name':'a'},'actor_attributes':{'blog':''},"
            "'created_at':'2012/03/10 22:00:00 -0700','actor':'someone','type':'PushEvent'}");
        QTest::newRow("event lines") << event + '\n' + event << JsonShape::EventLines;
        QTest::newRow("one cut event") << event.left(80) << JsonShape::EventLines;
        QTest::newRow("timeline lines") << timeline << JsonShape::EventLines;
        QTest::newRow("array") << "\xEF\xBB\xBF\n [\n" + event << JsonShape::EventArray;
        QTest::newRow("month") << json("{ 'month' : '2026-03', 'days' : {'10': [{'language': 'C', 'repos': [")
                               << JsonShape::TrendingMonth;
        QTest::newRow("month without days") << json("{'month': '2026-03', 'days': {}}") << JsonShape::None;
        QTest::newRow("event inside a text")
            << json("{'source':'x','body':'{\\'type\\':\\'PushEvent\\',\\'actor\\':1,\\'repo\\':2,\\'payload\\':3}'}")
            << JsonShape::None;
        QTest::newRow("other object") << json("{'type': 'object', 'openapi': '3'}") << JsonShape::None;
        QTest::newRow("weeks") << json("[{'week': 1, 'total': 2, 'days': [1]}]") << JsonShape::None;
        QTest::newRow("nested arrays") << QByteArray("[[" + event) << JsonShape::None;
        QTest::newRow("table") << QByteArray("repo,type,actor,payload\n") << JsonShape::None;
        QTest::newRow("nothing") << QByteArray() << JsonShape::None;
    }

    void jsonIsToldByItsBeginning()
    {
        QFETCH(QByteArray, beginning);
        QFETCH(JsonShape, shape);
        QCOMPARE(recogniseJson(beginning), shape);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestContentKind)
#include "tst_contentkind.moc"
