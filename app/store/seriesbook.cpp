// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/seriesbook.h"

#include "store/damagedsegment.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>

namespace RepoSignal {

namespace {

constexpr int kNothingStored = std::numeric_limits<int>::min();

void bindCount(Statement &statement, int parameter, Count count)
{
    if (isKnown(count))
        statement.bind(parameter, static_cast<std::int64_t>(count));
    else
        statement.bindNull(parameter);
}

bool tellsNumber(const Observation &row)
{
    return isKnown(row.stars) || isKnown(row.forks) || isKnown(row.openIssues);
}

/// True when every number that `reading` knows is held.
bool isHeldBy(const DailyReading &held, const DailyReading &reading)
{
    const auto same = [](Count has, Count told) { return !isKnown(told) || told == has; };
    return same(held.stars, reading.stars) && same(held.forks, reading.forks)
        && same(held.openIssues, reading.openIssues);
}

std::span<const std::uint8_t> bytesOf(const QByteArray &blob)
{
    return {reinterpret_cast<const std::uint8_t *>(blob.constData()), static_cast<std::size_t>(blob.size())};
}

} // namespace

SeriesBook::SeriesBook(SQLite::Database &database, std::int64_t source)
    : m_source(source), m_lastSegment(database, "SELECT max(number) FROM segment WHERE repository = ? AND source = ?"),
      m_selectSegment(database, "SELECT data FROM segment WHERE repository = ? AND source = ? AND number = ?"),
      m_laterSegment(database,
                     "SELECT number, data FROM segment WHERE repository = ? AND source = ? AND number > ? "
                     "ORDER BY number LIMIT 1"),
      m_putSegment(database, "INSERT OR REPLACE INTO segment (repository, source, number, data) VALUES (?, ?, ?, ?)"),
      m_putRevision(database,
                    "INSERT INTO revision (repository, source, day, batch, stars, forks, open_issues) "
                    "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (SELECT 1 FROM revision WHERE "
                    "repository = ?1 AND source = ?2 AND day = ?3 AND stars IS ?5 AND forks IS ?6 AND "
                    "open_issues IS ?7) RETURNING id"),
      m_selectFacts(
          database,
          "SELECT from_day, language, description, topics, licence FROM fact WHERE repository = ? AND source = ? "
          "ORDER BY from_day"),
      m_dropFacts(database, "DELETE FROM fact WHERE repository = ? AND source = ?"),
      m_putFact(database,
                "INSERT INTO fact (repository, source, from_day, language, description, topics, licence) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)")
{
}

void SeriesBook::take(const Subject &subject, const Observation &row, std::uint32_t batch, KeptRows &kept)
{
    Series &series = this->series(subject);
    const int number = segmentOf(row.day);
    Segment &segment = this->segment(series, number);
    if (segment.seenBy != batch) {
        segment.seenBy = batch;
        segment.seenDays = 0;
    }
    const std::uint32_t dayBit = 1u << (dayNumber(row.day) - number * kSegmentDays);
    if (segment.seenDays & dayBit)
        return;
    segment.seenDays |= dayBit;

    bool isNewReading = false;
    if (tellsNumber(row))
        isNewReading = takeReading(series, segment, row, batch, kept);
    else
        ++kept.factsOnly;
    if (row.language.data() || row.description.data() || row.topics.data() || row.licence.data())
        takeFacts(series, row, isNewReading);
}

SeriesBook::Series &SeriesBook::series(const Subject &subject)
{
    if (subject.place >= m_ofPlace.size())
        m_ofPlace.resize(subject.place + 1, -1);
    std::int32_t &index = m_ofPlace[subject.place];
    if (index < 0) {
        index = static_cast<std::int32_t>(m_series.size());
        Series &added = m_series.emplace_back();
        added.repository = subject.id;
        added.lastStored = kNothingStored;
        if (!subject.isNew)
            restore(added);
    }
    return m_series[static_cast<std::size_t>(index)];
}

void SeriesBook::restore(Series &series)
{
    m_lastSegment.bind(1, series.repository).bind(2, m_source);
    if (m_lastSegment.step() && !m_lastSegment.isNull(0))
        series.lastStored = static_cast<int>(m_lastSegment.integer(0));
    m_lastSegment.reset();

    m_selectFacts.bind(1, series.repository).bind(2, m_source);
    while (m_selectFacts.step()) {
        const int day = static_cast<int>(m_selectFacts.integer(0));
        for (int fact = 0; fact < kFactCount; ++fact) {
            if (!m_selectFacts.isNull(fact + 1))
                series.facts[static_cast<std::size_t>(fact)].restore(day, m_selectFacts.text(fact + 1));
        }
    }
}

SeriesBook::Segment &SeriesBook::segment(Series &series, int number)
{
    auto &segments = series.segments;
    auto at = segments.end();
    while (at != segments.begin() && std::prev(at)->number >= number)
        --at;
    if (at == segments.end() || at->number != number) {
        at = segments.insert(at, Segment{.number = number});
        m_heldBytes += sizeof(Segment);
    }
    return *at;
}

void SeriesBook::load(const Series &series, Segment &segment)
{
    if (segment.isLoaded)
        return;
    segment.isLoaded = true;
    if (segment.number > series.lastStored)
        return;
    m_selectSegment.bind(1, series.repository).bind(2, m_source).bind(3, static_cast<std::int64_t>(segment.number));
    if (m_selectSegment.step() && !decodeSegment(m_selectSegment.bytes(0), segment.number, segment.readings)) {
        m_selectSegment.reset();
        throw DamagedSegment{series.repository};
    }
    m_selectSegment.reset();
    m_heldBytes += segment.readings.size() * sizeof(DailyReading);
}

bool SeriesBook::takeReading(Series &series, Segment &segment, const Observation &row, std::uint32_t batch,
                             KeptRows &kept)
{
    load(series, segment);
    const DailyReading reading{
        .day = row.day, .stars = row.stars, .forks = row.forks, .openIssues = row.openIssues, .batch = batch};
    DailySeries &readings = segment.readings;
    const bool isLast = readings.empty() || readings.back().day < row.day;
    const auto at = isLast ? readings.end() : std::ranges::lower_bound(readings, row.day, {}, &DailyReading::day);
    if (at != readings.end() && at->day == row.day) {
        if (isHeldBy(*at, reading))
            ++kept.unchanged;
        else
            revise(series, reading, kept);
        return false;
    }
    readings.insert(at, reading);
    m_heldBytes += sizeof(DailyReading);
    segment.isDirty = true;
    ++kept.added;
    return true;
}

void SeriesBook::revise(const Series &series, const DailyReading &reading, KeptRows &kept)
{
    m_putRevision.bind(1, series.repository)
        .bind(2, m_source)
        .bind(3, static_cast<std::int64_t>(dayNumber(reading.day)))
        .bind(4, static_cast<std::int64_t>(reading.batch));
    bindCount(m_putRevision, 5, reading.stars);
    bindCount(m_putRevision, 6, reading.forks);
    bindCount(m_putRevision, 7, reading.openIssues);
    if (m_putRevision.step()) {
        ++kept.revised;
        m_putRevision.run();
    } else {
        ++kept.unchanged;
    }
}

void SeriesBook::takeFacts(Series &series, const Observation &row, bool isNewReading)
{
    // A day that was read before has told its facts already; a row without numbers says nothing of the days after it.
    const int day = dayNumber(row.day);
    const bool isReread = tellsNumber(row) && !isNewReading;
    const auto nextDay = [this, &series, day, isNewReading]() -> std::optional<int> {
        return isNewReading ? nextReadingDay(series, day) : std::nullopt;
    };
    const std::array<std::string_view, kFactCount> told{row.language, row.description, row.topics, row.licence};
    for (std::size_t fact = 0; fact < told.size(); ++fact) {
        FactHistory &history = series.facts[fact];
        if (told[fact].data() && !(isReread && history.isKnownOn(day)))
            series.factsChanged |= history.tell(day, told[fact], nextDay);
    }
}

std::optional<int> SeriesBook::nextReadingDay(Series &series, int day)
{
    const int number = segmentOf(dayFromNumber(day));
    std::optional<int> next;
    for (Segment &held : series.segments) {
        if (held.number == number)
            load(series, held);
        for (const DailyReading &reading : held.readings) {
            if (const int read = dayNumber(reading.day); read > day)
                next = std::min(next.value_or(read), read);
        }
    }
    if (number < series.lastStored) {
        m_laterSegment.bind(1, series.repository).bind(2, m_source).bind(3, static_cast<std::int64_t>(number));
        if (m_laterSegment.step()) {
            const int later = static_cast<int>(m_laterSegment.integer(0));
            const int read = later * kSegmentDays + std::countr_zero(segmentDayMask(m_laterSegment.bytes(1)));
            next = std::min(next.value_or(read), read);
        }
        m_laterSegment.reset();
    }
    return next;
}

void SeriesBook::flush()
{
    std::vector<std::size_t> order(m_series.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, {}, [this](std::size_t i) { return m_series[i].repository; });
    for (const std::size_t i : order) {
        flushSegments(m_series[i]);
        flushFacts(m_series[i]);
    }
}

void SeriesBook::flushSegments(Series &series)
{
    for (Segment &segment : series.segments) {
        if (!segment.isDirty)
            continue;
        const QByteArray blob = encodeSegment(segment.readings);
        m_putSegment.bind(1, series.repository)
            .bind(2, m_source)
            .bind(3, static_cast<std::int64_t>(segment.number))
            .bind(4, bytesOf(blob));
        m_putSegment.run();
        segment.isDirty = false;
        series.lastStored = std::max(series.lastStored, segment.number);
    }
}

void SeriesBook::flushFacts(Series &series)
{
    if (!series.factsChanged)
        return;
    m_dropFacts.bind(1, series.repository).bind(2, m_source);
    m_dropFacts.run();
    std::map<int, std::array<std::string_view, kFactCount>> rows; // by day; a null view changes nothing
    for (std::size_t fact = 0; fact < series.facts.size(); ++fact) {
        for (const FactHistory::Change &change : series.facts[fact].changes())
            rows[change.day][fact] = change.value;
    }
    for (const auto &[day, values] : rows) {
        m_putFact.bind(1, series.repository).bind(2, m_source).bind(3, static_cast<std::int64_t>(day));
        for (int fact = 0; fact < kFactCount; ++fact)
            m_putFact.bind(4 + fact, values[static_cast<std::size_t>(fact)]);
        m_putFact.run();
    }
    series.factsChanged = false;
}

void SeriesBook::forget(std::uint32_t batch)
{
    m_heldBytes = 0;
    for (Series &series : m_series) {
        std::erase_if(series.segments, [batch](const Segment &segment) { return segment.seenBy != batch; });
        for (Segment &segment : series.segments) {
            segment.readings = {};
            segment.isLoaded = false;
        }
        m_heldBytes += series.segments.size() * sizeof(Segment);
    }
}

} // namespace RepoSignal
