// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/datasets.h"
#include "support/testmain.h"
#include "temporarylibrary.h"

#include <QRegularExpression>

#include <random>

using namespace RepoSignal;

namespace {

struct File {
    QStringView source;
    std::vector<Row> rows;
};

/// Files of two sources that overlap in time, tell facts that change and change back, and agree where they overlap.
std::vector<File> files()
{
    return {
        {kRankingSource,
         {{.repository = "a/b", .day = "2026-01-30", .stars = 10, .forks = 1, .language = "C", .description = "old"},
          {.repository = "c/d", .day = "2026-01-30", .stars = 5, .language = "", .licence = "MIT", .pushed = 100}}},
        {kRankingSource,
         {{.repository = "a/b", .day = "2026-02-02", .stars = 12, .forks = 1, .language = "Zig", .description = "old"},
          {.repository = "c/d",
           .day = "2026-02-02",
           .stars = 6,
           .language = "",
           .licence = "Apache-2.0",
           .pushed = 200}}},
        {kRankingSource,
         {{.repository = "a/b", .day = "2026-02-03", .stars = 11, .forks = 2, .language = "C", .description = "new"},
          {.repository = "e/f", .day = "2026-02-03", .stars = 1}}},
        {kTrendingSource,
         {{.repository = "c/d", .day = "2026-02-02", .stars = 6, .language = "Go", .licence = "BSD-3-Clause"},
          {.repository = "a/b", .day = "2026-02-02", .language = "Zig"}}},
        {kTrendingSource, {{.repository = "c/d", .day = "2026-01-29", .description = "cut off", .topics = "x|y"}}},
        {kRankingSource,
         {{.repository = "a/b", .day = "2026-02-01", .stars = 12, .forks = 1, .language = "C", .description = "new"}}},
    };
}

} // namespace

class TestContentHash : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theOrderOfFilesDoesNotMatter()
    {
        std::vector<File> order = files();
        std::mt19937 random(11);
        QByteArray expected;
        for (int round = 0; round < 15; ++round) {
            TemporaryLibrary library;
            for (const File &file : order)
                library.write(*knownSource(file.source), file.rows);
            if (expected.isEmpty())
                expected = library.hash();
            QCOMPARE(library.hash(), expected);
            std::ranges::shuffle(order, random);
        }
    }

    void oneCommitOrManyDoNotMatter()
    {
        TemporaryLibrary many;
        TemporaryLibrary one;
        const auto writer = must(one->beginWriting());
        for (const File &file : files()) {
            many.write(*knownSource(file.source), file.rows);
            must(writeBatch(*writer, *knownSource(file.source), file.rows));
        }
        must(writer->commit());
        QCOMPARE(one.hash(), many.hash());
    }

    void placeInTheFileDoesNotMatter()
    {
        TemporaryLibrary library;
        for (const File &file : files())
            library.write(*knownSource(file.source), file.rows);
        const QByteArray hash = library.hash();
        must(library->compact());
        QCOMPARE(library.hash(), hash);
        const QString copy = library.folder() + QStringLiteral("/copy.reposignal");
        must(library->backupTo(copy));
        QCOMPARE(must(must(Library::open(copy, LibraryMode::ReadOnly))->info()).contentHash, hash);
        library.reopen();
        QCOMPARE(library.hash(), hash);
    }

    void everythingSaidMatters_data()
    {
        QTest::addColumn<int>("change");
        const std::array names{"reading", "day",        "forks",    "language", "description", "licence", "topics",
                               "pushed",  "repository", "revision", "list",     "member",      "tracked", "source"};
        for (std::size_t i = 0; i < names.size(); ++i)
            QTest::newRow(names[i]) << static_cast<int>(i);
    }

    void everythingSaidMatters()
    {
        QFETCH(const int, change);
        TemporaryLibrary library;
        const auto rows = [](const Row &row) {
            return std::vector<Row>{{.repository = "c/d", .day = "2026-01-01", .stars = 1}, row};
        };
        const Row base{.repository = "a/b",
                       .day = "2026-02-03",
                       .stars = 1,
                       .forks = 2,
                       .language = "C",
                       .description = "d",
                       .licence = "MIT",
                       .topics = "x",
                       .pushed = 7};
        Row changed = base;
        switch (change) {
        case 0: changed.stars = 3; break;
        case 1: changed.day = "2026-02-04"; break;
        case 2: changed.forks = kUnknownCount; break;
        case 3: changed.language = ""; break;
        case 4: changed.description = nullptr; break;
        case 5: changed.licence = "GPL"; break;
        case 6: changed.topics = "x|y"; break;
        case 7: changed.pushed = 8; break;
        case 8: changed.repository = "a/c"; break;
        default: break;
        }
        TemporaryLibrary plain;
        plain.write(rows(base));
        must(plain->setList(QStringLiteral("mine"), std::array{RepositoryId(1)}));
        library.write(rows(changed));
        must(library->setList(QStringLiteral("mine"), std::array{RepositoryId(1)}));
        Source renamed = *knownSource(kRankingSource);
        renamed.title += u'!';
        switch (change) {
        case 9: library.write({{.repository = "a/b", .day = "2026-02-03", .stars = 9}}); break;
        case 10: must(library->setList(QStringLiteral("mine"), {})); break;
        case 11: must(library->setList(QStringLiteral("mine"), std::array{RepositoryId(2), RepositoryId(1)})); break;
        case 12: must(library->setTracked(2, true)); break;
        case 13: library.write(renamed, rows(base)); break;
        default: break;
        }
        QVERIFY(library.hash() != plain.hash());
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestContentHash)
#include "tst_contenthash.moc"
