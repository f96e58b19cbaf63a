// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Scrubbing through time as a dragged slider does it: the window is shown with a repository selected, and on every page
// the thumb moves through 200 days, one day as soon as the one before is shown, then 60 days a second, whether shown or
// not. How many editions a second the page shows, the longest gap of the event loop, and, interleaved, what making
// the same editions alone takes.
//
//   bench_scrub [library]      default: a library made from the bundled data

#include "analysis/population.h"
#include "benchmarks/heartbeat.h"
#include "benchmarks/stopwatch.h"
#include "figures/figure.h"
#include "mainwindow.h"
#include "page.h"
#include "pagestack.h"
#include "session/workspace.h"
#include "widgets/timestrip.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QtConcurrent>

#include <cstdio>

using namespace RepoSignal;

namespace {

constexpr std::size_t kSteps = 200;
constexpr int kFrame = 16; ///< milliseconds between two moves of a mouse
constexpr int kPatience = 2000; ///< milliseconds for a page to show a day

struct Run {
    int editions = 0; ///< that the page showed
    double elapsed = 0; ///< milliseconds
    double longestGap = 0;
};

/// Counts the dates that the page shows.
class Watch
{
public:
    explicit Watch(const PageStack &pages)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, &pages] {
            const std::optional<Day> day = shownDay(pages);
            m_count += day && day != m_last;
            m_last = day;
        });
        m_last = shownDay(pages);
        m_timer.start(1);
    }

    [[nodiscard]] static std::optional<Day> shownDay(const PageStack &pages)
    {
        const EditionPtr edition = pages.currentPage()->shownTable().edition;
        const ChartSpec chart = edition ? ChartSpec() : pages.currentPage()->chart();
        return edition ? std::optional(edition->key.asOf) : chart.kind.isEmpty() ? std::nullopt : std::optional(chart.asOf);
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    QTimer m_timer;
    std::optional<Day> m_last;
    int m_count = 0;
};

/// The thumb moves 60 days a second, and those that come too fast are not shown.
Run scrub(const PageStack &pages, TimeTrack &track, const std::vector<Day> &days)
{
    const Watch watch(pages);
    Heartbeat heartbeat;
    std::size_t next = 0;
    QTimer hand;
    QObject::connect(&hand, &QTimer::timeout, &hand, [&] {
        if (next < days.size())
            track.choose(days[next++]);
    });
    const double elapsed = milliseconds([&] {
        hand.start(kFrame);
        spinUntil([&] { return next == days.size() && Watch::shownDay(pages) == days.back(); });
    });
    return {.editions = watch.count(), .elapsed = elapsed, .longestGap = heartbeat.takeLongest()};
}

/// One day after the other, each as soon as the page shows the one before.
Run play(const PageStack &pages, TimeTrack &track, const std::vector<Day> &days)
{
    Heartbeat heartbeat;
    const double elapsed = milliseconds([&] {
        for (const Day day : days) {
            track.choose(day);
            spinUntil([&] { return Watch::shownDay(pages) == day; });
        }
    });
    return {.editions = static_cast<int>(days.size()), .elapsed = elapsed, .longestGap = heartbeat.takeLongest()};
}

double editionsAlone(const Workspace &workspace, const std::vector<Day> &days)
{
    const EditionPtr edition = workspace.edition();
    const QFuture<double> time = QtConcurrent::run([&] {
        return milliseconds([&] {
            for (std::size_t i = 1; i < days.size(); ++i) {
                const auto [before, after] = std::minmax(days[i - 1], days[i]);
                (void)makeEdition(edition->dataset, {.asOf = after, .compareWith = before, .scope = edition->scope});
            }
        });
    });
    spinUntil([&] { return time.isFinished(); });
    return time.result() / double(days.size() - 1);
}

void print(const char *how, const Run &run)
{
    std::printf("  %s: %d editions in %.0f ms, %.0f a second; longest gap %.0f ms\n", how, run.editions, run.elapsed,
                run.editions * 1000 / run.elapsed, run.longestGap);
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
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Workspace workspace;
    MainWindow window(workspace, store);
    window.show();
    workspace.open(library);
    spinUntil([&] { return workspace.edition() != nullptr; });
    workspace.selection().setCurrent(workspace.edition()->id(0));
    auto &track = *window.findChild<TimeTrack *>();
    spinUntil([&] { return !track.steps().isEmpty(); });

    std::vector<Day> days = track.steps().days();
    days.erase(days.begin(), days.end() - static_cast<std::ptrdiff_t>(std::min(days.size(), kSteps + 1)));
    std::ranges::reverse(days);
    auto &pages = *window.findChild<PageStack *>();
    std::printf("%zu days of %d repositories\n", days.size(), workspace.edition()->rowCount());
    for (int page = 0; !pages.idAt(page).isEmpty(); ++page) {
        pages.showPage(pages.idAt(page));
        QElapsedTimer patience;
        patience.start();
        spinUntil([&] { return Watch::shownDay(pages) || patience.elapsed() > kPatience; });
        if (!Watch::shownDay(pages))
            continue; // the page is about the library, not about a day
        std::printf("%s\n", qPrintable(pages.idAt(page)));
        std::printf("  making an edition alone: %.1f ms\n", editionsAlone(workspace, days));
        print("day by day", play(pages, track, days));
        std::ranges::reverse(days);
        print("60 moves a second", scrub(pages, track, days));
        std::ranges::reverse(days);
    }
    return 0;
}
