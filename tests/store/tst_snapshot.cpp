// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/snapshot.h"
#include "store/statement.h"
#include "support/testmain.h"
#include "temporarylibrary.h"

#include <thread>

using namespace RepoSignal;

class TestSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void bothConnectionsSeeOneMoment()
    {
        TemporaryLibrary library;
        library.write({{.repository = "a/b", .day = "2026-03-01", .stars = 1}});
        std::atomic_bool stop = false;
        std::thread writing([path = library.path(), &stop] {
            const auto other = must(Library::open(path, LibraryMode::ReadWrite));
            const auto writer = must(other->beginWriting());
            for (Count stars = 2; !stop; ++stars) {
                must(writeBatch(*writer, *knownSource(kRankingSource),
                                {{.repository = "a/b", .day = "2026-03-01", .stars = stars}}));
                must(writer->commit());
            }
        });
        const LibraryFile file = must(openLibraryFile(library.path(), LibraryMode::ReadOnly));
        std::int64_t first = 0;
        std::int64_t last = 0;
        int differences = 0;
        for (int i = 0; i < 1000; ++i) {
            const Snapshot snapshot(file);
            std::int64_t here = 0;
            std::int64_t there = 0;
            std::atomic_bool failed = false;
            const auto count = [](std::int64_t &into) {
                return [&into](SQLite::Database &database) {
                    into = integerFrom(database, "SELECT count(*) FROM revision");
                };
            };
            snapshot.readTogether(count(here), count(there), failed);
            differences += here != there;
            first = i == 0 ? here : first;
            last = here;
        }
        stop = true;
        writing.join();
        QCOMPARE(differences, 0);
        QVERIFY(last > first);
    }

    void whatIsThrownFirstArrives()
    {
        TemporaryLibrary library;
        const LibraryFile file = must(openLibraryFile(library.path(), LibraryMode::ReadOnly));
        const Snapshot snapshot(file);
        struct Stopped {
        };
        const auto fail = [](SQLite::Database &) { throw std::bad_alloc(); };
        for (const bool here : {true, false}) {
            std::atomic_bool stop = false;
            const auto giveUp = [&stop](SQLite::Database &) {
                while (!stop)
                    std::this_thread::yield();
                throw Stopped();
            };
            QVERIFY_THROWS_EXCEPTION(std::bad_alloc, here ? snapshot.readTogether(fail, giveUp, stop)
                                                          : snapshot.readTogether(giveUp, fail, stop));
        }
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestSnapshot)
#include "tst_snapshot.moc"
