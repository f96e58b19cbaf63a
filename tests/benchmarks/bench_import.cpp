// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ranking files into a new library, against a plain Qt reader (lines of text, split at commas, a hash of what was seen)
// that writes nothing, interleaved; medians. Then the memory that four times as many files take.
//
//   bench_import [FILE...]      default: 60 made-up days, plain and as one tar.xz
//
// The 350 days of an original archive, unpacked beforehand: wanted are 5 s or less, and memory below what the writer may
// hold at a time (96 MB), however many files there are.

#include "benchmarks/stopwatch.h"
#include "imports/packedfiles.h"
#include "session/libraries.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QTemporaryDir>
#include <QTextStream>

#include <cstdio>
#include <ctime>
#include <random>

#include <sys/resource.h>

using namespace RepoSignal;

namespace {

constexpr int kRounds = 5;
constexpr int kDays = 60;
constexpr int kRows = 3600;
constexpr double kMegabyte = 1e6;

QByteArray madeUpDay(int number)
{
    std::mt19937 random(static_cast<unsigned>(number));
    QByteArray bytes = "rank,item,repo_name,stars,forks,language,repo_url,username,issues,last_commit,description\n";
    for (int i = 0; i < kRows; ++i) {
        const QByteArray owner = "owner" + QByteArray::number(i / 2);
        const QByteArray name = "repository-" + QByteArray::number(i);
        const uint stars = 400'000u - uint(i) * 100 + uint(number) * (1 + uint(i) % 40) + uint(random() % 10);
        bytes += QByteArray::number(i % 100 + 1) + ",Python," + name + ',' + QByteArray::number(stars) + ','
            + QByteArray::number(stars / 8) + ",Python,https://github.com/" + owner + '/' + name + ',' + owner + ','
            + QByteArray::number(stars / 50 + random() % 5) + ",2026-03-05T12:00:00Z,\"Made up, number "
            + QByteArray::number(i) + ": a sentence about as long as descriptions of repositories are\"\n";
    }
    return bytes;
}

QString dayName(int number)
{
    return QStringLiteral("github-ranking-%1.csv").arg(isoDay(dayFromNumber(19'800 + number)));
}

qint64 readPlainly(const QStringList &files)
{
    qint64 stars = 0;
    for (const QString &path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(path));
        QTextStream stream(&file);
        QHash<QString, int> seen;
        for (QString line = stream.readLine(); !line.isNull(); line = stream.readLine()) {
            const QStringList fields = line.split(u',');
            if (fields.size() > 6 && !seen.contains(fields.at(6)))
                stars += seen[fields.at(6)] = fields.at(3).toInt();
        }
    }
    return stars;
}

/// Milliseconds that the import of the files into a new library takes.
double importTime(const QStringList &files)
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(QStringLiteral("library.reposignal"));
    if (!createLibrary(library))
        qFatal("cannot make a library");
    ImportReport report;
    const double time = milliseconds([&] { report = importIntoLibrary(library, files, {}); });
    if (report.hasFailures())
        qFatal("%s", qPrintable(reportText(report)));
    return time;
}

double bytesOf(const QStringList &files)
{
    double bytes = 0;
    for (const QString &file : files)
        bytes += double(QFileInfo(file).size());
    return bytes;
}

long highestMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

QStringList makeDays(const QDir &folder, int count)
{
    QStringList files;
    for (int i = 0; i < count; ++i) {
        files.append(folder.filePath(dayName(i)));
        writeFile(files.last(), madeUpDay(i));
    }
    return files;
}

void packDays(const QStringList &files, const QString &path)
{
    std::vector<PackedMember> members;
    for (const QString &name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(name));
        members.push_back({QFileInfo(name).fileName().toUtf8(), file.readAll()});
    }
    writeFile(path, tarred(members, Packing::Xz));
}

void compare(const char *what, const QStringList &files, double bytes, bool withBaseline)
{
    std::vector<double> baseline;
    std::vector<double> product;
    std::vector<double> processor;
    qint64 sum = 0;
    for (int round = 0; round < kRounds; ++round) {
        if (withBaseline)
            baseline.push_back(milliseconds([&] { sum += readPlainly(files); }));
        const double before = processorMilliseconds();
        product.push_back(importTime(files));
        processor.push_back(processorMilliseconds() - before);
    }
    const auto speed = [bytes](double time) { return bytes / kMegabyte / (time / 1000); };
    std::printf("%s: %.0f MB in %.0f ms with the library write: %.0f MB/s, %.0f MB per second of processor time", what,
                bytes / kMegabyte, median(product), speed(median(product)), speed(median(processor)));
    if (withBaseline)
        std::printf("; the plain reader alone %.0f ms, ratio %.2f (%lld)", median(baseline),
                    median(product) / median(baseline), static_cast<long long>(sum));
    std::printf("\n");
}

void printMemory(const QStringList &some, const QStringList &all)
{
    const long before = highestMemory();
    importTime(some);
    const long ofSome = highestMemory();
    importTime(all);
    std::printf("highest memory: %ld MB before, %ld MB with %lld files, %ld MB with %lld\n", before, ofSome,
                static_cast<long long>(some.size()), highestMemory(), static_cast<long long>(all.size()));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc > 1) {
        const QStringList files = application.arguments().mid(1);
        printMemory(files.first(std::min(files.size(), qsizetype{kDays})), files);
        compare("files, size as given", files, bytesOf(files), true);
        return 0;
    }
    const QTemporaryDir folder;
    const QDir place(folder.path());
    const QStringList all = makeDays(place, 4 * kDays);
    const QStringList some = all.first(kDays);
    printMemory(some, all);
    const QString archive = place.filePath(QStringLiteral("days.tar.xz"));
    packDays(some, archive);
    compare("plain files", some, bytesOf(some), true);
    compare("one tar.xz, unpacked size", {archive}, bytesOf(some), false);
    return 0;
}
