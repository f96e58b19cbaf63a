// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A new Edition with its compare-with date against the plainest pass over the same data (decoding every star total
// once), interleaved; medians.
//
//   bench_edition [repositories days]      default: 100000 400
//   bench_edition --bundle                 the bundled data
//   bench_edition LIBRARY                  a library

#include "analysis/edition.h"
#include "benchmarks/stopwatch.h"
#include "session/libraries.h"
#include "support/datasets.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace RepoSignal;

namespace {

constexpr int kRounds = 7;

std::int64_t decodeEverything(const Dataset &dataset)
{
    std::int64_t sum = 0;
    std::vector<int> days;
    std::vector<Count> stars;
    for (int repository = 0; repository < dataset.repositoryCount(); ++repository) {
        days.clear();
        stars.clear();
        for (const SegmentRef &segment : dataset.segments(repository))
            (void)decodeStars(dataset.blob(repository, segment), segment.number, days, stars);
        sum += stars.back();
    }
    return sum;
}

std::shared_ptr<const Dataset> openedDataset(const QString &path)
{
    const auto library = openLibrary(path);
    if (!library)
        qFatal("%s", qPrintable(sentence(library.error())));
    return library.value().dataset;
}

/// As the arguments ask for.
std::shared_ptr<const Dataset> chosenDataset(const QStringList &arguments)
{
    if (arguments.size() > 2)
        return syntheticDataset(arguments.at(1).toInt(), arguments.at(2).toInt());
    if (arguments.size() < 2)
        return syntheticDataset(100000, 400);
    if (arguments.at(1) != u"--bundle")
        return openedDataset(arguments.at(1));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bundled.reposignal"));
    if (const auto made = ensureLibrary(path); !made)
        qFatal("%s", qPrintable(sentence(made.error())));
    return openedDataset(path);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto dataset = chosenDataset(QCoreApplication::arguments());
    const Scope scope = defaultScope(*dataset);
    std::vector<double> baseline;
    std::vector<double> product;
    std::int64_t sum = 0;
    for (int round = 0; round < kRounds; ++round) {
        const auto days = editionDays(*dataset, scope);
        const Day asOf = days[days.size() - 1 - static_cast<std::size_t>(round)].day;
        const Day before = days[days.size() - 2 - static_cast<std::size_t>(round)].day;
        baseline.push_back(milliseconds([&] { sum += decodeEverything(*dataset); }));
        product.push_back(milliseconds([&] {
            const auto edition = makeEdition(dataset, {.asOf = asOf, .compareWith = before, .scope = scope});
            sum += edition->rowCount();
        }));
    }
    std::printf("edition of %d repositories: %.1f ms; decoding every total: %.1f ms; ratio %.2f (%lld)\n",
                dataset->repositoryCount(), median(product), median(baseline), median(product) / median(baseline),
                static_cast<long long>(sum));
    return 0;
}
