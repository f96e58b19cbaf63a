// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/librarycheck.h"

#include "domain/dailyseries.h"
#include "store/appearanceblob.h"
#include "store/libraryerrors.h"
#include "store/statement.h"

#include <QCoreApplication>

#include <map>

namespace RepoSignal {

namespace {

constexpr int kMostProblems = 100;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Library)
};

QString textOf(const Statement &row, int column)
{
    const std::string_view text = row.text(column);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

class HealthCheck
{
public:
    explicit HealthCheck(SQLite::Database &database) : m_database(database) {}

    LibraryHealth run()
    {
        for (const auto step : {&HealthCheck::checkPages, &HealthCheck::checkReferences, &HealthCheck::checkReadings,
                                &HealthCheck::checkAppearances, &HealthCheck::count})
            attempt(step);
        return std::move(m_health);
    }

private:
    /// Damage ends a step and is a problem; anything else is thrown on.
    void attempt(void (HealthCheck::*step)())
    {
        try {
            (this->*step)();
        } catch (const SQLite::Exception &failure) {
            const int code = failure.getErrorCode() & 0xff;
            if (code != SQLITE_CORRUPT && code != SQLITE_NOTADB)
                throw;
            note(Text::tr("A part of the file cannot be read: %1.").arg(QString::fromUtf8(failure.what())));
        }
    }

    void note(const QString &problem)
    {
        ++m_health.problemCount;
        if (m_health.problems.size() < kMostProblems)
            m_health.problems.append(problem);
    }

    void checkPages()
    {
        Statement check(m_database, "PRAGMA integrity_check");
        while (check.step()) {
            if (const QString found = textOf(check, 0); found != u"ok")
                note(Text::tr("SQLite found damage: %1.").arg(found));
        }
    }

    void checkReferences()
    {
        std::map<std::pair<QString, QString>, int> lost; // rows by their table and the table they refer to
        Statement check(m_database, "PRAGMA foreign_key_check");
        while (check.step())
            ++lost[{textOf(check, 0), textOf(check, 2)}];
        for (const auto &[tables, rows] : lost)
            note(Text::tr("In the table %1, %2 rows belong to a %3 that is not there.").arg(tables.first).arg(rows).arg(tables.second));
    }

    void checkReadings()
    {
        Statement select(m_database,
                         "SELECT number, data, coalesce(full_name, segment.repository), coalesce(title, segment.source) "
                         "FROM segment LEFT JOIN repository ON segment.repository = repository.id "
                         "LEFT JOIN source ON segment.source = source.id");
        DailySeries readings;
        while (select.step()) {
            const int number = static_cast<int>(select.integer(0));
            readings.clear();
            if (decodeSegment(select.bytes(1), number, readings)) {
                m_health.readings += std::ssize(readings);
                continue;
            }
            const Day first = segmentFirstDay(number);
            note(Text::tr("The readings of %1 by %2 from %3 to %4 cannot be understood.")
                     .arg(textOf(select, 2), textOf(select, 3), isoDay(first),
                          isoDay(first + std::chrono::days{kSegmentDays - 1})));
        }
    }

    void checkAppearances()
    {
        Statement select(m_database,
                         "SELECT data, coalesce(full_name, repository), coalesce(name, list) FROM appearance "
                         "LEFT JOIN repository ON repository = repository.id "
                         "LEFT JOIN appearance_list ON list = appearance_list.id");
        std::vector<RankedDay> places;
        while (select.step()) {
            places.clear();
            if (decodeAppearances(select.bytes(0), places))
                m_health.appearances += std::ssize(places);
            else
                note(Text::tr("The places of %1 on the list %2 cannot be understood.").arg(textOf(select, 1), textOf(select, 2)));
        }
    }

    void count()
    {
        m_health.repositories = integerFrom(m_database, "SELECT count(*) FROM repository");
        m_health.eventSamples = integerFrom(m_database, "SELECT count(*) FROM event_sample");
        m_health.renames = integerFrom(m_database, "SELECT count(*) FROM rename");
    }

    SQLite::Database &m_database;
    LibraryHealth m_health;
};

} // namespace

Result<LibraryHealth> checkLibraryFile(const LibraryFile &file)
{
    return LibraryErrors::guarded(file.path, [&file]() -> Result<LibraryHealth> {
        const auto database = connectReader(file);
        database->exec("BEGIN");
        return HealthCheck(*database).run();
    });
}

} // namespace RepoSignal
