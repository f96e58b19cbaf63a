// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/faultchart.h"
#include "charts/smalledition.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

EditionPtr fallenEdition()
{
    return smallEdition({{.name = QStringLiteral("a/b"),
                          .language = {},
                          .stars = {1000, 1001, kUnknownCount, kUnknownCount, kUnknownCount, 500, 501}},
                         {.name = QStringLiteral("a/calm"),
                          .language = {},
                          .stars = {10, 10, kUnknownCount, kUnknownCount, kUnknownCount, 10, 10}}});
}

SuspectedFault faultOf(const Edition &edition, FaultKind kind)
{
    for (const SuspectedFault &fault : suspectedFaults(*edition.dataset, edition.key.asOf)) {
        if (fault.kind == kind)
            return fault;
    }
    qFatal("no such fault");
}

ChartSpec chartOf(const Edition &edition, const SuspectedFault &fault)
{
    return faultChart(edition, fault, faultEvidence(*edition.dataset, fault, edition.key.asOf));
}

} // namespace

class TestFaultChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void suspectReadingsAreMarkedAndGapsDashed()
    {
        const auto edition = fallenEdition();
        const ChartSpec chart = chartOf(*edition, faultOf(*edition, FaultKind::Correction));
        QCOMPARE(chart.title, QStringLiteral("Suspect totals of a/b"));
        QCOMPARE(chart.n, 4);
        QCOMPARE(chart.layers.size(), std::size_t{3});
        QVERIFY(chart.layers[0].dashed);
        QCOMPARE(chart.layers[0].y[0], 1001.0);
        QCOMPARE(chart.layers[0].y[1], 500.0);
        QVERIFY(!chart.layers[1].dashed);
        QCOMPARE(chart.layers[1].size(), std::size_t{5}); // four readings and a break
        const Layer &suspects = chart.layers[2];
        QCOMPARE(suspects.name, QStringLiteral("suspect"));
        QCOMPARE(suspects.y, std::vector<double>{500.0});
        QCOMPARE(suspects.labels[0], QStringLiteral("500"));
        QCOMPARE(chart.table.rows[2],
                 QStringList({QStringLiteral("2026-03-05"), QStringLiteral("EvanLi/Github-Ranking"),
                              QStringLiteral("500"), QStringLiteral("yes")}));
        QVERIFY(!chart.altText.isEmpty());
    }

    void aGapShowsTheDaysAround()
    {
        const auto edition = fallenEdition();
        const ChartSpec chart = chartOf(*edition, faultOf(*edition, FaultKind::Gap));
        QCOMPARE(chart.layers.size(), std::size_t{1});
        QCOMPARE(chart.layers[0].mark, MarkType::Bar);
        QCOMPARE(chart.layers[0].y2, (std::vector<double>{2, 2, 2, 2}));
        QCOMPARE(*chart.y.minimum, 0.0);
    }

    void missingNamesAreNoChart()
    {
        const auto edition = fallenEdition();
        SuspectedFault fault = faultOf(*edition, FaultKind::Gap);
        fault.kind = FaultKind::IncompleteList;
        const ChartSpec chart = chartOf(*edition, fault);
        QVERIFY(chart.isEmpty());
        QVERIFY(!chart.emptyReason.isEmpty());
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestFaultChart)
#include "tst_faultchart.moc"
