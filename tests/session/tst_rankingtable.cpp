// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/measures.h"
#include "analysis/odds.h"
#include "analysis/panel.h"
#include "analysis/seriesreader.h"
#include "session/decisions.h"
#include "session/libraries.h"
#include "session/panelfile.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <cmath>
#include <map>
#include <numeric>

using namespace RepoSignal;

namespace {

using Names = std::map<QString, QString>; ///< new by old, lower case

Names inferredRenames()
{
    QFile file(QStringLiteral(REPOSIGNAL_TEST_DATA "/analysis/github-ranking-renames.csv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the renames are missing");
    Names names;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine()).toLower().split(u',');
        if (fields.at(1) != fields.at(2))
            names[fields.at(1)] = fields.at(2);
    }
    return names;
}

/// The ranking lists alone; histories of renamed repositories joined, a day's reading under the last name first.
std::shared_ptr<const Dataset> rankingTable(const Dataset &bundle, const Names &renames)
{
    const int source = bundle.sourceIndex(kRankingSource);
    std::map<QString, std::map<Day, DailyReading>> readings;
    for (const bool joined : {false, true}) {
        for (int i = 0; i < bundle.repositoryCount(); ++i) {
            const QString own = bundle.fullName(i).toString().toLower();
            QString name = own;
            for (auto next = renames.find(name); next != renames.end(); next = renames.find(name))
                name = next->second;
            if ((name != own) != joined)
                continue;
            for (const DailyReading &reading : bundle.series(i, source))
                readings[name].emplace(reading.day, reading);
        }
    }
    DatasetBuilder builder;
    const int ranking = builder.addSource(*knownSource(kRankingSource));
    int count = 0;
    for (const auto &[name, days] : readings) {
        DailySeries series;
        for (const auto &[day, reading] : days)
            series.push_back(reading);
        const int repository = builder.addRepository({.id = ++count, .fullName = name});
        builder.addSeries(repository, ranking, series);
    }
    return builder.build();
}

std::vector<int> allRows(const Dataset &dataset)
{
    std::vector<int> rows(static_cast<std::size_t>(dataset.repositoryCount()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

/// The gain of the 28 days after a last reading, which editions of that day do not know.
double gainAfter(SeriesReader &reader, int repository, int last)
{
    const Levels &levels = reader.levels(repository, 0, dayFromNumber(last + 60), 300);
    const auto gain = levels.window(last, last + 28);
    return gain ? gain->value : kUnknown;
}

struct Candidate {
    double gain = 0; ///< of the next 28 days
    double relative = 0; ///< the same ÷ stars
    double usualWeek = 0;
    std::array<double, 3> rankers{}; ///< score, 24 h, 7 days ÷ total
};

std::vector<Candidate> candidates(const Dataset &dataset, Day anchor)
{
    const Measures is = measure(dataset, allRows(dataset), anchor);
    SeriesReader reader(dataset);
    std::vector<Candidate> result;
    for (std::size_t row = 0; row < is.size(); ++row) {
        const bool isFull = isKnown(is.score[row]) && (is.marks[row] & Provisional) == 0;
        if (!isFull || is.historyDays[row] < 63 || dayNumber(anchor) - is.lastDay[row] > 1)
            continue;
        const double gain = gainAfter(reader, static_cast<int>(row), is.lastDay[row]);
        const double stars = std::max(is.stars[row], 1.0);
        if (isKnown(gain))
            result.push_back({.gain = gain,
                              .relative = gain / stars,
                              .usualWeek = is.usualWeek[row],
                              .rankers = {is.score[row], isKnown(is.velocity[row]) ? is.velocity[row] : is.gain7d[row] / 7,
                                          is.gain7d[row] / stars}});
    }
    return result;
}

} // namespace

/// Numbers that the definitions state of the ranking lists, counted again from the bundled data.
class TestRankingTable : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString library = m_folder.filePath(QStringLiteral("library.reposignal"));
        QVERIFY(ensureLibrary(library).ok());
        const QString panel = m_folder.filePath(QStringLiteral("panel.json"));
        QVERIFY(savePanelFile(library, panel).ok());
        QFile file(panel);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_panel = file.readAll();
        auto opened = openLibrary(library);
        QVERIFY(opened.ok());
        // The definitions speak of the lists as published; where they join names, they say so.
        const auto joined = opened.value().dataset;
        QCOMPARE(joined->joins().size(), std::size_t(52));
        for (const Join &join : joined->joins())
            QVERIFY(saveJoinUndone(library, join.id, true).ok());
        opened = openLibrary(library);
        QVERIFY(opened.ok());
        m_bundle = opened.value().dataset;
    }

    // Definitions, 8.1.
    void thePanelIsMadeAgain()
    {
        const auto panel = makePanel(*m_bundle);
        QVERIFY(panel.ok());
        QCOMPARE(panel.value().scores.size(), std::size_t(13660));
        QCOMPARE(std::round(panel.value().quantile(0.5) * 10), 113.0);
        QCOMPARE(std::round(panel.value().quantile(0.9) * 10), 290.0);
        QCOMPARE(std::round(panel.value().quantile(0.99) * 10), 447.0);
        QCOMPARE(writePanel(panel.value()), writePanel(referencePanel()));
        QCOMPARE(m_panel, writePanel(referencePanel())); // although the library joins renames
    }

    // Definitions, 5.3.
    void theOddsAreCountedAgain()
    {
        const auto data = rankingTable(*m_bundle, inferredRenames());
        const auto rows = allRows(*data);
        SeriesReader reader(*data);
        std::vector<Day> lastBurst(rows.size(), Day{});
        std::map<const BurstOdds *, std::pair<int, int>> found; // lasted, n
        for (Day anchor = day("2025-04-29"); anchor <= day("2025-09-02"); anchor += std::chrono::days{7}) {
            const Measures is = measure(*data, rows, anchor);
            for (std::size_t row = 0; row < rows.size(); ++row) {
                if (!isBurst(is.label[row]) || !is.isCurrent(row) || !isKnown(is.weekShare[row]))
                    continue;
                const bool isFirst = anchor - std::exchange(lastBurst[row], anchor) > std::chrono::days{28};
                const double next = isFirst ? gainAfter(reader, rows[row], is.lastDay[row]) : kUnknown;
                if (!isKnown(next))
                    continue;
                auto &[lasted, n] = found[oddsOf(is.weekShare[row])];
                lasted += next / 4 >= is.gain7d[row] / 2 ? 1 : 0;
                ++n;
            }
        }
        QCOMPARE(found.size(), burstOdds().size());
        for (const BurstOdds &odds : burstOdds())
            QCOMPARE(found[&odds], std::pair(odds.lasted, odds.n));
        std::vector<int> percent;
        for (const BurstOdds &odds : burstOdds())
            percent.push_back(qRound(100 * odds.share()));
        QCOMPARE(percent, std::vector<int>({96, 87, 51, 24, 20}));
    }

    // Definitions, 10.5.
    void theScoreRanksAsStated()
    {
        const auto data = rankingTable(*m_bundle, {});
        std::vector<int> n;
        std::array<int, 3> hitsB{};
        std::array<int, 3> hitsD{};
        for (const char *anchor : {"2025-11-26", "2025-12-24", "2026-01-21", "2026-02-18"}) {
            const std::vector<Candidate> byName = candidates(*data, day(anchor));
            n.push_back(static_cast<int>(byName.size()));
            std::vector<Candidate> rows = byName;
            std::ranges::sort(rows, std::ranges::greater(), &Candidate::relative);
            const double least = rows[static_cast<std::size_t>(std::lround(0.05 * double(rows.size()))) - 1].relative;
            for (std::size_t ranker = 0; ranker < hitsB.size(); ++ranker) {
                rows = byName;
                std::ranges::stable_sort(rows, std::ranges::greater(),
                                         [ranker](const Candidate &row) { return row.rankers[ranker]; });
                for (const Candidate &row : std::span(rows).first(50)) {
                    hitsB[ranker] += row.relative >= least ? 1 : 0;
                    hitsD[ranker] += row.gain >= 200 && row.gain >= 8 * row.usualWeek ? 1 : 0;
                }
            }
        }
        QCOMPARE(n, std::vector<int>({3373, 3363, 3357, 3336}));
        QCOMPARE(hitsB, (std::array<int, 3>{153, 116, 153})); // of 200: .765 .580 .765
        QCOMPARE(hitsD, (std::array<int, 3>{36, 26, 24})); // .180 .130 .120
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_panel; ///< as the program makes it from the bundled library
    std::shared_ptr<const Dataset> m_bundle;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestRankingTable)
#include "tst_rankingtable.moc"
