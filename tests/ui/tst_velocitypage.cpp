// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/velocitypage.h"

#include "analysis/population.h"
#include "chartviews/chartcanvas.h"
#include "chartviews/charttabledialog.h"
#include "chartviews/chartview.h"
#include "pages/burstlist.h"
#include "pages/repositorylist.h"
#include "session/executors.h"
#include "session/selection.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"
#include "widgets/menubutton.h"
#include "widgets/segments.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace RepoSignal;

namespace {

MadeRepository made(const char *name, int days, Count last, Count step, std::vector<Count> lastWeek = {})
{
    MadeRepository repository{.fullName = QString::fromLatin1(name), .language = QStringLiteral("Go"), .readings = {}};
    for (int i = 0; i < days; ++i) {
        const auto fromEnd = static_cast<std::size_t>(days - 1 - i);
        Count stars = last - static_cast<Count>(fromEnd) * step;
        if (fromEnd < lastWeek.size())
            stars += lastWeek[lastWeek.size() - 1 - fromEnd];
        repository.readings.push_back({.day = day("2026-03-06") - std::chrono::days{static_cast<int>(fromEnd)}, .stars = stars});
    }
    return repository;
}

std::shared_ptr<const Dataset> dataset()
{
    // A spike, the same after a month that was already strong, a steady one, a still one, one that loses, a tiny one.
    MadeRepository lasting = made("a/lasting", 90, 9000, 2);
    for (std::size_t i = 0; i < lasting.readings.size(); ++i)
        lasting.readings[i].stars += i < 62 ? 0 : static_cast<Count>((i - 61) * 60);
    const std::vector<MadeRepository> repositories{made("a/spike", 90, 5000, 2, {300, 500, 700}),
                                                   lasting,
                                                   made("b/steady", 90, 20000, 20),
                                                   made("c/still", 90, 3000, 0),
                                                   made("c/losing", 90, 3000, -2),
                                                   made("d/tiny", 90, 100, 1)};
    return madeDataset(repositories);
}

} // namespace

class TestVelocityPage : public QObject
{
    Q_OBJECT

private:
    Executors m_executors;
    std::shared_ptr<const Dataset> m_dataset;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<VelocityPage> m_page;

    template<typename Child> Child *child(const char *name) const
    {
        auto *found = m_page->findChild<Child *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    ChartView &chart() const { return *child<ChartView>("scatter"); }
    ChartCanvas &canvas() const { return *chart().findChild<ChartCanvas *>(); }
    [[nodiscard]] RepositoryId idOf(const char *name) const
    {
        return m_dataset->id(m_dataset->indexOf(QString::fromLatin1(name)));
    }
    /// The names in the visible sections of the list, top to bottom.
    [[nodiscard]] QStringList listed() const
    {
        QStringList names;
        for (const RepositoryList *list : child<BurstList>("bursts")->findChildren<RepositoryList *>()) {
            for (int row = 0; row < list->model()->rowCount(); ++row)
                names.append(list->model()->index(row, 0).data().toString());
        }
        return names;
    }

    void waitForPage()
    {
        QSignalSpy changed(m_page.get(), &Page::summaryChanged);
        QVERIFY(changed.wait());
    }
    void show(const char *asOf = "2026-03-06")
    {
        m_page->setEdition(makeEdition(m_dataset, {.asOf = day(asOf), .compareWith = {}, .scope = everything()}));
        waitForPage();
    }

private slots:
    void initTestCase() { m_dataset = dataset(); }
    void init()
    {
        failOnWarnings();
        m_selection = std::make_unique<Selection>();
        m_page = std::make_unique<VelocityPage>(*m_selection, m_executors.prompt);
        m_page->resize(1200, 760);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_selection.reset();
    }

    void opensOnADayFromFiftyStars()
    {
        show();
        QCOMPARE(m_page->window(), Window::Day);
        QCOMPARE(m_page->minimumStars(), 50.0);
        QVERIFY(m_page->hasGrowthLines());
        QCOMPARE(m_page->chart().kind, QStringLiteral("velocity"));
        QCOMPARE(m_page->summary(), QStringLiteral("4 of 6 gained stars"));
        QVERIFY(child<TextLabel>("notes")->text().contains(QStringLiteral("n = 6")));
    }

    void burstsAreGroupedByWhatTheyAre()
    {
        show();
        QCOMPARE(listed(), (QStringList{QStringLiteral("a/spike"), QStringLiteral("a/lasting")}));
        const TableExtract table = m_page->shownTable();
        QCOMPARE(table.rows.size(), std::size_t{2});
        QVERIFY(std::ranges::find(table.columns, columnIndex(u"week_share")) != table.columns.end());
        QVERIFY(!child<TextLabel>("noBursts")->isVisible());
    }

    void saysWhyNobodyBursts()
    {
        m_dataset = madeDataset(std::vector{made("a/young", 20, 500, 3)});
        show();
        QVERIFY(child<TextLabel>("noBursts")->isVisible());
        QVERIFY(child<TextLabel>("noBursts")->text().contains(QStringLiteral("No usual week is known yet")));
        m_dataset = madeDataset(std::vector{made("a/calm", 90, 500, 3)});
        show();
        QVERIFY(child<TextLabel>("noBursts")->text().startsWith(QStringLiteral("Nobody bursts")));
        m_dataset = dataset();
    }

    void windowBaseAndLinesChangeTheChart()
    {
        show();
        QTest::mouseClick(child<Segments>("window")->findChild<QAbstractButton *>(QStringLiteral("7d")), Qt::LeftButton);
        waitForPage();
        QVERIFY(m_page->chart().y.title.contains(QStringLiteral("7 days")));
        child<MenuButton>("minimum")->menu()->actions().at(3)->trigger();
        waitForPage();
        QCOMPARE(m_page->minimumStars(), 100.0);
        QVERIFY(m_page->chart().x.title.contains(QStringLiteral("at least 100")));
        child<QToolButton>("growthLines")->click();
        waitForPage();
        QVERIFY(std::ranges::none_of(m_page->chart().layers, [](const Layer &layer) { return layer.dashed; }));
        m_page->setMinimumStars(7);
        QCOMPARE(m_page->minimumStars(), 10.0);
    }

    void aClickSelectsEverywhere()
    {
        show();
        const ChartMarks &marks = canvas().marks();
        const auto group = std::ranges::find(marks.groups(), idOf("b/steady"), &MarkGroup::repository);
        QVERIFY(group != marks.groups().end());
        QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, group->anchor.toPoint());
        QCOMPARE(m_selection->current(), idOf("b/steady"));
        waitForPage();
        QCOMPARE(m_page->selectedTable().rows.size(), std::size_t{1});
        // From elsewhere: the list follows, and the chart names it.
        m_selection->setCurrent(idOf("a/spike"));
        waitForPage();
        QVERIFY(child<BurstList>("bursts")->currentEditionRow() >= 0);
    }

    void theSelectedIsNamedWhateverItsGain()
    {
        m_page->setMinimumStars(1);
        show();
        m_selection->setCurrent(idOf("d/tiny"));
        waitForPage();
        const auto names = [](const Layer &layer) {
            return std::ranges::any_of(layer.labels, [](const QString &label) { return label.startsWith(QStringLiteral("d/tiny")); });
        };
        QVERIFY(std::ranges::any_of(m_page->chart().layers, names));
    }

    void openingAsksForDetails()
    {
        show();
        QSignalSpy details(m_page.get(), &Page::detailsRequested);
        QTest::keyClick(&canvas(), Qt::Key_Home);
        QTest::keyClick(&canvas(), Qt::Key_Return);
        QCOMPARE(details.count(), 1);
        QVERIFY(m_selection->current() != 0);
    }

    void zoomCanBeLeft()
    {
        show();
        QVERIFY(!child<QToolButton>("showAll")->isVisible());
        QTest::keyClick(&canvas(), Qt::Key_Plus);
        QVERIFY(child<QToolButton>("showAll")->isVisible());
        child<QToolButton>("showAll")->click();
        QVERIFY(!chart().isZoomed());
        QVERIFY(!child<QToolButton>("showAll")->isVisible());
    }

    void aDayNearbyMovesAFarOneJumps()
    {
        show("2026-03-05");
        show("2026-03-06");
        QVERIFY(canvas().isMoving());
        show("2026-01-10");
        QVERIFY(!canvas().isMoving());
    }

    void makesFigureAndTable()
    {
        show();
        QSignalSpy exports(m_page.get(), &Page::exportRequested);
        child<QToolButton>("makeFigure")->click();
        QCOMPARE(exports.count(), 1);
        QCOMPARE(exports.first().first().value<ChartSpec>().kind, QStringLiteral("velocity"));
        child<QToolButton>("asTable")->click();
        auto *dialog = m_page->findChild<ChartTableDialog *>();
        QVERIFY(dialog);
        dialog->close();
    }

    void nothingToDrawIsSaid()
    {
        m_dataset = madeDataset(std::vector{made("a/b", 1, 500, 3)});
        show();
        QVERIFY(m_page->chart().isEmpty());
        QVERIFY(!child<QToolButton>("makeFigure")->isEnabled());
        QVERIFY(!child<QToolButton>("makeFigure")->toolTip().isEmpty());
        QVERIFY(!canvas().isVisible());
        m_dataset = dataset();
    }
};

REPOSIGNAL_TEST_MAIN(QApplication, TestVelocityPage)
#include "tst_velocitypage.moc"
