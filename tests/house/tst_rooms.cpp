// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "house/cmakelist.h"
#include "house/roomtable.h"
#include "support/testmain.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace RepoSignal;

namespace {

constexpr auto kTable = R"({
    "app/domain": {"include": [], "link": []},
    "app/charts": {"include": ["domain"], "link": ["Qt6::Gui"]},
    "app/store": {"include": ["domain"], "link": []},
    "ui": {"include": ["pages", "charts", "domain"], "link": []},
    "ui/pages": {"include": ["page.h", "charts", "domain"], "link": ["Qt6::Widgets"]}
})";

void write(const QDir &root, const QString &path, const QByteArray &text)
{
    QVERIFY(root.mkpath(path.section(u'/', 0, -2)));
    QFile file(root.filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

RoomTable madeUpTable()
{
    QStringList faults;
    const RoomTable table = RoomTable::fromJson(kTable, &faults);
    if (!faults.isEmpty())
        qFatal("%s", qPrintable(faults.join(u'\n')));
    return table;
}

} // namespace

class TestRooms : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void theHouseKeepsItsTable();
    void differenceIsFound_data();
    void differenceIsFound();
    void foldersAreInTheTableOnce();
    void everyFileIsListed();
    void wrongTableIsRefused_data();
    void wrongTableIsRefused();
    void callsOfACMakeList();
};

void TestRooms::theHouseKeepsItsTable()
{
    const SourceTree tree(QStringLiteral(REPOSIGNAL_SOURCE_ROOT));
    QStringList faults;
    const RoomTable table = RoomTable::fromJson(tree.bytes(QStringLiteral("tests/house/rooms.json")), &faults);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY(tree.contains(QStringLiteral("app/domain/day.h")));
    const Findings findings = table.differences(tree);
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + report(findings)));
}

void TestRooms::differenceIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // how the only line of the report begins; empty: no finding

    const auto row = [](const char *name, const char *path, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(path) << QByteArray(text) << QString::fromUtf8(expected);
    };
    row("a lower room", "app/charts/spec.h", "#include \"domain/day.h\"\n#include <QString>\n", "");
    row("the own room", "app/charts/spec.h", "#include \"charts/mark.h\"\n", "");
    row("moc output", "app/charts/spec.cpp", "#include \"spec.moc\"\n#include \"moc_spec.cpp\"\n", "");
    row("a higher room", "app/domain/day.h", "\n#include \"charts/spec.h\"\n",
        "app/domain/day.h:2: includes \"charts/spec.h\": domain may include no other room");
    row("spaces in the directive", "app/domain/day.h", "  #  include  \"charts/spec.h\"\n", "app/domain/day.h:1: ");
    row("a neighbour not in the row", "app/charts/spec.cpp", "#include \"store/library.h\"\n",
        "app/charts/spec.cpp:1: includes \"store/library.h\": charts may include only domain");
    row("a commented include", "app/domain/day.h", "// #include \"charts/spec.h\"\n", "");
    row("a relative include", "app/charts/spec.cpp", "#include \"spec.h\"\n", "app/charts/spec.cpp:1: ");
    row("a path upwards", "app/charts/spec.cpp", "#include \"../domain/day.h\"\n", "app/charts/spec.cpp:1: ");
    row("a room in angle brackets", "app/charts/spec.cpp", "#include <domain/day.h>\n", "app/charts/spec.cpp:1: ");
    row("a library's folder", "app/charts/spec.cpp", "#include <QtGui/QColor>\n", "");
    row("the page's own header", "ui/pages/onepage.cpp", "#include \"pages/onepage.h\"\n#include \"page.h\"\n", "");
    row("a part of a page", "ui/pages/onepage.cpp", "#include \"pages/onedetails.h\"\n", "");
    row("another page", "ui/pages/onepage.cpp", "#include \"pages/otherpage.h\"\n", "ui/pages/onepage.cpp:1: ");
    row("another page through a part", "ui/pages/onedetails.cpp", "#include \"pages/otherpage.h\"\n",
        "ui/pages/onedetails.cpp:1: ");
    row("the window from a page", "ui/pages/onepage.cpp", "#include \"mainwindow.h\"\n", "ui/pages/onepage.cpp:1: ");
    row("a page from the window", "ui/mainwindow.cpp", "#include \"pages/onepage.h\"\n#include \"mainwindow.h\"\n", "");
    row("an allowed link", "app/charts/CMakeLists.txt",
        "reposignal_room(charts SOURCES a.cpp LINK room_domain Qt6::Gui) # Qt6::Widgets\n", "");
    row("a forbidden library", "app/charts/CMakeLists.txt",
        "\nreposignal_room(charts\n  SOURCES a.cpp\n  LINK Qt6::Widgets)\n",
        "app/charts/CMakeLists.txt:2: charts may not link Qt6::Widgets");
    row("a forbidden room", "app/store/CMakeLists.txt",
        "reposignal_room(store SOURCES a.cpp)\ntarget_link_libraries(room_store PRIVATE room_charts)\n",
        "app/store/CMakeLists.txt:2: store may not link room_charts");
    row("a room under another name", "app/store/CMakeLists.txt", "reposignal_room(shop SOURCES a.cpp)\n",
        "app/store/CMakeLists.txt:1: a room is named after its folder, store");
}

void TestRooms::differenceIsFound()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    const QTemporaryDir root;
    write(QDir(root.path()), path, text);

    const Findings findings = madeUpTable().differences(SourceTree(root.path()));
    QCOMPARE(findings.size(), expected.isEmpty() ? 0 : 1);
    QCOMPARE(report(findings).left(expected.size()), expected);
}

void TestRooms::foldersAreInTheTableOnce()
{
    const QTemporaryDir root;
    const QDir dir(root.path());
    write(dir, QStringLiteral("app/domain/day.h"), "");
    write(dir, QStringLiteral("app/cellar/wine.h"), "");
    write(dir, QStringLiteral("ui/domain/day.h"), "");

    const QString found = report(madeUpTable().differences(SourceTree(root.path())));
    QCOMPARE(found.count(u'\n') + 1, 3);
    QVERIFY(found.contains(QStringLiteral("app/cellar: no row of the room table is about this folder")));
    QVERIFY(found.contains(QStringLiteral("ui/domain: app/ and ui/ both have a folder of this name")));
    QVERIFY(found.contains(QStringLiteral("ui/domain: no row of the room table is about this folder")));
}

void TestRooms::everyFileIsListed()
{
    const QTemporaryDir root;
    const QDir dir(root.path());
    write(dir, QStringLiteral("app/store/CMakeLists.txt"), "reposignal_room(store SOURCES library.cpp)\n");
    write(dir, QStringLiteral("app/store/library.cpp"), "");
    write(dir, QStringLiteral("app/store/forgotten.cpp"), "");
    QCOMPARE(report(unlistedFiles(SourceTree(root.path()))),
             QStringLiteral("app/store/forgotten.cpp: is not listed in app/store/CMakeLists.txt"));

    const Findings findings = unlistedFiles(SourceTree(QStringLiteral(REPOSIGNAL_SOURCE_ROOT)));
    if (!findings.isEmpty())
        qInfo("in no library:\n%s", qPrintable(report(findings)));
}

void TestRooms::wrongTableIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("rooms");
    QTest::newRow("an unknown room") << QByteArray(R"({"app/a": {"include": ["b"], "link": []}})");
    QTest::newRow("a circle") << QByteArray(R"({"app/a": {"include": ["b"]}, "app/b": {"include": ["a"]}})");
    QTest::newRow("one name twice") << QByteArray(R"({"app/a": {"include": []}, "ui/a": {"include": []}})");
}

void TestRooms::wrongTableIsRefused()
{
    QFETCH(const QByteArray, json);
    QStringList faults;
    RoomTable::fromJson(json, &faults);
    QCOMPARE(faults.size(), 1);
}

void TestRooms::callsOfACMakeList()
{
    const QList<CMakeCall> calls = callsIn(
        QStringLiteral("# off(1)\nreposignal_room(a\n  SOURCES \"x.cpp\" LINK b PUBLIC c)\nset(d e)\n"));
    QCOMPARE(calls.size(), 2);
    QCOMPARE(calls.at(0).line, 2);
    QCOMPARE(calls.at(0).arguments.at(2), QStringLiteral("x.cpp"));
    QCOMPARE(linkedTargets(calls.at(0)), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
    QCOMPARE(calls.at(1).line, 4);
    QCOMPARE(linkedTargets(calls.at(1)), QStringList());
}

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestRooms)

#include "tst_rooms.moc"
