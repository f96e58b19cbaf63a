// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sourcerows.h"

#include "store/statement.h"

namespace RepoSignal {

std::string_view readingKindId(ReadingKind kind)
{
    return kind == ReadingKind::Totals ? "totals" : "counts";
}

std::vector<SourceRow> readSources(SQLite::Database &database)
{
    Statement select(database,
                     "SELECT id, key, title, url, licence, attribution, day_zone, read_at, readings, population, "
                     "rule, population_name FROM source ORDER BY id");
    const auto text = [&select](int column) {
        const std::string_view value = select.text(column);
        return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    };
    const auto population = [](const QString &id) {
        for (const auto kind : {PopulationKind::Census, PopulationKind::Quota, PopulationKind::Query}) {
            if (populationKindId(kind) == id)
                return kind;
        }
        return PopulationKind::Chosen;
    };
    std::vector<SourceRow> rows;
    while (select.step()) {
        const bool countsDays = select.text(8) == readingKindId(ReadingKind::Counts);
        rows.push_back({.id = select.integer(0),
                        .source = {.key = text(1),
                                   .title = text(2),
                                   .url = text(3),
                                   .licence = text(4),
                                   .attribution = text(5),
                                   .dayZone = text(6),
                                   .readAt = text(7),
                                   .readings = countsDays ? ReadingKind::Counts : ReadingKind::Totals,
                                   .population = population(text(9)),
                                   .rule = text(10),
                                   .populationName = text(11)}});
    }
    return rows;
}

} // namespace RepoSignal
