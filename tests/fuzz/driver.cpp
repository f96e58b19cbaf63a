// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A fuzz target as an ordinary test: its seeds and a fixed number of mutations of them.
//
//   fuzz_X [NUMBER]         that many mutations
//   fuzz_X --write FOLDER   writes the seeds, for libFuzzer
//   fuzz_X --run FILE       one input

#include "fuzz/mutator.h"
#include "fuzz/target.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace RepoSignal;

namespace {

void run(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                           static_cast<std::size_t>(bytes.size()));
}

bool writeSeeds(const QDir &folder)
{
    int number = 0;
    for (const QByteArray &seed : fuzzSeeds()) {
        QFile file(folder.filePath(QStringLiteral("seed-%1").arg(number++)));
        if (!folder.mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly) || file.write(seed) != seed.size())
            return false;
    }
    return true;
}

bool runFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    run(file.readAll());
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--write")
        return writeSeeds(QDir(arguments.value(2))) ? 0 : 1;
    if (arguments.value(1) == u"--run")
        return runFile(arguments.value(2)) ? 0 : 1;
    const std::vector<QByteArray> seeds = fuzzSeeds();
    for (const QByteArray &seed : seeds)
        run(seed);
    const int runs = argc > 1 ? arguments[1].toInt() : REPOSIGNAL_FUZZ_RUNS;
    Mutator mutator(seeds);
    for (int i = 0; i < runs; ++i)
        run(mutator.next());
    std::printf("%d seeds and %d mutations\n", static_cast<int>(seeds.size()), runs);
    return 0;
}
