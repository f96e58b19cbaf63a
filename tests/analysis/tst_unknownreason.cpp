// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/unknownreason.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

constexpr Quantity kQuantities[]{Quantity::Velocity, Quantity::Gain7d, Quantity::Gain28d, Quantity::Growth,
                                 Quantity::Growth7d, Quantity::Growth28d, Quantity::UsualWeek, Quantity::Burst,
                                 Quantity::WeekShare, Quantity::PeakShare, Quantity::Label, Quantity::Breakout,
                                 Quantity::Volume, Quantity::GrowthPart, Quantity::Surprise, Quantity::Score};

bool isKnownOf(const Measures &is, Quantity quantity)
{
    switch (quantity) {
    case Quantity::Velocity: return isKnown(is.velocity[0]);
    case Quantity::Gain7d: return isKnown(is.gain7d[0]);
    case Quantity::Gain28d: return isKnown(is.gain28d[0]);
    case Quantity::Growth: return isKnown(is.growth[0]);
    case Quantity::Growth7d: return isKnown(is.growth7d[0]);
    case Quantity::Growth28d: return isKnown(is.growth28d[0]);
    case Quantity::UsualWeek: return isKnown(is.usualWeek[0]);
    case Quantity::Burst: return isKnown(is.burst[0]);
    case Quantity::WeekShare: return isKnown(is.weekShare[0]);
    case Quantity::PeakShare: return isKnown(is.peakShare[0]);
    case Quantity::Label: return is.label[0] != Label::Unknown;
    case Quantity::Breakout: return is.breakout[0] != Breakout::Unknown;
    case Quantity::Volume: return isKnown(is.volume[0]);
    case Quantity::GrowthPart: return isKnown(is.growthPart[0]);
    case Quantity::Surprise: return isKnown(is.surprise[0]);
    case Quantity::Score: return isKnown(is.score[0]);
    }
    Q_UNREACHABLE();
}

EditionPtr editionOf(const DailySeries &series, const char *asOf)
{
    return makeEdition(madeDataset({{.fullName = QStringLiteral("a/b"), .readings = series}}),
                       {.asOf = day(asOf), .scope = everything()});
}

/// `count` days from the first with one star more each, but for those from `gapFrom` to `gapTo`, counted from 0.
DailySeries steady(const char *first, int count, int gapFrom = -1, int gapTo = -1)
{
    DailySeries series;
    for (int i = 0; i < count; ++i) {
        if (i < gapFrom || i > gapTo)
            series.push_back({.day = day(first) + std::chrono::days{i}, .stars = 100 + i});
    }
    return series;
}

} // namespace

class TestUnknownReason : public QObject
{
    Q_OBJECT

private slots:
    void reasons_data()
    {
        QTest::addColumn<DailySeries>("series");
        QTest::addColumn<QString>("asOf");
        QTest::addColumn<int>("quantity");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const DailySeries &series, const char *asOf, Quantity quantity, const char *said) {
            QTest::newRow(name) << series << QString::fromLatin1(asOf) << int(quantity) << QString::fromUtf8(said);
        };
        const DailySeries one = consecutive(day("2026-03-01"), {100});
        row("first reading", one, "2026-03-01", Quantity::Velocity, "Its first reading: a first sighting is no gain.");
        row("first reading, week", one, "2026-03-01", Quantity::Gain7d, "Its first reading: a first sighting is no gain.");
        row("expired", one, "2026-03-09", Quantity::Score, "Last read on 1 Mar 2026, 8 days before: too long ago.");
        row("the day before", consecutive(day("2026-03-01"), {100, kUnknownCount, 104}), "2026-03-03", Quantity::Velocity,
            "No reading on 2 Mar 2026, the day before.");
        row("correction", consecutive(day("2026-03-01"), {1000, 100}), "2026-03-02", Quantity::Growth,
            "A correction of the total on 2 Mar 2026.");
        row("short history", steady("2026-03-01", 5), "2026-03-05", Quantity::Burst,
            "The window begins before the first reading on 1 Mar 2026.");
        row("gap", steady("2026-01-01", 60, 20, 31), "2026-03-01", Quantity::GrowthPart,
            "A gap of 13 days at the window's edge, 1 Feb 2026: too long to be estimated.");
        row("nothing before", consecutive(day("2026-03-01"), {0, 40}), "2026-03-02", Quantity::Growth,
            "No stars before the gain to compare it with.");
        row("few weeks", steady("2026-03-01", 25), "2026-03-25", Quantity::UsualWeek,
            "2 of the 8 weeks before the last are known: 3 are needed.");
        row("few weeks, surprise", steady("2026-03-01", 25), "2026-03-25", Quantity::Surprise,
            "2 of the 8 weeks before the last are known: 3 are needed.");
        row("too new", steady("2026-03-01", 14), "2026-03-14", Quantity::Score,
            "Too new: 13 days of history, 14 are needed.");
        row("few days", steady("2026-01-01", 60, 35, 42), "2026-03-01", Quantity::PeakShare,
            "19 of the last 28 daily gains are known: 21 are needed.");
        DailySeries falling = steady("2026-01-01", 60);
        for (std::size_t i = 40; i < falling.size(); ++i)
            falling[i].stars = 90;
        row("no gain", falling, "2026-03-01", Quantity::WeekShare, "Nothing was gained in 28 days.");
    }

    void reasons()
    {
        QFETCH(DailySeries, series);
        QFETCH(QString, asOf);
        QFETCH(int, quantity);
        const auto reason = whyUnknown(*editionOf(series, qPrintable(asOf)), 0, Quantity(quantity));
        QVERIFY(reason);
        QTEST(sentence(*reason), "said");
    }

    void everyUnknownNumberHasAReasonAndNoOther()
    {
        const DailySeries series = steady("2026-01-01", 100, 40, 52);
        for (Day asOf = day("2025-12-31"); asOf < day("2026-04-20"); asOf += std::chrono::days{1}) {
            const EditionPtr edition = editionOf(series, qPrintable(isoDay(asOf)));
            if (edition->rowCount() == 0)
                continue;
            for (const Quantity quantity : kQuantities)
                QCOMPARE(whyUnknown(*edition, 0, quantity).has_value(), !isKnownOf(edition->measures, quantity));
        }
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestUnknownReason)
#include "tst_unknownreason.moc"
