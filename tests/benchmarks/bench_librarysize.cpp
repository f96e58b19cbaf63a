// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes on disk per daily sample of three totals, indexes, names and descriptions included, after compaction, against a
// plain table of one row a sample, WITHOUT ROWID by (day, repository).
//
//   bench_librarysize [repositories days]      default: 100000 100

#include "benchmarks/madeuplibrary.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>

using namespace RepoSignal;

namespace {

void run(sqlite3 *database, const char *sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(database));
}

qint64 plainTableBytes(const QString &path, int repositories, int days)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &database) != SQLITE_OK)
        qFatal("cannot make %s", qPrintable(path));
    run(database,
        "CREATE TABLE sample (day INTEGER, repository INTEGER, stars INTEGER, forks INTEGER, open_issues INTEGER, "
        "PRIMARY KEY (day, repository)) WITHOUT ROWID");
    run(database, "BEGIN");
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO sample VALUES (?, ?, ?, ?, ?)", -1, &insert, nullptr);
    MadeUpDays source(repositories);
    for (int day = 0; day < days; ++day) {
        std::int64_t repository = 0;
        for (const Observation &row : source.next()) {
            sqlite3_bind_int64(insert, 1, dayNumber(row.day));
            sqlite3_bind_int64(insert, 2, ++repository);
            sqlite3_bind_int64(insert, 3, row.stars);
            sqlite3_bind_int64(insert, 4, row.forks);
            sqlite3_bind_int64(insert, 5, row.openIssues);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
    }
    sqlite3_finalize(insert);
    run(database, "COMMIT");
    run(database, "VACUUM");
    sqlite3_close(database);
    return QFileInfo(path).size();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int repositories = argc > 2 ? atoi(argv[1]) : 100000;
    const int days = argc > 2 ? atoi(argv[2]) : 100;
    const double samples = double(repositories) * days;
    const QTemporaryDir folder;
    auto library = need(Library::create(folder.filePath(QStringLiteral("made-up.reposignal"))));
    fillMadeUp(*library, repositories, days);
    const double own = double(need(library->info()).bytes) / samples;
    const double plain = double(plainTableBytes(folder.filePath(QStringLiteral("plain.db")), repositories, days))
        / samples;
    std::printf("%.1f million samples: %.2f bytes a sample; plain table %.2f; ratio %.2f\n", samples / 1e6, own, plain,
                own / plain);
    return 0;
}
