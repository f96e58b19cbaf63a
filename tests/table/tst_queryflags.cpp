// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/queryflags.h"
#include "table/querymatcher.h"

#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"

using namespace RepoSignal;

namespace {

/// Five rows without a mark, steady and without a breakout.
std::shared_ptr<Edition> plainEdition()
{
    std::vector<MadeRepository> made;
    for (int i = 0; i < 5; ++i)
        made.push_back({.fullName = QStringLiteral("a/r%1").arg(i), .readings = consecutive(day("2026-03-06"), {100})});
    const EditionPtr plain = makeEdition(madeDataset(made), {.asOf = day("2026-03-06"), .scope = everything()});
    auto edition = std::make_shared<Edition>(*plain);
    edition->measures.marks.assign(5, 0);
    edition->measures.label.assign(5, Label::Steady);
    edition->measures.breakout.assign(5, Breakout::None);
    return edition;
}

QString matching(const std::shared_ptr<Edition> &edition, QStringView query)
{
    const EditionColumns columns(edition);
    const auto matches = matchingRows(columns, parseQuery(query).query);
    QString rows;
    for (std::size_t row = 0; row < matches.size(); ++row) {
        if (matches[row])
            rows += QString::number(row);
    }
    return rows;
}

} // namespace

class TestQueryFlags : public QObject
{
    Q_OBJECT

private slots:
    void marks_data()
    {
        QTest::addColumn<int>("mark");
        QTest::newRow("stale") << int(Stale);
        QTest::newRow("corrected") << int(Corrected);
        QTest::newRow("estimated") << int(EstimatedFourWeeks);
        QTest::newRow("compounding") << int(Compounding);
        QTest::newRow("quiet") << int(Quiet);
        QTest::newRow("provisional") << int(Provisional);
        QTest::newRow("unusual") << int(Unusual);
        QTest::newRow("suspected") << int(Suspected);
    }

    void marks()
    {
        QFETCH(int, mark);
        const auto edition = plainEdition();
        const QString query = QStringLiteral("is:") + QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(matching(edition, query), QString());
        edition->measures.marks[3] = static_cast<Marks>(mark);
        QCOMPARE(matching(edition, query), QStringLiteral("3"));
        QCOMPARE(matching(edition, u'-' + query), QStringLiteral("0124"));
    }

    void bursts()
    {
        const auto edition = plainEdition();
        edition->measures.label = {Label::Spike, Label::Undecided, Label::Sustained, Label::TooNew, Label::Unknown};
        QCOMPARE(matching(edition, u"is:burst"), QStringLiteral("012"));
        QCOMPARE(matching(edition, u"label:spike"), QStringLiteral("0"));
        QCOMPARE(matching(edition, u"label:\"too new\""), QStringLiteral("3"));
    }

    void breakouts()
    {
        const auto edition = plainEdition();
        edition->measures.breakout = {Breakout::Early, Breakout::Breakout, Breakout::Confirmed, Breakout::Faded,
                                      Breakout::Unknown};
        QCOMPARE(matching(edition, u"is:breakout"), QStringLiteral("12"));
        QCOMPARE(matching(edition, u"breakout:faded"), QStringLiteral("3"));
        QCOMPARE(matching(edition, u"breakout:breakout"), QStringLiteral("1"));
    }

    void flagsAreDescribed()
    {
        for (const QueryFlag &flag : queryFlags()) {
            QVERIFY2(!flag.description.isEmpty() && flag.holds, qPrintable(flag.id));
            QCOMPARE(queryFlagIndex(flag.id), static_cast<int>(&flag - queryFlags().data()));
        }
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestQueryFlags)
#include "tst_queryflags.moc"
