// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/unusual.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

/// What a repository does on the days of March 2026 besides two stars a day.
struct Story {
    Count step = 0; ///< stars on the 10th
    Count forks = 0; ///< on the 10th, besides one every fourth day
    Count fall = 0; ///< stars lost on the 20th
};

DailySeries tell(const Story &story)
{
    DailySeries series;
    for (int i = 0; i < 90; ++i) {
        const Day at = day("2025-12-31") + std::chrono::days{i};
        Count stars = 1000 + 2 * i;
        Count forks = 150 + i / 4;
        if (at >= day("2026-03-10")) {
            stars += story.step;
            forks += story.forks;
        }
        if (at >= day("2026-03-20"))
            stars -= story.fall;
        series.push_back({.day = at, .stars = stars, .forks = forks, .openIssues = 20});
    }
    return series;
}

/// A repository with a story among ten without.
EditionPtr editionOf(const Story &story)
{
    std::vector<MadeRepository> made{
        {.fullName = QStringLiteral("a/b"), .language = QStringLiteral("C"), .readings = tell(story)}};
    for (int i = 0; i < 10; ++i)
        made.push_back({.fullName = QStringLiteral("peer/%1").arg(i), .language = QStringLiteral("C"), .readings = tell({})});
    return makeEdition(madeDataset(made), {.asOf = day("2026-03-28"), .scope = everything()});
}

} // namespace

class TestUnusual : public QObject
{
    Q_OBJECT

private slots:
    void aStepWithoutForksIsUnusual()
    {
        const EditionPtr edition = editionOf({.step = 2000});
        QVERIFY(edition->measures.marks[0] & Unusual);
        const auto growth = unusualGrowth(*edition, 0);
        QVERIFY(growth && growth->isSingleDay && growth->isPlateau && growth->hasNoResponse && !growth->hasLaterFall);
        QCOMPARE(growth->peak, day("2026-03-10"));
        QCOMPARE(growth->peakGain, 2002.0);
        const QStringList reasons = unusualReasons(*growth);
        QCOMPARE(reasons.size(), 3);
        QCOMPARE(reasons.first(),
                 QStringLiteral("One day, 10 Mar 2026, brought 2,002 of the 2,056 stars gained in 28 days."));
    }

    void aStepThatForksAnswerIsNot()
    {
        const EditionPtr edition = editionOf({.step = 2000, .forks = 250});
        QVERIFY(!(edition->measures.marks[0] & Unusual));
        QVERIFY(unusualReasons(*unusualGrowth(*edition, 0)).isEmpty());
    }

    void aStepThatIsTakenBackIsUnusual()
    {
        const EditionPtr edition = editionOf({.step = 2000, .forks = 250, .fall = 150});
        const auto growth = unusualGrowth(*edition, 0);
        QVERIFY(growth && growth->hasLaterFall);
        QCOMPARE(growth->laterFall, 148.0);
        QVERIFY(edition->measures.marks[0] & Unusual);
        QVERIFY(unusualReasons(*growth).last().contains(u"148"));
    }

    void steadyGrowthIsNot()
    {
        const EditionPtr edition = editionOf({});
        QVERIFY(!(edition->measures.marks[0] & Unusual));
        QVERIFY(!unusualGrowth(*edition, 0)); // 56 stars tell nothing
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestUnusual)
#include "tst_unusual.moc"
