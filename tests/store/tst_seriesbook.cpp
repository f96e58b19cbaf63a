// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/schema.h"
#include "store/seriesbook.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QObject>

using namespace RepoSignal;

namespace {

Observation reading(const char *iso, Count stars)
{
    Observation row;
    row.repository = "a/b";
    row.day = day(iso);
    row.stars = stars;
    return row;
}

} // namespace

class TestSeriesBook : public QObject
{
    Q_OBJECT

private slots:
    void lettingGoOfMemoryChangesNothing()
    {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        createSchema(database, schemaSteps());
        SeriesBook book(database, 1);
        const SeriesBook::Subject subject{.place = 3, .id = 1, .isNew = true};
        KeptRows kept;
        book.take(subject, reading("2026-03-01", 10), 1, kept);
        book.take(subject, reading("2026-01-01", 5), 1, kept);
        const std::size_t held = book.heldBytes();
        book.flush();
        book.forget(1);
        QVERIFY(book.heldBytes() < held);

        book.take(subject, reading("2026-03-01", 11), 1, kept); // not the first row of its day
        book.take(subject, reading("2026-03-02", 12), 1, kept);
        QCOMPARE(kept.added, 3);
        QCOMPARE(kept.revised, 0);
        book.take(subject, reading("2026-03-01", 11), 2, kept);
        book.take(subject, reading("2026-03-02", 12), 2, kept);
        book.take(subject, reading("2026-01-01", 5), 2, kept);
        QCOMPARE(kept.revised, 1);
        QCOMPARE(kept.unchanged, 2);
        book.flush();
        book.forget(3);
        QCOMPARE(book.heldBytes(), std::size_t(0));

        Statement select(database, "SELECT number, data FROM segment ORDER BY number");
        DailySeries series;
        while (select.step())
            QVERIFY(decodeSegment(select.bytes(1), static_cast<int>(select.integer(0)), series));
        QCOMPARE(series.size(), std::size_t(3));
        QCOMPARE(series[1].stars, 10);
        QCOMPARE(series[2].stars, 12);
    }
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestSeriesBook)
#include "tst_seriesbook.moc"
