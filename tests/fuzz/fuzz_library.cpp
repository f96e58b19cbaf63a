// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A library file from elsewhere: opened for reading, everything in it taken.

#include "fuzz/input.h"
#include "fuzz/target.h"
#include "store/temporarylibrary.h"
#include "support/datasets.h"

#include <QDir>

using namespace RepoSignal;

namespace {

QByteArray someLibrary()
{
    TemporaryLibrary library;
    library.write({{.repository = "owner/name", .day = "2026-03-05", .stars = 5, .forks = 2, .language = "C++",
                    .description = "=cmd() <b>", .topics = "cli|tui", .pushed = 1'700'000'000, .githubId = 77},
                   {.repository = "owner/name", .day = "2026-03-06", .stars = 9, .openIssues = 1},
                   {.repository = "other/name", .day = "2026-01-06", .stars = 400'000, .language = ""}});
    const Source source = *knownSource(kTrendingSource);
    const std::vector<Appearance> appearances{{"owner/name", "(all)", day("2026-03-06"), 1}};
    library.append(source, std::span(appearances));
    const std::vector<EventSample> samples{{.repository = "owner/name", .githubId = 77, .hour = day("2026-03-06"), .stars = 3}};
    library.append(*knownSource(kEventSource), std::span(samples));
    must(library->compact());
    library.close();
    QFile file(library.path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void walk(const Dataset &dataset)
{
    for (int repository = 0; repository < dataset.repositoryCount(); ++repository) {
        promise(dataset.indexOf(dataset.fullName(repository)) >= 0);
        for (int source = 0; source < static_cast<int>(dataset.sources().size()); ++source)
            promise(dataset.series(repository, source).size() < 4'000'000);
        promise(dataset.appearances(repository).size() < 4'000'000);
    }
}

} // namespace

std::vector<QByteArray> RepoSignal::fuzzSeeds()
{
    const QByteArray library = someLibrary();
    return {library, library.left(library.size() / 2), library.left(100), ""};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("input.reposignal"));
    QFile file(path);
    promise(file.open(QIODevice::WriteOnly) && file.write(bytesOf(data, size)) == static_cast<qint64>(size));
    file.close();
    const auto library = Library::open(path, LibraryMode::ReadOnly);
    if (!library) {
        promise(!library.error().detail.isEmpty());
        return 0;
    }
    if (const auto dataset = library.value()->loadDataset())
        walk(*dataset.value());
    promise(!library.value()->path().isEmpty());
    (void)library.value()->info();
    return 0;
}
