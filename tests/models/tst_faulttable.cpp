// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/faulttable.h"

#include "models/faultwords.h"
#include "support/datasets.h"
#include "support/excerpts.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>

using namespace RepoSignal;

namespace {

std::shared_ptr<const Dataset> excerpt()
{
    const QString folder = QStringLiteral(REPOSIGNAL_TEST_DATA "/faults/");
    return excerptDataset(
        {{.key = kTrendingSource, .series = readSeries(folder + QStringLiteral("trending-series.csv"))},
         {.key = u"awesome-selfhosted", .series = readSeries(folder + QStringLiteral("selfhosted-series.csv"))}});
}

SuspectedFault faultOf(const Dataset &dataset, const char *repository)
{
    for (const SuspectedFault &fault : suspectedFaults(dataset, day("2026-03-31"))) {
        if (fault.repository == dataset.indexOf(QString::fromLatin1(repository)))
            return fault;
    }
    qFatal("no fault of %s", repository);
}

QString cells(const FactRow &row)
{
    QStringList texts;
    for (const QVariant &cell : row.cells)
        texts.append(cell.isValid() ? cell.toString() : QStringLiteral("?"));
    return texts.join(u'|');
}

} // namespace

class TestFaultTable : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void reasonsSayWhatWasSeen()
    {
        const auto dataset = excerpt();
        QCOMPARE(faultReason(*dataset, faultOf(*dataset, "plausible/analytics")),
                 QStringLiteral(
                     "23,567 stars on 22 October 2025, down to 112 from 23 October 2025 on, and 23,799 on 29 November "
                     "2025. Taken for another repository's count, or for stars that were gone for a while: neither "
                     "step is counted."));
        QCOMPARE(
            faultReason(*dataset, faultOf(*dataset, "jellyfin/jellyfin-desktop")),
            QStringLiteral("5,279 of 5,468 stars (96.5%) went between 17 March 2026 and 31 March 2026. Taken for stars "
                           "withdrawn or another repository's count: not counted as a loss."));
        QCOMPARE(
            faultReason(*dataset, faultOf(*dataset, "getsentry/sentry")),
            QStringLiteral(
                "From 6,032 to 33,859 stars between 7 April 2023 and 8 April 2023. That is 2,783 times the fastest "
                "step of the 60 days before. Forks, which could bear it out, are not told. Probably a fault: it "
                "counts until you decide, marked as suspect."));
        QCOMPARE(
            faultReason(*dataset, faultOf(*dataset, "YosemiteCrew/Yosemite-Crew")),
            QStringLiteral(
                "From 1,226 to 1,822 stars between 22 August 2025 and 23 August 2025. The forks stood still at 43. "
                "It may well be real, please check: it counts, marked as suspect until you decide."));
    }

    void everyKindHasItsWords()
    {
        const auto dataset = excerpt();
        QSet<QString> ids;
        QSet<QString> reasons;
        for (const FaultKind kind : kFaultKinds) {
            SuspectedFault fault{.repository = 0,
                                 .source = 0,
                                 .kind = kind,
                                 .from = 100,
                                 .day = 101,
                                 .lastDay = 103,
                                 .before = 1000,
                                 .after = 10};
            if (kind == FaultKind::Disagreement)
                fault.otherSource = 1;
            ids.insert(faultKindId(kind));
            reasons.insert(faultReason(*dataset, fault));
            QVERIFY(!faultKindName(kind).isEmpty());
        }
        QCOMPARE(ids.size(), 8);
        QCOMPARE(reasons.size(), 8);
        SuspectedFault gap{.source = 0,
                           .kind = FaultKind::Gap,
                           .day = dayNumber(day("2021-10-02")),
                           .lastDay = dayNumber(day("2021-12-17"))};
        QVERIFY(faultReason(*dataset, gap)
                    .startsWith(QStringLiteral("No readings from 2 October 2021 to 17 December 2021: 77 days.")));
        QVERIFY(faultStateName(gap).isEmpty());
    }

    void rowsOfEveryTableFitTheirColumns()
    {
        const auto dataset = excerpt();
        const auto faults = suspectedFaults(*dataset, day("2026-03-31"));
        FactTableModel model(faultColumns());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(faultRows(*dataset, faults));
        QCOMPARE(model.rowCount(), static_cast<int>(faults.size()));
        QSet<QString> keys;
        for (int row = 0; row < model.rowCount(); ++row)
            keys.insert(model.rowAt(row).key);
        QCOMPARE(keys.size(), model.rowCount());
        const int trivy = model.rowOf(faultKey(*dataset, faultOf(*dataset, "aquasecurity/trivy")));
        QCOMPARE(model.index(trivy, model.columnOf(u"kind")).data().toString(), QStringLiteral("Gone and back"));
        QCOMPARE(model.index(trivy, model.columnOf(u"change")).data().toString(), QStringLiteral("+725"));
        QCOMPARE(model.index(trivy, model.columnOf(u"state")).data().toString(), QStringLiteral("Open"));

        FactTableModel evidence(evidenceColumns());
        const QAbstractItemModelTester evidenceTester(&evidence,
                                                      QAbstractItemModelTester::FailureReportingMode::QtTest);
        evidence.setRows(evidenceRows(
            *dataset, faultEvidence(*dataset, faultOf(*dataset, "aquasecurity/trivy"), day("2026-03-31"))));
        QStringList days;
        for (int row = 0; row < evidence.rowCount(); ++row)
            days.append(evidence.index(row, 0).data().toString()
                        + evidence.index(row, evidence.columnOf(u"step")).data().toString());
        QCOMPARE(days,
                 QStringList({QStringLiteral("2026-02-20+191"), QStringLiteral("2026-02-21+83"),
                              QStringLiteral("2026-02-22+61"), QStringLiteral("2026-03-04−31,609"),
                              QStringLiteral("2026-03-05+309"), QStringLiteral("2026-03-06+32,025"),
                              QStringLiteral("2026-03-07+99")}));
        QVERIFY(evidence.index(3, 1).data().toString().startsWith(u"⚠"));
        QVERIFY(!evidence.index(2, 1).data().toString().startsWith(u"⚠"));
    }

    void sourcesSayWhatTheyHold()
    {
        DatasetBuilder builder;
        builder.addSource(*knownSource(kRankingSource));
        builder.addRepository({.id = 1, .fullName = QStringLiteral("a/b")});
        DailySeries series;
        for (const int i : {0, 1, 5, 6})
            series.push_back({.day = day("2026-03-01") + std::chrono::days{i}, .stars = 10});
        builder.addSeries(0, 0, series);
        const auto dataset = builder.build();
        const auto coverages = sourceCoverage(*dataset, day("2026-03-06"));
        QCOMPARE(coverages.size(), std::size_t{1});
        QCOMPARE(coverages[0].days, 3);
        QCOMPARE(coverages[0].gaps, 1);
        QCOMPARE(coverages[0].longestGap, 3);
        using enum DayCoverage;
        QCOMPARE(coverages[0].byDay, (std::vector<DayCoverage>{Whole, Whole, None, None, None, Whole}));
        const auto rows = sourceRows(*dataset, coverages);
        QCOMPARE(rows[0].cells.size(), sourceColumns().size());
        QCOMPARE(rows[0].cells.back().toString(), QStringLiteral("3 of 6 days"));
        QVERIFY(rows[0].note.contains(QStringLiteral("Licence: MIT.")));
        QCOMPARE(rows[0].strip.size(), std::size_t{6});
    }

    void listsAloneAreCoverageToo()
    {
        DatasetBuilder builder;
        builder.addSource(*knownSource(kTrendingSource));
        builder.addRepository({.id = 1, .fullName = QStringLiteral("a/b")});
        const int list = builder.addAppearanceList({.source = 0, .name = QStringLiteral("Rust")});
        builder.addAppearance(0, {.list = list, .day = dayNumber(day("2026-03-01")), .rank = 1});
        builder.addAppearance(0, {.list = list, .day = dayNumber(day("2026-03-03")), .rank = 4});
        const auto dataset = builder.build();
        const auto coverages = sourceCoverage(*dataset, day("2026-03-05"));
        QCOMPARE(coverages[0].appearances, 2);
        QCOMPARE(coverages[0].lists, 1);
        QCOMPARE(coverages[0].days, 2);
        QCOMPARE(coverages[0].repositories, 0);
        QCOMPARE(coverages[0].lastDay, dayNumber(day("2026-03-03")));
        QVERIFY(sourceCoverage(*dataset, day("2026-02-01")).empty());
    }

    void renamesUpToTheDayNewestFirst()
    {
        DatasetBuilder builder;
        builder.addSource(*knownSource(kRankingSource));
        const int openclaw = builder.addRepository({.id = 3, .fullName = QStringLiteral("openclaw/openclaw")});
        builder.addAlias(openclaw, QStringLiteral("clawdbot/clawdbot"), 1);
        builder.addAlias(openclaw, QStringLiteral("moltbot/moltbot"), 2);
        builder.addJoin({.id = 8,
                         .oldName = QStringLiteral("clawdbot/clawdbot"),
                         .newName = QStringLiteral("moltbot/moltbot"),
                         .oldRepository = 1,
                         .newRepository = 2,
                         .day = day("2026-01-28"),
                         .evidence = RenameEvidence::Stated});
        builder.addJoin({.id = 9,
                         .oldName = QStringLiteral("moltbot/moltbot"),
                         .newName = QStringLiteral("openclaw/openclaw"),
                         .oldRepository = 2,
                         .newRepository = 3,
                         .day = day("2026-01-31"),
                         .isUndone = true});
        const auto dataset = builder.build();
        const auto rows = joinRows(*dataset, day("2026-03-06"));
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].key, QStringLiteral("9"));
        QCOMPARE(cells(rows[0]), QStringLiteral("20484|moltbot/moltbot|openclaw/openclaw|≈ Inferred|Two again"));
        QCOMPARE(cells(rows[1]), QStringLiteral("20481|clawdbot/clawdbot|moltbot/moltbot|Stated|Joined"));
        QCOMPARE(rows[1].repository, std::int64_t{3});
        QVERIFY(rows[0].isMuted);
        QCOMPARE(joinRows(*dataset, day("2026-01-30")).size(), std::size_t{1});
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestFaultTable)
#include "tst_faulttable.moc"
