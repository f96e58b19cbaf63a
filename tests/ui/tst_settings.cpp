// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include "support/testmain.h"

#include <QSettings>
#include <QTemporaryDir>

using namespace RepoSignal;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsWrittenIsRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("settings.ini"));
        Settings written{.geometry = QByteArray("\x01\x00z", 3),
                         .docks = QByteArray("docks"),
                         .page = QStringLiteral("languages"),
                         .pagesWithDetails = {QStringLiteral("overview"), QStringLiteral("languages")},
                         .theme = ThemeChoice::Dark,
                         .scope = QStringLiteral("lang:rust stars:>10, \"x\""),
                         .window = Window::Week,
                         .languageBasis = ShareBasis::Stars,
                         .languageWindow = Window::Day,
                         .velocityWindow = Window::FourWeeks,
                         .velocityMinimum = 1000,
                         .velocityLines = false,
                         .dataView = QStringLiteral("faults"),
                         .columns = {{.id = QStringLiteral("stars"), .visible = false, .width = 90},
                                     {.id = QStringLiteral("forks"), .visible = true, .width = 0}},
                         .sort = {{columnIndex(u"stars"), Qt::AscendingOrder}, {columnIndex(u"language"), Qt::DescendingOrder}},
                         .exportFolder = QStringLiteral("/somewhere/else")};
        {
            QSettings store(path, QSettings::IniFormat);
            written.write(store);
        }
        const Settings read = Settings::read(QSettings(path, QSettings::IniFormat));
        QCOMPARE(read.geometry, written.geometry);
        QCOMPARE(read.docks, written.docks);
        QCOMPARE(read.page, written.page);
        QCOMPARE(read.pagesWithDetails, written.pagesWithDetails);
        QCOMPARE(read.theme, written.theme);
        QCOMPARE(read.scope, written.scope);
        QCOMPARE(read.window, written.window);
        QCOMPARE(read.languageBasis, written.languageBasis);
        QCOMPARE(read.languageWindow, written.languageWindow);
        QCOMPARE(read.velocityWindow, written.velocityWindow);
        QCOMPARE(read.velocityMinimum, written.velocityMinimum);
        QCOMPARE(read.velocityLines, written.velocityLines);
        QCOMPARE(read.dataView, written.dataView);
        QCOMPARE(read.columns, written.columns);
        QCOMPARE(read.sort, written.sort);
        QCOMPARE(read.exportFolder, written.exportFolder);
    }

    void nonsenseIsTheDefault()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        store.setValue(QStringLiteral("window/theme"), QStringLiteral("purple"));
        store.setValue(QStringLiteral("overview/window"), QStringLiteral("3 weeks"));
        store.setValue(QStringLiteral("languages/basis"), 7);
        store.setValue(QStringLiteral("velocity/minimum"), QStringLiteral("many"));
        store.setValue(QStringLiteral("repositories/columns"),
                       QStringList{QStringLiteral("nonsense 1 20"), QStringLiteral("stars 1"), QStringLiteral("forks 1 -4"),
                                   QStringLiteral("language 1 wide"), QStringLiteral("velocity 1 77")});
        store.setValue(QStringLiteral("repositories/sort"), QStringLiteral("-nonsense"));
        const Settings read = Settings::read(store);
        QCOMPARE(read.theme, ThemeChoice::System);
        QCOMPARE(read.window, Window::Day);
        QCOMPARE(read.languageBasis, ShareBasis::Gain);
        QCOMPARE(read.velocityMinimum, 50.0);
        QCOMPARE(read.columns, (std::vector<ColumnPlace>{{.id = QStringLiteral("velocity"), .visible = true, .width = 77}}));
        QVERIFY(read.sort.empty());
    }

    void nothingIsTheDefaultToo()
    {
        const QTemporaryDir folder;
        const Settings read = Settings::read(QSettings(folder.filePath(QStringLiteral("none.ini")), QSettings::IniFormat));
        QCOMPARE(read.page, QStringLiteral("overview"));
        QCOMPARE(read.pagesWithDetails, QStringList{QStringLiteral("repositories")});
        QVERIFY(read.scope.isEmpty() && read.columns.empty() && read.sort.empty());
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestSettings)
#include "tst_settings.moc"
