// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/chartcanvas.h"
#include "chartviews/chartview.h"
#include "chartviews/pointmotion.h"
#include "support/datasets.h"
#include "support/testmain.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

using namespace RepoSignal;

namespace {

constexpr QSize kSize(700, 480);

/// Points 1…n on a grid of logarithms, a rug of two, two labelled ones close together, a growth line.
ChartSpec scatter(int points = 300, double shift = 1)
{
    ChartSpec chart;
    chart.kind = QStringLiteral("velocity");
    chart.asOf = day("2026-03-06");
    chart.x = {.kind = ScaleKind::Log, .title = QStringLiteral("Stars before"), .minimum = 10, .maximum = 1e6};
    chart.y = {.kind = ScaleKind::Log, .title = QStringLiteral("Stars gained"), .minimum = 0.6, .maximum = 1e4};
    Layer many{.mark = MarkType::Point, .ink = Ink::Neutral};
    for (int i = 0; i < points; ++i) {
        many.x.push_back(std::pow(10, 2 + (i % 20) * 0.15));
        many.y.push_back(std::pow(10, 0.1 + (i / 20) * 0.15) * shift);
        many.details.push_back(QStringLiteral("point %1").arg(i + 1));
        many.repositories.push_back(i + 1);
    }
    const Layer line{.mark = MarkType::Rule, .x = {100}, .y = {1}, .x2 = {1e6}, .y2 = {1e4}, .labels = {QStringLiteral("1% a day")}, .dashed = true};
    const Layer rug{.mark = MarkType::Rule, .name = QStringLiteral("2 gained none"), .x = {200, 5000}, .y = {0.65, 0.65}, .x2 = {200, 5000},
                    .y2 = {0.83, 0.83}, .details = {QStringLiteral("rug 1"), QStringLiteral("rug 2")}, .repositories = {2001, 2002}};
    const Layer few{.mark = MarkType::Point, .x = {20000, 24000}, .y = {5000 * shift, 5000 * shift},
                    .labels = {QStringLiteral("owner/first (+5,000)"), QStringLiteral("owner/second (+4,900)")},
                    .details = {QStringLiteral("first"), QStringLiteral("second")}, .repositories = {1001, 1002}, .ink = Ink::Highlight};
    chart.layers = {line, rug, many, few};
    return chart;
}

ChartCanvas &canvasOf(ChartView &view)
{
    return *view.findChild<ChartCanvas *>();
}

void showChart(ChartView &view, const ChartSpec &chart)
{
    view.resize(kSize);
    view.setZoomAxes(ZoomAxes::Both);
    view.setChart(chart);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

QPoint pixelOf(ChartView &view, const Layer &layer, std::size_t i)
{
    return canvasOf(view).layoutShown().pixel(layer.x[i], layer.y[i]).toPoint();
}

void wheel(ChartView &view, const QPoint &at, int delta)
{
    QWidget *viewport = canvasOf(view).viewport();
    QWheelEvent event(at, viewport->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewport, &event);
}

} // namespace

class TestScatterView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_themes.apply(ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void findsTheNearestOfMany()
    {
        ChartView view;
        const ChartSpec chart = scatter();
        showChart(view, chart);
        const ChartMarks &marks = canvasOf(view).marks();
        QCOMPARE(marks.groups().size(), std::size_t{304});
        for (const std::size_t i : {std::size_t{0}, std::size_t{137}, std::size_t{299}}) {
            const auto found = marks.groupAt(pixelOf(view, chart.layers[2], i) + QPoint(1, -1));
            QVERIFY(found);
            QCOMPARE(marks.groups()[*found].text, chart.layers[2].details[i]);
        }
        // The same search, over all of them.
        for (int x = 0; x < kSize.width(); x += 37) {
            for (int y = 0; y < kSize.height(); y += 23) {
                double least = 24;
                for (const MarkGroup &group : marks.groups())
                    least = std::min(least, QLineF(group.anchor, QPointF(x, y)).length());
                const auto found = marks.groupAt(QPointF(x, y));
                QCOMPARE(found.has_value(), least < 24);
                if (found)
                    QCOMPARE(QLineF(marks.groups()[*found].anchor, QPointF(x, y)).length(), least);
            }
        }
    }

    void aRugCanBeChosen()
    {
        ChartView view;
        const ChartSpec chart = scatter();
        showChart(view, chart);
        QSignalSpy clicked(&view, &ChartView::repositoryClicked);
        QTest::mouseClick(canvasOf(view).viewport(), Qt::LeftButton, {}, pixelOf(view, chart.layers[1], 1) - QPoint(0, 3));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.first().first().value<RepositoryId>(), 2002);
    }

    void labelsKeepApart()
    {
        ChartView view;
        const ChartSpec chart = scatter();
        showChart(view, chart);
        const auto &labels = canvasOf(view).labelsShown();
        QCOMPARE(labels.size(), std::size_t{2});
        QVERIFY(!labels[0].rect.intersects(labels[1].rect));
        for (const ScatterLabel &label : labels) {
            QVERIFY(canvasOf(view).layoutShown().plot.contains(label.rect));
            for (std::size_t i = 0; i < 2; ++i)
                QVERIFY(!label.rect.contains(QPointF(pixelOf(view, chart.layers[3], i))));
        }
    }

    void lineLabelsStandOutside()
    {
        const ChartSpec chart = scatter();
        const QFontMetrics metrics(uiFont(12));
        const ChartLayout layout = layOut(chart, kSize, metrics, false);
        const auto labels = placeRuleLabels(chart, layout, metrics);
        QCOMPARE(labels.size(), std::size_t{1});
        QVERIFY(!labels.front().rect.intersects(layout.plot.adjusted(1, 1, -1, -1)));
        QVERIFY(QRectF(QPointF(), kSize).contains(labels.front().rect));
        const ChartLayout elsewhere = layOut(chart, kSize, metrics, false, ChartZoom{{10, 50}, {100, 1000}});
        QVERIFY(placeRuleLabels(chart, elsewhere, metrics).empty());
    }

    void theWheelShowsAPart()
    {
        ChartView view;
        const ChartSpec chart = scatter();
        showChart(view, chart);
        QSignalSpy zoomed(&view, &ChartView::zoomChanged);
        const QPoint at = pixelOf(view, chart.layers[2], 137);
        const QPointF before = canvasOf(view).layoutShown().valueAt(at);
        wheel(view, at, 240);
        QVERIFY(view.isZoomed());
        QCOMPARE(zoomed.count(), 1);
        const QPointF after = canvasOf(view).layoutShown().valueAt(at);
        QVERIFY(std::abs(std::log10(after.x() / before.x())) < 0.03);
        QVERIFY(std::abs(std::log10(after.y() / before.y())) < 0.03);
        QVERIFY(canvasOf(view).marks().groups().size() < 304);
        QVERIFY(!canvasOf(view).layoutShown().x.ticks(5).empty());
        wheel(view, at, -2400);
        QVERIFY(!view.isZoomed());
        QCOMPARE(canvasOf(view).marks().groups().size(), std::size_t{304});
    }

    void keysShowAPart()
    {
        ChartView view;
        showChart(view, scatter());
        ChartCanvas &canvas = canvasOf(view);
        QTest::keyClick(&canvas, Qt::Key_Plus);
        QVERIFY(view.isZoomed());
        const ChartZoom first = *canvas.zoom();
        QTest::keyClick(&canvas, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(canvas.zoom()->x.low > first.x.low);
        QCOMPARE(canvas.zoom()->y.low, first.y.low);
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QVERIFY(!view.isZoomed());
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(&canvas, Qt::Key_Plus);
        QVERIFY(canvas.layoutShown().x.high() > canvas.layoutShown().x.low());
        QTest::keyClick(&canvas, Qt::Key_0);
        QVERIFY(!view.isZoomed());
        QTest::keyClick(&canvas, Qt::Key_Minus);
        QVERIFY(!view.isZoomed());
    }

    void aDraggedRectangleShowsAPart()
    {
        ChartView view;
        const ChartSpec chart = scatter();
        showChart(view, chart);
        QSignalSpy clicked(&view, &ChartView::repositoryClicked);
        QWidget *viewport = canvasOf(view).viewport();
        const QPoint from = pixelOf(view, chart.layers[2], 0);
        const QPoint to = pixelOf(view, chart.layers[2], 299);
        const QPointF low = canvasOf(view).layoutShown().valueAt(QPointF(from));
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QVERIFY(view.isZoomed());
        QCOMPARE(clicked.count(), 0);
        QVERIFY(std::abs(std::log10(canvasOf(view).zoom()->x.low / low.x())) < 0.05);
        // Twice on nothing: everything is shown again.
        QTest::mouseDClick(viewport, Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(!view.isZoomed());
    }

    void withoutZoomThePageScrolls()
    {
        ChartView view;
        showChart(view, scatter());
        view.setZoomAxes(ZoomAxes::None);
        wheel(view, QPoint(300, 200), 240);
        QTest::keyClick(&canvasOf(view), Qt::Key_Plus);
        QVERIFY(!view.isZoomed());
    }

    void aDoubleClickAndEnterOpen()
    {
        ChartView view;
        const ChartSpec chart = scatter();
        showChart(view, chart);
        QSignalSpy activated(&view, &ChartView::repositoryActivated);
        QTest::mouseDClick(canvasOf(view).viewport(), Qt::LeftButton, {}, pixelOf(view, chart.layers[3], 0));
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().value<RepositoryId>(), 1001);
        // Keys walk from the topmost layer down.
        QTest::keyClick(&canvasOf(view), Qt::Key_Home);
        QCOMPARE(canvasOf(view).accessibleDescription(), QStringLiteral("first"));
        QTest::keyClick(&canvasOf(view), Qt::Key_Return);
        QCOMPARE(activated.count(), 2);
    }

    void theMenuKnowsTheRepository()
    {
        ChartView view;
        const ChartSpec chart = scatter();
        showChart(view, chart);
        RepositoryId asked = -1;
        connect(&view, &ChartView::menuRequested, &view, [&](QMenu *menu, RepositoryId repository) {
            asked = repository;
            menu->addAction(QStringLiteral("Something"));
        });
        QWidget *viewport = canvasOf(view).viewport();
        const QPoint at = pixelOf(view, chart.layers[3], 1);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, viewport->mapToGlobal(at));
        QApplication::sendEvent(viewport, &event);
        QCOMPARE(asked, 1002);
        auto *menu = view.findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().first()->text(), QStringLiteral("Something"));
        menu->close();
    }

    void pointsMoveToTheirNewPlace()
    {
        const ChartSpec from = scatter(300, 1);
        const ChartSpec to = scatter(300, 1.5);
        PointMotion motion(from, to);
        QVERIFY(!motion.isEmpty());
        const double half = motion.at(0.5).layers[2].y[10];
        QVERIFY(std::abs(half / (from.layers[2].y[10] * std::sqrt(1.5)) - 1) < 1e-9);
        QVERIFY(std::abs(motion.at(1).layers[2].y[10] / to.layers[2].y[10] - 1) < 1e-9);
        QVERIFY(PointMotion(to, to).isEmpty());
        ChartSpec strangers = from;
        for (RepositoryId &repository : strangers.layers[2].repositories)
            repository += 5000;
        PointMotion arrivals(strangers, to);
        QCOMPARE(arrivals.at(0).layers[2].y[10], to.layers[2].y[10]);
    }

    void aNewDayMovesButNotWhileDaysRush()
    {
        ChartView view;
        showChart(view, scatter(300, 1));
        view.setChart(scatter(300, 1.1), true);
        QVERIFY(canvasOf(view).isMoving());
        QVERIFY(!view.grab().isNull());
        view.setChart(scatter(300, 1.2), true);
        QVERIFY(!canvasOf(view).isMoving());

        ChartView other;
        showChart(other, scatter(300, 1));
        other.setChart(scatter(300, 1.1), true);
        QTRY_VERIFY(!canvasOf(other).isMoving());
        other.setChart(scatter(300, 1.2));
        QVERIFY(!canvasOf(other).isMoving());
    }

    void theSelectedLeavesATrail()
    {
        PointTrail trail;
        ChartSpec chart = scatter();
        trail.add(chart);
        QVERIFY(trail.values().isEmpty());
        trail.setRepository(1001, chart);
        QCOMPARE(trail.values().size(), 1);
        for (int i = 1; i <= 20; ++i) {
            ChartSpec next = scatter(300, 1 + i * 0.02);
            next.asOf = chart.asOf + std::chrono::days{i};
            trail.add(next);
            trail.add(next); // the same day again is no step
        }
        QCOMPARE(trail.values().size(), PointTrail::kMost);
        QVERIFY(trail.values().last().y() > trail.values().first().y());
        ChartSpec week = chart;
        week.y.title = QStringLiteral("Stars gained in 7 days");
        trail.add(week);
        QCOMPARE(trail.values().size(), 1);
        trail.setRepository(0, week);
        QVERIFY(trail.values().isEmpty());
    }

    void anySizeAndNumberIsFine()
    {
        for (const int points : {0, 1, 12000}) {
            for (const QSize size : {QSize(1, 1), QSize(60, 40), QSize(900, 600)}) {
                ChartView view;
                view.resize(size);
                view.setZoomAxes(ZoomAxes::Both);
                view.setChart(scatter(points));
                view.setSelected(1001);
                view.show();
                QVERIFY(!view.grab().isNull());
                wheel(view, QPoint(size.width() / 2, size.height() / 2), 120);
                QVERIFY(!view.grab().isNull());
            }
        }
    }

private:
    ThemeController m_themes;
};

REPOSIGNAL_TEST_MAIN(QApplication, TestScatterView)
#include "tst_scatterview.moc"
