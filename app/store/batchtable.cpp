// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/batchtable.h"

#include "store/sourcerows.h"

#include <array>

namespace RepoSignal {

namespace {

std::int64_t idFrom(Statement &statement)
{
    statement.step();
    const std::int64_t id = statement.integer(0);
    statement.run();
    return id;
}

} // namespace

BatchTable::BatchTable(SQLite::Database &database)
    : m_readings(database, "SELECT readings FROM source WHERE key = ?"),
      m_putSource(database,
                  "INSERT INTO source (key, title, url, licence, attribution, day_zone, read_at, readings, population, "
                  "rule, population_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (key) DO UPDATE SET title = excluded.title, url = excluded.url, "
                  "licence = excluded.licence, attribution = excluded.attribution, day_zone = excluded.day_zone, "
                  "read_at = excluded.read_at, population = excluded.population, rule = excluded.rule, "
                  "population_name = excluded.population_name RETURNING id"),
      m_putBatch(database,
                 "INSERT INTO batch (id, source, origin, imported_at, rows) "
                 "VALUES ((SELECT max(?3, coalesce(max(id), 0)) + 1 FROM batch), ?1, ?2, unixepoch(), 0) RETURNING id"),
      m_setRows(database, "UPDATE batch SET rows = ? WHERE id = ?"), m_drop(database, "DELETE FROM batch WHERE id = ?"),
      m_dropIdleSources(database, "DELETE FROM source WHERE id NOT IN (SELECT source FROM batch)")
{
}

bool BatchTable::agreesWith(const Source &source)
{
    const std::string key = source.key.toStdString();
    m_readings.bind(1, key);
    const bool agrees = !m_readings.step() || m_readings.text(0) == readingKindId(source.readings);
    m_readings.reset();
    return agrees;
}

std::int64_t BatchTable::put(const Source &source)
{
    const std::array texts{source.key.toStdString(),
                           source.title.toStdString(),
                           source.url.toStdString(),
                           source.licence.toStdString(),
                           source.attribution.toStdString(),
                           source.dayZone.toStdString(),
                           source.readAt.toStdString(),
                           std::string(readingKindId(source.readings)),
                           populationKindId(source.population).toStdString(),
                           source.rule.toStdString(),
                           source.populationName.toStdString()};
    for (std::size_t i = 0; i < texts.size(); ++i)
        m_putSource.bind(static_cast<int>(i) + 1, texts[i]);
    return idFrom(m_putSource);
}

std::uint32_t BatchTable::begin(std::int64_t source, const QString &origin)
{
    const std::string name = origin.toStdString();
    m_putBatch.bind(1, source).bind(2, name).bind(3, m_lastBatch);
    m_lastBatch = idFrom(m_putBatch);
    return static_cast<std::uint32_t>(m_lastBatch);
}

void BatchTable::end(std::uint32_t batch, std::int64_t rows)
{
    m_setRows.bind(1, rows).bind(2, static_cast<std::int64_t>(batch));
    m_setRows.run();
}

void BatchTable::drop(std::uint32_t batch)
{
    m_drop.bind(1, static_cast<std::int64_t>(batch));
    m_drop.run();
    m_dropIdleSources.run();
}

} // namespace RepoSignal
