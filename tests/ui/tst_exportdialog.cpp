// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charts.h"
#include "dialogs/exportdialog.h"
#include "dialogs/figurepreview.h"
#include "dialogs/textdialog.h"
#include "session/executors.h"
#include "support/datasets.h"
#include "support/maderepositories.h"
#include "support/testmain.h"
#include "widgets/segments.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace RepoSignal;

class TestExportDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Executors> m_executors;
    std::unique_ptr<ExportDialog> m_dialog;

    template<typename Child> Child &child(const char *name) const
    {
        auto *found = m_dialog->findChild<Child *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return *found;
    }
    void choose(const char *segments, const char *id)
    {
        QTest::mouseClick(child<Segments>(segments).findChild<QAbstractButton *>(QString::fromLatin1(id)), Qt::LeftButton);
    }
    QString fileName() const { return QFileInfo(m_dialog->path()).fileName(); }
    QImage preview() const { return m_dialog->findChild<FigurePreview *>()->image(); }

private slots:
    void initTestCase() { QVERIFY(loadFonts().ok()); }
    void init()
    {
        failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_executors = std::make_unique<Executors>();
        const EditionPtr edition = makeEdition(syntheticDataset(60, 40),
                                               {.asOf = day("2026-03-06"), .compareWith = day("2026-03-05"), .scope = everything()});
        m_dialog = std::make_unique<ExportDialog>(moversChart(*edition, Window::Day, false), m_folder->path(), m_executors->background);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_executors.reset();
    }

    void thePreviewIsTheFigure()
    {
        QVERIFY(!child<QPushButton>("save").isEnabled());
        QTRY_COMPARE(preview().size(), QSize(1200, 675));
        QVERIFY(child<QPushButton>("save").isEnabled());
        const QColor light = preview().pixelColor(5, 5);
        choose("theme", "dark");
        QTRY_VERIFY(preview().pixelColor(5, 5) != light);
        child<QComboBox>("preset").setCurrentIndex(child<QComboBox>("preset").findData(QStringLiteral("square")));
        QTRY_COMPARE(preview().size(), QSize(1080, 1080));
    }

    void theFileIsNamedAfterTheFigure()
    {
        QCOMPARE(fileName(), QStringLiteral("2026-03-06_movers_article.png"));
        choose("scale", "2");
        QCOMPARE(fileName(), QStringLiteral("2026-03-06_movers_article@2x.png"));
        choose("format", "svg");
        QCOMPARE(fileName(), QStringLiteral("2026-03-06_movers_article.svg"));
        QVERIFY(!child<Segments>("scale").isEnabled());
    }

    void savesWhatWasChosen()
    {
        QTRY_VERIFY(child<QPushButton>("save").isEnabled());
        child<QLineEdit>("title").setText(QStringLiteral("A title of my own"));
        choose("scale", "3");
        QSignalSpy saves(m_dialog.get(), &ExportDialog::saveRequested);
        QTRY_VERIFY(child<QPushButton>("save").isEnabled());
        child<QLineEdit>("file").setText(m_folder->filePath(QStringLiteral("mine")));
        child<QPushButton>("save").click();
        QCOMPARE(saves.size(), 1);
        QCOMPARE(saves.first().at(0).value<ChartSpec>().title, QStringLiteral("A title of my own"));
        QCOMPARE(saves.first().at(1).value<FigureOptions>().scale, 3);
        QCOMPARE(saves.first().at(2).toString(), m_folder->filePath(QStringLiteral("mine.png")));
        QVERIFY(!m_dialog->isVisible());
    }

    void aTextThatDoesNotFitIsSaid()
    {
        child<QLineEdit>("title").setText(QString(400, u'W'));
        QTRY_VERIFY(!child<TextLabel>("message").text().isEmpty());
        QVERIFY(!child<QPushButton>("save").isEnabled());
        child<QLineEdit>("title").setText(QStringLiteral("Short"));
        QTRY_VERIFY(child<QPushButton>("save").isEnabled());
        QVERIFY(child<TextLabel>("message").text().isEmpty());
    }

    void saysThatAFileIsReplaced()
    {
        QTRY_VERIFY(child<QPushButton>("save").isEnabled());
        QFile file(m_folder->filePath(QStringLiteral("there.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        child<QLineEdit>("file").setText(file.fileName());
        QCOMPARE(child<TextLabel>("message").text(), QStringLiteral("This file exists and is replaced."));
        child<QLineEdit>("file").clear();
        QVERIFY(!child<QPushButton>("save").isEnabled());
    }

    void textsAreShownAsWritten()
    {
        const QString text = QStringLiteral("<b>not bold</b> & <img src=file:x>");
        TextDialog dialog(QStringLiteral("Report"), text, QStringLiteral("report.txt"));
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(dialog.findChild<QPlainTextEdit *>(QStringLiteral("text"))->toPlainText(), text);
        const QString path = m_folder->filePath(QStringLiteral("report.txt"));
        QVERIFY(dialog.saveTo(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), text);
        dialog.addForm(QStringLiteral("Table"), QStringLiteral("csv"), "a,b\r\n");
        QVERIFY(dialog.saveTo(m_folder->filePath(QStringLiteral("report.CSV"))));
        QFile table(m_folder->filePath(QStringLiteral("report.CSV")));
        QVERIFY(table.open(QIODevice::ReadOnly));
        QCOMPARE(table.readAll(), QByteArray("a,b\r\n"));
        QVERIFY(!dialog.saveTo(m_folder->filePath(QStringLiteral("no/such/folder.txt"))));
        QVERIFY(dialog.findChild<TextLabel *>(QStringLiteral("message"))->text().contains(QStringLiteral("Nothing was changed")));
    }
};

REPOSIGNAL_TEST_MAIN(QApplication, TestExportDialog)
#include "tst_exportdialog.moc"
