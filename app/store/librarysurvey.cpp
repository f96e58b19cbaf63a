// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/librarysurvey.h"

#include "domain/dailyseries.h"
#include "store/appearanceblob.h"
#include "store/contenthash.h"
#include "store/damagedsegment.h"
#include "store/libraryerrors.h"
#include "store/sourcerows.h"
#include "store/statement.h"

#include <QFileInfo>

#include <bit>
#include <map>

namespace RepoSignal {

namespace {

/// The days with a reading, as day masks by segment number.
class DaySet
{
public:
    void add(int segment, std::uint32_t mask) { m_masks[segment] |= mask; }
    void add(const DaySet &other)
    {
        for (const auto &[segment, mask] : other.m_masks)
            add(segment, mask);
    }
    [[nodiscard]] int size() const
    {
        int days = 0;
        for (const auto &[segment, mask] : m_masks)
            days += std::popcount(mask);
        return days;
    }
    [[nodiscard]] std::optional<Day> first() const
    {
        if (m_masks.empty())
            return {};
        const auto &[segment, mask] = *m_masks.begin();
        return segmentFirstDay(segment) + std::chrono::days{std::countr_zero(mask)};
    }
    [[nodiscard]] std::optional<Day> last() const
    {
        if (m_masks.empty())
            return {};
        const auto &[segment, mask] = *m_masks.rbegin();
        return segmentFirstDay(segment) + std::chrono::days{31 - std::countl_zero(mask)};
    }

private:
    std::map<int, std::uint32_t> m_masks;
};

struct SourceCount {
    LibrarySource counted;
    DaySet days;
    std::int64_t lastRepository = 0;
};

void countSegments(SQLite::Database &database, std::map<std::int64_t, SourceCount> &counts)
{
    Statement select(database,
                     "SELECT repository, source, number, data FROM segment ORDER BY repository, source, number");
    while (select.step()) {
        const std::int64_t repository = select.integer(0);
        const auto found = counts.find(select.integer(1));
        const std::uint32_t mask = segmentDayMask(select.bytes(3));
        if (found == counts.end() || mask == 0)
            throw DamagedSegment{repository};
        SourceCount &count = found->second;
        count.counted.repositories += count.lastRepository != repository;
        count.lastRepository = repository;
        count.counted.readings += std::popcount(mask);
        count.days.add(static_cast<int>(select.integer(2)), mask);
    }
}

std::int64_t countAppearances(SQLite::Database &database)
{
    Statement select(database, "SELECT repository, data FROM appearance");
    std::vector<RankedDay> places;
    std::size_t count = 0;
    while (select.step()) {
        places.clear();
        if (!decodeAppearances(select.bytes(1), places))
            throw DamagedSegment{select.integer(0)};
        count += places.size();
    }
    return static_cast<std::int64_t>(count);
}

void countSideTables(SQLite::Database &database, LibraryInfo &info)
{
    info.lists = integerFrom(database, "SELECT count(*) FROM appearance_list");
    info.appearances = countAppearances(database);
    info.eventSamples = integerFrom(database, "SELECT count(*) FROM event_sample");
    info.renames = integerFrom(database, "SELECT count(*) FROM rename");
    info.undoneRenames = integerFrom(database, "SELECT count(*) FROM rename WHERE undone = 1");
    info.faultDecisions = integerFrom(database, "SELECT count(*) FROM fault_decision");
}

std::int64_t bytesOnDisk(const QString &path)
{
    return QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size();
}

LibraryInfo survey(const LibraryFile &file)
{
    const Snapshot snapshot(file);
    std::map<std::int64_t, SourceCount> counts;
    for (SourceRow &row : readSources(snapshot.own()))
        counts[row.id].counted.source = std::move(row.source);
    countSegments(snapshot.own(), counts);

    LibraryInfo info;
    DaySet all;
    for (auto &[id, count] : counts) {
        count.counted.days = count.days.size();
        count.counted.firstDay = count.days.first();
        count.counted.lastDay = count.days.last();
        all.add(count.days);
        info.sources.push_back(std::move(count.counted));
    }
    info.days = all.size();
    info.firstDay = all.first();
    info.lastDay = all.last();
    info.repositories = integerFrom(snapshot.own(), "SELECT count(*) FROM repository");
    info.tracked = integerFrom(snapshot.own(), "SELECT count(*) FROM repository WHERE tracked = 1");
    countSideTables(snapshot.own(), info);
    info.contentHash = contentHash(snapshot);
    info.bytes = bytesOnDisk(file.path);
    return info;
}

} // namespace

Result<LibraryInfo> surveyLibrary(const LibraryFile &file)
{
    return LibraryErrors::guarded(file.path, [&file]() -> Result<LibraryInfo> {
        try {
            return survey(file);
        } catch (const DamagedSegment &segment) {
            return errorFor(segment, *connectReader(file), file.path);
        }
    });
}

} // namespace RepoSignal
