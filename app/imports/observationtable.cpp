// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/observationtable.h"

#include "imports/fields.h"
#include "imports/filenames.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

std::optional<std::size_t> repositoryColumn(const TableHeader &header)
{
    return header.find({"repository", "full_name", "repo"});
}

} // namespace

bool ObservationTable::fits(const TableHeader &header)
{
    return repositoryColumn(header) && header.hasAll({"date", "stars"});
}

ObservationTable::ObservationTable(const TableHeader &header, const QString &file)
    : m_repository(*repositoryColumn(header)), m_date(*header.find({"date"})), m_stars(*header.find({"stars"})),
      m_forks(header.find({"forks"})), m_issues(header.find({"open_issues"}))
{
    const QString name = nameWithoutEndings(file);
    m_source.key = QStringLiteral("file:") + name.toLower();
    m_source.title = name;
    m_source.licence = QStringLiteral("not stated by the file");
    m_source.dayZone = QStringLiteral("UTC");
    m_source.population = PopulationKind::Chosen;
    m_source.rule = QStringLiteral("the repositories in the file %1").arg(name);
    m_source.populationName = name;
}

QString ObservationTable::title() const
{
    return QCoreApplication::translate("Import", "table of repository, date and stars");
}

std::optional<RowFault> ObservationTable::read(std::span<const std::string_view> fields, ComposedTexts &,
                                               RowContent &row) const
{
    Observation &out = row.observation;
    const auto day = dayFromIso(trimmed(fields[m_date]));
    if (!day)
        return RowFault::BadDay;
    out.day = *day;
    out.repository = withoutGitHub(fields[m_repository]);
    if (!takeCount(fields[m_stars], out.stars) || (m_forks && !takeCount(fields[*m_forks], out.forks))
        || (m_issues && !takeCount(fields[*m_issues], out.openIssues)))
        return RowFault::BadCount;
    if (!isKnown(out.stars))
        return RowFault::NoCount;
    return {};
}

} // namespace RepoSignal
