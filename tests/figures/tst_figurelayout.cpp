// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/figurechecks.h"
#include "figures/figurelayout.h"
#include "figures/figurepalette.h"
#include "figures/samplecharts.h"
#include "support/testmain.h"

#include <QGuiApplication>

using namespace RepoSignal;

class TestFigureLayout : public QObject
{
    Q_OBJECT

    template<typename Shape> static std::vector<Shape> clipped(const FigureLayout &layout)
    {
        std::vector<Shape> result;
        for (const FigureItem &item : layout.items) {
            if (const auto *shape = std::get_if<Shape>(&item.shape); shape && item.isClipped)
                result.push_back(*shape);
        }
        return result;
    }

    static FigureLayout laidOut(const ChartSpec &chart, const FigureOptions &options = {})
    {
        auto layout = layOutFigure(chart, options);
        if (!layout) {
            qWarning("%s", qPrintable(sentence(layout.error())));
            return {};
        }
        return std::move(layout).value();
    }

    static void addFigures(bool withThemes)
    {
        QTest::addColumn<ChartSpec>("chart");
        QTest::addColumn<QString>("preset");
        QTest::addColumn<bool>("isDark");
        for (const auto &[form, make] : kSampleForms) {
            for (const SampleValues &sample : sampleValues()) {
                for (const FigurePreset &preset : figurePresets()) {
                    for (const bool isDark : {false, true}) {
                        if (isDark && !withThemes)
                            continue;
                        const QString row = QStringLiteral("%1, %2, %3%4")
                                                .arg(QLatin1String(form), sample.name, preset.id,
                                                     isDark ? QStringLiteral(", dark") : QString());
                        QTest::newRow(qPrintable(row)) << make(sample) << preset.id << isDark;
                    }
                }
            }
        }
        for (const FigurePreset &preset : figurePresets())
            QTest::newRow(qPrintable(QStringLiteral("empty, ") + preset.id)) << emptyChart() << preset.id << false;
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts().ok()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void nothingIsCutOrHidden_data() { addFigures(true); }

    void nothingIsCutOrHidden()
    {
        QFETCH(ChartSpec, chart);
        QFETCH(QString, preset);
        QFETCH(bool, isDark);
        const FigurePreset &size = *figurePreset(preset);
        const auto result = layOutFigure(chart,
                                         {.preset = size, .theme = isDark ? FigureTheme::Dark : FigureTheme::Light});
        QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : sentence(result.error())));
        const FigureLayout &layout = result.value();
        QCOMPARE(faultOf(layout, size), QString());
        for (const FigureRect &rect : clipped<FigureRect>(layout)) {
            QVERIFY(rect.rect.isValid());
            QVERIFY(layout.plot.adjusted(-1, -1, 1, 1).contains(rect.rect));
        }
    }

    void themesDifferInColoursOnly()
    {
        for (const auto &[form, make] : kSampleForms) {
            const ChartSpec chart = make(sampleValues().front());
            const FigureLayout light = laidOut(chart);
            const FigureLayout dark = laidOut(chart, {.theme = FigureTheme::Dark});
            QCOMPARE(light.items.size(), dark.items.size());
            QCOMPARE(light.plot, dark.plot);
            QVERIFY(light.background != dark.background);
            const auto lightTexts = textsOf(light);
            const auto darkTexts = textsOf(dark);
            for (std::size_t i = 0; i < lightTexts.size(); ++i)
                QCOMPARE(lightTexts[i].rect, darkTexts[i].rect);
        }
    }

    void textsAreReadable()
    {
        const auto luminance = [](QRgb color) {
            const auto part = [](int value) {
                const double v = value / 255.0;
                return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * part(qRed(color)) + 0.7152 * part(qGreen(color)) + 0.0722 * part(qBlue(color));
        };
        const auto contrast = [&](QRgb a, QRgb b) {
            const double x = luminance(a);
            const double y = luminance(b);
            return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
        };
        for (const FigureTheme theme : {FigureTheme::Light, FigureTheme::Dark}) {
            const FigurePalette &palette = figurePalette(theme);
            for (const QRgb text : {palette.ink, palette.secondInk, palette.signalText, palette.accent})
                QVERIFY(contrast(text, palette.background) >= 4.5);
            for (const QRgb mark : {palette.bar, palette.signal, palette.accent})
                QVERIFY(contrast(mark, palette.background) >= 3.0);
        }
    }

    void saysEverything()
    {
        const ChartSpec chart = rankedBars(sampleValues().front());
        QStringList found;
        for (const FigureText &text : textsOf(laidOut(chart)))
            found.append(wordsOf(text));
        const QString all = found.join(u' ').replace(QChar(0xa0), u' ');
        for (const QString &part : QStringList{chart.title, chart.subtitle, chart.sourceLine, chart.notes.join(u' '),
                                               QStringLiteral("REPOSIGNAL"), QStringLiteral("26 (103)")}
                 + chart.y.categories)
            QVERIFY2(all.contains(part), qPrintable(part));
    }

    void emptyChartSaysWhy()
    {
        QStringList found;
        for (const FigureText &text : textsOf(laidOut(emptyChart())))
            found.append(wordsOf(text));
        QVERIFY(found.join(u' ').contains(emptyChart().emptyReason));
    }

    void barsAreAsLongAsTheirValues()
    {
        const auto bars = clipped<FigureRect>(laidOut(rankedBars(
            {.name = {},
             .values = {100, 50, 0, -50},
             .names = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}})));
        QCOMPARE(bars.size(), std::size_t{3});
        QVERIFY(std::abs(bars[0].rect.width() - 2 * bars[1].rect.width()) <= 2);
        QCOMPARE(bars[0].rect.left(), bars[1].rect.left());
        QVERIFY(std::abs(bars[2].rect.right() - bars[0].rect.left()) <= 1);
        QVERIFY(std::abs(bars[2].rect.width() - bars[1].rect.width()) <= 1);
        QVERIFY(bars[0].rect.height() == bars[1].rect.height());
        QCOMPARE(bars[0].fill, figurePalette(FigureTheme::Light).signal);
    }

    void linesBreakAtMissingValues()
    {
        const auto lines = clipped<FigureLine>(
            laidOut(history({.name = {}, .values = {1, 2, 3, kNaN, 5, 6}, .names = {QStringLiteral("a")}})));
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines[0].points.size(), 3);
        QCOMPARE(lines[1].points.size(), 2);
    }

    void zeroOnALogAxisHidesNothing()
    {
        std::size_t points = 0;
        for (const FigureItem &item : laidOut(scatter({.name = {},
                                      .values = {0, 10, 100},
                                      .names = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}}))
                                          .items)
            points += std::holds_alternative<FigureCircle>(item.shape);
        QCOMPARE(points, std::size_t{2});
    }

    void tellsWhatLiesUnderAPoint_data()
    {
        QTest::addColumn<QString>("preset");
        for (const FigurePreset &preset : figurePresets())
            QTest::newRow(qPrintable(preset.id)) << preset.id;
    }

    void tellsWhatLiesUnderAPoint()
    {
        QFETCH(QString, preset);
        for (const auto *sample : {"normal", "long"}) {
            const auto values = sampleValues();
            const auto found = std::ranges::find(values, QLatin1String(sample), &SampleValues::name);
            const FigureLayout layout = laidOut(rankedBars(*found), {.preset = *figurePreset(preset)});
            const auto bars = clipped<FigureRect>(layout);
            for (std::size_t i = 0; i < bars.size(); ++i) {
                const FigureHit *hit = layout.hitAt(bars[i].rect.center());
                QVERIFY(hit);
                QCOMPARE(hit->repository, static_cast<RepositoryId>(i) + 1);
                QCOMPARE(hit->details, found->names[static_cast<qsizetype>(i)]);
            }
            QVERIFY(!layout.hitAt({5, 5}));
        }
    }

    void longTextIsNamed_data()
    {
        QTest::addColumn<ChartSpec>("chart");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("text");
        const SampleValues normal = sampleValues().front();
        ChartSpec chart = rankedBars(normal);
        chart.title = QStringLiteral("A title that goes on and on ").repeated(6);
        QTest::newRow("title") << chart << QStringLiteral("The title “A title that") << QStringLiteral("characters");
        chart = rankedBars(normal);
        chart.subtitle = QString(600, u'x');
        QTest::newRow("subtitle") << chart << QStringLiteral("The subtitle “xxx") << QStringLiteral("characters");
        chart = rankedBars(normal);
        chart.sourceLine = QStringLiteral("Source: ") + QStringLiteral("a long one, ").repeated(60);
        QTest::newRow("source") << chart << QStringLiteral("The source line “Source") << QStringLiteral("characters");
        chart = rankedBars(normal);
        chart.notes = {QStringLiteral("This is a note. ").repeated(100)};
        QTest::newRow("notes") << chart << QStringLiteral("The note “This is") << QStringLiteral("characters");
        chart = rankedBars({.name = {}, .values = {1, 2}, .names = {kLongestName, QStringLiteral("b")}});
        QTest::newRow("name") << chart << QStringLiteral("The name “") + kLongestName << QStringLiteral("characters");
        SampleValues many{.name = {}, .values = std::vector<double>(60, 1.0), .names = {}};
        for (int i = 0; i < 60; ++i)
            many.names.append(QString::number(i));
        QTest::newRow("rows") << rankedBars(many) << QStringLiteral("60 rows do not fit")
                              << QStringLiteral("fewer rows");
    }

    void longTextIsNamed()
    {
        QFETCH(ChartSpec, chart);
        QFETCH(QString, part);
        QFETCH(QString, text);
        const auto layout = layOutFigure(chart, {.preset = *figurePreset(u"column")});
        QVERIFY(!layout.ok());
        const QString words = sentence(layout.error());
        QVERIFY2(words.startsWith(part) && words.contains(text) && words.contains(QStringLiteral("preset column")),
                 qPrintable(words));
    }

    void countsTheCharactersThatAreTooMany()
    {
        ChartSpec chart = rankedBars(sampleValues().front());
        chart.title = QString(300, u'W');
        const QString words = sentence(layOutFigure(chart, {}).error());
        const auto number = QRegularExpression(QStringLiteral("by (\\d+) characters")).match(words).captured(1).toInt();
        QVERIFY2(number > 0 && number < 300, qPrintable(words));
        chart.title.chop(number);
        QVERIFY(layOutFigure(chart, {}).ok());
        chart.title += u'W';
        QVERIFY(!layOutFigure(chart, {}).ok());
    }

    void headlinesShrinkAtMostATenth()
    {
        ChartSpec chart = rankedBars(sampleValues().front());
        int smallest = 40;
        for (int length = 20; length < 60; ++length) {
            chart.title = QString(length, u'W');
            const auto layout = layOutFigure(chart, {});
            if (!layout)
                break;
            smallest = std::min(smallest, textsOf(layout.value()).front().size);
        }
        QCOMPARE(smallest, 36);
    }

    void keyNamesTheLayers()
    {
        QStringList found;
        for (const FigureText &text : textsOf(laidOut(columns(sampleValues().front()))))
            found.append(wordsOf(text));
        QVERIFY(found.contains(QStringLiteral("Stars gained")) && found.contains(QStringLiteral("Week before")));
        found.clear();
        for (const FigureText &text : textsOf(laidOut(history(sampleValues().front()))))
            found.append(wordsOf(text));
        QVERIFY(found.contains(QStringLiteral("21")));
    }
};

REPOSIGNAL_TEST_MAIN(QGuiApplication, TestFigureLayout)
#include "tst_figurelayout.moc"
