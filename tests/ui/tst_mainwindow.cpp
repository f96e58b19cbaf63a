// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "dialogs/textdialog.h"
#include "pages/startpage.h"
#include "session/workspace.h"
#include "support/datasets.h"
#include "support/testmain.h"
#include "widgets/notice.h"
#include "widgets/scopebutton.h"
#include "widgets/sidebar.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace RepoSignal;

namespace {

/// Thirty days of four repositories that end on 2026-03-06.
QByteArray fourRepositories()
{
    QByteArray table("repository,date,stars\n");
    for (int i = 0; i < 30; ++i) {
        const QByteArray date = isoDay(day("2026-02-05") + std::chrono::days{i}).toLatin1();
        table += "a/one," + date + ',' + QByteArray::number(1000 + 10 * i) + '\n';
        table += "b/two," + date + ',' + QByteArray::number(5000 + i) + '\n';
        table += "c/three," + date + ',' + QByteArray::number(2000 - i) + '\n';
        table += "<img src=x>/evil," + date + ",7\n";
        table += "d/four," + date + ",700\n";
    }
    return table;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;

    template<typename Child> Child *child(const char *name) const
    {
        auto *found = m_window->findChild<Child *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QAction &action(const char *name) const { return *child<QAction>(name); }
    QString text(const char *label) const { return child<TextLabel>(label)->text(); }
    QString libraryPath() const { return m_folder->filePath(QStringLiteral("my.reposignal")); }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no temporary file");
        return file.fileName();
    }
    const Notice *notice(const char *subject) const { return m_window->findChild<Notice *>(QString::fromLatin1(subject)); }
    bool isShown(const char *subject) const { return notice(subject) && notice(subject)->isVisible(); }

    void makeWindow()
    {
        m_window.reset();
        m_workspace = std::make_unique<Workspace>();
        m_window = std::make_unique<MainWindow>(*m_workspace, *m_store);
        m_window->resize(1400, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    /// With a library of four repositories on screen.
    void fill()
    {
        m_workspace->createAndOpen(libraryPath());
        QTRY_VERIFY(m_workspace->dataset());
        m_workspace->importFiles({write(QStringLiteral("stars.csv"), fourRepositories())});
        QTRY_VERIFY(m_workspace->edition() && m_workspace->jobs().isEmpty());
        QTRY_VERIFY(text("rows").contains(QStringLiteral("of 4")));
    }
    void waitForEdition()
    {
        QSignalSpy editions(m_workspace.get(), &Workspace::editionChanged);
        QVERIFY(editions.wait());
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts().ok()); }
    void init()
    {
        failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        makeWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
        m_store.reset();
    }

    void isThereBeforeAnyLibrary()
    {
        QVERIFY(child<StartPage>("start")->isVisible());
        QVERIFY(!action("exportFigure").isEnabled());
        QVERIFY(!action("importFiles").isEnabled());
        QCOMPARE(text("library"), QStringLiteral("No library"));
    }

    void anEmptyLibraryOffersTheWaysToData()
    {
        m_workspace->createAndOpen(libraryPath());
        QTRY_VERIFY(action("importFiles").isEnabled());
        QVERIFY(child<StartPage>("start")->isVisible());
        int ways = 0;
        for (const QAbstractButton *button : child<StartPage>("start")->findChildren<QAbstractButton *>())
            ways += button->isVisible() ? 1 : 0;
        QCOMPARE(ways, 3);
        QCOMPARE(text("library"), QStringLiteral("my.reposignal"));
    }

    void importedFilesFillIt()
    {
        fill();
        QVERIFY(!child<StartPage>("start")->isVisible());
        QVERIFY(isShown("work")); // the row that is no repository was skipped, and that is said
        QCOMPARE(text("asOf"), QStringLiteral("As of 6 Mar 2026"));
        QVERIFY(!child<TextLabel>("behind")->isVisible());
        QCOMPARE(m_window->findChild<QTableView *>(QStringLiteral("movers"))->model()->index(0, 0).data().toString(), QStringLiteral("a/one"));
        QTRY_VERIFY(!child<TextLabel>("pageSubtitle")->text().isEmpty());
    }

    void filesCanBeDropped()
    {
        m_workspace->createAndOpen(libraryPath());
        QTRY_VERIFY(m_workspace->dataset());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(write(QStringLiteral("stars.csv"), fourRepositories()))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QTRY_VERIFY(m_workspace->edition());
        QCOMPARE(m_workspace->edition()->rowCount(), 4);
    }

    void filesDroppedOnAFieldAreImportedToo()
    {
        fill();
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        auto *text = m_window->findChild<QPlainTextEdit *>();
        QVERIFY(text);
        QWidget *field = text->viewport();
        QMimeData data;
        const QString path = write(QStringLiteral("more.csv"), "repository,date,stars\nc/new,2026-03-06,5\n");
        data.setUrls({QUrl::fromLocalFile(path)});
        data.setText(path);
        QDragEnterEvent enter(QPoint(3, 3), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(field, &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(QPoint(4, 4), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(field, &move);
        QVERIFY(move.isAccepted());
        QDropEvent drop(QPointF(4, 4), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(field, &drop);
        QTRY_VERIFY(m_workspace->dataset()->indexOf(QStringView(u"c/new")) >= 0);
        QVERIFY(text->toPlainText().isEmpty());
    }

    void filesWithoutALibraryAreRefused()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(write(QStringLiteral("stars.csv"), fourRepositories()))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void aPictureIsNoTable()
    {
        fill();
        m_workspace->importFiles({write(QStringLiteral("table.csv"), QByteArray("\x89PNG\r\n\x1a\n 0123456789"))});
        QTRY_VERIFY(m_workspace->jobs().isEmpty() && isShown("work"));
        QTRY_VERIFY(m_window->findChildren<QWidget *>(QStringLiteral("work")).size() == 1);
        QCOMPARE(m_workspace->edition()->rowCount(), 4);
    }

    void aLibraryThatDoesNotOpenLeavesTheWindow()
    {
        m_workspace->open(write(QStringLiteral("picture.reposignal"), QByteArray("\x89PNG\r\n\x1a\n 0123456789abcdef")));
        QTRY_VERIFY(isShown("library"));
        QCOMPARE(notice("library")->findChildren<QAbstractButton *>().size(), 2);
        QVERIFY(child<StartPage>("start")->isVisible());
        fill();
        QVERIFY(!isShown("library"));
        m_workspace->open(m_folder->filePath(QStringLiteral("missing.reposignal")));
        QTRY_VERIFY(isShown("library"));
        QCOMPARE(m_workspace->edition()->rowCount(), 4);
        QVERIFY(!child<StartPage>("start")->isVisible());
    }

    void careOfTheLibraryIsSaid()
    {
        QVERIFY(!action("backUpLibrary").isEnabled());
        QVERIFY(!action("checkLibrary").isEnabled());
        QVERIFY(action("restoreLibrary").isEnabled());
        fill();
        action("checkLibrary").trigger();
        QTRY_VERIFY(isShown("care"));
        QVERIFY(notice("care")->findChildren<QAbstractButton *>().first()->isVisible());
        notice("care")->findChildren<QAbstractButton *>().first()->click();
        const auto *report = m_window->findChild<TextDialog *>();
        QVERIFY(report);
        QVERIFY(report->findChild<QPlainTextEdit *>()->toPlainText().contains(QStringLiteral("No damage")));

        action("backUpLibrary").trigger();
        QVERIFY(m_window->findChild<QFileDialog *>());
        const QString backup = m_folder->filePath(QStringLiteral("backup.reposignal"));
        m_workspace->backUpLibrary(backup);
        QTRY_VERIFY(QFileInfo::exists(backup) && m_workspace->jobs().isEmpty());
        m_workspace->restoreLibrary(backup);
        QTRY_VERIFY(QFileInfo::exists(libraryPath() + QStringLiteral(".before-restore")));
        QTRY_VERIFY(m_workspace->jobs().isEmpty());
        QVERIFY(isShown("care"));
        m_workspace->restoreLibrary(m_folder->filePath(QStringLiteral("settings.ini")));
        QTRY_VERIFY(m_workspace->jobs().isEmpty());
        QCOMPARE(m_workspace->edition()->rowCount(), 4);
    }

    void whatCannotBeShownIsSaidAndTheRestStays()
    {
        fill();
        m_workspace->setScope(QStringLiteral("nonsense"));
        QTRY_VERIFY(isShown("request"));
        QCOMPARE(m_workspace->edition()->rowCount(), 4);
        action("previousDay").trigger();
        waitForEdition();
        QTRY_VERIFY(!isShown("request"));
    }

    void timeMovesByActions()
    {
        fill();
        QTRY_VERIFY(child<QWidget>("timeMachine")->isEnabled());
        action("previousDay").trigger();
        waitForEdition();
        QCOMPARE(text("asOf"), QStringLiteral("As of 5 Mar 2026"));
        QCOMPARE(text("behind"), QStringLiteral("1 day before the newest"));
        action("newestDay").trigger();
        waitForEdition();
        QCOMPARE(text("asOf"), QStringLiteral("As of 6 Mar 2026"));
    }

    void pagesByKeys()
    {
        fill();
        auto *sidebar = m_window->findChild<Sidebar *>();
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(sidebar->current(), 1);
        QTRY_COMPARE(text("rows"), QStringLiteral("4 of 4 repositories"));
        QVERIFY(child<QWidget>("detailsDock")->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(sidebar->current(), 2);
        QVERIFY(!child<QWidget>("detailsDock")->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        QVERIFY(child<QWidget>("detailsDock")->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(sidebar->current(), 1);
        QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
    }

    void copiesWhatIsSelected()
    {
        fill();
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        auto *table = child<QTableView>("repositoryTable");
        QTRY_COMPARE(table->model()->rowCount(), 4);
        table->selectRow(0);
        action("copy").trigger();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(0).startsWith(QStringLiteral("repository\t")), qPrintable(lines.at(0)));
        QVERIFY2(lines.at(1).startsWith(QStringLiteral("a/one\t")), qPrintable(lines.at(1)));
    }

    void exportsTheChartOfThePage()
    {
        fill();
        action("exportFigure").trigger();
        auto *dialog = m_window->findChild<QDialog *>(QStringLiteral("exportDialog"));
        QVERIFY(dialog && !dialog->isModal());
        auto *save = dialog->findChild<QPushButton *>(QStringLiteral("save"));
        QTRY_VERIFY(save->isEnabled());
        const QString path = m_folder->filePath(QStringLiteral("figure.png"));
        dialog->findChild<QLineEdit *>(QStringLiteral("file"))->setText(path);
        save->click();
        QTRY_VERIFY(isShown("work") && QFile::exists(path));
        QCOMPARE(QImage(path).size(), QSize(1200, 675));
    }

    void aListBecomesAScope()
    {
        fill();
        m_workspace->saveList(QStringLiteral("mine"), {m_workspace->edition()->id(0)});
        QTRY_VERIFY(isShown("work") && m_workspace->jobs().isEmpty());
        QTRY_COMPARE(m_workspace->dataset()->lists().size(), std::size_t{1});
        for (QAbstractButton *button : notice("work")->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Use as scope")
                button->click();
        }
        QTRY_COMPARE(m_workspace->edition()->scope.id, QStringLiteral("mine"));
        QCOMPARE(text("scopeName"), m_workspace->edition()->scope.name);
    }

    void remembersHowItWasLeft()
    {
        fill();
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        m_workspace->setScope(QStringLiteral("all"));
        waitForEdition();
        m_window->close();
        makeWindow();
        m_workspace->open(libraryPath());
        QTRY_VERIFY(m_workspace->edition());
        QCOMPARE(m_window->findChild<Sidebar *>()->current(), 2);
        QCOMPARE(m_workspace->edition()->scope.id, QStringLiteral("all"));
    }

    void aRememberedScopeThatIsGoneIsLeftOut()
    {
        m_store->setValue(QStringLiteral("edition/scope"), QStringLiteral("no-such-list"));
        makeWindow();
        fill();
        QCOMPARE(m_workspace->edition()->rowCount(), 4);
        QVERIFY(isShown("start")); // and the window says so
    }

    void aLibraryThatCannotBeWrittenIsShown()
    {
        fill();
        m_window.reset();
        m_workspace.reset();
        {
            // Made by a newer program: SQLite keeps the user version in the four bytes from 60 on.
            QFile file(libraryPath());
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(60));
            QCOMPARE(file.write(QByteArray::fromHex("000003e7")), 4);
        }
        makeWindow();
        m_workspace->open(libraryPath());
        QTRY_VERIFY(m_workspace->edition());
        QVERIFY(!m_workspace->readOnlyReason().isEmpty());
        QVERIFY(isShown("library"));
        QCOMPARE(m_workspace->edition()->rowCount(), 4);
    }

    void foldsWhereThereIsLittleRoom()
    {
        fill();
        m_window->resize(1024, 700);
        auto *sidebar = m_window->findChild<Sidebar *>();
        QTRY_COMPARE(sidebar->width(), 48);
        QCOMPARE(child<QToolButton>("export")->toolButtonStyle(), Qt::ToolButtonIconOnly);
        QCOMPARE(m_window->width(), 1024);
        QVERIFY(!child<TextLabel>("scopeName")->isVisible());
        QCOMPARE(text("sources"), m_workspace->edition()->sourceTitles().first());
        m_window->resize(1400, 800);
        QTRY_VERIFY(sidebar->width() > 48);
        QVERIFY(child<TextLabel>("scopeName")->isVisible());
    }

    void everyControlHasAName()
    {
        fill();
        for (const int key : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
            QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), Qt::ControlModifier);
            for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const bool isControl = button || qobject_cast<const QTableView *>(widget) || qobject_cast<const QComboBox *>(widget);
                if (!isControl || !widget->isVisible() || widget->objectName().startsWith(QStringLiteral("qt_")))
                    continue;
                const QString name = widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
                QVERIFY2(!name.isEmpty(), qPrintable(QStringLiteral("%1 %2").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
            }
        }
    }

    void goesWhileALibraryOpens()
    {
        m_workspace->createAndOpen(libraryPath());
        m_window.reset();
        m_workspace.reset();
    }
};

REPOSIGNAL_TEST_MAIN(QApplication, TestMainWindow)
#include "tst_mainwindow.moc"
