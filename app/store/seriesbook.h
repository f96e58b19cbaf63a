// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/dailyseries.h"
#include "store/facthistory.h"
#include "store/statement.h"

#include <array>
#include <vector>

namespace RepoSignal {

/// Readings and facts of one source as a writer holds them, segment by segment, until they are written.
/// Throws SQLite::Exception, and DamagedSegment when a stored segment cannot be read.
class SeriesBook
{
public:
    /// A repository by its place in the writer's RepositoryBook.
    struct Subject {
        std::size_t place = 0;
        std::int64_t id = 0;
        bool isNew = false; ///< nothing is stored of it yet
    };

    SeriesBook(SQLite::Database &database, std::int64_t source);

    /// Takes one row of the current batch; the first of a repository and day counts.
    void take(const Subject &subject, const Observation &row, std::uint32_t batch, KeptRows &kept);
    /// Writes everything that is not written yet.
    void flush();
    /// Lets go of what was written, except which rows `batch` has given.
    void forget(std::uint32_t batch);
    /// Memory held by segments, about, in bytes.
    [[nodiscard]] std::size_t heldBytes() const { return m_heldBytes; }

private:
    static constexpr int kFactCount = 4; ///< language, description, topics, licence

    struct Segment {
        int number = 0;
        std::uint32_t seenBy = 0; ///< a batch
        std::uint32_t seenDays = 0; ///< bit mask of the days that batch has given
        bool isLoaded = false;
        bool isDirty = false;
        DailySeries readings = {};
    };
    struct Series {
        std::int64_t repository = 0;
        int lastStored = 0; ///< number of the last stored segment; segments after it need no look-up
        bool factsChanged = false;
        std::vector<Segment> segments; ///< ascending by number
        std::array<FactHistory, kFactCount> facts; ///< in the order of the table's columns
    };

    Series &series(const Subject &subject);
    void restore(Series &series);
    Segment &segment(Series &series, int number);
    void load(const Series &series, Segment &segment);
    /// True when the reading was added.
    bool takeReading(Series &series, Segment &segment, const Observation &row, std::uint32_t batch, KeptRows &kept);
    void revise(const Series &series, const DailyReading &reading, KeptRows &kept);
    void takeFacts(Series &series, const Observation &row, bool isNewReading);
    [[nodiscard]] std::optional<int> nextReadingDay(Series &series, int day);
    void flushSegments(Series &series);
    void flushFacts(Series &series);

    std::int64_t m_source;
    std::vector<std::int32_t> m_ofPlace; ///< index into m_series, -1 when not met
    std::vector<Series> m_series;
    std::size_t m_heldBytes = 0;
    Statement m_lastSegment;
    Statement m_selectSegment;
    Statement m_laterSegment;
    Statement m_putSegment;
    Statement m_putRevision;
    Statement m_selectFacts;
    Statement m_dropFacts;
    Statement m_putFact;
};

} // namespace RepoSignal
