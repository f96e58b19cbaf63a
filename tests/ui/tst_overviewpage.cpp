// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overviewpage.h"

#include "chartviews/chartview.h"
#include "pages/block.h"
#include "pages/repositorylist.h"
#include "session/executors.h"
#include "session/selection.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"
#include "widgets/keyfigure.h"
#include "widgets/segments.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QSignalSpy>
#include <QToolButton>

using namespace RepoSignal;

namespace {

MadeRepository made(const char *name, const char *language, std::initializer_list<Count> lastDays)
{
    const Day first = day("2026-03-06") - std::chrono::days{static_cast<int>(lastDays.size()) - 1};
    return {.fullName = QString::fromLatin1(name), .language = QString::fromLatin1(language), .readings = consecutive(first, lastDays)};
}

/// As of 6 March, against 5 March: what is known of the five can be told by heart.
EditionPtr fiveRepositories()
{
    const std::vector<MadeRepository> repositories{
        made("a/fast", "Rust", {1000, 1000, 1300}), made("b/slow", "Go", {2000, 2000, 2010}),
        made("c/falling", "Go", {900, 900, 880}), made("d/new", "Rust", {700}),
        made("e/corrected", "C", {50000, 50000, 20000}),
    };
    return makeEdition(madeDataset(repositories),
                       {.asOf = day("2026-03-06"), .compareWith = day("2026-03-05"), .scope = everything()});
}

QStringList names(const RepositoryList &list)
{
    QStringList names;
    for (int row = 0; row < list.model()->rowCount(); ++row)
        names.append(list.model()->index(row, columnIndex(u"repository")).data().toString());
    return names;
}

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Executors> m_executors;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<OverviewPage> m_page;

    template<typename Child> Child *child(const char *name) const
    {
        auto *found = m_page->findChild<Child *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    RepositoryList &list(const char *name) const { return *child<RepositoryList>(name); }

    void show(const EditionPtr &edition)
    {
        QSignalSpy changed(m_page.get(), &Page::summaryChanged);
        m_page->setEdition(edition);
        QVERIFY(changed.wait());
    }

    QStringList figureTexts() const
    {
        QStringList texts;
        for (const KeyFigure *figure : m_page->findChildren<KeyFigure *>())
            texts.append(figure->accessibleName() + u'|' + figure->accessibleDescription());
        return texts;
    }

private slots:
    void init()
    {
        failOnWarnings();
        m_executors = std::make_unique<Executors>();
        m_selection = std::make_unique<Selection>();
        m_page = std::make_unique<OverviewPage>(*m_selection, m_executors->prompt);
        m_page->resize(1200, 900);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_executors.reset();
    }

    void saysWhatChanged()
    {
        show(fiveRepositories());
        QCOMPARE(child<TextLabel>("pageSubtitle")->text(), QStringLiteral("Friday 6 March 2026, compared with Thursday 5 March"));
        const QStringList figures = figureTexts();
        QCOMPARE(figures.at(0), QStringLiteral("290 stars gained|24 hours, n = 3"));
        QCOMPARE(figures.at(1), QStringLiteral("2 of 3 gained stars|0 unchanged, 1 lost some"));
        QCOMPARE(figures.at(2), QStringLiteral("7.436% growth of all together|stars gained ÷ stars before")); // 290 / 3,900
        QCOMPARE(figures.at(3), QStringLiteral("1 new to the library|since 5 March; 0 have a daily gain"));
        QCOMPARE(figures.at(4), QStringLiteral("0 left the scope|in it on 5 March"));
        QCOMPARE(names(list("movers")), (QStringList{QStringLiteral("a/fast"), QStringLiteral("b/slow")}));
        QCOMPARE(names(list("entered")), QStringList{QStringLiteral("d/new")});
        QCOMPARE(names(list("lost")), QStringList{QStringLiteral("c/falling")});
        QVERIFY(child<TextLabel>("corrected")->text().contains(QStringLiteral("e/corrected")));
        QCOMPARE(m_page->summary(), QStringLiteral("3 of 5 repositories have a gain over 24 hours"));
    }

    void everyBlockSaysWhereItComesFrom()
    {
        const EditionPtr edition = fiveRepositories();
        show(edition);
        const auto blocks = m_page->findChildren<Block *>();
        QCOMPARE(blocks.size(), 5);
        for (const Block *block : blocks) {
            const QString line = block->findChild<TextLabel *>(QStringLiteral("provenance"))->text();
            QVERIFY2(line.startsWith(edition->scope.name + QStringLiteral(", n = ")), qPrintable(line));
            QVERIFY2(line.contains(QStringLiteral("6 March 2026")), qPrintable(line));
            QVERIFY2(line.endsWith(QStringLiteral("EvanLi/Github-Ranking")), qPrintable(line));
        }
    }

    void aWindowChangesGainsAndColumns()
    {
        const auto dataset = syntheticDataset(60, 40);
        const EditionPtr edition = makeEdition(
            dataset, {.asOf = day("2026-03-06"), .compareWith = day("2026-03-05"), .scope = everything()});
        show(edition);
        QCOMPARE(list("movers").model()->rowCount(), kMoversShown);
        QSignalSpy changed(m_page.get(), &Page::summaryChanged);
        QTest::mouseClick(child<Segments>("window")->findChild<QAbstractButton *>(QStringLiteral("28d")), Qt::LeftButton);
        QVERIFY(changed.wait());
        QCOMPARE(m_page->window(), Window::FourWeeks);
        QVERIFY(!list("movers").isColumnHidden(columnIndex(u"gain_28d")));
        QVERIFY(list("movers").isColumnHidden(columnIndex(u"velocity")));
        const double largest = std::ranges::max(edition->measures.gain28d);
        QCOMPARE(list("movers").model()->index(0, columnIndex(u"gain_28d")).data(ValueRole).toDouble(), largest);
    }

    void moversByGrowthNeedABase()
    {
        show(fiveRepositories());
        QSignalSpy changed(m_page.get(), &Page::summaryChanged);
        QTest::mouseClick(child<Segments>("measure")->findChild<QAbstractButton *>(QStringLiteral("growth")), Qt::LeftButton);
        QVERIFY(changed.wait());
        QCOMPARE(names(list("movers")).first(), QStringLiteral("a/fast"));
        QVERIFY(m_page->chart().altText.contains(QStringLiteral("a/fast")));
    }

    void listsShareTheSelection()
    {
        const EditionPtr edition = fiveRepositories();
        show(edition);
        RepositoryList &movers = list("movers");
        QTest::mouseClick(movers.viewport(), Qt::LeftButton, {}, movers.visualRect(movers.model()->index(1, 0)).center());
        QCOMPARE(m_selection->current(), edition->id(edition->rowOf(edition->dataset->indexOf(u"b/slow"))));
        const RepositoryId fresh = edition->dataset->id(edition->dataset->indexOf(u"d/new"));
        m_selection->setCurrent(fresh);
        QVERIFY(!movers.currentIndex().isValid());
        QCOMPARE(list("entered").currentIndex().row(), 0);
        QCOMPARE(m_page->selectedTable().rows, std::vector<int>{edition->rowOfId(fresh)});
    }

    void makesFigures()
    {
        show(fiveRepositories());
        QSignalSpy exports(m_page.get(), &Page::exportRequested);
        for (QToolButton *button : m_page->findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Make figure")
                button->click();
        }
        QCOMPARE(exports.size(), 2);
        QCOMPARE(exports.at(0).at(0).value<ChartSpec>().kind, QStringLiteral("movers"));
        QCOMPARE(exports.at(1).at(0).value<ChartSpec>().kind, QStringLiteral("language-share"));
    }

    void moversCanBeAChart()
    {
        show(fiveRepositories());
        child<QToolButton>("asChart")->click();
        QVERIFY(!list("movers").isVisible());
        QVERIFY(child<ChartView>("moversChart")->isVisible());
        QCOMPARE(child<ChartView>("moversChart")->chart().kind, QStringLiteral("movers"));
    }

    void theFirstDayHasNothingToCompareWith()
    {
        show(makeEdition(fiveRepositories()->dataset, {.asOf = day("2026-03-04"), .compareWith = {}, .scope = everything()}));
        QVERIFY(child<TextLabel>("pageSubtitle")->text().endsWith(QStringLiteral("nothing before it to compare with")));
        const QStringList figures = figureTexts();
        QVERIFY2(figures.at(0).startsWith(QStringLiteral("– stars gained")), qPrintable(figures.at(0)));
        QVERIFY2(figures.at(3).startsWith(QStringLiteral("– new")), qPrintable(figures.at(3)));
        QVERIFY(!list("entered").isVisible());
        QVERIFY(!list("ranks").isVisible());
    }

    void goesWithoutItsEdition()
    {
        show(fiveRepositories());
        m_page->setEdition(nullptr);
        QVERIFY(m_executors->prompt.waitForDone(1000));
    }
};

REPOSIGNAL_TEST_MAIN(QApplication, TestOverviewPage)
#include "tst_overviewpage.moc"
