// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/rankingtable.h"

#include "imports/fields.h"
#include "imports/filenames.h"

#include <QCoreApplication>

namespace RepoSignal {

bool RankingTable::fits(const TableHeader &header)
{
    return header.hasAll({"rank", "item", "repo_name", "stars", "forks", "language", "repo_url", "username", "issues"});
}

Result<std::unique_ptr<RankingTable>> RankingTable::make(const TableHeader &header, const QString &file)
{
    const auto day = dayInName(file);
    if (!day)
        return Error{ErrorKind::Malformed,
                     QCoreApplication::translate("Import",
                                                 "%1 is a ranking table, which says its day in its name alone; "
                                                 "name it like github-ranking-2026-03-06.csv.")
                         .arg(file),
                     {}};
    return std::unique_ptr<RankingTable>(new RankingTable(header, *day));
}

RankingTable::RankingTable(const TableHeader &header, Day day)
    : m_day(day), m_url(*header.find({"repo_url"})), m_owner(*header.find({"username"})),
      m_name(*header.find({"repo_name"})), m_stars(*header.find({"stars"})), m_forks(*header.find({"forks"})),
      m_issues(*header.find({"issues"})), m_language(*header.find({"language"})),
      m_pushed(header.find({"last_commit"})), m_description(header.find({"description"}))
{
}

QString RankingTable::title() const
{
    return QCoreApplication::translate("Import", "ranking table");
}

std::optional<RowFault> RankingTable::read(std::span<const std::string_view> fields, ComposedTexts &texts,
                                           RowContent &row) const
{
    Observation &out = row.observation;
    out.repository = withoutGitHub(fields[m_url]);
    if (!isRepositoryName(out.repository))
        out.repository = texts.add(trimmed(fields[m_owner]), trimmed(fields[m_name]));
    out.day = m_day;
    if (!takeCount(fields[m_stars], out.stars) || !takeCount(fields[m_forks], out.forks)
        || !takeCount(fields[m_issues], out.openIssues))
        return RowFault::BadCount;
    if (!isKnown(out.stars))
        return RowFault::NoCount;
    out.language = told(fields[m_language]);
    if (m_description)
        out.description = told(fields[*m_description]);
    if (m_pushed)
        out.pushed = utcTimeFrom(fields[*m_pushed]);
    return {};
}

} // namespace RepoSignal
