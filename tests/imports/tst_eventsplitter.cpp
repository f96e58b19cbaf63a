// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static

#include "imports/eventsplitter.h"
#include "imports/madeevents.h"
#include "imports/piecesstream.h"
#include "support/testmain.h"

#include <QtTest>

using namespace RepoSignal;

namespace {

/// Line, fault and text of every event, one a line.
QStringList split(const QByteArray &bytes, std::size_t piece)
{
    PiecesStream stream(bytes, piece);
    EventSplitter splitter(stream);
    QStringList found;
    bool more = true;
    while (more) {
        EventText event;
        while (splitter.take(event)) {
            const auto size = static_cast<qsizetype>(std::min<std::size_t>(event.text.size(), 60));
            const QString fault = !event.fault                       ? QString()
                : *event.fault == RowFault::EventTooLong ? QStringLiteral("too long ")
                                                         : QStringLiteral("broken ");
            found.append(QString::number(event.line) + u' ' + fault + QString::fromUtf8(event.text.data(), size));
        }
        const auto filled = splitter.fill();
        more = filled && filled.value();
    }
    return found;
}

} // namespace

class TestEventSplitter : public QObject
{
    Q_OBJECT

private slots:
    void eventsAreCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("events");
        const auto add = [](const char *name, const QByteArray &bytes, const QStringList &events) {
            QTest::newRow(name) << bytes << events;
        };
        const auto text = [](const char *single) { return QString::fromUtf8(json(single)); };
        const QByteArray push = json("{'id':'1','type':'PushEvent','x':'}'}");
        const QString pushText = QString::fromUtf8(push);
        add("empty", "", {});
        add("blank lines", "\n \r\n\t\n", {});
        add("lines", push + "\n" + push + "\r\n\n" + push,
            {QStringLiteral("1 ") + pushText, QStringLiteral("2 ") + pushText, QStringLiteral("4 ") + pushText});
        add("with a mark", "\xEF\xBB\xBF" + push + "\n", {QStringLiteral("1 ") + pushText});
        add("several in a line", json("{'a':'}{\\'','b':[{}]}{'c':2} {'d':3}\n{'e':'\\\\'}"),
            {text("1 {'a':'}{\\'','b':[{}]}"), text("1 {'c':2}"), text("1 {'d':3}"), text("2 {'e':'\\\\'}")});
        add("broken lines", "{\"a\":1\n{\"b\":\"x\nword {\n" + push + "\n]\n{\"c\":",
            {QStringLiteral("1 broken {\"a\":1"), QStringLiteral("2 broken {\"b\":\"x"),
             QStringLiteral("3 broken word {"), QStringLiteral("4 ") + pushText, QStringLiteral("5 broken ]"),
             QStringLiteral("6 broken {\"c\":")});
        add("array", "[{\"a\":1},{\"b\":[1,{}]}]", {QStringLiteral("1 {\"a\":1}"), QStringLiteral("1 {\"b\":[1,{}]}")});
        add("array over lines", "\n[\n  {\n\"a\": \"]\"\n  },\n{\n}\n]\n",
            {QStringLiteral("3 {\n\"a\": \"]\"\n  }"), QStringLiteral("6 {\n}")});
        add("array with other members", "[null, \"a,]\", 5,[{}],{\"a\":1}",
            {QStringLiteral("1 null"), QStringLiteral("1 \"a,]\""), QStringLiteral("1 5"), QStringLiteral("1 [{}]"),
             QStringLiteral("1 {\"a\":1}")});
        add("array with an open text", "[{\"a\":\"x\n},{\"b\":2}]",
            {QStringLiteral("1 broken {\"a\":\"x"), QStringLiteral("2 }"), QStringLiteral("2 {\"b\":2}")});
        add("array cut off", "[{\"a\":1},{\"b\"", {QStringLiteral("1 {\"a\":1}"), QStringLiteral("1 broken {\"b\"")});
        add("empty array", "[]", {});
    }

    void eventsAreCut()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, events);
        for (const std::size_t piece : {1, 2, 3, 7, 64, 100'000})
            QCOMPARE(split(bytes, piece), events);
    }

    void anEventTooLongLosesItselfOnly_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("line");
        QTest::newRow("lines") << QByteArray("{\"a\":1}\n{\"b\":\"") << QByteArray("\"}\n{\"c\":3}\n") << 3;
        QTest::newRow("with leading type") << QByteArray("{\"a\":1}\n{\"id\":\"1\",\"type\":\"PushEvent\",\"b\":\"")
                                           << QByteArray("\"}\n{\"c\":3}\n") << 3;
        QTest::newRow("array") << QByteArray("[{\"a\":1},\n{\"b\":[\n\"") << QByteArray("\"]\n},\n{\"c\":3}]") << 5;
    }

    void anEventTooLongLosesItselfOnly()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(int, line);
        for (const qsizetype size : {qsizetype(10'000'000), qsizetype(40'000'000)}) {
            const QStringList events = split(before + QByteArray(size, 'x') + after, 64 * 1024);
            QCOMPARE(events.size(), 3);
            QCOMPARE(events[0], QStringLiteral("1 {\"a\":1}"));
            QVERIFY(events[1].startsWith(QStringLiteral("2 too long {\"")));
            QCOMPARE(events[2], QStringLiteral("%1 {\"c\":3}").arg(line));
        }
        const QStringList fits = split(before + QByteArray(8'000'000, 'x') + after, 64 * 1024);
        QVERIFY(!fits.at(1).contains(QStringLiteral("too long")));
    }

    void theLeadingTypeIsSeenOnlyWhereItLeads()
    {
        const std::string plain = json("{'id':'12','type':'WatchEvent','actor':{}}").toStdString();
        QCOMPARE(leadingType(plain), std::string_view("WatchEvent"));
        QVERIFY(leadingType(json("{'id':'12', 'type':'WatchEvent'}").toStdString()).empty());
        QVERIFY(leadingType(json("{'id':'1x','type':'WatchEvent'}").toStdString()).empty());
        QVERIFY(leadingType(json("{'type':'WatchEvent'}").toStdString()).empty());
        QVERIFY(leadingType(json("{'id':'1','type':'Watch\\u0045vent'}").toStdString()).empty());
        QVERIFY(leadingType(json("{'id':'1','type':'Watch").toStdString()).empty());
        QVERIFY(leadingType("").empty());
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestEventSplitter)
#include "tst_eventsplitter.moc"
