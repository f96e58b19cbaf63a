// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A new Edition with its compare-with date against the plainest pass over the same data (decoding every star total
// once), interleaved; medians.
//
//   bench_edition [repositories days]      default: 100000 400

#include "analysis/edition.h"
#include "support/datasets.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
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

template<typename Work> double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int repositories = argc > 2 ? atoi(argv[1]) : 100000;
    const int days = argc > 2 ? atoi(argv[2]) : 400;
    const auto dataset = syntheticDataset(repositories, days);
    const Scope scope = defaultScope(*dataset);
    std::vector<double> baseline;
    std::vector<double> product;
    std::int64_t sum = 0;
    for (int round = 0; round < kRounds; ++round) {
        const Day asOf = *dataset->lastDay() - std::chrono::days{round};
        baseline.push_back(milliseconds([&] { sum += decodeEverything(*dataset); }));
        product.push_back(milliseconds([&] {
            const auto edition = makeEdition(dataset, {.asOf = asOf, .compareWith = asOf - std::chrono::days{1}, .scope = scope});
            sum += edition->rowCount();
        }));
    }
    std::printf("edition of %d repositories x %d days: %.1f ms; decoding every total: %.1f ms; ratio %.2f (%lld)\n",
                repositories, days, median(product), median(baseline), median(product) / median(baseline),
                static_cast<long long>(sum));
    return 0;
}
