// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/datasets.h"
#include "support/testmain.h"
#include "temporarylibrary.h"

#include <QRegularExpression>

using namespace RepoSignal;

class TestLibraryWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theSameFileAgainAddsNothing()
    {
        TemporaryLibrary library;
        const std::vector<Row> rows{{.repository = "a/b", .day = "2026-03-01", .stars = 1, .language = "C"},
                                    {.repository = "a/b", .day = "2026-03-02", .stars = 2, .language = "C"}};
        const KeptRows first = library.write(rows);
        QCOMPARE(first.added, 2);
        const QByteArray hash = library.hash();
        const KeptRows again = library.write(rows);
        QCOMPARE(again.added, 0);
        QCOMPARE(again.unchanged, 2);
        QCOMPARE(again.revised, 0);
        QCOMPARE(library.hash(), hash);
    }

    void aDifferentReadingIsKeptBeside()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 10}});
        const std::vector<Row> later{{.repository = "A/B", .day = "2026-03-01", .stars = 9}};
        QCOMPARE(library.write(later).revised, 1);
        QCOMPARE(library.load()->series(0, 0).front().stars, 10);
        const QByteArray hash = library.hash();
        const KeptRows again = library.write(later);
        QCOMPARE(again.revised, 0);
        QCOMPARE(again.unchanged, 1);
        QCOMPARE(library.hash(), hash);
    }

    void theFirstRowOfADayCounts()
    {
        TemporaryLibrary library;
        const KeptRows kept = library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 10},
                                             {.repository = "A/b", .day = "2026-03-01", .stars = 12}});
        QCOMPARE(kept.added, 1);
        QCOMPARE(kept.revised, 0);
        QCOMPARE(library.load()->repositoryCount(), 1);
        QCOMPARE(library.load()->series(0, 0).front().stars, 10);
    }

    void nothingIsKeptWithoutCommit()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 10}});
        const QByteArray hash = library.hash();
        {
            const auto writer = must(library->beginWriting());
            must(writeBatch(*writer, *knownSource(kTrendingSource),
                            {{.repository = "c/d", .day = "2026-03-01", .stars = 1}}));
        }
        QCOMPARE(library.hash(), hash);
        QCOMPARE(library.write({{.repository = "c/d", .day = "2026-03-01", .stars = 2}}).added, 1);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestLibraryWriter)
#include "tst_librarywriter.moc"
