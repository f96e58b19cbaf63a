// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/shares.h"
#include "support/datasets.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

/// Three days of four repositories; the fifth was last read on 4 March.
std::shared_ptr<const Dataset> fiveRepositories()
{
    DatasetBuilder builder;
    const int source = builder.addSource(*knownSource(kRankingSource));
    const auto add = [&](QStringView name, std::optional<QStringView> language) {
        builder.addRepository({.id = 0, .fullName = name});
        builder.addFacts(source, day("2026-03-01"), language, u"");
    };
    add(u"a/rust", u"Rust");
    add(u"b/rust", u"Rust");
    add(u"c/go", u"Go");
    add(u"d/list", u"");
    add(u"e/gone", u"Zig");
    builder.addSeries(0, source, consecutive(day("2026-03-04"), {1000, 1010, 1040}));
    builder.addSeries(1, source, consecutive(day("2026-03-04"), {2000, 2010, 2020}));
    builder.addSeries(2, source, consecutive(day("2026-03-04"), {600, 640, 630}));
    builder.addSeries(3, source, consecutive(day("2026-03-04"), {400, 400, 460}));
    builder.addSeries(4, source, consecutive(day("2026-03-03"), {5000, 6000}));
    return builder.build();
}

EditionPtr edition()
{
    const auto data = fiveRepositories();
    return makeEdition(data,
                       {.asOf = day("2026-03-06"), .compareWith = day("2026-03-05"), .scope = defaultScope(*data)});
}

} // namespace

class TestShares : public QObject
{
    Q_OBJECT

private slots:
    void gainsBelowZeroCountNothingAndStaleRowsAreLeftOut()
    {
        const LanguageShares shares = languageShares(*edition(), ShareBasis::Gain, Window::Day);
        QCOMPARE(shares.counted, 4);
        QCOMPARE(shares.total, 100.0);
        QCOMPARE(shares.rows.size(), std::size_t(2));
        QCOMPARE(shares.rows[0].language, QStringLiteral("Rust"));
        QCOMPARE(shares.rows[0].share, 0.40);
        QCOMPARE(shares.rows[0].repositories, 2);
        QCOMPARE(shares.rows[0].leaderShare, 0.75);
        QCOMPARE(shares.rows[1].amount, 0.0);
        QCOMPARE(shares.none.share, 0.60);
    }

    void sharesBeforeAreThoseOfTheirOwnDate()
    {
        const LanguageShares shares = languageShares(*edition(), ShareBasis::Gain, Window::Day);
        // 5 March: Rust 20, Go 40, the list 0, and Zig 1,000 (read the day before, so still current).
        QCOMPARE(shares.rows[0].shareBefore, 20.0 / 1060.0);
        QCOMPARE(shares.rows[1].shareBefore, 40.0 / 1060.0);
    }

    void aQuotaRefusesSharesOfRepositories()
    {
        const LanguageShares shares = languageShares(*edition(), ShareBasis::Repositories, Window::Day);
        QVERIFY(shares.refusal.contains(QStringLiteral("100 most starred of each")));
        QVERIFY(shares.rows.empty());
    }

    void aListAllowsThem()
    {
        DatasetBuilder builder;
        const int source = builder.addSource(*knownSource(kRankingSource));
        ChosenList list{.name = QStringLiteral("mine")};
        for (int i = 0; i < 50; ++i) {
            builder.addRepository({.id = i + 1, .fullName = QStringLiteral("a/r%1").arg(i)});
            builder.addFacts(source, day("2026-03-06"), i < 20 ? QStringView(u"Python") : QStringView(u"Rust"), u"");
            list.members.push_back(i + 1);
        }
        for (int i = 0; i < 50; ++i)
            builder.addSeries(i, source, consecutive(day("2026-03-06"), {100}));
        builder.addList(list);
        const auto data = builder.build();
        const EditionPtr mine = makeEdition(data, {.asOf = day("2026-03-06"), .scope = *findScope(*data, u"mine")});
        const LanguageShares shares = languageShares(*mine, ShareBasis::Repositories, Window::Day);
        QCOMPARE(shares.rows[1].language, QStringLiteral("Python"));
        QCOMPARE(shares.rows[1].share, 0.4);
        QVERIFY(!isKnown(shares.rows[1].shareBefore));
        const LanguageShares gains = languageShares(*mine, ShareBasis::Gain, Window::Day);
        QCOMPARE(gains.counted, 0);
        QVERIFY(gains.rows.empty());
    }

    void moversByGainAndByGrowth()
    {
        const EditionPtr shown = edition();
        const auto byGain = movers(*shown, Window::Day, false, 10);
        QCOMPARE(byGain.size(), std::size_t(3));
        QCOMPARE(shown->fullName(byGain[0].row).toString(), QStringLiteral("d/list"));
        const auto byGrowth = movers(*shown, Window::Day, true, 10);
        QCOMPARE(byGrowth.size(), std::size_t(2)); // d/list had fewer than 500 stars
        QCOMPARE(shown->fullName(byGrowth[0].row).toString(), QStringLiteral("a/rust"));
        QCOMPARE(movers(*shown, Window::Day, false, 1).size(), std::size_t(1));
    }

    void totalsCountEachRowOnce()
    {
        const ScopeTotals totals = scopeTotals(*edition(), Window::Day);
        QCOMPARE(totals.known, 4);
        QCOMPARE(totals.gained, 3);
        QCOMPARE(totals.lost, 1);
        QCOMPARE(totals.unchanged, 0);
        QCOMPARE(totals.gain, 90.0);
    }

    void aRepairIsNoClimb()
    {
        DatasetBuilder builder;
        const int source = builder.addSource(*knownSource(kRankingSource));
        builder.addRepository({.id = 1, .fullName = u"a/repaired"});
        builder.addRepository({.id = 2, .fullName = u"b/steady"});
        builder.addSeries(0, source, consecutive(day("2026-03-04"), {32000, 900, 32100}));
        builder.addSeries(1, source, consecutive(day("2026-03-04"), {5000, 5000, 5000}));
        const auto data = builder.build();
        const EditionPtr repaired = makeEdition(
            data, {.asOf = day("2026-03-06"), .compareWith = day("2026-03-05"), .scope = defaultScope(*data)});
        QVERIFY(!isKnown(repaired->starsRankChange(0)));
        const auto changes = rankChanges(*repaired, 10);
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].row, 1);
    }

    void anotherSourcesTotalIsNoClimb()
    {
        DatasetBuilder builder;
        const int ranking = builder.addSource(*knownSource(kRankingSource));
        const int trending = builder.addSource(*knownSource(kTrendingSource));
        builder.addRepository({.id = 1, .fullName = u"a/elsewhere"});
        builder.addRepository({.id = 2, .fullName = u"b/steady"});
        builder.addSeries(0, ranking, consecutive(day("2026-03-01"), {32000, 32000, kUnknownCount, kUnknownCount, kUnknownCount, 32100}));
        builder.addSeries(0, trending, consecutive(day("2026-03-05"), {900}));
        builder.addSeries(1, ranking, consecutive(day("2026-03-04"), {5000, 5000, 5000}));
        const auto data = builder.build();
        const EditionPtr switched = makeEdition(
            data, {.asOf = day("2026-03-06"), .compareWith = day("2026-03-05"), .scope = defaultScope(*data)});
        QVERIFY(!isKnown(switched->starsRankChange(0)));
        const auto changes = rankChanges(*switched, 10);
        QCOMPARE(changes.size(), std::size_t(1));
        QCOMPARE(changes[0].row, 1);
    }

    void rankChangesAreOrderedBySize()
    {
        // e/gone led on 5 March and is stale on the 6th: the others climb one place each.
        const auto changes = rankChanges(*edition(), 10);
        QCOMPARE(changes.size(), std::size_t(4));
        for (std::size_t i = 0; i < changes.size(); ++i) {
            QCOMPARE(changes[i].change, 1);
            QCOMPARE(changes[i].rank, int(i) + 1);
        }
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestShares)
#include "tst_shares.moc"
