// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/detailspane.h"

#include "chartviews/chartview.h"
#include "pages/repositorymenu.h"
#include "session/executors.h"
#include "session/selection.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"
#include "widgets/segments.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace RepoSignal;

namespace {

constexpr Count kGap = kUnknownCount;

MadeRepository made(const char *name, Day first, std::initializer_list<Count> stars)
{
    return {.fullName = QString::fromLatin1(name), .language = QStringLiteral("Rust"), .readings = consecutive(first, stars)};
}

/// As of 10 March 2026.
EditionPtr edition()
{
    const std::vector<MadeRepository> repositories{
        made("a/whole", day("2026-03-07"), {100, 110, 125, 150}),
        made("b/first", day("2026-03-10"), {70}),
        made("c/gap", day("2026-03-07"), {100, 110, kGap, 150}),
        made("d/stale", day("2026-03-05"), {100, 110, 120}),
        made("e/expired", day("2026-02-01"), {100, 110, 120}),
        made("f/corrected", day("2026-03-07"), {9000, 9010, 9020, 4000}),
        made("g/estimated", day("2026-03-01"), {100, kGap, kGap, 130, 140, 150, 160, 170, 180, 190}),
        made("h/future", day("2026-03-20"), {100}),
    };
    return makeEdition(madeDataset(repositories), {.asOf = day("2026-03-10"), .compareWith = {}, .scope = everything()});
}

DetailsFacts factsOf(const char *name)
{
    const EditionPtr of = edition();
    return detailsFacts(of, of->dataset->id(of->dataset->indexOf(QString::fromLatin1(name))), 90);
}

QString lineOf(const DetailsFacts &facts, const QString &label)
{
    for (const DetailsFacts::Line &line : facts.provenance) {
        if (line.label == label)
            return line.value;
    }
    return {};
}

} // namespace

class TestDetailsPane : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void everyNumberSaysWhereItComesFrom()
    {
        const DetailsFacts facts = factsOf("a/whole");
        QCOMPARE(facts.stars, 150.0);
        QVERIFY(facts.remarks.isEmpty());
        QCOMPARE(lineOf(facts, QStringLiteral("Source")), QStringLiteral("EvanLi/Github-Ranking"));
        QCOMPARE(lineOf(facts, QStringLiteral("Licence")), QStringLiteral("MIT"));
        QVERIFY(lineOf(facts, QStringLiteral("Observed")).startsWith(QStringLiteral("10 Mar 2026")));
        QCOMPARE(lineOf(facts, QStringLiteral("Window")), QStringLiteral("9 March to 10 March, complete"));
        QCOMPARE(lineOf(facts, QStringLiteral("History")), QStringLiteral("4 of 4 days read, from 7 Mar 2026"));
        QCOMPARE(lineOf(facts, QStringLiteral("First seen")), QStringLiteral("7 Mar 2026"));
        QVERIFY(lineOf(facts, QStringLiteral("Missing")).contains(QStringLiteral("topics")));
        QCOMPARE(facts.history.kind, QStringLiteral("history"));
        QVERIFY(!facts.gains.isEmpty());
    }

    void unknownIsExplained_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("first sighting") << QByteArray("b/first") << QStringLiteral("a first sighting is not a gain");
        QTest::newRow("gap") << QByteArray("c/gap") << QStringLiteral("9 March 2026 was not read: the gain of the last day is unknown, not zero");
        QTest::newRow("stale") << QByteArray("d/stale") << QStringLiteral("last read 3 days before this date");
        QTest::newRow("expired") << QByteArray("e/expired") << QStringLiteral("only its stars on that day are shown");
        QTest::newRow("corrected") << QByteArray("f/corrected") << QStringLiteral("neither a gain nor a fall");
        QTest::newRow("corrected lately") << QByteArray("f/corrected") << QStringLiteral("left out of every gain");
        QTest::newRow("estimated") << QByteArray("g/estimated") << QStringLiteral("≈ marks a gain whose first day was not read");
        QTest::newRow("not yet read") << QByteArray("h/future") << QStringLiteral("No source read it up to 10 March 2026");
    }
    void unknownIsExplained()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QString, words);
        const QString remarks = factsOf(name.constData()).remarks.join(u'\n');
        QVERIFY2(remarks.contains(words), qPrintable(remarks));
    }

    void eventsOfAnArchiveAreNamedASample()
    {
        const auto hour = [](const char *iso, int hour) { return Hour(day(iso) + std::chrono::hours{hour}); };
        DatasetBuilder builder;
        for (int id = 1; id <= 3; ++id)
            builder.addRepository({.id = id, .fullName = QStringLiteral("o/r%1").arg(id)});
        builder.addEventSamples(0, {.stars = 1400, .forks = 2, .hours = 3, .first = hour("2015-01-01", 0), .last = hour("2015-01-01", 23)});
        builder.addEventSamples(1, {.stars = 1, .forks = 0, .hours = 1, .first = hour("2026-03-09", 1), .last = hour("2026-03-12", 1)});
        const auto edition = makeEdition(builder.build(), {.asOf = day("2026-03-10"), .scope = everything()});
        const auto sampleOf = [&edition](RepositoryId id) { return lineOf(detailsFacts(edition, id, 90), QStringLiteral("GH Archive")); };
        QCOMPARE(sampleOf(1), QStringLiteral("1,400 stars, 2 forks caught in 3 hours, 1 Jan 2015; a sample, not a total"));
        QCOMPARE(sampleOf(2), QStringLiteral("1 star, 0 forks caught in 1 hour, 9 Mar 2026 to 12 Mar 2026, partly after this date; "
                                             "a sample, not a total"));
        QCOMPARE(sampleOf(3), QString());
        QVERIFY(!isKnown(detailsFacts(edition, 1, 90).stars));
    }

    void whatTheLibraryDoesNotKnowIsNothing() { QCOMPARE(detailsFacts(edition(), 999, 90).id, RepositoryId{0}); }

    void followsTheSelection()
    {
        Executors executors;
        Selection selection;
        DetailsPane pane(selection, executors.prompt);
        pane.resize(312, 800);
        pane.show();
        const EditionPtr shown = edition();
        pane.setEdition(shown);
        QVERIFY(pane.findChild<TextLabel *>(QStringLiteral("nothingSelected"))->isVisible());
        QVERIFY(pane.chart().isEmpty());
        selection.setCurrent(shown->dataset->id(shown->dataset->indexOf(u"c/gap")));
        auto *name = pane.findChild<TextLabel *>(QStringLiteral("name"));
        QTRY_COMPARE(name->text(), QStringLiteral("gap"));
        QVERIFY(name->isVisible());
        QVERIFY(pane.findChild<TextLabel *>(QStringLiteral("remarks"))->isVisible());
        QCOMPARE(pane.chart().kind, QStringLiteral("history"));
        QSignalSpy exports(&pane, &DetailsPane::exportRequested);
        for (QToolButton *button : pane.findChildren<QToolButton *>()) {
            if (button->accessibleName().startsWith(QStringLiteral("Make figure")))
                button->click();
        }
        QCOMPARE(exports.size(), 2);
        auto *scroll = pane.findChild<QScrollArea *>()->verticalScrollBar();
        scroll->setMaximum(200);
        scroll->setValue(120);
        selection.setCurrent(shown->dataset->id(shown->dataset->indexOf(u"a/whole")));
        QTRY_COMPARE(name->text(), QStringLiteral("whole"));
        QCOMPARE(scroll->value(), 0);
        selection.setCurrent(0);
        QVERIFY(!name->isVisible());
    }

    void aChartWithNothingInItMakesNoFigure()
    {
        Executors executors;
        Selection selection;
        DetailsPane pane(selection, executors.prompt);
        pane.show();
        const EditionPtr shown = edition();
        pane.setEdition(shown);
        const auto figure = [&pane](const QString &chart) {
            for (QToolButton *button : pane.findChildren<QToolButton *>()) {
                if (button->accessibleName() == QStringLiteral("Make figure: %1").arg(chart))
                    return button;
            }
            return static_cast<QToolButton *>(nullptr);
        };
        selection.setCurrent(shown->dataset->id(shown->dataset->indexOf(u"b/first")));
        QTRY_COMPARE(pane.chart().n, 1);
        QVERIFY(figure(QStringLiteral("Star history"))->isEnabled());
        QVERIFY(!figure(QStringLiteral("Daily gain"))->isEnabled());
        QVERIFY(figure(QStringLiteral("Daily gain"))->toolTip().contains(QStringLiteral("two days in a row")));
        selection.setCurrent(shown->dataset->id(shown->dataset->indexOf(u"a/whole")));
        QTRY_VERIFY(figure(QStringLiteral("Daily gain"))->isEnabled());
    }

    void theSpanIsOfTheDate()
    {
        const EditionPtr of = edition();
        const RepositoryId id = of->dataset->id(of->dataset->indexOf(u"e/expired"));
        QVERIFY(!detailsFacts(of, id, 90).history.isEmpty());
        const DetailsFacts month = detailsFacts(of, id, 30);
        QVERIFY(month.history.emptyReason.contains(QStringLiteral("Choose a longer span")));
        QVERIFY(month.gains.isEmpty());
        const DetailsFacts all = detailsFacts(of, id, {});
        QCOMPARE(all.history.n, 3);
        QCOMPARE(all.gains.n, 2);
    }

    void linksAreHttpsAndNothingElse()
    {
        QCOMPARE(repositoryUrl(u"rust-lang/rust").toString(QUrl::FullyEncoded), QStringLiteral("https://github.com/rust-lang/rust"));
        const QUrl odd = repositoryUrl(u"a/..?x=1#y");
        QCOMPARE(odd.scheme(), QStringLiteral("https"));
        QCOMPARE(odd.host(), QStringLiteral("github.com"));
        QVERIFY(!odd.hasQuery() && !odd.hasFragment());
    }
};

REPOSIGNAL_TEST_MAIN(QApplication, TestDetailsPane)
#include "tst_detailspane.moc"
