// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/recenteditions.h"
#include "session/editions.h"
#include "support/datasets.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

/// 12 repositories read daily from 2026-02-05 to 2026-03-06.
std::shared_ptr<const Dataset> aMonth()
{
    static const auto dataset = syntheticDataset(12, 30);
    return dataset;
}

QString refusal(const EditionRequest &request)
{
    const auto edition = makeRequestedEdition(aMonth(), request);
    return edition ? QStringLiteral("(an edition)") : sentence(edition.error());
}

} // namespace

class TestEditions : public QObject
{
    Q_OBJECT

private slots:
    void theDefaultIsTheLastCompleteDayAgainstTheDayBefore()
    {
        const auto edition = makeRequestedEdition(aMonth(), {});
        QVERIFY(edition.ok());
        QCOMPARE(edition.value()->key.asOf, day("2026-03-06"));
        QCOMPARE(edition.value()->key.compareWith, std::optional(day("2026-03-05")));
        QCOMPARE(edition.value()->scope.id, QStringLiteral("ranked"));
        QCOMPARE(edition.value()->rowCount(), 12);
    }

    void comparesWithTheLastDayReadUpToTheWantedOne()
    {
        DatasetBuilder builder;
        const int source = builder.addSource(*knownSource(kRankingSource));
        builder.addRepository({.id = 1, .fullName = u"a/b"});
        builder.addSeries(0, source, consecutive(day("2026-02-20"), {1, 2, 3, kUnknownCount, kUnknownCount, 6, 7, 8, 9, 10}));
        const auto data = builder.build();
        const Scope scope = defaultScope(*data);
        const auto resolved = [&](CompareWith compareWith, const char *asOf) {
            return resolveCompareWith(*data, scope, compareWith, day(asOf)).value();
        };
        QCOMPARE(resolved({}, "2026-02-25"), std::optional(day("2026-02-22")));
        QCOMPARE(resolved({.kind = CompareWith::Kind::Week}, "2026-03-01"), std::optional(day("2026-02-22")));
        QCOMPARE(resolved({.kind = CompareWith::Kind::FourWeeks}, "2026-03-01"), std::optional<Day>());
        QCOMPARE(resolved({}, "2026-02-20"), std::optional<Day>());
        QVERIFY(!resolveCompareWith(*data, scope, {.kind = CompareWith::Kind::Date, .date = day("2026-03-01")}, day("2026-03-01")));
    }

    void aDateOutsideNamesTheSpan()
    {
        const QString sentence = refusal({.asOf = day("2024-01-01")});
        QVERIFY2(sentence.contains(QStringLiteral("2024-01-01")) && sentence.contains(QStringLiteral("2026-02-05"))
                     && sentence.contains(QStringLiteral("2026-03-06")),
                 qPrintable(sentence));
    }

    void aScopeThatNamesNothingListsThose()
    {
        const QString sentence = refusal({.scope = QStringLiteral("rankd")});
        QVERIFY2(sentence.contains(QStringLiteral("rankd")) && sentence.contains(QStringLiteral("ranked, census")),
                 qPrintable(sentence));
        QVERIFY(refusal({.scope = QStringLiteral("stars:>abc")}).endsWith(QStringLiteral("Expected a number after \">\" (column 8).")));
        QVERIFY(refusal({.scope = QStringLiteral("stars:>900000")}).contains(QStringLiteral("matches no repository")));
    }

    void aQueryIsAScopeAndStaysAQuota()
    {
        const auto edition = makeRequestedEdition(aMonth(), {.scope = QStringLiteral("lang:rust")});
        QVERIFY(edition.ok());
        QVERIFY(edition.value()->rowCount() > 0);
        for (int row = 0; row < edition.value()->rowCount(); ++row)
            QCOMPARE(edition.value()->language(row), QStringLiteral("Rust"));
        QVERIFY(!edition.value()->scope.allowsRepositoryShares());
    }

    void aQuerySaysWhatItIsAppliedTo()
    {
        const auto edition = makeRequestedEdition(aMonth(), {.asOf = day("2026-03-04"), .scope = QStringLiteral("lang:rust")});
        QCOMPARE(edition.value()->scope.rule, QStringLiteral("what matches lang:rust among everything in the library as of 4 March 2026, "
                                                             "and the same repositories on the date compared with"));
    }

    void editionsMadeLatelyAreTheSame()
    {
        RecentEditions recent;
        const auto at = [&recent](const char *iso, RecentEditions *kept) {
            return makeRequestedEdition(aMonth(), {.asOf = day(iso), .scope = QStringLiteral("ranked")}, kept).value();
        };
        const EditionPtr first = at("2026-03-03", &recent);
        const EditionPtr second = at("2026-03-04", &recent);
        QVERIFY(second->before == at("2026-03-04", &recent)->before);
        QVERIFY(!second->before->before);
        const EditionPtr fresh = at("2026-03-04", nullptr);
        QCOMPARE(second->key, fresh->key);
        QCOMPARE(second->repositories, fresh->repositories);
        QCOMPARE(second->measures.stars, fresh->measures.stars);
        QCOMPARE(second->measures.velocity, fresh->measures.velocity);
        QCOMPARE(second->rowBefore, fresh->rowBefore);
        QCOMPARE(second->before->measures.stars, fresh->before->measures.stars);
        QCOMPARE(second->before->key.asOf, day("2026-03-03"));
        // Other data of the same date are another edition.
        const auto other = syntheticDataset(5, 30);
        QCOMPARE(makeRequestedEdition(other, {.asOf = day("2026-03-04")}, &recent).value()->rowCount(), 5);
    }

    void anEmptyLibrarySaysSo()
    {
        const auto edition = makeRequestedEdition(DatasetBuilder().build(), {});
        QVERIFY(!edition);
        QVERIFY(sentence(edition.error()).contains(QStringLiteral("no observations")));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestEditions)
#include "tst_editions.moc"
