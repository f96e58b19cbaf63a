// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/repositoriespage.h"

#include "pages/repositorytable.h"
#include "pages/termchip.h"
#include "session/workspace.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"
#include "widgets/emptystate.h"
#include "widgets/filterbox.h"
#include "widgets/sortheader.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace RepoSignal;

namespace {

constexpr int kRepositories = 400;

EditionPtr editionOn(const std::shared_ptr<const Dataset> &dataset, const char *asOf)
{
    const Day date = day(asOf);
    return makeEdition(dataset, {.asOf = date, .compareWith = date - std::chrono::days{1}, .scope = everything()});
}

} // namespace

class TestRepositoriesPage : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const Dataset> m_dataset;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<RepositoriesPage> m_page;

    template<typename Child> Child *child(const char *name = "") const
    {
        auto *found = m_page->findChild<Child *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    RepositoryTable &table() const { return *child<RepositoryTable>("repositoryTable"); }
    SortHeader &header() const { return *static_cast<SortHeader *>(table().horizontalHeader()); }
    QString count() const { return child<TextLabel>("count")->text(); }
    QString nameAt(int row) const { return table().model()->index(row, columnIndex(u"repository")).data().toString(); }
    RepositoryId idOf(const QString &name) const { return m_dataset->id(m_dataset->indexOf(name)); }

    void waitForRows()
    {
        QSignalSpy changed(m_page.get(), &Page::summaryChanged);
        QVERIFY(changed.wait());
    }
    void show(const EditionPtr &edition)
    {
        m_page->setEdition(edition);
        waitForRows();
    }
    void filter(const QString &text)
    {
        m_page->setFilter(text);
        waitForRows();
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, table().visualRect(table().model()->index(row, 0)).center());
    }
    void clickHeader(QStringView column, Qt::KeyboardModifiers modifiers = {})
    {
        const int section = columnIndex(column);
        const QPoint at(header().sectionViewportPosition(section) + header().sectionSize(section) / 2, header().height() / 2);
        QTest::mouseClick(header().viewport(), Qt::LeftButton, modifiers, at);
        waitForRows();
    }

private slots:
    void initTestCase() { m_dataset = syntheticDataset(kRepositories, 40); }
    void init()
    {
        failOnWarnings();
        m_workspace = std::make_unique<Workspace>();
        m_page = std::make_unique<RepositoriesPage>(*m_workspace);
        m_page->resize(1200, 700);
        m_page->show();
        show(editionOn(m_dataset, "2026-03-06"));
    }
    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
    }

    void showsTheScopeByVelocity()
    {
        QCOMPARE(count(), QStringLiteral("400 of 400"));
        const auto velocity = [this](int row) { return table().model()->index(row, columnIndex(u"velocity")).data(ValueRole).toDouble(); };
        for (int row = 1; row < kRepositories; ++row)
            QVERIFY(velocity(row - 1) >= velocity(row));
        QCOMPARE(m_page->summary(), QStringLiteral("400 of 400 repositories"));
    }

    void filtersAsOneTypes()
    {
        auto *edit = m_page->findChild<QPlainTextEdit *>();
        QVERIFY(edit);
        QTest::keyClicks(edit, QStringLiteral("lang:rust"));
        QTest::keyClick(edit, Qt::Key_Return);
        waitForRows();
        const int shown = table().model()->rowCount();
        QVERIFY(shown > 0 && shown < kRepositories);
        for (int row = 0; row < shown; ++row)
            QCOMPARE(table().model()->index(row, columnIndex(u"language")).data().toString(), QStringLiteral("Rust"));
        QCOMPARE(count(), QStringLiteral("%1 of 400").arg(shown));
        QCOMPARE(child<FilterBox>("filter")->state(), FilterBox::State::Valid);
    }

    void theLastKeystrokeWins()
    {
        m_page->setFilter(QStringLiteral("lang:go"));
        m_page->setFilter(QStringLiteral("lang:rust"));
        m_page->setFilter(QStringLiteral("repo7"));
        waitForRows();
        QVERIFY(m_workspace->executors().prompt.waitForDone(1000));
        QCoreApplication::processEvents();
        for (int row = 0; row < table().model()->rowCount(); ++row)
            QVERIFY(nameAt(row).contains(QStringLiteral("repo7")));
    }

    void aMistakeKeepsTheFilterBefore()
    {
        filter(QStringLiteral("lang:rust"));
        const int shown = table().model()->rowCount();
        m_page->setFilter(QStringLiteral("langauge:rust"));
        QCOMPARE(child<FilterBox>("filter")->state(), FilterBox::State::Invalid);
        const QString message = child<TextLabel>("filterMessage")->text();
        QVERIFY2(message.contains(QStringLiteral("langauge")) && message.contains(QStringLiteral("Did you mean")), qPrintable(message));
        QCOMPARE(table().model()->rowCount(), shown);
        show(editionOn(m_dataset, "2026-03-05"));
        QCOMPARE(child<FilterBox>("filter")->state(), FilterBox::State::Invalid);
        QVERIFY(table().model()->rowCount() < kRepositories);
        for (int row = 0; row < table().model()->rowCount(); ++row)
            QCOMPARE(table().model()->index(row, columnIndex(u"language")).data().toString(), QStringLiteral("Rust"));
        filter(QStringLiteral("lang:go"));
        QVERIFY(child<TextLabel>("filterMessage")->text().isEmpty());
    }

    void nothingMatches()
    {
        filter(QStringLiteral("stars:>999999"));
        auto *empty = m_page->findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->accessibleName(), QStringLiteral("No repositories match “stars:>999999”"));
        QCOMPARE(empty->accessibleDescription(), QStringLiteral("400 repositories are hidden by the filter."));
        empty->findChild<QPushButton *>()->click();
        waitForRows();
        QVERIFY(!empty->isVisible());
        QCOMPARE(count(), QStringLiteral("400 of 400"));
    }

    void escapeClearsTheFilter()
    {
        filter(QStringLiteral("lang:rust"));
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Escape);
        waitForRows();
        QCOMPARE(count(), QStringLiteral("400 of 400"));
    }

    void termsCanBeTakenOut()
    {
        filter(QStringLiteral("lang:rust stars:>1000"));
        const auto chips = [this] {
            QStringList texts;
            for (const TermChip *chip : m_page->findChildren<TermChip *>()) {
                if (chip->isVisible())
                    texts.append(chip->text());
            }
            return texts;
        };
        QCOMPARE(chips().size(), 2);
        m_page->findChildren<TermChip *>().first()->click();
        waitForRows();
        QCOMPARE(chips(), QStringList{QStringLiteral("stars:>1000")});
        QCOMPARE(child<FilterBox>("filter")->text(), QStringLiteral("stars:>1000"));
    }

    void sortsByClickAndAddsByShiftClick()
    {
        clickHeader(u"language");
        QCOMPARE(m_page->sortKeys(), (std::vector<SortKey>{{columnIndex(u"language"), Qt::AscendingOrder}}));
        clickHeader(u"stars", Qt::ShiftModifier);
        clickHeader(u"stars", Qt::ShiftModifier);
        QCOMPARE(m_page->sortKeys(), (std::vector<SortKey>{{columnIndex(u"language"), Qt::AscendingOrder},
                                                           {columnIndex(u"stars"), Qt::AscendingOrder}}));
        QCOMPARE(header().sortKeys().size(), 2);
        const auto stars = [this](int row) { return table().model()->index(row, columnIndex(u"stars")).data(ValueRole).toDouble(); };
        QCOMPARE(table().model()->index(0, columnIndex(u"language")).data().toString(), QStringLiteral("C++"));
        QVERIFY(stars(0) <= stars(1));
        clickHeader(u"stars");
        QCOMPARE(m_page->sortKeys(), (std::vector<SortKey>{{columnIndex(u"stars"), Qt::DescendingOrder}}));
    }

    void selectionSurvivesFilterAndDate()
    {
        clickRow(3);
        clickRow(5, Qt::ControlModifier);
        const QStringList chosen{nameAt(3), nameAt(5)};
        QCOMPARE(m_workspace->selection().current(), idOf(chosen.at(1)));
        filter(QStringLiteral("repo:%1").arg(chosen.first()));
        QCOMPARE(table().selectedRows().size(), 1U);
        QCOMPARE(m_workspace->selection().current(), idOf(chosen.at(1))); // filtered out, not forgotten
        filter({});
        show(editionOn(m_dataset, "2026-02-20"));
        QStringList selected;
        for (const int row : table().selectedRows())
            selected.append(table().edition()->fullName(row).toString());
        QCOMPARE(QSet<QString>(selected.begin(), selected.end()), QSet<QString>(chosen.begin(), chosen.end()));
        QCOMPARE(table().currentIndex().siblingAtColumn(0).data().toString(), chosen.at(1));
        QCOMPARE(m_page->summary(), QStringLiteral("400 of 400 repositories, 2 selected"));
    }

    void whatIsOnScreenStaysThere()
    {
        table().verticalScrollBar()->setValue(100 * table().rowHeight(0) + 7);
        clickRow(table().rowAt(60));
        const QString name = table().currentIndex().siblingAtColumn(0).data().toString();
        const int y = table().visualRect(table().currentIndex()).top();
        filter(QStringLiteral("-repo:%1").arg(nameAt(0)));
        QCOMPARE(table().currentIndex().siblingAtColumn(0).data().toString(), name);
        QCOMPARE(table().visualRect(table().currentIndex()).top(), y);
    }

    void anotherViewCanSelect()
    {
        const QString name = nameAt(300);
        m_workspace->selection().setCurrent(idOf(name));
        QCOMPARE(table().currentIndex().row(), 300);
        QVERIFY(table().viewport()->rect().intersects(table().visualRect(table().currentIndex())));
    }

    void columnsAreKeptById()
    {
        std::vector<ColumnPlace> places = m_page->columns();
        QCOMPARE(places.size(), repositoryColumns().size());
        QCOMPARE(places.front().id, QStringLiteral("repository"));
        m_page->setColumns({{.id = QStringLiteral("stars"), .visible = true, .width = 131},
                            {.id = QStringLiteral("no_such_column"), .visible = true, .width = 50},
                            {.id = QStringLiteral("forks"), .visible = true, .width = 9999},
                            {.id = QStringLiteral("velocity"), .visible = false, .width = 0}});
        places = m_page->columns();
        QCOMPARE(places.at(1), (ColumnPlace{.id = QStringLiteral("stars"), .visible = true, .width = 131}));
        QCOMPARE(places.at(2).id, QStringLiteral("forks"));
        QVERIFY(places.at(2).width <= 800);
        QVERIFY(!places.at(3).visible);
        QVERIFY(table().isColumnHidden(columnIndex(u"velocity")));
        m_page->setColumns(places);
        QCOMPARE(m_page->columns(), places);
    }

    void columnsCanBeChosen()
    {
        QMenu menu;
        m_page->fillColumnsMenu(menu);
        auto *forks = menu.findChild<QAction *>(QStringLiteral("forks"));
        QVERIFY(forks && !forks->isChecked());
        forks->trigger();
        QVERIFY(!table().isColumnHidden(columnIndex(u"forks")));
        QVERIFY(!menu.findChild<QAction *>(QStringLiteral("repository"))->isEnabled());
        const TableExtract extract = m_page->shownTable();
        QVERIFY(std::ranges::find(extract.columns, columnIndex(u"forks")) != extract.columns.end());
        QCOMPARE(extract.rows.size(), std::size_t{kRepositories});
    }

    void columnsFoldWhereThereIsNoRoom()
    {
        QVERIFY(!table().isColumnHidden(columnIndex(u"gain_7d")));
        m_page->resize(560, 600);
        QTRY_VERIFY(table().isColumnHidden(columnIndex(u"gain_7d")));
        QVERIFY(table().isColumnHidden(columnIndex(u"trend")));
        QVERIFY(!table().isColumnHidden(columnIndex(u"velocity")));
        QVERIFY(m_page->columns().at(std::size_t(columnIndex(u"gain_7d"))).visible); // folded, not given up
        m_page->resize(1200, 600);
        QTRY_VERIFY(!table().isColumnHidden(columnIndex(u"gain_7d")));
    }

    void onlyAQualifiedFilterCanBeAScope()
    {
        auto *button = child<QToolButton>("useAsScope");
        QVERIFY(!button->isVisible());
        filter(QStringLiteral("repo1"));
        QVERIFY(!button->isVisible());
        filter(QStringLiteral("lang:rust repo1"));
        QVERIFY(button->isVisible());
    }

    void sumsAreThoseOfTheRows()
    {
        filter(QStringLiteral("lang:rust"));
        const EditionPtr edition = table().edition();
        double stars = 0;
        double gain = 0;
        for (const int row : table().order()) {
            stars += edition->measures.stars[std::size_t(row)];
            gain += edition->measures.velocity[std::size_t(row)];
        }
        QStringList sums;
        for (const TextLabel *sum : child<QWidget>("sums")->findChildren<TextLabel *>())
            sums.append(sum->text());
        QCOMPARE(sums.at(1), formatNumber(stars, NumberFormat::Integer) + QStringLiteral(" stars"));
        QCOMPARE(sums.at(2), formatNumber(gain, NumberFormat::SignedInteger) + QStringLiteral(" in 24 h"));
        QVERIFY(sums.at(3).startsWith(QStringLiteral("median growth ")));
    }
};

REPOSIGNAL_TEST_MAIN(QApplication, TestRepositoriesPage)
#include "tst_repositoriespage.moc"
