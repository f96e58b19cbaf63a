// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charts.h"
#include "charts/smalledition.h"
#include "support/testmain.h"

#include <cmath>

using namespace RepoSignal;

class TestHistoryCharts : public QObject
{
    Q_OBJECT

    static EditionPtr one(const std::vector<Count> &stars, Day asOf = day("2026-03-06"))
    {
        return smallEdition({{QStringLiteral("owner/name"), QStringLiteral("Rust"), stars}}, {}, asOf);
    }

    static const Layer *layer(const ChartSpec &chart, MarkType mark)
    {
        const auto found = std::ranges::find(chart.layers, mark, &Layer::mark);
        return found == chart.layers.end() ? nullptr : &*found;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void drawsTotalsAtTheirTimeOfDay()
    {
        const ChartSpec chart = historyChart(*one({1000, 1010, 1030}), 0);
        const Layer *line = layer(chart, MarkType::Line);
        QVERIFY(line);
        QCOMPARE(line->y, (std::vector<double>{1000, 1010, 1030}));
        const double at = line->x.front() - dayNumber(day("2026-03-04"));
        QVERIFY2(std::abs(at - 245.0 / 1440) < 1e-9, qPrintable(QString::number(at)));
        QVERIFY(!layer(chart, MarkType::Band));
        QCOMPARE(chart.y.minimum, std::optional(1000.0));
        QCOMPARE(chart.title, QStringLiteral("owner/name rose from 1,000 to 1,030 stars in 2 days"));
        QCOMPARE(chart.subtitle, QStringLiteral("Total stars of owner/name, 4 March 2026 to 6 March 2026"));
        QCOMPARE(chart.sourceLine,
                 QStringLiteral("Source: EvanLi/Github-Ranking, totals of 4 Mar 2026 to 6 Mar 2026, 04:05 UTC. "
                                "n = 3 readings."));
        QCOMPARE(chart.notes, QStringList{QStringLiteral("The scale does not start at 0.")});
        QCOMPARE(chart.layers.back().labels, std::vector<QString>{QStringLiteral("1,030")});
        QCOMPARE(line->repositories, (std::vector<RepositoryId>{1, 1, 1}));
    }

    void startsAtZeroWhenItGrewMuch()
    {
        const ChartSpec chart = historyChart(*one({100, 400, 1030}), 0);
        QCOMPARE(chart.y.minimum, std::optional(0.0));
        const Layer *area = layer(chart, MarkType::Band);
        QVERIFY(area);
        QCOMPARE(area->y, (std::vector<double>{0, 0, 0}));
        QCOMPARE(area->y2, (std::vector<double>{100, 400, 1030}));
        QVERIFY(chart.notes.isEmpty());
    }

    void breaksTheLineAtGaps()
    {
        const ChartSpec chart = historyChart(
            *one({10, 11, kUnknownCount, kUnknownCount, 14, kUnknownCount, 16, 17, 18, 19}), 0);
        const Layer *line = layer(chart, MarkType::Line);
        QCOMPARE(line->size(), std::size_t{9});
        QVERIFY(std::isnan(line->x[2]) && std::isnan(line->y[2]));
        QCOMPARE(line->y[3], 14.0);
        QVERIFY(std::isnan(line->y[4]));
        const Layer *lone = layer(chart, MarkType::Point);
        QCOMPARE(lone->y, std::vector<double>{14});
        QVERIFY(chart.notes.contains(QStringLiteral("The line is broken at 2 gaps in the readings, not estimated.")));
        QCOMPARE(chart.n, 7);
        QCOMPARE(chart.table.rows.size(), std::size_t{7});
    }

    void weeklyReadingsAreNoGaps()
    {
        std::vector<Count> stars;
        for (int week = 0; week < 5; ++week) {
            stars.push_back(100 + week);
            stars.insert(stars.end(), 6, kUnknownCount);
        }
        const ChartSpec chart = historyChart(*one(stars), 0);
        QVERIFY(std::ranges::none_of(layer(chart, MarkType::Line)->y, [](double y) { return std::isnan(y); }));
    }

    void looksNoFurtherThanTheDate()
    {
        const ChartSpec chart = historyChart(*one({10, 11, 12, 13}, day("2026-03-04")), 0);
        QCOMPARE(layer(chart, MarkType::Line)->y, (std::vector<double>{10, 11}));
        const ChartSpec later = historyChart(*one({10, 11, 12, 13}), 0, day("2026-03-05"));
        QCOMPARE(layer(later, MarkType::Line)->y, (std::vector<double>{12, 13}));
    }

    void changeOfSourceBreaksTheLine()
    {
        DatasetBuilder builder;
        const int ranking = builder.addSource(*knownSource(kRankingSource));
        const int trending = builder.addSource(*knownSource(kTrendingSource));
        builder.addRepository({.id = 7, .fullName = u"a/b"});
        builder.addSeries(0, ranking, consecutive(day("2026-03-03"), {50, 51, 52, 53}));
        builder.addSeries(0, trending, consecutive(day("2026-03-01"), {40, 45, 49}));
        auto dataset = builder.build();
        const Scope scope = defaultScope(*dataset);
        const ChartSpec chart = historyChart(
            *makeEdition(dataset, {.asOf = day("2026-03-06"), .compareWith = {}, .scope = scope}), 0);
        std::vector<std::vector<double>> lines;
        QStringList names;
        for (const Layer &layer : chart.layers) {
            if (layer.mark == MarkType::Line) {
                lines.push_back(layer.y);
                names.append(layer.name);
            }
        }
        QCOMPARE(lines, (std::vector<std::vector<double>>{{40, 45}, {50, 51, 52, 53}}));
        QCOMPARE(
            names,
            (QStringList{QStringLiteral("outslept/github-trending-backup"), QStringLiteral("EvanLi/Github-Ranking")}));
        QVERIFY(chart.notes.contains(
            QStringLiteral("From 3 March 2026 on the totals are those of EvanLi/Github-Ranking.")));
        QCOMPARE(layer(chart, MarkType::Label)->labels, std::vector<QString>{QStringLiteral("from here on EvanLi/Github-Ranking")});
        QVERIFY(chart.sourceLine.startsWith(
            QStringLiteral("Source: EvanLi/Github-Ranking and outslept/github-trending-backup,")));
    }

    void oneReadingIsAPoint()
    {
        const ChartSpec chart = historyChart(*one({42}), 0);
        QCOMPARE(chart.title, QStringLiteral("owner/name had 42 stars on 6 March 2026"));
        QCOMPARE(layer(chart, MarkType::Point)->y, std::vector<double>{42});
        QVERIFY(dailyGainChart(*one({42}), 0).emptyReason.contains(QStringLiteral("two days in a row")));
    }

    void axesEndWithTheDate()
    {
        const auto edition = one({10, 11, 12, kUnknownCount, kUnknownCount});
        const double asOf = dayNumber(day("2026-03-06"));
        const ChartSpec history = historyChart(*edition, 0);
        QVERIFY(history.x.maximum && *history.x.maximum >= asOf && *history.x.maximum < asOf + 1);
        const ChartSpec gains = dailyGainChart(*edition, 0);
        QCOMPARE(gains.x.maximum, std::optional(asOf + 0.5));
        QCOMPARE(layer(gains, MarkType::Bar)->size(), std::size_t{2});
        QVERIFY(dailyGainChart(*edition, 0, 2).emptyReason.contains(QStringLiteral("in the 2 days to 6 March 2026")));
        QVERIFY(historyChart(*edition, 0, day("2026-03-05")).emptyReason.contains(QStringLiteral("Choose a longer span")));
    }

    void countedDaysEndOnTheirDay()
    {
        DatasetBuilder builder;
        const int counts = builder.addSource({.key = QStringLiteral("series"), .title = QStringLiteral("Series"), .readings = ReadingKind::Counts});
        builder.addRepository({.id = 7, .fullName = u"a/b"});
        builder.addSeries(0, counts, consecutive(day("2026-03-04"), {50, 51, 52}));
        auto dataset = builder.build();
        const Scope scope = defaultScope(*dataset);
        const ChartSpec chart = historyChart(*makeEdition(dataset, {.asOf = day("2026-03-06"), .compareWith = {}, .scope = scope}), 0);
        const double last = layer(chart, MarkType::Line)->x.back();
        QCOMPARE(std::floor(last), double(dayNumber(day("2026-03-06"))));
        QCOMPARE(chart.x.maximum, std::optional(last));
    }

    /// A daily source that reads a repository now and then leaves gaps, even where most steps are long.
    void readingsNowAndThenAreNoLine()
    {
        DatasetBuilder builder;
        const int trending = builder.addSource(*knownSource(kTrendingSource));
        builder.addRepository({.id = 7, .fullName = u"a/b"});
        builder.addRepository({.id = 8, .fullName = u"c/d"});
        builder.addSeries(0, trending, std::vector<DailyReading>{{.day = day("2026-01-01"), .stars = 10},
                                                                 {.day = day("2026-02-05"), .stars = 20},
                                                                 {.day = day("2026-03-06"), .stars = 30}});
        DailySeries daily;
        for (Day at = day("2026-01-01"); at <= day("2026-03-06"); at += std::chrono::days{1})
            daily.push_back({.day = at, .stars = 100});
        builder.addSeries(1, trending, daily);
        auto dataset = builder.build();
        const Scope scope = defaultScope(*dataset);
        const auto edition = makeEdition(dataset, {.asOf = day("2026-03-06"), .compareWith = {}, .scope = scope});
        const Layer *line = layer(historyChart(*edition, 0), MarkType::Line);
        QCOMPARE(std::ranges::count_if(line->y, [](double y) { return std::isnan(y); }), 2);
    }

    void correctionsAreMarkedAndNoLoss()
    {
        auto stars = growing(32170, 10, 20);
        for (std::size_t i = 10; i < stars.size(); ++i)
            stars[i] -= 21804;
        const ChartSpec history = historyChart(*one(stars), 0);
        const Layer *rules = layer(history, MarkType::Rule);
        QVERIFY(rules && rules->dashed);
        QCOMPARE(std::floor(rules->x.front()), double(dayNumber(day("2026-02-25"))));
        const QString words = QStringLiteral("correction, −21,794: no loss");
        QCOMPARE(layer(history, MarkType::Label)->labels, std::vector<QString>{words});
        QVERIFY(layer(history, MarkType::Line)->details[10].endsWith(words));
        QCOMPARE(history.table.rows[10].last(), words);
        QCOMPARE(history.title, QStringLiteral("owner/name gained 180 stars in 19 days, corrections left out"));

        const ChartSpec gains = dailyGainChart(*one(stars), 0);
        QCOMPARE(layer(gains, MarkType::Point)->details, std::vector<QString>{QStringLiteral("24 h to 25 Feb 2026: ") + words});
        QCOMPARE(layer(gains, MarkType::Label)->labels, std::vector<QString>{words});
        QCOMPARE(gains.table.rows[9].last(), words);
    }

    void repairsAreNoGain()
    {
        const ChartSpec chart = historyChart(*one({23567, 112, 115, 23799, 23800}), 0);
        QCOMPARE(layer(chart, MarkType::Label)->labels,
                 (std::vector<QString>{QStringLiteral("correction, −23,455: no loss"), QStringLiteral("repair, +23,684: no gain")}));
        QCOMPARE(chart.title, QStringLiteral("owner/name gained 4 stars in 4 days, corrections left out"));
    }

    void fewestLabelsForMostWeight()
    {
        std::vector<Count> stars{100000};
        for (int i = 1; i <= 5; ++i) {
            stars.push_back(stars.back() - 10000 - i);
            stars.push_back(stars.back());
        }
        const ChartSpec chart = historyChart(*one(stars), 0);
        QCOMPARE(layer(chart, MarkType::Rule)->size(), std::size_t{5});
        QCOMPARE(layer(chart, MarkType::Label)->size(), std::size_t{3});
        QVERIFY(layer(chart, MarkType::Label)->labels.back().contains(QStringLiteral("−10,005")));
        QVERIFY(chart.notes.contains(QStringLiteral("2 more dashed lines: the table behind the chart says what they mark.")));
    }

    void renamesAndPlacesOnListsAreMarked()
    {
        DatasetBuilder builder;
        const int ranking = builder.addSource(*knownSource(kRankingSource));
        const int trending = builder.addSource(*knownSource(kTrendingSource));
        builder.addRepository({.id = 7, .fullName = u"open/claw"});
        builder.addAlias(0, u"molt/bot", 5);
        builder.addSeries(0, ranking, consecutive(day("2026-03-01"), {50, 51, 52, 53, 54, 55}));
        builder.addJoin({.id = 1, .oldName = QStringLiteral("molt/bot"), .newName = QStringLiteral("open/claw"),
                         .oldRepository = 5, .newRepository = 7, .day = day("2026-03-03"), .evidence = RenameEvidence::Inferred});
        builder.addJoin({.id = 2, .oldName = QStringLiteral("x/y"), .newName = QStringLiteral("open/claw"), .oldRepository = 99,
                         .newRepository = 7, .day = day("2026-03-04"), .isUndone = true});
        const int python = builder.addAppearanceList({.source = trending, .name = QStringLiteral("Python")});
        const int all = builder.addAppearanceList({.source = trending, .name = QStringLiteral("(all)")});
        const auto listed = [](const char *iso, int list, int rank) { return ListedDay{.list = list, .day = dayNumber(day(iso)), .rank = rank}; };
        builder.addAppearance(0, listed("2026-03-02", python, 3));
        builder.addAppearance(0, listed("2026-03-02", all, 20));
        builder.addAppearance(0, listed("2026-03-05", python, 1));
        builder.addAppearance(0, listed("2026-03-07", python, 1));
        auto dataset = builder.build();
        const Scope scope = defaultScope(*dataset);
        const ChartSpec chart = historyChart(*makeEdition(dataset, {.asOf = day("2026-03-06"), .compareWith = {}, .scope = scope}), 0);
        QCOMPARE(layer(chart, MarkType::Label)->labels, std::vector<QString>{QStringLiteral("renamed from molt/bot (inferred)")});
        const auto ticks = std::ranges::find_if(chart.layers, [](const Layer &one) { return one.mark == MarkType::Rule && !one.dashed; });
        QVERIFY(ticks != chart.layers.end());
        QCOMPARE(ticks->size(), std::size_t{2});
        QCOMPARE(ticks->name, QStringLiteral("Ticks: on a trending list on 2 days"));
        QCOMPARE(ticks->details.front(), QStringLiteral("2 March 2026: GitHub Trending Python, rank 3; GitHub Trending, rank 20"));
        QCOMPARE(chart.table.rows[4].last(), QStringLiteral("GitHub Trending Python, rank 1"));
    }

    void noReadingIsSaid()
    {
        const auto edition = one({42, 43}, day("2020-01-01"));
        QVERIFY(historyChart(*edition, 0).emptyReason.contains(QStringLiteral("No total of owner/name was read")));
        QVERIFY(!dailyGainChart(*edition, 0).emptyReason.isEmpty());
    }

    void fallsAreFalls()
    {
        QCOMPARE(historyChart(*one({1030, 1000}), 0).title,
                 QStringLiteral("owner/name fell from 1,030 to 1,000 stars in 1 day"));
        QCOMPARE(dailyGainChart(*one({1030, 1000}), 0).title, QStringLiteral("owner/name lost 30 stars in 1 day"));
    }

    void barsOfDailyGains()
    {
        auto stars = growing(1000, 10, 20);
        stars.back() += 90;
        stars[5] = kUnknownCount;
        const ChartSpec chart = dailyGainChart(*one(stars), 0);
        const Layer *bars = layer(chart, MarkType::Bar);
        QCOMPARE(bars->size(), std::size_t{17});
        QCOMPARE(bars->y2.back(), 100.0);
        QCOMPARE(bars->inkOf(16), Ink::Highlight);
        QCOMPARE(bars->labels.back(), QStringLiteral("+100, 24 h to 6 Mar 2026"));
        QCOMPARE(layer(chart, MarkType::Point)->size(), std::size_t{2});
        QVERIFY(chart.notes.contains(QStringLiteral("Dots on the base line: 2 days without a known gain.")));
        QCOMPARE(layer(chart, MarkType::Rule)->y, std::vector<double>{10});
        QCOMPARE(layer(chart, MarkType::Rule)->name, QStringLiteral("Median 10"));
        QVERIFY(!layer(chart, MarkType::Label));
        QVERIFY(!bars->name.isEmpty());
        QCOMPARE(chart.title, QStringLiteral("owner/name gained 100 stars in one day, 10 times its median day"));
        QCOMPARE(chart.n, 17);
        QCOMPARE(chart.table.rows.size(), std::size_t{19});
        QCOMPARE(chart.table.rows[4], (QStringList{QStringLiteral("2026-02-20"), QString(), QString()}));
    }

    void quietDaysHaveNoPeak()
    {
        const ChartSpec chart = dailyGainChart(*one(growing(1000, 10, 20)), 0);
        QCOMPARE(chart.title, QStringLiteral("owner/name gained 190 stars in 19 days"));
        QCOMPARE(dailyGainChart(*one(growing(1000, 0, 20)), 0).title,
                 QStringLiteral("owner/name gained 0 stars in 19 days"));
    }

    void longNamesStayOutOfTheHeadline()
    {
        const QString name = QString(39, u'o') + u'/' + QString(100, u'n');
        const auto edition = smallEdition({{name, QStringLiteral("Rust"), {10, 20, 30}}});
        for (const ChartSpec &chart : {historyChart(*edition, 0), dailyGainChart(*edition, 0)}) {
            QVERIFY(chart.title.size() < 80);
            QVERIFY(chart.subtitle.contains(name));
        }
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestHistoryCharts)
#include "tst_historycharts.moc"
