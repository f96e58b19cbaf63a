// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/packedfiles.h"
#include "imports/xzfile.h"
#include "session/libraries.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace RepoSignal;

namespace {

const QByteArray kRankingRows =
    "rank,item,repo_name,stars,forks,language,repo_url,username,issues,last_commit,description\n"
    "1,top-100-stars,a,500,40,C++,https://github.com/o/a,o,3,2026-03-05T10:00:00Z,first\n"
    "2,top-100-stars,b,400,30,,https://github.com/o/b,o,0,2026-03-05T10:00:00Z,\n";
const QByteArray kTrendingRows = "date,language_page,rank,full_name,stars,forks,stars_today\n"
                                 "2026-03-05,Go,1,o/c,70,7,3\n";
const QByteArray kDescriptionRows = "full_name,language_pages,description,first_seen,last_seen,days_seen\n"
                                    "o/c,Go,Third,2026-03-05,2026-03-05,1\n";
const QByteArray kNewRows =
    "fetched_utc,full_name,created_at,pushed_at,stars,forks,open_issues,size_kb,language,languages_json,license,topics,"
    "homepage,default_branch,description\n"
    "2026-03-05T03:02:30,o/d,2026-03-01T04:18:24Z,2026-03-04T07:22:16Z,72,9,2,1,C,{},MIT License,x|y,,main,Fourth\n";

} // namespace

class TestLibraries : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void theDefaultLibraryLiesInTheUsersDataFolder()
    {
        QVERIFY(defaultLibraryPath().startsWith(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)));
        QVERIFY(defaultLibraryPath().endsWith(QStringLiteral("/library.reposignal")));
    }

    void importsFileAfterFile()
    {
        const QString library = path("l.reposignal");
        QVERIFY(createLibrary(library).ok());
        writeFile(path("github-ranking-2026-03-05.csv"), kRankingRows);
        writeFile(path("github-ranking-2026-03-06.csv.gz"), packed(kRankingRows, Packing::Gzip));
        int commits = 0;
        ImportControl control;
        control.commit = [&]() -> Result<void> {
            ++commits;
            const auto seen = openLibrary(library);
            return seen.ok() && seen.value().dataset->lastDay() == day("2026-03-06")
                ? Result<void>()
                : Error{ErrorKind::Storage, QStringLiteral("not committed"), {}};
        };
        const QStringList files{path("github-ranking-2026-03-05.csv"), path("github-ranking-2026-03-06.csv.gz")};
        const ImportReport report = importIntoLibrary(library, files, control);
        QVERIFY2(!report.hasFailures(), qPrintable(reportText(report)));
        QCOMPARE(commits, 1);
        QCOMPARE(report.files.at(1).kept.added, 2);

        const ImportReport again = importIntoLibrary(library, files, {});
        QCOMPARE(again.files.at(0).kept.added, 0);
        QCOMPARE(again.files.at(0).kept.unchanged, 2);

        const auto opened = openLibrary(library);
        QVERIFY(opened.ok());
        QVERIFY(opened.value().readOnlyReason.isEmpty());
        const Dataset &dataset = *opened.value().dataset;
        const int repository = dataset.indexOf(QStringLiteral("O/A"));
        QVERIFY(repository >= 0);
        const DailySeries series = dataset.series(repository, dataset.sourceIndex(kRankingSource));
        QCOMPARE(series.size(), std::size_t(2));
        QCOMPARE(series.back().stars, 500);
        QCOMPARE(series.back().openIssues, 3);
    }

    void aCancelledFileLeavesNothing()
    {
        const QString library = path("l.reposignal");
        QVERIFY(createLibrary(library).ok());
        writeFile(path("github-ranking-2026-03-05.csv"), kRankingRows);
        const std::atomic_bool cancelled = true;
        QVERIFY(
            importIntoLibrary(library, {path("github-ranking-2026-03-05.csv")}, {.cancelled = &cancelled}).cancelled);
        QVERIFY(openLibrary(library).value().dataset->isEmpty());
    }

    void importsNeedALibrary()
    {
        const ImportReport report = importIntoLibrary(path("missing.reposignal"), {path("x.csv")}, {});
        QVERIFY(report.fatal.has_value());
        QVERIFY(!QFileInfo::exists(path("missing.reposignal")));
        QVERIFY(!openLibrary(path("missing.reposignal")).ok());
        QVERIFY(!libraryInfo(path("missing.reposignal")).ok());
    }

    void bundlesAreWholeAndTheSame()
    {
        makeSourceFolder();
        QByteArray hash;
        for (const char *name : {"one.xz", "two.xz"}) {
            const auto made = makeBundle(m_folder->path(), path(name), {});
            QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().detail));
            QVERIFY(!made.value().hasFailures());
            QCOMPARE(made.value().files.size(), std::size_t(6));
            const QString library = path("unpacked.reposignal");
            unpack(path(name), library);
            const auto info = libraryInfo(library);
            QVERIFY(info.ok());
            QCOMPARE(info.value().repositories, 5);
            QCOMPARE(info.value().sources.size(), std::size_t(3));
            QVERIFY(hash.isEmpty() || hash == info.value().contentHash);
            hash = info.value().contentHash;
            const auto opened = openLibrary(library);
            const Dataset &dataset = *opened.value().dataset;
            const Facts facts = dataset.facts(dataset.indexOf(QStringLiteral("o/c")),
                                              dataset.sourceIndex(kTrendingSource), day("2026-03-05"));
            QCOMPARE(dataset.repositoryCount(), 4);
            QCOMPARE(dataset.indexOf(QStringView(u"o/z")), dataset.indexOf(QStringView(u"o/a")));
            QCOMPARE(dataset.appearances(dataset.indexOf(QStringView(u"o/c"))).size(), std::size_t(1));
            QCOMPARE(facts.description, QStringLiteral("Third"));
            QCOMPARE(*facts.language, QStringLiteral("Go"));
            QVERIFY(QFile::remove(library));
        }
    }

    void bundlesNameWhatIsMissing()
    {
        makeSourceFolder();
        QVERIFY(QFile::remove(path("newrepos/3ziye_x.csv.gz")));
        const auto made = makeBundle(m_folder->path(), path("b.xz"), {});
        QVERIFY(!made.ok());
        QVERIFY(made.error().detail.contains(QStringLiteral("newrepos/3ziye_*.csv.gz")));
        QVERIFY(!made.error().detail.contains(QStringLiteral("trending")));
        QVERIFY(!QFileInfo::exists(path("b.xz")));
    }

    void bundlesOfBrokenFilesAreNotMade()
    {
        makeSourceFolder();
        writeFile(path("b.xz"), "the bundle of before");
        QFile raw(path("evanli/raw/raw_x.tar.xz"));
        QVERIFY(raw.resize(raw.size() - 30));
        QVERIFY(!makeBundle(m_folder->path(), path("b.xz"), {}).ok());
        QFile before(path("b.xz"));
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), QByteArray("the bundle of before"));
    }

    void bundlesThatCannotBeWrittenSaySo()
    {
        makeSourceFolder();
        const auto made = makeBundle(m_folder->path(), path("no such folder/b.xz"), {});
        QVERIFY(!made.ok());
        QVERIFY(made.error().detail.contains(QStringLiteral("no such folder/b.xz")));
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    void makeSourceFolder() const
    {
        const QDir folder(m_folder->path());
        QVERIFY(folder.mkpath(QStringLiteral("evanli/raw")) && folder.mkpath(QStringLiteral("trending"))
                && folder.mkpath(QStringLiteral("newrepos")));
        writeFile(
            path("evanli/raw/raw_x.tar.xz"),
            tarred({{"github-ranking-2026-03-05.csv", kRankingRows}, {"github-ranking-2026-03-06.csv", kRankingRows}},
                   Packing::Xz));
        writeFile(path("evanli/evanli_inferred_renames_x.csv"),
                  "date,old_full_name,new_full_name,stars_before,stars_after\n2026-03-06,o/z,o/a,490,500\n");
        writeFile(path("trending/outslept_daily_x.csv.gz"), packed(kTrendingRows, Packing::Gzip));
        writeFile(path("trending/outslept_repos_x.csv.gz"), packed(kDescriptionRows, Packing::Gzip));
        writeFile(path("newrepos/3ziye_x.csv.gz"), packed(kNewRows, Packing::Gzip));
    }

    static void unpack(const QString &bundle, const QString &library)
    {
        QFile from(bundle);
        QFile to(library);
        QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly));
        QVERIFY(unpackXz(from, to, bundle).ok());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestLibraries)
#include "tst_libraries.moc"
