// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// First paint of the window against an empty Qt Charts window, interleaved in one process, medians; then how long until
// the edition is on screen, and the longest gap of the event loop while a library loads, dates and pages change, and a
// file is imported.
//
//   bench_window [library]      default: a library made from the bundled data

#include "analysis/population.h"
#include "benchmarks/heartbeat.h"
#include "benchmarks/stopwatch.h"
#include "figures/figure.h"
#include "mainwindow.h"
#include "page.h"
#include "session/workspace.h"

#include <QAction>
#include <QApplication>
#include <QChartView>
#include <QLineSeries>
#include <QSettings>
#include <QTemporaryDir>
#include <QtConcurrent>

#include <cstdio>

using namespace RepoSignal;

namespace {

constexpr int kRounds = 9;
constexpr int kDates = 20;

/// Sees the first paint of a window or of any part of it.
class PaintWatcher : public QObject
{
public:
    explicit PaintWatcher(const QWidget &window) : m_window(window) { qApp->installEventFilter(this); }
    [[nodiscard]] bool hasPainted() const { return m_painted; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isPaint = event->type() == QEvent::Paint && watched->isWidgetType();
        m_painted = m_painted || (isPaint && static_cast<QWidget *>(watched)->window() == &m_window);
        return false;
    }

private:
    const QWidget &m_window;
    bool m_painted = false;
};

double chartsWindow()
{
    return milliseconds([] {
        auto *series = new QLineSeries;
        for (int i = 0; i < 100; ++i)
            series->append(i, i % 7);
        auto *chart = new QChart;
        chart->addSeries(series);
        chart->createDefaultAxes();
        QMainWindow window;
        window.setCentralWidget(new QChartView(chart));
        window.resize(1440, 900);
        const PaintWatcher watcher(window);
        window.show();
        spinUntil([&] { return watcher.hasPainted(); });
    });
}

double ourWindow(const QTemporaryDir &folder)
{
    return milliseconds([&] {
        QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        Workspace workspace;
        MainWindow window(workspace, store);
        const PaintWatcher watcher(window);
        window.show();
        spinUntil([&] { return watcher.hasPainted(); });
    });
}

bool isShown(const Workspace &workspace, const MainWindow &window, std::optional<Day> asOf)
{
    if (!workspace.edition() || (asOf && workspace.edition()->key.asOf != *asOf))
        return false;
    for (const Page *page : window.findChildren<Page *>()) {
        if (page->isVisible() && page->shownTable().edition == workspace.edition())
            return true;
    }
    return false;
}

QString someTable(const QTemporaryDir &folder)
{
    QByteArray table("repository,date,stars\n");
    for (int repository = 0; repository < 5000; ++repository) {
        for (int i = 0; i < 30; ++i) {
            table += "made/up" + QByteArray::number(repository) + ',' + isoDay(Day{std::chrono::days{20400 + i}}).toLatin1() + ','
                + QByteArray::number(repository + i) + '\n';
        }
    }
    QFile file(folder.filePath(QStringLiteral("table.csv")));
    if (!file.open(QIODevice::WriteOnly) || file.write(table) != table.size())
        qFatal("no temporary file");
    return file.fileName();
}

} // namespace

int main(int argc, char **argv)
{
    setvbuf(stdout, nullptr, _IOLBF, 0);
    QApplication application(argc, argv);
    if (!loadFonts())
        qFatal("no fonts");
    const QTemporaryDir folder;
    const QString library = argc > 1 ? QString::fromLocal8Bit(argv[1]) : folder.filePath(QStringLiteral("bundled.reposignal"));
    if (argc < 2) {
        const QFuture<bool> made = QtConcurrent::run([library] { return ensureLibrary(library).ok(); });
        spinUntil([&] { return made.isFinished(); });
    }

    std::vector<double> empty;
    std::vector<double> ours;
    chartsWindow();
    ourWindow(folder);
    for (int round = 0; round < kRounds; ++round) {
        empty.push_back(chartsWindow());
        ours.push_back(ourWindow(folder));
    }
    std::printf("first paint: %.1f ms; an empty Qt Charts window: %.1f ms; ratio %.2f\n", median(ours), median(empty),
                median(ours) / median(empty));

    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Workspace workspace;
    MainWindow window(workspace, store);
    window.show();
    spinUntil([&] { return window.isActiveWindow() || QGuiApplication::platformName() == u"offscreen"; });
    Heartbeat heartbeat;
    const double opening = milliseconds([&] {
        workspace.open(library);
        spinUntil([&] { return isShown(workspace, window, {}); });
    });
    std::printf("edition on screen: %.0f ms after that; longest gap %.0f ms\n", opening, heartbeat.takeLongest());

    const std::vector<SourceDay> days = editionDays(*workspace.dataset(), workspace.edition()->scope);
    std::vector<double> dates;
    for (int i = 0; i < kDates; ++i) {
        const Day day = days[days.size() - 2 - static_cast<std::size_t>(i)].day;
        dates.push_back(milliseconds([&] {
            workspace.setAsOf(day);
            spinUntil([&] { return isShown(workspace, window, day); });
        }));
    }
    std::printf("another date: %.0f ms; longest gap %.0f ms\n", median(dates), heartbeat.takeLongest());

    for (const Qt::Key key : {Qt::Key_2, Qt::Key_3, Qt::Key_1, Qt::Key_2}) {
        for (QAction *action : window.findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | key))
                action->trigger();
        }
        spinUntil([&, wait = 0]() mutable { return ++wait > 100; });
    }
    std::printf("all pages for the first time: longest gap %.0f ms\n", heartbeat.takeLongest());

    workspace.setAsOf(days[days.size() - 9].day);
    spinUntil([&] { return isShown(workspace, window, days[days.size() - 9].day); });
    std::printf("another date of the table: longest gap %.0f ms\n", heartbeat.takeLongest());
    const QString table = someTable(folder);
    spinUntil([&, wait = 0]() mutable { return ++wait > 5; });
    heartbeat.takeLongest();
    workspace.importFiles({table});
    spinUntil([&] { return workspace.jobs().isEmpty(); });
    std::printf("import of 150,000 rows: longest gap %.0f ms\n", heartbeat.takeLongest());
    return 0;
}
