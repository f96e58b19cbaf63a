// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static

#include "imports/importer.h"
#include "imports/packedfiles.h"
#include "imports/recordingsink.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace RepoSignal;

namespace {

const QByteArray kHeader =
    "rank,item,repo_name,stars,forks,language,repo_url,username,issues,last_commit,description\n";
const QByteArray kRanking = kHeader
    + "1,top-100-stars,hello,500,40,C++,https://github.com/octo/hello,octo,3,2026-03-05T10:00:00Z,\"Hi, \"\"all\"\"\"\n"
      "2,top-100-stars,empty,400,30,,https://github.com/octo/empty,octo,0,2026-03-05T10:00:00Z,\n"
      "1,top-100-forks,Hello,501,41,C++,https://github.com/Octo/Hello,Octo,3,2026-03-05T10:00:00Z,again\n";

} // namespace

class TestImporter : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_sink = {};
        m_folder = std::make_unique<QTemporaryDir>();
        m_control = {};
        m_control.today = day("2026-03-06");
    }

    void readsByContentWhateverTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray member = "github-ranking-2026-03-06.csv";
        const auto name = [&member](const char *ending) { return QString::fromLatin1(member.chopped(4) + ending); };
        QTest::newRow("plain") << name(".csv") << kRanking;
        QTest::newRow("gz") << name(".csv.gz") << packed(kRanking, Packing::Gzip);
        QTest::newRow("xz") << name(".csv.xz") << packed(kRanking, Packing::Xz);
        QTest::newRow("gz without its ending") << name(".csv") << packed(kRanking, Packing::Gzip);
        QTest::newRow("two gz streams") << name(
            ".gz") << packed(kRanking.left(200), Packing::Gzip) + packed(kRanking.mid(200), Packing::Gzip);
        QTest::newRow("xz in gz") << name(".bin") << packed(packed(kRanking, Packing::Xz), Packing::Gzip);
        const std::vector<PackedMember> members{{"./", {}}, {"./" + member, kRanking}};
        QTest::newRow("tar") << QStringLiteral("days") << tarred(members, Packing::None);
        QTest::newRow("tar.gz") << QStringLiteral("days") << tarred(members, Packing::Gzip);
        QTest::newRow("tar.xz") << QStringLiteral("days") << tarred(members, Packing::Xz);
        QTest::newRow("gz in tar.xz") << QStringLiteral("days")
                                      << tarred({{member + ".gz", packed(kRanking, Packing::Gzip)}}, Packing::Xz);
    }

    void readsByContentWhateverTheName()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const ImportReport report = importBytes(name, bytes);
        QVERIFY2(!report.hasFailures(), qPrintable(reportText(report)));
        QCOMPARE(report.files.size(), std::size_t(1));
        const FileReport &file = report.files.front();
        QCOMPARE(file.format, QStringLiteral("ranking table"));
        QCOMPARE(file.rowsRead, 3);
        QCOMPARE(file.firstDay, std::optional(day("2026-03-06")));
        QCOMPARE(m_sink.rows.size(), std::size_t(2));
        QCOMPARE(m_sink.rows[0].description, QByteArray("Hi, \"all\""));
        QCOMPARE(file.skipped.size(), std::size_t(1));
        QCOMPARE(file.skipped[0].rows, 1);
        QCOMPARE(file.skipped[0].firstLine, 4);
        QCOMPARE(m_sink.openBatches, 0);
    }

    void namesMembersByTheirArchive()
    {
        const ImportReport report = importBytes(
            QStringLiteral("days.tar.xz"),
            tarred({{"a/github-ranking-2026-03-05.csv", kRanking}, {"github-ranking-2026-03-06.csv", kRanking}},
                   Packing::Xz));
        QCOMPARE(m_sink.origins,
                 (QStringList{QStringLiteral("days.tar.xz: github-ranking-2026-03-05.csv"),
                              QStringLiteral("days.tar.xz: github-ranking-2026-03-06.csv")}));
        QCOMPARE(report.files.at(1).file, m_sink.origins.at(1));
        QCOMPARE(m_sink.rows.front().day, QByteArray("2026-03-05"));
        QCOMPARE(m_sink.rows.back().day, QByteArray("2026-03-06"));
    }

    void readsFoldersInOrder()
    {
        QDir(m_folder->path()).mkpath(QStringLiteral("b/c"));
        writeFile(path("b/c/2026-03-04.csv"), kRanking);
        writeFile(path("a-2026-03-03.csv"), kRanking);
        writeFile(path("z-2026-03-05.csv"), kRanking);
        writeFile(path("b/.hidden"), "no table");
        const ImportReport report = importFiles({m_folder->path()}, m_sink, m_control);
        QVERIFY2(!report.hasFailures(), qPrintable(reportText(report)));
        QCOMPARE(m_sink.origins,
                 (QStringList{QStringLiteral("a-2026-03-03.csv"), QStringLiteral("2026-03-04.csv"),
                              QStringLiteral("z-2026-03-05.csv")}));
    }

    void tellsProgressAndCommits()
    {
        writeFile(path("2026-03-05.csv"), kRanking);
        writeFile(path("2026-03-06.csv"), kRanking);
        int commits = 0;
        std::int64_t last = 0;
        std::int64_t total = 0;
        m_control.commit = [&]() -> Result<void> {
            ++commits;
            return {};
        };
        m_control.progress = [&](std::int64_t done, std::int64_t all) {
            QVERIFY(done >= last && done <= all);
            last = done;
            total = all;
        };
        QVERIFY(!importFiles({m_folder->path()}, m_sink, m_control).hasFailures());
        QVERIFY(commits >= 1);
        QCOMPARE(total, 2 * kRanking.size());
    }

    void keepsWhatWasReadWhenCancelled()
    {
        QByteArray rows = "repository,date,stars\n";
        for (int i = 0; i < 100'000; ++i)
            rows += "o/r" + QByteArray::number(i) + ",2026-03-06," + QByteArray::number(i) + '\n';
        writeFile(path("a.csv"), rows);
        writeFile(path("b.csv"), rows);
        std::atomic_bool cancelled = false;
        int commits = 0;
        m_control.cancelled = &cancelled;
        m_control.commit = [&]() -> Result<void> {
            ++commits;
            return {};
        };
        m_sink.onAccept = [&] { cancelled = true; };
        const ImportReport report = importFiles({m_folder->path()}, m_sink, m_control);
        QVERIFY(report.cancelled);
        QVERIFY(!report.hasFailures());
        QCOMPARE(report.files.size(), std::size_t(1));
        QVERIFY(report.files[0].stopped);
        QVERIFY(report.files[0].kept.added > 0 && report.files[0].kept.added < 100'000);
        QCOMPARE(m_sink.openBatches, 0);
        QCOMPARE(m_sink.endedBatches, 1);
        QCOMPARE(commits, 1);
    }

    void cancelledBeforeItBeganReadsNothing()
    {
        writeFile(path("2026-03-06.csv"), kRanking);
        const std::atomic_bool cancelled = true;
        m_control.cancelled = &cancelled;
        const ImportReport report = importFiles({m_folder->path()}, m_sink, m_control);
        QVERIFY(report.cancelled);
        QVERIFY(report.files.empty());
        QVERIFY(m_sink.origins.isEmpty());
    }

    void reportsOnlyWhatIsDurableWhenTheLibraryCannotBeWritten()
    {
        writeFile(path("2026-03-05.csv"), kRanking);
        writeFile(path("2026-03-06.csv"), kRanking);
        writeFile(path("2026-03-07.csv"), kRanking);
        m_sink.failAfterBatches = 1;
        m_control.commit = [] { return Result<void>(); };
        const ImportReport report = importFiles({m_folder->path()}, m_sink, m_control);
        QVERIFY(report.fatal.has_value());
        QVERIFY(report.hasFailures());
        QVERIFY(!report.cancelled);
        QVERIFY(report.files.empty());
        QCOMPARE(m_sink.origins.size(), 2);
    }

    void aCommitThatFailsIsFatal()
    {
        writeFile(path("2026-03-05.csv"), kRanking);
        m_control.commit = []() -> Result<void> {
            return Error{ErrorKind::Storage, QStringLiteral("The disk is full."), {}};
        };
        const ImportReport report = importFiles({m_folder->path()}, m_sink, m_control);
        QVERIFY(report.fatal.has_value());
        QVERIFY(report.files.empty());
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    ImportReport importBytes(const QString &name, const QByteArray &bytes)
    {
        m_sink = {};
        writeFile(m_folder->filePath(name), bytes);
        return importFiles({m_folder->filePath(name)}, m_sink, m_control);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    RecordingSink m_sink;
    ImportControl m_control;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestImporter)
#include "tst_importer.moc"
