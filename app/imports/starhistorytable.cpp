// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/starhistorytable.h"

#include "imports/fields.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

/// Times below are durations: GitHub began later.
constexpr std::chrono::sys_seconds kFirstTime{
    std::chrono::sys_days{std::chrono::year{2007} / std::chrono::October / 29}};

} // namespace

bool StarHistoryTable::fits(const TableHeader &header, const QByteArray &beginning)
{
    return header.size() == 3 && header.hasAll({"repository", "date", "stars"})
        && (beginning.contains(" GMT+") || beginning.contains(" GMT-"));
}

StarHistoryTable::StarHistoryTable(const TableHeader &header)
    : m_repository(*header.find({"repository"})), m_date(*header.find({"date"})), m_stars(*header.find({"stars"}))
{
}

QString StarHistoryTable::title() const
{
    return QCoreApplication::translate("Import", "star-history table");
}

std::optional<RowFault> StarHistoryTable::read(std::span<const std::string_view> fields, ComposedTexts &,
                                               RowContent &out) const
{
    const auto time = scriptTimeFrom(fields[m_date]);
    if (!time)
        return RowFault::BadScriptTime;
    if (*time < kFirstTime)
        return RowFault::SinceFirstStar;
    Observation &observation = out.observation;
    observation.day = std::chrono::floor<std::chrono::days>(*time);
    observation.repository = withoutGitHub(fields[m_repository]);
    if (!takeCount(fields[m_stars], observation.stars))
        return RowFault::BadCount;
    if (!isKnown(observation.stars))
        return RowFault::NoCount;
    return {};
}

} // namespace RepoSignal
