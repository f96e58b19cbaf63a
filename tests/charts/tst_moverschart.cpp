// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charts.h"
#include "charts/smalledition.h"
#include "support/testmain.h"

using namespace RepoSignal;

class TestMoversChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void ranksByGain()
    {
        const auto edition = smallEdition({{QStringLiteral("a/slow"), QStringLiteral("Go"), {1000, 1001}},
                                           {QStringLiteral("a/fast"), QStringLiteral("Go"), {10000, 10250}},
                                           {QStringLiteral("a/fell"), QStringLiteral("Go"), {1000, 990}},
                                           {QStringLiteral("a/new"), QStringLiteral("Go"), {kUnknownCount, 5000}}});
        const ChartSpec chart = moversChart(*edition, Window::Day, false);
        QCOMPARE(chart.y.categories, (QStringList{QStringLiteral("a/fast"), QStringLiteral("a/slow")}));
        QCOMPARE(chart.layers.front().labels,
                 (std::vector<QString>{QStringLiteral("+250 (2.5%)"), QStringLiteral("+1 (0.1%)")}));
        QCOMPARE(chart.layers.front().repositories, (std::vector<RepositoryId>{2, 1}));
        QCOMPARE(chart.title, QStringLiteral("a/fast gained 250 stars in 24 hours"));
        QCOMPARE(chart.subtitle,
                 QStringLiteral("All ranked repositories: stars gained in the 24 h to 6 March 2026, 04:05 UTC"));
        QCOMPARE(chart.n, 3);
        QVERIFY(chart.notes.contains(QStringLiteral("In brackets: growth over the stars before.")));
        QVERIFY(!chart.subtitle.contains(QStringLiteral("on 6 March")));
        QCOMPARE(chart.table.rows.front(),
                 (QStringList{QStringLiteral("a/fast"), QStringLiteral("Go"), QStringLiteral("250"),
                              QStringLiteral("0.025"), QStringLiteral("10250")}));
    }

    void ranksByGrowthFromABase()
    {
        const auto edition = smallEdition({{QStringLiteral("a/tiny"), QStringLiteral("Go"), {10, 20}},
                                           {QStringLiteral("a/large"), QStringLiteral("Go"), {10000, 10100}},
                                           {QStringLiteral("a/medium"), QStringLiteral("Go"), {500, 550}}});
        const ChartSpec chart = moversChart(*edition, Window::Day, true);
        QCOMPARE(chart.y.categories, (QStringList{QStringLiteral("a/medium"), QStringLiteral("a/large")}));
        QCOMPARE(chart.layers.front().labels.front(), QStringLiteral("10.0% (+50)"));
        QCOMPARE(chart.title, QStringLiteral("a/medium grew by 10.0% in 24 hours"));
        QVERIFY(chart.subtitle.contains(QStringLiteral("from at least 500 stars before")));
    }

    void marksEstimates()
    {
        auto stars = growing(5000, 10, 9);
        stars[1] = kUnknownCount;
        const ChartSpec chart = moversChart(*smallEdition({{QStringLiteral("a/b"), QStringLiteral("Go"), stars}}),
                                            Window::Week, false);
        QCOMPARE(chart.layers.front().labels.front(), QStringLiteral("≈ +70 (1.4%)"));
        QVERIFY(chart.notes.last().startsWith(u'≈'));
    }

    // A jump that forks do not bear out: shown and said to be suspect, but the headline is about the next.
    void aSuspectIsNoHeadline()
    {
        auto jumped = growing(1100, 2, 40);
        jumped.push_back(4000);
        const auto edition = smallEdition(
            {{.name = QStringLiteral("o/jumped"), .language = {}, .stars = jumped},
             {.name = QStringLiteral("o/real"), .language = {}, .stars = growing(5000, 30, 41)}});
        const ChartSpec chart = moversChart(*edition, Window::Day, false);
        QCOMPARE(chart.title, QStringLiteral("o/real gained 30 stars in 24 hours"));
        QCOMPARE(chart.y.categories, QStringList({QStringLiteral("o/jumped"), QStringLiteral("o/real")}));
        QCOMPARE(chart.layers[0].labels[0], QStringLiteral("⚠ suspect +2,900 (263.6%)"));
        QCOMPARE(chart.layers[0].inks, (std::vector<Ink>{Ink::Muted, Ink::Highlight}));
        QVERIFY(chart.notes.contains(QStringLiteral("⚠: suspect, the gain may be a fault of the data.")));
    }

    void limits()
    {
        std::vector<SmallRepository> repositories;
        for (int i = 1; i <= 30; ++i)
            repositories.push_back({QStringLiteral("a/r%1").arg(i), QStringLiteral("Go"), {1000, 1000 + i}});
        const ChartSpec chart = moversChart(*smallEdition(repositories), Window::Day, false, 5);
        QCOMPARE(chart.y.categories.size(), 5);
        QCOMPARE(chart.layers.front().size(), std::size_t{5});
        QCOMPARE(chart.n, 30);
    }

    void headlineTakesShortNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("title");
        QTest::newRow("short") << QStringLiteral("a/b") << QStringLiteral("a/b gained 1 star in 24 hours");
        QTest::newRow("long") << QStringLiteral("Introduction-to-Autonomous-Robots/Introduction-to-Autonomous-Robots")
                              << QStringLiteral("Introduction-to-Autonomous-Robots gained 1 star in 24 hours");
        QTest::newRow("longest") << (QString(39, u'o') + u'/' + QString(100, u'n'))
                                 << QStringLiteral("One repository gained 1 star in 24 hours");
        QTest::newRow("markup") << QStringLiteral("a/<img src=x>%1%2")
                                << QStringLiteral("a/<img src=x>%1%2 gained 1 star in 24 hours");
    }

    void headlineTakesShortNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, title);
        const ChartSpec chart = moversChart(*smallEdition({{name, QStringLiteral("Go"), {10, 11}}}), Window::Day,
                                            false);
        QCOMPARE(chart.title, title);
        QCOMPARE(chart.y.categories.front(), name);
        QVERIFY(chart.altText.contains(name));
    }

    void saysWhyThereIsNothing()
    {
        const auto lost = smallEdition({{QStringLiteral("a/b"), QStringLiteral("Go"), {1000, 990}}});
        QVERIFY(
            moversChart(*lost, Window::Day, false).emptyReason.contains(QStringLiteral("gained stars in the 24 h to")));
        QVERIFY(moversChart(*lost, Window::Week, false).emptyReason.contains(QStringLiteral("needs readings")));
        const auto tiny = smallEdition({{QStringLiteral("a/b"), QStringLiteral("Go"), {10, 20}}});
        QVERIFY(moversChart(*tiny, Window::Day, true).emptyReason.contains(QStringLiteral("at least 500 stars")));
        QVERIFY(!moversChart(*tiny, Window::Day, false).isEmpty());
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestMoversChart)
#include "tst_moverschart.moc"
