// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/libraries.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace RepoSignal;

class TestBundledData : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        const auto made = ensureLibrary(library());
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().detail));
        QVERIFY(made.value());
    }

    void isFoundAndSmall()
    {
        QVERIFY(QFileInfo(bundledLibraryPath()).isFile());
        QVERIFY(QFileInfo(bundledLibraryPath()).size() <= 5'000'000);
    }

    void isUnpackedOnceAndWhole()
    {
        const auto again = ensureLibrary(library());
        QVERIFY(again.ok());
        QVERIFY(!again.value());
        QCOMPARE(QDir(m_folder.filePath(QStringLiteral("new folder"))).entryList(QDir::Files),
                 QStringList{QStringLiteral("library.reposignal")});
    }

    void holdsWhatItsReadmeSays()
    {
        QFile file(QFileInfo(bundledLibraryPath()).dir().filePath(QStringLiteral("README.md")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString readme = QString::fromUtf8(file.readAll());
        const auto info = libraryInfo(library());
        QVERIFY(info.ok());
        const LibraryInfo &held = info.value();
        const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
        QVERIFY(readme.contains(QStringLiteral("Content hash: `%1`").arg(QString::fromLatin1(held.contentHash))));
        QVERIFY(readme.contains(QStringLiteral("%1 repositories").arg(locale.toString(qlonglong(held.repositories)))));
        QCOMPARE(held.sources.size(), std::size_t(3));
        for (const LibrarySource &source : held.sources) {
            const QString cells = QStringLiteral("| %1 to %2 | %3 | %4 | %5 |")
                                      .arg(isoDay(*source.firstDay), isoDay(*source.lastDay))
                                      .arg(source.days)
                                      .arg(locale.toString(qlonglong(source.repositories)),
                                           locale.toString(qlonglong(source.readings)));
            QVERIFY2(readme.contains(cells), qPrintable(cells));
            QVERIFY(readme.contains(QStringLiteral("[%1](%2)").arg(source.source.title, source.source.url)));
            QCOMPARE(source.source.licence, QStringLiteral("MIT"));
        }
    }

    void opensForWriting()
    {
        const auto opened = openLibrary(library());
        QVERIFY(opened.ok());
        QVERIFY(opened.value().readOnlyReason.isEmpty());
        QCOMPARE(opened.value().dataset->lastDay(), std::optional(day("2026-03-31")));
        QVERIFY(opened.value().dataset->indexOf(QStringLiteral("freeCodeCamp/freeCodeCamp")) >= 0);
    }

    void aLibraryThatCannotBeMadeIsSaid()
    {
        QFile file(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto made = ensureLibrary(m_folder.filePath(QStringLiteral("file/library.reposignal")));
        QVERIFY(!made.ok());
        QCOMPARE(made.error().kind, ErrorKind::Storage);
    }

private:
    QString library() const { return m_folder.filePath(QStringLiteral("new folder/library.reposignal")); }

    QTemporaryDir m_folder;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestBundledData)
#include "tst_bundleddata.moc"
