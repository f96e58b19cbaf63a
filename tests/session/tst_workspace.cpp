// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/workspace.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace RepoSignal;

namespace {

/// Thirty days of three repositories that end on 2026-03-06.
QByteArray threeRepositories()
{
    QByteArray table("repository,date,stars\n");
    for (int i = 0; i < 30; ++i) {
        const QByteArray date = isoDay(day("2026-02-05") + std::chrono::days{i}).toLatin1();
        table += "a/one," + date + ',' + QByteArray::number(1000 + 10 * i) + '\n';
        table += "b/two," + date + ',' + QByteArray::number(500 + i) + '\n';
        table += "c/three," + date + ',' + QByteArray::number(2000 - i) + '\n';
    }
    return table;
}

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no temporary file");
        return file.fileName();
    }

    /// A workspace on a library with three repositories, its first edition made.
    std::unique_ptr<Workspace> filledWorkspace() const
    {
        auto workspace = std::make_unique<Workspace>();
        QSignalSpy opened(workspace.get(), &Workspace::libraryOpened);
        QSignalSpy editions(workspace.get(), &Workspace::editionChanged);
        workspace->createAndOpen(m_folder->filePath(QStringLiteral("library.reposignal")));
        if (!opened.wait())
            qFatal("not opened");
        workspace->importFiles({write(QStringLiteral("table.csv"), threeRepositories())});
        if (!QTest::qWaitFor([&workspace] { return workspace->edition() && workspace->jobs().isEmpty(); }))
            qFatal("no edition");
        return workspace;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void anEmptyLibraryHasNoEdition()
    {
        Workspace workspace;
        QSignalSpy opened(&workspace, &Workspace::libraryOpened);
        QSignalSpy editions(&workspace, &Workspace::editionChanged);
        workspace.createAndOpen(m_folder->filePath(QStringLiteral("empty.reposignal")));
        QCOMPARE(workspace.jobs().size(), 1);
        QVERIFY(opened.wait());
        QCOMPARE(editions.size(), 1);
        QVERIFY(!workspace.edition());
        QVERIFY(workspace.dataset()->isEmpty());
        QVERIFY(workspace.jobs().isEmpty());
    }

    void importingFillsTheEdition()
    {
        const auto workspace = filledWorkspace();
        QCOMPARE(workspace->edition()->rowCount(), 3);
        QCOMPARE(workspace->edition()->key.asOf, day("2026-03-06"));
        QCOMPARE(workspace->edition()->measures.velocity[static_cast<std::size_t>(
                     workspace->edition()->rowOf(workspace->dataset()->indexOf(QStringView(u"a/one"))))],
                 10.0);
    }

    void datesMoveAndABadOneChangesNothing()
    {
        const auto workspace = filledWorkspace();
        QSignalSpy editions(workspace.get(), &Workspace::editionChanged);
        QSignalSpy refusals(workspace.get(), &Workspace::requestRefused);
        workspace->setAsOf(day("2026-03-01"));
        QVERIFY(editions.wait());
        QCOMPARE(workspace->edition()->key.asOf, day("2026-03-01"));
        workspace->setAsOf(day("2024-01-01"));
        QVERIFY(refusals.wait());
        QCOMPARE(workspace->edition()->key.asOf, day("2026-03-01"));
        QCOMPARE(workspace->request().asOf, std::optional(day("2026-03-01")));
        workspace->setScope(QStringLiteral("nothing"));
        QVERIFY(refusals.wait());
        QCOMPARE(workspace->request().scope, QString());
    }

    void theLastOfManyRequestsIsShown()
    {
        const auto workspace = filledWorkspace();
        for (int i = 0; i < 20; ++i)
            workspace->setAsOf(day("2026-02-10") + std::chrono::days{i});
        workspace->setCompareWith({.kind = CompareWith::Kind::Week});
        const auto asked = workspace->request();
        QCOMPARE(asked.asOf, std::optional(day("2026-03-01")));
        QTRY_COMPARE(workspace->edition()->key.asOf, day("2026-03-01"));
        QTRY_COMPARE(workspace->edition()->key.compareWith, std::optional(day("2026-02-22")));
    }

    void anEditionThatIsMadeButNotTakenYetIsStillWanted()
    {
        const auto workspace = filledWorkspace();
        workspace->setAsOf(day("2026-03-01"));
        workspace->executors().prompt.waitForDone();
        QCOMPARE(workspace->request().asOf, std::optional(day("2026-03-01")));
        workspace->setCompareWith({.kind = CompareWith::Kind::Week});
        QTRY_COMPARE(workspace->edition()->key.compareWith, std::optional(day("2026-02-22")));
        QCOMPARE(workspace->edition()->key.asOf, day("2026-03-01"));
    }

    void movingBehindTheComparedDateComparesWithTheDayBefore()
    {
        const auto workspace = filledWorkspace();
        workspace->setCompareWith({.kind = CompareWith::Kind::Date, .date = day("2026-03-01")});
        QTRY_COMPARE(workspace->edition()->key.compareWith, std::optional(day("2026-03-01")));
        workspace->setAsOf(day("2026-02-20"));
        QTRY_COMPARE(workspace->edition()->key.compareWith, std::optional(day("2026-02-19")));
        workspace->setAsOf(day("2026-03-04"));
        QTRY_COMPARE(workspace->edition()->key.compareWith, std::optional(day("2026-03-01")));
    }

    void aListBecomesAScope()
    {
        const auto workspace = filledWorkspace();
        QSignalSpy saved(workspace.get(), &Workspace::listSaved);
        QSignalSpy opened(workspace.get(), &Workspace::libraryOpened);
        workspace->saveList(QStringLiteral("two of them"), {workspace->edition()->id(0), workspace->edition()->id(1)});
        QVERIFY(saved.wait());
        QVERIFY(opened.wait());
        workspace->setScope(QStringLiteral("two of them"));
        QTRY_COMPARE(workspace->edition()->rowCount(), 2);
        QCOMPARE(workspace->edition()->scope.kind, PopulationKind::Chosen);
    }

    void decisionsAndUndoneRenamesReloadTheLibrary()
    {
        const auto workspace = filledWorkspace();
        QSignalSpy opened(workspace.get(), &Workspace::libraryOpened);
        QSignalSpy decided(workspace.get(), &Workspace::faultDecided);
        QSignalSpy undone(workspace.get(), &Workspace::joinUndone);
        QSignalSpy failures(workspace.get(), &Workspace::failed);
        const RepositoryId repository = workspace->edition()->id(0);
        const QString source = workspace->dataset()->sources()[0].key;
        workspace->decideFault({repository, source, day("2026-03-01"), FaultVerdict::Fault});
        QVERIFY(decided.wait());
        QVERIFY(opened.size() == 1 || opened.wait());
        const auto data = workspace->dataset();
        QCOMPARE(data->faultDecisions(data->indexOf(repository)).size(), std::size_t(1));
        workspace->undoJoin(12);
        QVERIFY(failures.wait());
        QVERIFY(undone.empty());
        QTRY_VERIFY(workspace->jobs().isEmpty());
    }

    void aBackupIsRestoredAndShown()
    {
        const auto workspace = filledWorkspace();
        QSignalSpy backedUp(workspace.get(), &Workspace::libraryBackedUp);
        QSignalSpy restored(workspace.get(), &Workspace::libraryRestored);
        QSignalSpy checked(workspace.get(), &Workspace::libraryChecked);
        QSignalSpy failures(workspace.get(), &Workspace::failed);
        const QString backup = m_folder->filePath(QStringLiteral("backup.reposignal"));
        workspace->backUpLibrary(backup);
        QVERIFY(backedUp.wait());
        workspace->saveList(QStringLiteral("later"), {workspace->edition()->id(0)});
        QTRY_VERIFY(workspace->jobs().isEmpty());
        QCOMPARE(workspace->dataset()->lists().size(), std::size_t(1));

        workspace->restoreLibrary(backup);
        QVERIFY(restored.wait());
        QCOMPARE(restored[0][0].toString(), workspace->libraryPath());
        QCOMPARE(restored[0][1].toString(), workspace->libraryPath() + QStringLiteral(".before-restore"));
        QTRY_VERIFY(workspace->jobs().isEmpty());
        QCOMPARE(workspace->dataset()->lists().size(), std::size_t(0));
        workspace->checkLibrary();
        QVERIFY(checked.wait());
        QVERIFY(checked[0][1].value<LibraryHealth>().isSound());
        QCOMPARE(checked[0][1].value<LibraryHealth>().readings, 90);

        workspace->restoreLibrary(m_folder->filePath(QStringLiteral("none")));
        QVERIFY(failures.wait());
        workspace->backUpLibrary(m_folder->filePath(QStringLiteral("no/where")));
        QVERIFY(failures.wait());
        QTRY_VERIFY(workspace->jobs().isEmpty());
        QCOMPARE(workspace->edition()->rowCount(), 3);
    }

    void aLibraryThatDidNotOpenCanBeRestored()
    {
        const QString backup = filledWorkspace()->libraryPath();
        const QString broken = write(QStringLiteral("broken.reposignal"), QByteArray(5000, '\2'));
        Workspace workspace;
        QSignalSpy refused(&workspace, &Workspace::libraryFailed);
        workspace.open(broken);
        QVERIFY(refused.wait());
        QCOMPARE(workspace.restorePath(), broken);
        workspace.restoreLibrary(backup);
        QTRY_VERIFY(workspace.edition() && workspace.jobs().isEmpty());
        QCOMPARE(workspace.libraryPath(), broken);
    }

    void aFailedOpenKeepsTheLibraryBefore()
    {
        const auto workspace = filledWorkspace();
        QSignalSpy failures(workspace.get(), &Workspace::libraryFailed);
        workspace->open(write(QStringLiteral("picture.reposignal"), QByteArray("\x89PNG\r\n\x1a\n 0123456789abcdef")));
        QVERIFY(failures.wait());
        QCOMPARE(workspace->edition()->rowCount(), 3);
        QVERIFY(workspace->jobs().isEmpty());
    }

    void aListSavedBeforeTheEndIsKept()
    {
        auto workspace = filledWorkspace();
        const QString path = workspace->libraryPath();
        workspace->importFiles({write(QStringLiteral("again.csv"), threeRepositories())});
        workspace->saveList(QStringLiteral("late"), {workspace->edition()->id(0)});
        workspace.reset();
        const auto reopened = openLibrary(path);
        QVERIFY(reopened.ok());
        QCOMPARE(reopened.value().dataset->lists().size(), std::size_t(1));
    }

    void onlyAnImportOffersCancel()
    {
        Workspace workspace;
        workspace.createAndOpen(m_folder->filePath(QStringLiteral("new.reposignal")));
        QVERIFY(!workspace.jobs().first()->isCancellable());
        workspace.importFiles({QStringLiteral("absent.csv")});
        QVERIFY(workspace.jobs().last()->isCancellable());
    }

    void endsWhileWorkIsRunning()
    {
        auto workspace = filledWorkspace();
        workspace->importFiles({write(QStringLiteral("again.csv"), threeRepositories())});
        workspace->setAsOf(day("2026-03-01"));
        workspace->open(workspace->libraryPath());
        workspace.reset();
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestWorkspace)
#include "tst_workspace.moc"
