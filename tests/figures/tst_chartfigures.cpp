// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charts.h"
#include "charts/smalledition.h"
#include "figures/figurechecks.h"
#include "support/testmain.h"

#include <QGuiApplication>

using namespace RepoSignal;

/// The charts that builders make, as figures.
class TestChartFigures : public QObject
{
    Q_OBJECT

    /// Repositories of 12 languages that grow at different speeds over 60 days, one with the longest name seen.
    static EditionPtr edition()
    {
        static const EditionPtr edition = [] {
            const QStringList languages{
                QStringLiteral("TypeScript"), QStringLiteral("Python"),      QStringLiteral("Rust"),
                QStringLiteral("Go"),         QStringLiteral("C++"),         QStringLiteral("Jupyter Notebook"),
                QStringLiteral("Java"),       QStringLiteral("JavaScript"),  QStringLiteral("Shell"),
                QStringLiteral("PowerShell"), QStringLiteral("Objective-C"), QString()};
            std::vector<SmallRepository> repositories;
            for (int i = 0; i < 60; ++i) {
                const QString name = i == 40
                    ? QStringLiteral("MathFoundationRL/Book-Mathematical-Foundation-of-Reinforcement-Learning")
                    : QStringLiteral("an-organisation-%1/a-repository-%2").arg(i).arg(i * i);
                auto stars = growing(2000 + 3000 * i, 3 + i * i % 47, 60);
                stars.back() += i * i % 13 * 40;
                if (i % 7 == 3)
                    stars[30] = kUnknownCount;
                repositories.push_back({name, languages[i % languages.size()], stars});
            }
            return smallEdition(repositories, day("2026-02-06"));
        }();
        return edition;
    }

    /// A repository of two sources, corrected, repaired and corrected again in its last days, renamed, and on lists.
    static EditionPtr eventful()
    {
        DatasetBuilder builder;
        const int ranking = builder.addSource(*knownSource(kRankingSource));
        const int trending = builder.addSource(*knownSource(kTrendingSource));
        builder.addRepository({.id = 1, .fullName = u"an-organisation/a-repository"});
        builder.addAlias(0, u"another-organisation/a-name-of-some-length", 2);
        builder.addJoin({.id = 1,
                         .oldName = QStringLiteral("another-organisation/a-name-of-some-length"),
                         .newName = QStringLiteral("an-organisation/a-repository"),
                         .oldRepository = 2,
                         .newRepository = 1,
                         .day = day("2026-03-05")});
        auto stars = growing(24000, 11, 60);
        stars[56] = 112;
        stars[57] = 113;
        stars[59] = 561;
        DailySeries late;
        for (int i = 0; i < 60; ++i)
            late.push_back({.day = day("2026-01-06") + std::chrono::days{i}, .stars = stars[static_cast<std::size_t>(i)]});
        builder.addSeries(0, ranking, late);
        builder.addSeries(0, trending, consecutive(day("2026-01-01"), {23000, 23001, 23002, 23003}));
        const int list = builder.addAppearanceList({.source = trending, .name = QStringLiteral("Python")});
        for (int i = 0; i < 30; ++i)
            builder.addAppearance(0, {.list = list, .day = dayNumber(day("2026-01-20")) + i, .rank = i + 1});
        const auto dataset = builder.build();
        return makeEdition(dataset, {.asOf = day("2026-03-06"), .compareWith = {}, .scope = defaultScope(*dataset)});
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts().ok()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void fit_data()
    {
        QTest::addColumn<ChartSpec>("chart");
        QTest::addColumn<QString>("preset");
        const Edition &all = *edition();
        const std::vector<std::pair<const char *, ChartSpec>> charts{
            {"share of stars", languageShareChart(all, ShareBasis::Stars, Window::Week)},
            {"share of gain", languageShareChart(all, ShareBasis::Gain, Window::FourWeeks)},
            {"refused share", languageShareChart(all, ShareBasis::Repositories, Window::Day)},
            {"change", languageChangeChart(all, ShareBasis::Gain, Window::Day)},
            {"movers", moversChart(all, Window::Day, false)},
            {"growth", moversChart(all, Window::Week, true)},
            {"no movers", moversChart(*smallEdition({{QStringLiteral("a/b"), {}, {5}}}), Window::Day, false)},
            {"velocity", velocityChart(all, {})},
            {"velocity of four weeks", velocityChart(all, {.window = Window::FourWeeks, .labelled = {41}})},
            {"no velocity", velocityChart(*smallEdition({{QStringLiteral("a/b"), {}, {5}}}), {})},
            {"history", historyChart(all, 3)},
            {"history of the long name", historyChart(all, 40)},
            {"short history", historyChart(all, 3, day("2026-03-06"))},
            {"daily gains", dailyGainChart(all, 3)},
            {"daily gains of the long name", dailyGainChart(all, 40)},
            {"one daily gain", dailyGainChart(all, 3, 1)},
            {"eventful history", historyChart(*eventful(), 0)},
            {"eventful gains", dailyGainChart(*eventful(), 0)},
        };
        for (const auto &[name, chart] : charts) {
            for (const FigurePreset &preset : figurePresets()) {
                QTest::newRow(qPrintable(QStringLiteral("%1, %2").arg(QLatin1String(name), preset.id)))
                    << chart << preset.id;
            }
        }
    }

    void fit()
    {
        QFETCH(ChartSpec, chart);
        QFETCH(QString, preset);
        const FigurePreset &size = *figurePreset(preset);
        const auto layout = layOutFigure(chart, {.preset = size});
        QVERIFY2(layout.ok(), qPrintable(layout.ok() ? QString() : sentence(layout.error())));
        QCOMPARE(faultOf(layout.value(), size), QString());
    }

    void pointsAtRepositories()
    {
        const ChartSpec chart = moversChart(*edition(), Window::Day, false);
        const auto layout = layOutFigure(chart, {});
        QVERIFY(layout.ok());
        const QRectF &plot = layout.value().plot;
        const double row = plot.height() / static_cast<double>(chart.y.categories.size());
        for (std::size_t i = 0; i < chart.layers.front().repositories.size(); ++i) {
            const FigureHit *hit = layout.value().hitAt(
                {plot.right() - 1, plot.top() + (static_cast<double>(i) + 0.5) * row});
            QVERIFY(hit);
            QCOMPARE(hit->repository, chart.layers.front().repositories[i]);
            QVERIFY(hit->details.startsWith(chart.y.categories[static_cast<qsizetype>(i)]));
        }
    }
};

REPOSIGNAL_TEST_MAIN(QGuiApplication, TestChartFigures)
#include "tst_chartfigures.moc"
