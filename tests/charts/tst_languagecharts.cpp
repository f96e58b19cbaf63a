// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charts.h"
#include "charts/smalledition.h"
#include "support/testmain.h"

using namespace RepoSignal;

class TestLanguageCharts : public QObject
{
    Q_OBJECT

    /// Gains of the last day: TypeScript 60, Rust 30, none 5, untold 5; Go falls by 10 and counts 0.
    static std::vector<SmallRepository> mixed()
    {
        return {
            {QStringLiteral("a/big"), QStringLiteral("TypeScript"), {1000, 1050}},
            {QStringLiteral("a/small"), QStringLiteral("TypeScript"), {100, 110}},
            {QStringLiteral("b/rust"), QStringLiteral("Rust"), {500, 530}},
            {QStringLiteral("c/go"), QStringLiteral("Go"), {400, 390}},
            {QStringLiteral("d/list"), QString(), {90, 95}},
            {QStringLiteral("e/untold"), std::nullopt, {90, 95}},
            {QStringLiteral("f/stale"), QStringLiteral("Rust"), {kUnknownCount, 70, 90, kUnknownCount, kUnknownCount}}};
    }

    static ChartSpec gainChart(int top = 8)
    {
        return languageShareChart(*smallEdition(mixed()), ShareBasis::Gain, Window::Day, top);
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void ranksSharesOfGain()
    {
        const ChartSpec chart = gainChart();
        QCOMPARE(chart.emptyReason, QString());
        QCOMPARE(chart.n, 6);
        QCOMPARE(chart.y.categories,
                 (QStringList{QStringLiteral("TypeScript"), QStringLiteral("Rust"), QStringLiteral("Go"),
                              QStringLiteral("No language"), QStringLiteral("Unknown")}));
        const Layer &bars = chart.layers.front();
        QCOMPARE(bars.mark, MarkType::Bar);
        QCOMPARE(bars.x2, (std::vector<double>{0.6, 0.3, 0, 0.05, 0.05}));
        QCOMPARE(bars.labels.front(), QStringLiteral("60.0% (2)"));
        QCOMPARE(bars.labels[2], QStringLiteral("0.0% (1)"));
        QCOMPARE(bars.inkOf(0), Ink::Highlight);
        QCOMPARE(bars.inkOf(1), Ink::Neutral);
        QCOMPARE(bars.inkOf(3), Ink::Muted);
    }

    void saysWhatItShows()
    {
        const ChartSpec chart = gainChart();
        QCOMPARE(chart.title, QStringLiteral("TypeScript took 60.0% of the stars gained"));
        QCOMPARE(chart.subtitle,
                 QStringLiteral("All ranked repositories: share of the 100 stars gained in the 24 h to 6 March "
                                "2026, 04:05 UTC, by main language"));
        QCOMPARE(chart.sourceLine,
                 QStringLiteral("Source: EvanLi/Github-Ranking, totals of 6 Mar 2026, 04:05 UTC. n = 6 repositories."));
        QVERIFY(chart.notes.contains(QStringLiteral("a/big alone: 50 stars, 83.3% of TypeScript’s.")));
        QVERIFY(chart.notes.contains(QStringLiteral("Repositories that lost stars count 0.")));
        QVERIFY(chart.notes.join(u' ').contains(QStringLiteral("The set: the 100 most starred")));
        QCOMPARE(chart.altText,
                 QStringLiteral("Ranked bar chart of share of the 100 stars gained in the 24 h to 6 March 2026, "
                                "04:05 UTC, by main language for All ranked repositories, where TypeScript took "
                                "60.0% of the stars gained. TypeScript 60.0%, Rust 30.0%, Go 0.0%."));
        QCOMPARE(chart.scopeName, QStringLiteral("All ranked repositories"));
        QCOMPARE(chart.asOf, day("2026-03-06"));
    }

    void putsTheRestIntoOther()
    {
        const ChartSpec chart = gainChart(1);
        QCOMPARE(chart.y.categories.at(1), QStringLiteral("Other"));
        QCOMPARE(chart.layers.front().labels[1], QStringLiteral("30.0% (2)"));
        double sum = 0;
        for (const double share : chart.layers.front().x2)
            sum += share;
        QVERIFY(qFuzzyCompare(sum, 1.0));
    }

    void tableHoldsTheRowsBehindIt()
    {
        const ChartSpec chart = gainChart();
        QCOMPARE(
            chart.table.columns,
            (QStringList{QStringLiteral("language"), QStringLiteral("repositories"), QStringLiteral("stars_gained"),
                         QStringLiteral("share"), QStringLiteral("share_before")}));
        QCOMPARE(chart.table.rows.size(), std::size_t{5});
        QCOMPARE(chart.table.rows.front(),
                 (QStringList{QStringLiteral("TypeScript"), QStringLiteral("2"), QStringLiteral("60"),
                              QStringLiteral("0.6"), QString()}));
        QVERIFY(!chart.table.isNumeric(0));
        QVERIFY(chart.table.isNumeric(3));
    }

    void refusesShareOfRepositoriesOfAQuota()
    {
        const ChartSpec chart = languageShareChart(*smallEdition(mixed()), ShareBasis::Repositories, Window::Day);
        QVERIFY(chart.isEmpty());
        QVERIFY(chart.emptyReason.contains(QStringLiteral("says nothing")));
        QVERIFY(!chart.title.isEmpty());
        QVERIFY(chart.altText.contains(chart.emptyReason));
    }

    void countsRepositoriesOfACensus()
    {
        auto dataset = smallDataset(mixed());
        Scope scope = defaultScope(*dataset);
        scope.kind = PopulationKind::Census;
        const auto edition = makeEdition(dataset, {.asOf = day("2026-03-06"), .compareWith = {}, .scope = scope});
        const ChartSpec chart = languageShareChart(*edition, ShareBasis::Repositories, Window::Day);
        QCOMPARE(chart.title, QStringLiteral("TypeScript is the language of 33.3% of the repositories"));
        QCOMPARE(chart.layers.front().labels.front(), QStringLiteral("33.3% (2)"));
    }

    void saysWhyThereIsNothing_data()
    {
        QTest::addColumn<std::vector<Count>>("stars");
        QTest::addColumn<QString>("reason");
        QTest::newRow("one reading") << std::vector<Count>{100} << QStringLiteral("No gain over 24 hours is known");
        QTest::newRow("no gain") << std::vector<Count>{100, 100} << QStringLiteral("gained stars in the 24 h to");
        QTest::newRow("a fall") << std::vector<Count>{100, 90} << QStringLiteral("gained stars in the 24 h to");
    }

    void saysWhyThereIsNothing()
    {
        QFETCH(std::vector<Count>, stars);
        QFETCH(QString, reason);
        const auto edition = smallEdition({{QStringLiteral("a/b"), QStringLiteral("Rust"), stars}});
        for (const ChartSpec &chart : {languageShareChart(*edition, ShareBasis::Gain, Window::Day)}) {
            QVERIFY(chart.isEmpty());
            QVERIFY2(chart.emptyReason.contains(reason), qPrintable(chart.emptyReason));
            QVERIFY(!chart.sourceLine.isEmpty());
        }
    }

    void emptyScopeIsNoCrash()
    {
        const auto edition = smallEdition({{QStringLiteral("a/b"), QStringLiteral("Rust"), {5, 6}}}, {},
                                          day("2020-01-01"));
        QCOMPARE(edition->rowCount(), 0);
        for (const ShareBasis basis : {ShareBasis::Repositories, ShareBasis::Stars, ShareBasis::Gain}) {
            QVERIFY(!languageShareChart(*edition, basis, Window::Week).emptyReason.isEmpty());
            QVERIFY(!languageChangeChart(*edition, basis, Window::Week).emptyReason.isEmpty());
        }
    }

    void comparesTwoDates()
    {
        // Gains of a day: on the 5th Rust 10 and Go 30 (25% : 75%), on the 6th 30 and 30 (50% : 50%).
        const auto edition = smallEdition({{QStringLiteral("a/rust"), QStringLiteral("Rust"), {100, 110, 140}},
                                           {QStringLiteral("b/go"), QStringLiteral("Go"), {100, 130, 160}}},
                                          day("2026-03-05"));
        const ChartSpec chart = languageChangeChart(*edition, ShareBasis::Gain, Window::Day);
        QCOMPARE(chart.emptyReason, QString());
        QCOMPARE(chart.layers.size(), std::size_t{3});
        const Layer &before = chart.layers[1];
        const Layer &after = chart.layers[2];
        QCOMPARE(chart.y.categories, (QStringList{QStringLiteral("Go"), QStringLiteral("Rust")}));
        QCOMPARE(before.x, (std::vector<double>{0.75, 0.25}));
        QCOMPARE(after.x, (std::vector<double>{0.5, 0.5}));
        QCOMPARE(after.labels, (std::vector<QString>{QStringLiteral("−25.0 pt"), QStringLiteral("+25.0 pt")}));
        QCOMPARE(before.name, QStringLiteral("5 Mar 2026"));
        QCOMPARE(after.name, QStringLiteral("6 Mar 2026"));
        QCOMPARE(chart.title, QStringLiteral("Go’s share fell by 25.0 points to 50.0%"));
        QCOMPARE(after.inkOf(0), Ink::Highlight);
        QCOMPARE(after.inkOf(1), Ink::Neutral);
    }

    void changeNeedsAnEarlierDate()
    {
        const ChartSpec chart = languageChangeChart(*smallEdition(mixed()), ShareBasis::Gain, Window::Day);
        QVERIFY(chart.isEmpty());
        QVERIFY(chart.emptyReason.contains(QStringLiteral("choose one to compare with")));
    }

    void changeWithoutSharesThen()
    {
        const auto edition = smallEdition({{QStringLiteral("a/rust"), QStringLiteral("Rust"), {100, 110}}},
                                          day("2026-03-05"));
        const ChartSpec chart = languageChangeChart(*edition, ShareBasis::Gain, Window::Day);
        QVERIFY2(chart.emptyReason.contains(QStringLiteral("5 March 2026")), qPrintable(chart.emptyReason));
    }

    void remoteTextStaysAsItIs()
    {
        const QString language = QStringLiteral("<b>%1 %2</b>");
        const ChartSpec chart = languageShareChart(
            *smallEdition({{QStringLiteral("a/%1%3"), language, {1, 9}}, {QStringLiteral("a/c"), language, {1, 2}}}),
            ShareBasis::Gain, Window::Day);
        QCOMPARE(chart.y.categories.front(), language);
        QCOMPARE(chart.title, language + QStringLiteral(" took 100.0% of the stars gained"));
        QVERIFY(chart.notes.front().startsWith(QStringLiteral("a/%1%3 alone: 8 stars")));
    }

    void saysWhenWindowsEndEarlier()
    {
        auto repositories = mixed();
        repositories.push_back({QStringLiteral("g/yesterday"), QStringLiteral("Go"), {10, 12, kUnknownCount}});
        const ChartSpec chart = languageShareChart(*smallEdition(repositories), ShareBasis::Gain, Window::Day);
        QVERIFY(chart.notes.contains(QStringLiteral("The numbers of 1 repository end a day earlier.")));
        QVERIFY(!gainChart().notes.join(u' ').contains(QStringLiteral("earlier")));
    }

    void datesTheWindowByTheReadings()
    {
        const auto edition = smallEdition(mixed(), {}, day("2026-03-07"));
        const ChartSpec chart = languageShareChart(*edition, ShareBasis::Gain, Window::Week);
        QCOMPARE(chart.asOf, day("2026-03-07"));
        const ChartSpec daily = languageShareChart(*edition, ShareBasis::Gain, Window::Day);
        QVERIFY2(daily.subtitle.contains(QStringLiteral("24 h to 6 March 2026")), qPrintable(daily.subtitle));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestLanguageCharts)
#include "tst_languagecharts.moc"
