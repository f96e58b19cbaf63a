// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/datapage.h"

#include "chartviews/chartview.h"
#include "pages/evidenceblock.h"
#include "pages/facttable.h"
#include "session/workspace.h"
#include "support/datasets.h"
#include "support/testmain.h"
#include "widgets/segments.h"
#include "widgets/textlabel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace RepoSignal;

namespace {

/// Thirty days that end on 2026-03-06: one repository that loses half and gets it back, one that loses for good.
QByteArray table()
{
    QByteArray table("repository,date,stars\n");
    for (int i = 0; i < 30; ++i) {
        const QByteArray date = isoDay(day("2026-02-05") + std::chrono::days{i}).toLatin1();
        table += "a/back," + date + ',' + QByteArray::number((i == 20 ? 100 : 1000) + i) + '\n';
        table += "b/lost," + date + ',' + QByteArray::number((i < 25 ? 2000 : 1500) + i) + '\n';
        table += "c/calm," + date + ',' + QByteArray::number(500 + i) + '\n';
    }
    return table;
}

} // namespace

class TestDataPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<DataPage> m_page;

    template<typename Child> Child &child(const char *name) const
    {
        auto *found = m_page->findChild<Child *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return *found;
    }
    FactTable &faults() const { return child<FactTable>("faultTable"); }
    QString cell(FactTable &table, int row, QStringView column) const
    {
        return table.model().index(row, table.model().columnOf(column)).data().toString();
    }
    void waitForFaults()
    {
        QVERIFY(QTest::qWaitFor([this] { return faults().model().rowCount() > 0 && m_workspace->jobs().isEmpty(); }));
    }
    void waitForState(const QString &state)
    {
        QVERIFY(QTest::qWaitFor([&] {
            return m_workspace->jobs().isEmpty() && cell(faults(), faults().currentIndex().row(), u"state") == state;
        }));
    }
    void waitForReason(const char *begin)
    {
        QVERIFY(
            QTest::qWaitFor([&] { return child<TextLabel>("reason").text().startsWith(QString::fromLatin1(begin)); }));
    }
    void choose(const char *segments, const char *id)
    {
        auto *button = child<Segments>(segments).findChild<QAbstractButton *>(QString::fromLatin1(id));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
    }

private slots:
    void init()
    {
        failOnWarnings();
        const QString path = m_folder.filePath(QStringLiteral("table.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(table());
        file.close();
        m_workspace = std::make_unique<Workspace>();
        QSignalSpy opened(m_workspace.get(), &Workspace::libraryOpened);
        m_workspace->createAndOpen(
            m_folder.filePath(QStringLiteral("%1.reposignal").arg(QString::fromLatin1(QTest::currentTestFunction()))));
        QVERIFY(opened.wait());
        m_workspace->importFiles({path});
        QVERIFY(QTest::qWaitFor([this] { return m_workspace->edition() && m_workspace->jobs().isEmpty(); }));
        m_page = std::make_unique<DataPage>(*m_workspace);
        connect(m_workspace.get(), &Workspace::editionChanged, m_page.get(), &Page::setEdition);
        m_page->resize(1200, 800);
        m_page->show();
        m_page->setEdition(m_workspace->edition());
        waitForFaults();
    }
    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
    }

    void opensOnTheSources()
    {
        QCOMPARE(m_page->view(), QStringLiteral("sources"));
        FactTable &sources = child<FactTable>("sourceTable");
        const QAbstractItemModelTester tester(&sources.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(sources.model().rowCount(), 1);
        QCOMPARE(cell(sources, 0, u"days"), QStringLiteral("30"));
        QCOMPARE(cell(sources, 0, u"coverage"), QStringLiteral("30 of 30 days"));
        QVERIFY(m_page->summary().endsWith(QStringLiteral("2 suspected faults open")));
    }

    void listsFaultsNewestFirst()
    {
        choose("view", "faults");
        const QAbstractItemModelTester tester(&faults().model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(faults().model().rowCount(), 2);
        QCOMPARE(cell(faults(), 0, u"repository"), QStringLiteral("b/lost"));
        QCOMPARE(cell(faults(), 0, u"kind"), QStringLiteral("Sudden loss"));
        QCOMPARE(cell(faults(), 1, u"kind"), QStringLiteral("Gone and back"));
        QCOMPARE(faults().currentIndex().row(), 0);
        waitForReason("499 of 2,024 stars");
        QVERIFY(QTest::qWaitFor([this] { return child<FactTable>("evidenceTable").model().rowCount() > 0; }));
        QVERIFY(!m_page->chart().isEmpty());
    }

    void decisionsAreKeptAndTakenBack()
    {
        choose("view", "faults");
        faults().setCurrentIndex(faults().model().index(1, 0));
        waitForReason("1,019 stars");
        QVERIFY(!child<QPushButton>("undecided").isEnabled());
        QTest::mouseClick(&child<QPushButton>("itIsReal"), Qt::LeftButton);
        waitForState(QStringLiteral("Real"));
        const int repository = m_workspace->dataset()->indexOf(u"a/back");
        QCOMPARE(m_workspace->dataset()->faultDecisions(repository).size(), std::size_t{2});
        QCOMPARE(faults().currentIndex().row(), 1);
        QVERIFY(!child<QPushButton>("itIsReal").isEnabled());
        QTest::mouseClick(&child<QPushButton>("itIsAFault"), Qt::LeftButton);
        waitForState(QStringLiteral("Fault"));
        QTest::mouseClick(&child<QPushButton>("undecided"), Qt::LeftButton);
        waitForState(QStringLiteral("Open"));
        QVERIFY(m_workspace->dataset()->faultDecisions(m_workspace->dataset()->indexOf(u"a/back")).empty());
    }

    void filtersByStateAndKind()
    {
        choose("view", "faults");
        choose("state", "decided");
        QCOMPARE(faults().model().rowCount(), 0);
        choose("state", "open");
        QCOMPARE(faults().model().rowCount(), 2);
        for (QAction *action : child<QToolButton>("kind").menu()->actions()) {
            if (action->text() == QStringLiteral("Gone and back"))
                action->trigger();
        }
        QCOMPARE(faults().model().rowCount(), 1);
        QCOMPARE(m_page->summary(), QStringLiteral("1 of 2 suspected faults shown, 2 open"));
    }

    void selectingAFaultSelectsItsRepository()
    {
        choose("view", "faults");
        faults().setCurrentIndex(faults().model().index(1, 0));
        const Dataset &dataset = *m_workspace->dataset();
        QCOMPARE(m_workspace->selection().current(), dataset.id(dataset.indexOf(u"a/back")));
        QSignalSpy details(m_page.get(), &Page::detailsRequested);
        QTest::keyClick(&faults(), Qt::Key_Return);
        QCOMPARE(details.size(), 1);
    }

    void aReadOnlyLibrarySaysWhyNothingIsDecided()
    {
        const Dataset &dataset = *m_workspace->dataset();
        const auto found = suspectedFaults(dataset, day("2026-03-06"));
        EvidenceBlock block;
        block.show();
        block.setFault(dataset, found[0], QStringLiteral("Another program writes it."));
        for (const char *name : {"itIsAFault", "itIsReal", "undecided"}) {
            const auto *button = block.findChild<QPushButton *>(QString::fromLatin1(name));
            QVERIFY(!button->isEnabled());
            QVERIFY(button->toolTip().contains(QStringLiteral("Another program writes it.")));
        }
        QVERIFY(block.findChild<TextLabel *>(QStringLiteral("obstacle"))->isVisible());
        block.setFault(dataset, found[0], {});
        QVERIFY(block.findChild<QPushButton *>(QStringLiteral("itIsReal"))->isEnabled());
        QVERIFY(!block.findChild<TextLabel *>(QStringLiteral("obstacle"))->isVisible());
    }

    void renamesSayWhereThereAreNone()
    {
        choose("view", "renames");
        QVERIFY(!child<QToolButton>("toggleJoin").isEnabled());
        QVERIFY(!m_page->summary().isEmpty());
    }

    void fitsANarrowWindow()
    {
        choose("view", "faults");
        m_page->resize(700, 520);
        QVERIFY(faults().height() >= 80);
        QVERIFY(child<FactTable>("evidenceTable").height() >= 60);
        QVERIFY(m_page->minimumSizeHint().width() <= 700);
    }
};

REPOSIGNAL_TEST_MAIN(QApplication, TestDataPage)
#include "tst_datapage.moc"
