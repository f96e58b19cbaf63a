// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/languagespage.h"

#include "analysis/population.h"
#include "chartviews/chartview.h"
#include "session/workspace.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"
#include "table/query.h"
#include "widgets/notice.h"
#include "widgets/segments.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace RepoSignal;

class TestLanguagesPage : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const Dataset> m_dataset;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<LanguagesPage> m_page;

    template<typename Child> Child *child(const char *name) const
    {
        auto *found = m_page->findChild<Child *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QTableView &table() const { return *child<QTableView>("languageTable"); }
    QString cell(int row, QStringView column) const { return table().model()->index(row, languageColumnIndex(column)).data().toString(); }

    void waitForShares()
    {
        QSignalSpy changed(m_page.get(), &Page::summaryChanged);
        QVERIFY(changed.wait());
    }
    void show(const Scope &scope)
    {
        m_page->setEdition(makeEdition(m_dataset, {.asOf = day("2026-03-06"), .compareWith = day("2026-03-05"), .scope = scope}));
        waitForShares();
    }
    void choose(const char *segments, const QString &id)
    {
        QTest::mouseClick(child<Segments>(segments)->findChild<QAbstractButton *>(id), Qt::LeftButton);
        waitForShares();
    }

private slots:
    void initTestCase() { m_dataset = syntheticDataset(120, 40); }
    void init()
    {
        failOnWarnings();
        m_workspace = std::make_unique<Workspace>();
        m_page = std::make_unique<LanguagesPage>(*m_workspace);
        m_page->resize(1200, 800);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
    }

    void opensOnTheShareOfGain()
    {
        show(*findScope(*m_dataset, u"ranked"));
        QCOMPARE(m_page->basis(), ShareBasis::Gain);
        QCOMPARE(m_page->window(), Window::FourWeeks);
        QVERIFY(!child<Notice>("refusal")->isVisible());
        QVERIFY(table().model()->rowCount() >= 6);
        double sum = 0;
        double last = 1;
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            const double share = table().model()->index(row, languageColumnIndex(u"share")).data(ValueRole).toDouble();
            sum += share;
            if (row < 5) {
                QVERIFY(share <= last);
                last = share;
            }
        }
        QVERIFY(std::abs(sum - 1) < 1e-9);
        QCOMPARE(cell(table().model()->rowCount() - 1, u"language"), QStringLiteral("No language"));
        QVERIFY(cell(0, u"change").endsWith(QStringLiteral(" pt")));
        QCOMPARE(child<ChartView>("change")->chart().kind, QStringLiteral("language-change"));
    }

    void refusesRepositoriesOfAQuotaAndOffersACensus()
    {
        show(*findScope(*m_dataset, u"ranked"));
        choose("basis", QStringLiteral("repositories"));
        auto *notice = child<Notice>("refusal");
        QVERIFY(notice->isVisible());
        QVERIFY(!table().isVisible());
        const bool hasCensus = std::ranges::any_of(availableScopes(*m_dataset), [](const Scope &scope) { return scope.kind == PopulationKind::Census; });
        const auto buttons = notice->findChildren<QAbstractButton *>();
        QCOMPARE(buttons.size(), hasCensus ? 2 : 1);
        QVERIFY(!child<Segments>("window")->isVisible());
        show(everything());
        QCOMPARE(notice->isVisible(), !everything().allowsRepositoryShares());
    }

    void aLanguageLeadsToItsRepositories()
    {
        show(*findScope(*m_dataset, u"ranked"));
        QSignalSpy requests(m_page.get(), &Page::repositoriesRequested);
        QVERIFY(!child<QToolButton>("showRepositories")->isEnabled());
        int cpp = -1;
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (cell(row, u"language") == u"C++")
                cpp = row;
        }
        table().selectRow(cpp);
        QVERIFY(child<QToolButton>("showRepositories")->isEnabled());
        QVERIFY(m_page->summary().startsWith(QStringLiteral("C++: ")));
        QTest::keyClick(&table(), Qt::Key_Return);
        QCOMPARE(requests.size(), 1);
        const ParsedQuery query = parseQuery(requests.first().first().toString());
        QVERIFY(!query.error);
        QCOMPARE(query.query.clauses.size(), std::size_t{1});
        QCOMPARE(query.query.clauses.front().term.text, QStringLiteral("c++"));
        table().selectRow(table().model()->rowCount() - 1);
        QVERIFY(!child<QToolButton>("showRepositories")->isEnabled());
    }

    void namesTheRepositoryThatWeighsMuch()
    {
        const auto repository = [](const char *name, const char *language, Count gain) {
            return MadeRepository{.fullName = QString::fromLatin1(name),
                                  .language = QString::fromLatin1(language),
                                  .readings = consecutive(day("2026-03-05"), {1000, 1000 + gain})};
        };
        const std::vector<MadeRepository> made{repository("a/giant", "Shell", 900), repository("b/small", "Shell", 100),
                                               repository("c/alone", "Zig", 500)};
        m_page->setWindow(Window::Day);
        m_page->setEdition(makeEdition(madeDataset(made), {.asOf = day("2026-03-06"), .compareWith = {}, .scope = everything()}));
        waitForShares();
        QCOMPARE(child<TextLabel>("leaders")->text(), QStringLiteral("One repository weighs much: a/giant: 90% of Shell."));
    }

    void sortsByItsHeaders()
    {
        show(*findScope(*m_dataset, u"ranked"));
        QHeaderView *header = table().horizontalHeader();
        const int section = languageColumnIndex(u"language");
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(section) + 20, 10));
        QCOMPARE(cell(0, u"language"), QStringLiteral("C++"));
        QCOMPARE(cell(table().model()->rowCount() - 1, u"language"), QStringLiteral("No language"));
    }

    void makesFigures()
    {
        show(*findScope(*m_dataset, u"ranked"));
        QSignalSpy exports(m_page.get(), &Page::exportRequested);
        for (QToolButton *button : m_page->findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Make figure")
                button->click();
        }
        QCOMPARE(exports.size(), 2);
        QCOMPARE(exports.at(0).at(0).value<ChartSpec>().kind, QStringLiteral("language-share"));
        QCOMPARE(m_page->chart().kind, QStringLiteral("language-share"));
    }
};

REPOSIGNAL_TEST_MAIN(QApplication, TestLanguagesPage)
#include "tst_languagespage.moc"
