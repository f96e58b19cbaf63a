// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/trendingtable.h"

#include "imports/fields.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

/// A total of a page, where 0 was not read.
bool takeReadCount(std::string_view field, Count &out)
{
    const bool valid = takeCount(field, out);
    if (out == 0)
        out = kUnknownCount;
    return valid;
}

std::string_view languageOfPage(std::string_view page)
{
    if (page.empty() || page == "(all)")
        return {};
    return page == "Bash" ? "Shell" : page;
}

} // namespace

bool TrendingTable::fits(const TableHeader &header)
{
    return header.hasAll({"date", "language_page", "full_name", "stars"});
}

TrendingTable::TrendingTable(const TableHeader &header)
    : m_date(*header.find({"date"})), m_page(*header.find({"language_page"})),
      m_repository(*header.find({"full_name"})), m_stars(*header.find({"stars"})), m_forks(header.find({"forks"}))
{
}

QString TrendingTable::title() const
{
    return QCoreApplication::translate("Import", "trending table");
}

std::optional<RowFault> TrendingTable::read(std::span<const std::string_view> fields, ComposedTexts &,
                                            Observation &out) const
{
    const auto day = dayFromIso(trimmed(fields[m_date]));
    if (!day)
        return RowFault::BadDay;
    out.day = *day;
    out.repository = trimmed(fields[m_repository]);
    if (!takeReadCount(fields[m_stars], out.stars) || (m_forks && !takeReadCount(fields[*m_forks], out.forks)))
        return RowFault::BadCount;
    out.language = languageOfPage(trimmed(fields[m_page]));
    return {};
}

} // namespace RepoSignal
