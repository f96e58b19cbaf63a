// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/newrepositorytable.h"

#include "imports/fields.h"

#include <QCoreApplication>

namespace RepoSignal {

bool NewRepositoryTable::fits(const TableHeader &header)
{
    return header.hasAll({"fetched_utc", "full_name", "created_at", "pushed_at", "stars", "forks", "open_issues",
                          "language", "license", "topics", "description"});
}

NewRepositoryTable::NewRepositoryTable(const TableHeader &header)
    : m_fetched(*header.find({"fetched_utc"})), m_repository(*header.find({"full_name"})),
      m_stars(*header.find({"stars"})), m_forks(*header.find({"forks"})), m_issues(*header.find({"open_issues"})),
      m_created(*header.find({"created_at"})), m_pushed(*header.find({"pushed_at"})),
      m_language(*header.find({"language"})), m_licence(*header.find({"license"})), m_topics(*header.find({"topics"})),
      m_description(*header.find({"description"}))
{
}

QString NewRepositoryTable::title() const
{
    return QCoreApplication::translate("Import", "new-repository table");
}

std::optional<RowFault> NewRepositoryTable::read(std::span<const std::string_view> fields, ComposedTexts &,
                                                 Observation &out) const
{
    const auto fetched = utcTimeFrom(fields[m_fetched]);
    if (!fetched)
        return RowFault::BadTime;
    out.day = std::chrono::floor<std::chrono::days>(*fetched);
    out.repository = trimmed(fields[m_repository]);
    if (!takeCount(fields[m_stars], out.stars) || !takeCount(fields[m_forks], out.forks)
        || !takeCount(fields[m_issues], out.openIssues))
        return RowFault::BadCount;
    if (!isKnown(out.stars))
        return RowFault::NoCount;
    out.created = utcTimeFrom(fields[m_created]);
    out.pushed = utcTimeFrom(fields[m_pushed]);
    out.language = told(fields[m_language]);
    out.licence = told(fields[m_licence]);
    out.topics = told(fields[m_topics]);
    out.description = told(fields[m_description]);
    return {};
}

} // namespace RepoSignal
