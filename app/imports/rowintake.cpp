// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/rowintake.h"

#include "imports/fields.h"

#include <algorithm>

namespace RepoSignal {

namespace {

bool tellsAnything(const Observation &row)
{
    return isKnown(row.stars) || isKnown(row.forks) || isKnown(row.openIssues) || row.language.data()
        || row.description.data() || row.licence.data() || row.topics.data() || row.created || row.pushed;
}

} // namespace

RowIntake::RowIntake(ObservationSink &sink, const ImportControl &control) : m_sink(sink), m_days(control) {}

std::optional<RowFault> RowIntake::take(const RowContent &row)
{
    if (const auto fault = check(row))
        return fault;
    const Observation &observation = row.observation;
    bool isNew = false;
    if (row.oldName.data()) {
        m_renames.push_back({.oldName = row.oldName, .newName = observation.repository, .day = observation.day});
        isNew = true;
    }
    if (row.list.data() && isNewPlace(row)) {
        m_appearances.push_back(
            {.repository = observation.repository, .list = row.list, .day = observation.day, .rank = row.rank});
        isNew = true;
    }
    if (tellsAnything(observation) && m_seen.add(observation.repository, observation.day)) {
        m_rows.push_back(observation);
        isNew = true;
    }
    if (!isNew)
        return RowFault::Repeated;
    m_firstDay = std::min(m_firstDay.value_or(observation.day), observation.day);
    m_lastDay = std::max(m_lastDay.value_or(observation.day), observation.day);
    return {};
}

std::optional<RowFault> RowIntake::check(const RowContent &row) const
{
    const Observation &observation = row.observation;
    if (!isRepositoryName(observation.repository) || (row.oldName.data() && !isRepositoryName(row.oldName)))
        return RowFault::BadRepository;
    if (row.oldName.data() && isSameRepository(row.oldName, observation.repository))
        return RowFault::SameName;
    return m_days.faultOf(observation.day);
}

bool RowIntake::isNewPlace(const RowContent &row)
{
    auto list = m_places.find(row.list);
    if (list == m_places.end())
        list = m_places.emplace(std::string(row.list), SeenReadings()).first;
    return list->second.add(row.observation.repository, row.observation.day);
}

Result<void> RowIntake::flush()
{
    Result<void> handed;
    if (!m_rows.empty())
        handed = m_sink.accept(m_rows);
    if (handed && !m_appearances.empty())
        handed = m_sink.acceptAppearances(m_appearances);
    if (handed && !m_renames.empty())
        handed = m_sink.acceptRenames(m_renames);
    m_rows.clear();
    m_appearances.clear();
    m_renames.clear();
    return handed;
}

} // namespace RepoSignal
