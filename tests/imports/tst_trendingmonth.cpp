// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/importer.h"
#include "imports/packedfiles.h"
#include "imports/recordingsink.h"
#include "support/datasets.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace RepoSignal;

namespace {

/// JSON written with single quotes.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

class TestTrendingMonth : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_sink = {};
    }

    void readsAnOriginalMonth()
    {
        const FileReport report = excerpt("trending-month-2026-03.json");
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.format, QStringLiteral("month of trending pages"));
        QCOMPARE(m_sink.sources.front().key, kTrendingSource.toString());
        QCOMPARE(report.rowsRead, 6);
        QCOMPARE(report.rowsSkipped(), 0);
        QCOMPARE(report.firstDay, std::optional(day("2026-03-01")));
        QCOMPARE(report.lastDay, std::optional(day("2026-03-23")));
        // Days are in the order of the calendar, not of the file.
        QVERIFY(std::ranges::is_sorted(m_sink.rows, {}, &RecordedRow::day));
        QCOMPARE(m_sink.rows[0].repository, QByteArray("ruvnet/ruvector"));
        QCOMPARE(m_sink.rows[0].stars, 2104);
        QCOMPARE(m_sink.rows[0].language, QByteArray("Rust"));
        QVERIFY(m_sink.rows[0].description.startsWith("RuVector is"));
        QCOMPARE(m_sink.rows[5].repository, QByteArray("ruvnet/RuVector"));
        const RecordedRow &unread = m_sink.rows[3];
        QCOMPARE(unread.repository, QByteArray("MaaAssistantArknights/MaaAssistantArknights"));
        QVERIFY(!isKnown(unread.stars));
        QCOMPARE(unread.forks, 19821);
        QCOMPARE(m_sink.appearances[3], (RecordedAppearance{unread.repository, "C++", "2026-03-10", 15}));
    }

    void saysWhatTheTableSays()
    {
        (void)excerpt("trending-month-2026-03.json");
        const RecordingSink month = std::exchange(m_sink, {});
        (void)excerpt("trending-table-2026-03.csv");
        QCOMPARE(m_sink.sources.front().key, month.sources.front().key);
        const auto readings = [](const RecordingSink &sink) {
            std::vector<std::tuple<QByteArray, QByteArray, Count, Count, QByteArray>> all;
            for (const RecordedRow &row : sink.rows)
                all.emplace_back(row.repository, row.day, row.stars, row.forks, row.language);
            std::ranges::sort(all);
            return all;
        };
        const auto places = [](const RecordingSink &sink) {
            std::vector<std::tuple<QByteArray, QByteArray, QByteArray, int>> all;
            for (const RecordedAppearance &place : sink.appearances)
                all.emplace_back(place.repository, place.list, place.day, place.rank);
            std::ranges::sort(all);
            return all;
        };
        QCOMPARE(m_sink.rows.size(), std::size_t(6));
        QVERIFY(readings(m_sink) == readings(month));
        QVERIFY(places(m_sink) == places(month));
    }

    void otherMonthsHaveOtherForms()
    {
        const FileReport report = read(json(
            "{'days': { "
            "'2026-03-02': {'C': [{'repo': 'o/a', 'stars': 5, 'forks': null, 'desc': 'No description'}, {'repo': "
            "'o/b'}]}, "
            "'3': [{'repos': [{'rank': 7, 'desc': 'x', 'repo': 'https://github.com/o/c', 'stars': 9, 'forks': 1}], "
            "'language': '(all)'}]}, 'month': '2026-03'}"));
        QVERIFY(!report.error);
        QCOMPARE(report.skipped.size(), std::size_t(0));
        QCOMPARE(m_sink.rows[0].repository, QByteArray("o/a"));
        QCOMPARE(m_sink.rows[0].stars, 5);
        QVERIFY(!isKnown(m_sink.rows[0].forks));
        QVERIFY(m_sink.rows[0].description.isEmpty() && !m_sink.rows[0].description.isNull());
        QCOMPARE(m_sink.appearances[1], (RecordedAppearance{"o/b", "C", "2026-03-02", 2}));
        QCOMPARE(m_sink.appearances[2], (RecordedAppearance{"o/c", "(all)", "2026-03-03", 7}));
        QVERIFY(m_sink.rows[2].language.isNull());
    }

    void brokenEntriesLoseThemselvesOnly()
    {
        const FileReport report = read(
            json("{'month': '2026-02', 'days': { "
                 "'30': [{'language': 'C', 'repos': [{'repo': 'o/a', 'stars': 5}]}], "
                 "'01': [{'language': 'C', 'repos': [7, {'repo': '<b>'}, {'repo': 'o/a', 'stars': -1}, {'repo': 'o/a', "
                 "'stars': 1e300}, "
                 "{'repo': 'o/a', 'stars': 1.5}, {'repo': 'o/a', 'stars': '5'}, {'repo': 'o/a', 'rank': 0}, "
                 "{'repo': 'o/a', 'stars': 4}]}], "
                 "'02': 5, '03': [[], {'language': 'C', 'repos': {'a': 1}}]}}"));
        QVERIFY(!report.error);
        QCOMPARE(m_sink.rows.size(), std::size_t(1));
        QCOMPARE(m_sink.rows[0].stars, 4);
        QCOMPARE(report.rowsRead, 9);
        QStringList reasons;
        for (const SkippedRows &skipped : report.skipped)
            reasons.append(QString::number(skipped.rows) + u' ' + skipped.reason.section(u' ', 0, 3));
        QCOMPARE(reasons,
                 (QStringList{QStringLiteral("2 no owner/name of a"), QStringLiteral("4 a count that is"),
                              QStringLiteral("1 a place on a"), QStringLiteral("1 a date that does")}));
        QCOMPARE(report.skipped[0].firstLine, 0);
    }

    void nestingThatNobodyWritesIsRefused()
    {
        const FileReport report = read(json("{'month': '2026-03', 'repos': 1, 'days': ") + QByteArray(100'000, '['));
        QVERIFY(report.error.has_value());
        QCOMPARE(report.error->kind, ErrorKind::Malformed);
        QVERIFY(m_sink.origins.isEmpty());
    }

    void aCutMonthIsNotRead()
    {
        QFile file(QStringLiteral(REPOSIGNAL_TEST_DATA "/imports/trending-month-2026-03.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const FileReport report = read(file.readAll().chopped(200));
        QVERIFY(report.error->detail.contains(QStringLiteral("is broken JSON at byte")));
        QVERIFY(m_sink.rows.empty());
    }

    void cancellingKeepsTheDaysBefore()
    {
        std::atomic_bool cancelled = false;
        m_sink.onAccept = [&cancelled] { cancelled = true; };
        const FileReport report = importFiles(
                                      {QStringLiteral(REPOSIGNAL_TEST_DATA "/imports/trending-month-2026-03.json")},
                                      m_sink, {.cancelled = &cancelled, .today = day("2026-03-31")})
                                      .files.at(0);
        QVERIFY(report.stopped);
        QCOMPARE(m_sink.rows.size(), std::size_t(2));
        QCOMPARE(m_sink.openBatches, 0);
    }

private:
    FileReport excerpt(const char *name)
    {
        const QString path = QStringLiteral(REPOSIGNAL_TEST_DATA "/imports/") + QString::fromLatin1(name);
        return importFiles({path}, m_sink, {.today = day("2026-03-31")}).files.at(0);
    }

    FileReport read(const QByteArray &bytes)
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("month.json"));
        writeFile(path, bytes);
        return importFiles({path}, m_sink, {.today = day("2026-03-31")}).files.at(0);
    }

    RecordingSink m_sink;
};

REPOSIGNAL_TEST_MAIN(QCoreApplication, TestTrendingMonth)
#include "tst_trendingmonth.moc"
