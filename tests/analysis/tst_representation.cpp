// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/intervals.h"
#include "analysis/representation.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <cmath>

using namespace RepoSignal;

namespace {

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

struct Group {
    const char16_t *language;
    int repositories;
};

/// Repositories of these languages, each group one star smaller than the one before it, on the list "mine".
EditionPtr listOf(std::initializer_list<Group> groups)
{
    DatasetBuilder builder;
    const int source = builder.addSource(*knownSource(kRankingSource));
    ChosenList list{.name = QStringLiteral("mine")};
    std::vector<Count> stars;
    for (const Group &group : groups) {
        for (int i = 0; i < group.repositories; ++i) {
            const int id = static_cast<int>(list.members.size()) + 1;
            builder.addRepository({.id = id, .fullName = QStringLiteral("a/r%1").arg(id)});
            builder.addFacts(source, day("2026-03-06"), QStringView(group.language), u"");
            list.members.push_back(id);
            stars.push_back(10000 - static_cast<Count>(list.members.size()));
        }
    }
    for (std::size_t i = 0; i < stars.size(); ++i)
        builder.addSeries(static_cast<int>(i), source, consecutive(day("2026-03-06"), {stars[i]}));
    builder.addList(list);
    const auto data = builder.build();
    return makeEdition(data, {.asOf = day("2026-03-06"), .scope = *findScope(*data, u"mine")});
}

} // namespace

class TestRepresentation : public QObject
{
    Q_OBJECT

private slots:
    void wilsonOfTheArticle()
    {
        // 20, 14 and 6 of 50.
        QVERIFY(near(wilsonInterval(20, 50).low, 0.276, 0.0005) && near(wilsonInterval(20, 50).high, 0.538, 0.0005));
        QVERIFY(near(wilsonInterval(6, 50).low, 0.056, 0.0005) && near(wilsonInterval(6, 50).high, 0.238, 0.0005));
        QCOMPARE(wilsonInterval(0, 10).low, 0.0);
        QVERIFY(near(wilsonInterval(0, 10).high, 0.2775, 0.0001));
        QCOMPARE(wilsonInterval(10, 10).high, 1.0);
        QVERIFY(!isKnown(wilsonInterval(0, 0).low));
    }

    void noGoInTheTopTen()
    {
        const HypergeometricTails tails = hypergeometricTails(0, 6, 10, 50);
        // 44·43·…·35 ÷ (50·49·…·41)
        double chance = 1;
        for (int i = 0; i < 10; ++i)
            chance *= (44.0 - i) / (50 - i);
        QVERIFY(near(tails.lower, chance, 1e-12));
        QVERIFY(near(tails.lower, 0.24, 0.005));
        QVERIFY(near(tails.upper, 1, 1e-12));
    }

    void tailsMeetInWhatWasSeen()
    {
        for (int seen = 0; seen <= 6; ++seen) {
            const HypergeometricTails tails = hypergeometricTails(seen, 6, 10, 50);
            const double here = tails.lower + tails.upper - 1;
            const double next = seen < 6 ? hypergeometricTails(seen + 1, 6, 10, 50).upper : 0;
            QVERIFY(near(here, tails.upper - next, 1e-12));
        }
        // All marked: nothing else can be drawn.
        QVERIFY(near(hypergeometricTails(3, 5, 3, 5).lower, 1, 1e-12));
        QVERIFY(near(hypergeometricTails(3, 5, 3, 5).upper, 1, 1e-12));
    }

    void holmIsStepDown()
    {
        QCOMPARE(holm({0.01, 0.04, 0.03}), std::vector<double>({0.03, 0.06, 0.06}));
        QCOMPARE(holm({0.5, 0.9}), std::vector<double>({1, 1}));
        QVERIFY(holm({}).empty());
    }

    void languagesInTheTop()
    {
        const EditionPtr edition = listOf({{u"Python", 14}, {u"", 2}, {u"TypeScript", 14}, {u"Rust", 14}, {u"Go", 6}});
        const Representations found = representation(*edition, 10, RankedBy::Stars);
        QCOMPARE(found.ranked, 50);
        QCOMPARE(found.otherInTop, 0);
        QCOMPARE(found.rows.size(), std::size_t(4));
        const Representation &python = found.rows[0];
        QCOMPARE(python.language, QStringLiteral("Python"));
        QCOMPARE(python.inTop, 10);
        QCOMPARE(python.expected, 2.8);
        QVERIFY(python.chance() < 1e-6);
        QCOMPARE(python.chance(), python.upper);
        QVERIFY(near(python.adjusted, 4 * 2 * python.upper, 1e-12));
        QCOMPARE(python.usualLow, 1); // none: 2.47%
        QCOMPARE(python.usualHigh, 5);
        const Representation &go = found.rows[3];
        QCOMPARE(representationText(go, found.top),
                 QStringLiteral("None of 6 Go repositories in the top 10 happens by chance 24% of the time."));
        QCOMPARE(representationText(python, found.top),
                 QStringLiteral("10 of 14 Python repositories in the top 10: so many or more happen by chance <0.01% of "
                                "the time."));
    }

    void aTopOfAllSaysNothing()
    {
        const EditionPtr edition = listOf({{u"Python", 5}});
        QVERIFY(!representation(*edition, 5, RankedBy::Stars).refusal.isEmpty());
        QVERIFY(representation(*edition, 4, RankedBy::Stars).refusal.isEmpty());
        QVERIFY(representation(*edition, 4).refusal.contains(u"0 are ranked")); // nobody has a score
        QVERIFY(!representation(*listOf({}), 10).refusal.isEmpty());
    }

    void bootstrapIsTheSameEachTime()
    {
        const EditionPtr edition = listOf({{u"Python", 20}, {u"Go", 20}, {u"", 5}});
        const LanguageShares shares = languageShares(*edition, ShareBasis::Stars, Window::Day);
        const LanguageShares once = withBootstrap(*edition, shares);
        const LanguageShares again = withBootstrap(*edition, shares);
        QCOMPARE(once.rows[0].interval.low, again.rows[0].interval.low);
        // Nearly equal stars: close to a share of repositories, 20 of 45.
        QVERIFY(near(once.rows[0].interval.low, 0.444 - 0.145, 0.03));
        QVERIFY(near(once.rows[0].interval.high, 0.444 + 0.145, 0.03));
        QVERIFY(isKnown(once.none.interval.high));
        QVERIFY(!isKnown(once.unknown.interval.high));
    }

    void fewRepositoriesHaveNoInterval()
    {
        const EditionPtr edition = listOf({{u"Python", 20}, {u"Go", 9}});
        const auto stars = withBootstrap(*edition, languageShares(*edition, ShareBasis::Stars, Window::Day));
        QVERIFY(!isKnown(stars.rows[0].interval.low));
        const auto counts = withBootstrap(*edition, languageShares(*edition, ShareBasis::Repositories, Window::Day));
        QCOMPARE(counts.rows[0].interval.low, wilsonInterval(20, 29).low);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestRepresentation)
#include "tst_representation.moc"
