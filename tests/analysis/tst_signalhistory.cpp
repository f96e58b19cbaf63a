// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/edition.h"
#include "analysis/signalhistory.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

/// Two stars a day for 90 days, then 30 a day for five, then `after` a day for 15.
std::shared_ptr<const Dataset> burstOf(Count after)
{
    DailySeries series;
    Count stars = 500;
    for (int i = 0; i < 110; ++i) {
        stars += i < 90 ? 2 : i < 95 ? 30 : after;
        series.push_back({.day = day("2026-01-01") + std::chrono::days{i}, .stars = stars});
    }
    return madeDataset({{.fullName = QStringLiteral("a/b"), .readings = series}});
}

QStringList spans(const std::vector<BreakoutSpan> &history)
{
    QStringList said;
    for (const BreakoutSpan &span : history)
        said.append(QStringLiteral("%1 %2 %3").arg(breakoutId(span.state), isoDay(span.begin), isoDay(span.end)));
    return said;
}

} // namespace

class TestSignalHistory : public QObject
{
    Q_OBJECT

private slots:
    void eachDayIsThatOfItsEdition()
    {
        const auto data = burstOf(20);
        const auto series = signalSeries(*data, 0, day("2025-01-01"), day("2027-01-01"));
        QCOMPARE(series.size(), std::size_t(110));
        for (const DatedSignal &at : series) {
            const EditionPtr edition = makeEdition(data, {.asOf = at.day, .scope = everything()});
            const double score = edition->measures.score[0];
            QVERIFY(at.signal.score.score == score || (!isKnown(score) && !isKnown(at.signal.score.score)));
            QCOMPARE(at.signal.label, edition->measures.label[0]);
            QCOMPARE(at.signal.breakout, edition->measures.breakout[0]);
            QCOMPARE(at.last, at.day);
        }
    }

    void unreadDaysAreLeftOut()
    {
        const auto data = madeDataset({{.fullName = QStringLiteral("a/b"),
                                        .readings = consecutive(day("2026-03-01"), {1, 2, kUnknownCount, 4})}});
        const auto series = signalSeries(*data, 0, day("2026-03-02"), day("2026-03-31"));
        QCOMPARE(series.size(), std::size_t(2));
        QCOMPARE(series.back().day, day("2026-03-04"));
        QCOMPARE(signalOn(*data, 0, day("2026-03-11"))->last, day("2026-03-04"));
        QVERIFY(!signalOn(*data, 0, day("2026-03-12")));
        QVERIFY(!signalOn(*data, 0, day("2026-02-28")));
    }

    void breakoutsAreFollowedUp()
    {
        const auto of = [](Count after) {
            return spans(breakoutHistory(signalSeries(*burstOf(after), 0, day("2026-01-01"), day("2026-05-01"))));
        };
        // One day of 30 is early; the week reaches 100 stars on the fourth.
        const QStringList kept = of(20);
        QCOMPARE(kept.first(2), QStringList({QStringLiteral("early 2026-04-01 2026-04-03"),
                                            QStringLiteral("breakout 2026-04-04 2026-04-10")}));
        QCOMPARE(kept.at(2), QStringLiteral("confirmed 2026-04-11 2026-04-20"));
        QVERIFY(of(0).last().startsWith(u"faded"));
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestSignalHistory)
#include "tst_signalhistory.moc"
