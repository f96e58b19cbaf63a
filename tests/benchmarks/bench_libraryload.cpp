// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A library becomes a Dataset, against the plainest pass over the same rows (stepping over every segment, copying
// nothing), interleaved; medians.
//
//   bench_libraryload [repositories days [FILE]]      default: 100000 x 400, then 3500 x 2500 (eight years); FILE is
//                                                     made, or measured when it exists

#include "benchmarks/madeuplibrary.h"
#include "benchmarks/stopwatch.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>

using namespace RepoSignal;

namespace {

constexpr int kRounds = 9;

std::int64_t stepOverSegments(const QByteArray &path)
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    std::int64_t bytes = 0;
    if (sqlite3_open_v2(path.constData(), &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(database, "SELECT data FROM segment", -1, &statement, nullptr) != SQLITE_OK)
        qFatal("cannot read %s", path.constData());
    while (sqlite3_step(statement) == SQLITE_ROW)
        bytes += sqlite3_column_bytes(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return bytes;
}

void measure(const QString &path, int repositories, int days)
{
    if (!QFileInfo::exists(path)) {
        const auto made = need(Library::create(path));
        const double filling = milliseconds([&] { fillMadeUp(*made, repositories, days); });
        std::printf("filled and compacted in %.1f s: %.2f million rows a second\n", filling / 1000,
                    double(repositories) * days / filling / 1000);
    }
    const auto library = need(Library::open(path, LibraryMode::ReadOnly));

    std::vector<double> baseline;
    std::vector<double> product;
    std::int64_t sum = 0;
    for (int round = 0; round < kRounds; ++round) {
        baseline.push_back(milliseconds([&] { sum += stepOverSegments(QFile::encodeName(path)); }));
        product.push_back(milliseconds([&] { sum += need(library->loadDataset())->repositoryCount(); }));
    }
    std::printf("%d repositories x %d days: load %.0f ms, stepping over the segments %.0f ms, ratio %.2f (%lld)\n",
                repositories, days, median(product), median(baseline), median(product) / median(baseline),
                static_cast<long long>(sum));
    const double hashing = milliseconds([&] { sum += need(library->info()).days; });
    const double checking = milliseconds([&] { sum += need(library->check()).problemCount; });
    std::printf("info with content hash: %.0f ms, check: %.0f ms\n", hashing, checking);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    if (argc > 2) {
        measure(argc > 3 ? QString::fromLocal8Bit(argv[3]) : folder.filePath(QStringLiteral("made-up.reposignal")),
                atoi(argv[1]), atoi(argv[2]));
    } else {
        measure(folder.filePath(QStringLiteral("wide.reposignal")), 100000, 400);
        measure(folder.filePath(QStringLiteral("long.reposignal")), 3500, 2500);
    }
    return 0;
}
