// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/measures.h"
#include "chartviews/chartcanvas.h"
#include "chartviews/charttabledialog.h"
#include "chartviews/chartview.h"
#include "support/datasets.h"
#include "support/testmain.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QChart>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QToolTip>
#include <QXYSeries>

using namespace RepoSignal;

namespace {

constexpr QSize kSize(600, 320);

ChartSpec bars()
{
    ChartSpec chart;
    chart.title = QStringLiteral("Alpha took most");
    chart.altText = QStringLiteral("Ranked bar chart of three.");
    chart.x = {.kind = ScaleKind::Linear, .minimum = 0};
    chart.y = {
        .kind = ScaleKind::Band,
        .categories = {QStringLiteral("own/alpha"), QStringLiteral("own/<b>beta</b>"), QStringLiteral("own/gamma")}};
    chart.layers = {
        {.mark = MarkType::Bar,
         .x = {0, 0, 0},
         .y = {0, 1, 2},
         .x2 = {100, 50, 0},
         .labels = {QStringLiteral("+100 (3.0%)"), QStringLiteral("+50"), QStringLiteral("0")},
         .details = {QStringLiteral("alpha: +100"), QStringLiteral("<b>beta</b>: +50"), QStringLiteral("gamma: 0")},
         .inks = {Ink::Highlight, Ink::Neutral, Ink::Neutral},
         .repositories = {11, 12, 13}}};
    chart.table = {
        .columns = {QStringLiteral("repository"), QStringLiteral("gain")},
        .numeric = {false, true},
        .rows = {{QStringLiteral("own/alpha"), QStringLiteral("100")}, {QStringLiteral("own/beta"), QString()}}};
    return chart;
}

ChartSpec history()
{
    const double first = dayNumber(day("2026-01-01"));
    ChartSpec chart;
    chart.x = {.kind = ScaleKind::Time};
    chart.y = {.kind = ScaleKind::Linear};
    Layer line{.mark = MarkType::Line, .ink = Ink::Accent};
    for (int i = 0; i < 60; ++i) {
        const bool gap = i == 20 || i == 40;
        line.x.push_back(gap ? kUnknown : first + i);
        line.y.push_back(gap ? kUnknown : 1000 + i * i);
    }
    chart.layers = {line};
    return chart;
}

ChartCanvas *canvasOf(ChartView &view)
{
    return view.findChild<ChartCanvas *>();
}

void showChart(ChartView &view, const ChartSpec &chart)
{
    view.resize(kSize);
    view.setChart(chart);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

int pixelsOf(QWidget &widget, const QColor &color)
{
    const QImage image = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb();
    }
    return count;
}

} // namespace

class TestChartView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_themes.apply(ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void drawsBarsInProportion()
    {
        ChartView view;
        showChart(view, bars());
        const int highlight = pixelsOf(view, theme().signal);
        const int neutral = pixelsOf(view, theme().bar);
        QVERIFY(highlight > 1000);
        // The first bar is twice as long as the second; the third has no length.
        QVERIFY2(std::abs(highlight - 2 * neutral) < highlight / 20,
                 qPrintable(QStringLiteral("%1 %2").arg(highlight).arg(neutral)));
    }

    void fewRowsStayTogether()
    {
        ChartView view;
        showChart(view, bars());
        view.resize(600, 900);
        QCOMPARE(canvasOf(view)->layoutShown().bandExtent(), 40.0);
    }

    void onlyLanguagesHaveDots()
    {
        ChartSpec chart = bars();
        chart.layers[0].repositories.clear();
        chart.layers[0].labels.clear();
        chart.y.categories = {QStringLiteral("Python"), QStringLiteral("Other"), QStringLiteral("C")};
        ChartView view;
        showChart(view, chart);
        const auto dotAt = [&](double band) {
            const QPoint middle(13, canvasOf(view)->layoutShown().pixel(0, band).toPoint().y());
            return view.grab().toImage().pixelColor(middle).saturation() > 100;
        };
        QVERIFY(!dotAt(0));
        view.setLanguageDots(true);
        QVERIFY(dotAt(0));
        QVERIFY(!dotAt(1));
    }

    void breaksLinesAtGaps()
    {
        ChartView view;
        showChart(view, history());
        const auto series = canvasOf(view)->chart()->series();
        QCOMPARE(series.size(), 3);
        int points = 0;
        for (const QAbstractSeries *one : series)
            points += qobject_cast<const QXYSeries *>(one)->count();
        QCOMPARE(points, 58);
    }

    void zeroOnALogAxisHidesOnlyItself()
    {
        ChartSpec chart;
        chart.x = {.kind = ScaleKind::Log};
        chart.y = {.kind = ScaleKind::Log};
        chart.layers = {{.mark = MarkType::Point, .x = {10, 100, 1000, 5}, .y = {1, 0, 100, -3}, .ink = Ink::Accent}};
        ChartView view;
        showChart(view, chart);
        const auto *points = qobject_cast<const QXYSeries *>(canvasOf(view)->chart()->series().value(0));
        QVERIFY(points);
        QCOMPARE(points->count(), 2);
        QVERIFY(pixelsOf(view, theme().accent) > 20);
    }

    void barsStandOnDays()
    {
        const double first = dayNumber(day("2026-01-01"));
        ChartSpec chart;
        chart.x = {.kind = ScaleKind::Time};
        chart.y = {.kind = ScaleKind::Linear};
        chart.layers = {{.mark = MarkType::Bar,
                         .x = {first, first + 1, first + 9},
                         .y = {0, 0, 0},
                         .y2 = {10, -10, 20},
                         .ink = Ink::Accent}};
        ChartView view;
        showChart(view, chart);
        const ChartLayout &layout = canvasOf(view)->layoutShown();
        const QImage image = view.grab().toImage();
        const auto at = [&](double x, double y) { return image.pixelColor(layout.pixel(x, y).toPoint()); };
        QCOMPARE(at(first, 5), theme().accent);
        QCOMPARE(at(first + 1, -5), theme().accent);
        QCOMPARE(at(first + 9, 15), theme().accent);
        QVERIFY(at(first + 1, 5) != theme().accent);
        QVERIFY(at(first + 5, 5) != theme().accent);
        QCOMPARE(layout.x.high() - layout.x.low(), 10.0);
    }

    void barsHaveSharpEdges_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 30 << 600;
        QTest::newRow("even") << 60 << 300;
        QTest::newRow("odd") << 60 << 240;
        QTest::newRow("narrow") << 90 << 260;
    }

    void barsHaveSharpEdges()
    {
        QFETCH(int, days);
        QFETCH(int, width);
        ChartSpec chart;
        chart.x = {.kind = ScaleKind::Time};
        chart.y = {.kind = ScaleKind::Linear};
        Layer layer{.mark = MarkType::Bar, .ink = Ink::Accent};
        for (int i = 0; i < days; ++i) {
            layer.x.push_back(dayNumber(day("2026-01-01")) + i);
            layer.y.push_back(0);
            layer.y2.push_back(10);
        }
        chart.layers = {layer};
        ChartView view;
        view.setChart(chart);
        view.resize(width, 200);
        view.show();
        const QImage image = view.grab().toImage();
        const QRect plot = canvasOf(view)->layoutShown().plot.toAlignedRect();
        int blurred = 0;
        const int y = plot.center().y() + 3;
        for (int x = plot.left(); x <= plot.right(); ++x) {
            const QColor color = image.pixelColor(x, y);
            blurred += color != theme().accent && color != theme().window;
        }
        QCOMPARE(blurred, 0);
    }

    void keyTakesAsManyRowsAsItNeeds()
    {
        ChartSpec chart = history();
        chart.layers.push_back(chart.layers[0]);
        chart.layers[0].name = QString(30, u'a');
        chart.layers[1].name = QString(30, u'b');
        chart.layers[1].ink = Ink::Highlight;
        ChartView view;
        showChart(view, chart);
        QCOMPARE(canvasOf(view)->layoutShown().key.size(), std::size_t{2});
        const int oneRow = canvasOf(view)->layoutShown().keyHeight;
        view.resize(280, 200);
        const ChartLayout &narrow = canvasOf(view)->layoutShown();
        QCOMPARE(narrow.key.size(), std::size_t{2});
        QVERIFY(narrow.key[1].text.top() >= narrow.key[0].text.bottom());
        QVERIFY(narrow.keyHeight > oneRow);
        QVERIFY(narrow.plot.top() >= narrow.keyHeight);
        chart.layers[0].name = QString(300, u'a');
        view.setChart(chart);
        QVERIFY(canvasOf(view)->layoutShown().key[0].name.contains(u'…'));
        QVERIFY(canvasOf(view)->layoutShown().key[0].text.right() <= 280);
    }

    void labelsOfOneSpotStandBelowEachOther()
    {
        ChartSpec chart = history();
        const double x = chart.layers[0].x[10];
        ChartView plain;
        showChart(plain, chart);
        chart.layers.push_back({.mark = MarkType::Label, .x = {x}, .y = {4000}, .labels = {QStringLiteral("one")}, .ink = Ink::Highlight});
        ChartView one;
        showChart(one, chart);
        chart.layers[1].x.push_back(x);
        chart.layers[1].y.push_back(4000);
        chart.layers[1].labels.push_back(QStringLiteral("one"));
        ChartView two;
        showChart(two, chart);
        QCOMPARE(pixelsOf(plain, theme().signal), 0);
        const int single = pixelsOf(one, theme().signal);
        QVERIFY(single > 0);
        QVERIFY(pixelsOf(two, theme().signal) > 3 * single / 2);
    }

    void clickTellsTheRepository()
    {
        ChartView view;
        showChart(view, bars());
        QSignalSpy clicked(&view, &ChartView::repositoryClicked);
        ChartCanvas *canvas = canvasOf(view);
        const QPoint second = canvas->layoutShown().pixel(20, 1).toPoint();
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, second);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.first().first().value<RepositoryId>(), 12);
        QTest::mouseClick(canvas->viewport(), Qt::RightButton, {}, second);
        QCOMPARE(clicked.count(), 1);
    }

    void hoverShowsPlainText()
    {
        ChartView view;
        showChart(view, bars());
        ChartCanvas *canvas = canvasOf(view);
        QTest::mouseMove(canvas->viewport(), canvas->layoutShown().pixel(20, 0).toPoint());
        QTRY_COMPARE(QToolTip::text(), QStringLiteral("alpha: +100"));
        QTest::mouseMove(canvas->viewport(), canvas->layoutShown().pixel(20, 1).toPoint());
        QTRY_COMPARE(QToolTip::text(), QStringLiteral("<qt>&lt;b&gt;beta&lt;/b&gt;: +50</qt>"));
    }

    void toolTipStaysUnderARestingPointer()
    {
        ChartView view;
        showChart(view, bars());
        ChartCanvas *canvas = canvasOf(view);
        const QPoint at = canvas->layoutShown().pixel(20, 0).toPoint();
        QTest::mouseMove(canvas->viewport(), at);
        QTRY_COMPARE(QToolTip::text(), QStringLiteral("alpha: +100"));
        QHelpEvent rest(QEvent::ToolTip, at, canvas->viewport()->mapToGlobal(at));
        QApplication::sendEvent(canvas->viewport(), &rest);
        // The scene would have refused it, for want of a text.
        QVERIFY(rest.isAccepted());
        QCOMPARE(QToolTip::text(), QStringLiteral("alpha: +100"));
    }

    void arrowKeysWalkAndEnterChooses()
    {
        ChartView view;
        showChart(view, bars());
        QSignalSpy clicked(&view, &ChartView::repositoryClicked);
        ChartCanvas *canvas = canvasOf(view);
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(clicked.count(), 0);
        QTest::keyClick(canvas, Qt::Key_Down);
        QTest::keyClick(canvas, Qt::Key_Down);
        QCOMPARE(canvas->accessibleDescription(), QStringLiteral("<b>beta</b>: +50"));
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.first().first().value<RepositoryId>(), 12);
        QTest::keyClick(canvas, Qt::Key_End);
        QTest::keyClick(canvas, Qt::Key_Down);
        QCOMPARE(canvas->accessibleDescription(), QStringLiteral("gamma: 0"));
    }

    void selectionTintsTheRow()
    {
        ChartView view;
        showChart(view, bars());
        QCOMPARE(pixelsOf(view, theme().selection), 0);
        view.setSelected(12);
        QVERIFY(pixelsOf(view, theme().selection) > 1000);
        view.setSelected(99);
        QCOMPARE(pixelsOf(view, theme().selection), 0);
    }

    void emptyChartSaysWhy()
    {
        ChartSpec chart;
        chart.title = QStringLiteral("Stars");
        chart.emptyReason = QStringLiteral("These lists hold 100 repositories of each language.");
        ChartView view;
        showChart(view, chart);
        QVERIFY(!canvasOf(view)->isVisible());
        const auto labels = view.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text() == chart.emptyReason;
        }));
        view.setChart(bars());
        QVERIFY(canvasOf(view)->isVisible());
    }

    void isNamedForAssistiveTechnology()
    {
        ChartView view;
        showChart(view, bars());
        QCOMPARE(view.accessibleName(), QStringLiteral("Alpha took most"));
        QCOMPARE(canvasOf(view)->accessibleDescription(), QStringLiteral("Ranked bar chart of three."));
        QVERIFY(canvasOf(view)->focusPolicy() & Qt::TabFocus);
    }

    void contextMenuOffersTableAndExport()
    {
        ChartView view;
        showChart(view, bars());
        QSignalSpy exported(&view, &ChartView::exportRequested);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(20, 20), view.mapToGlobal(QPoint(20, 20)));
        QApplication::sendEvent(canvasOf(view)->viewport(), &event);
        auto *menu = view.findChild<QMenu *>();
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        QCOMPARE(actions.size(), 2);
        actions.at(1)->trigger();
        QCOMPARE(exported.count(), 1);
        actions.at(0)->trigger();
        auto *dialog = view.findChild<ChartTableDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->isVisible());
        menu->close();
        dialog->close();
        QTRY_VERIFY(!view.findChild<ChartTableDialog *>());
    }

    void followsTheTheme()
    {
        ChartView view;
        showChart(view, bars());
        m_themes.apply(ThemeChoice::Dark);
        QTRY_VERIFY(pixelsOf(view, darkTheme().signal) > 1000);
        m_themes.apply(ThemeChoice::Light);
        QTRY_COMPARE(pixelsOf(view, darkTheme().signal), 0);
    }

    void tableIsReadableAndCopyable()
    {
        ChartTableDialog dialog(bars());
        const auto *table = dialog.findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(1, 1).data().toString(), QStringLiteral("–"));
        QCOMPARE(dialog.asText(), QStringLiteral("repository\tgain\nown/alpha\t100\nown/beta\t"));
    }

    void anySizeIsFine_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("tiny") << QSize(1, 1);
        QTest::newRow("flat") << QSize(400, 4);
        QTest::newRow("thin") << QSize(20, 400);
    }

    void anySizeIsFine()
    {
        QFETCH(QSize, size);
        for (const ChartSpec &chart : {bars(), history(), ChartSpec{}}) {
            ChartView view;
            view.setChart(chart);
            view.resize(size);
            view.show();
            QVERIFY(!view.grab().isNull());
        }
    }

private:
    ThemeController m_themes;
};

REPOSIGNAL_TEST_MAIN(QApplication, TestChartView)
#include "tst_chartview.moc"
