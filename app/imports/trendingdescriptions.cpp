// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/trendingdescriptions.h"

#include "imports/fields.h"

#include <QCoreApplication>

namespace RepoSignal {

bool TrendingDescriptions::fits(const TableHeader &header)
{
    return header.hasAll({"full_name", "language_pages", "description", "first_seen"});
}

TrendingDescriptions::TrendingDescriptions(const TableHeader &header)
    : m_repository(*header.find({"full_name"})), m_description(*header.find({"description"})),
      m_firstSeen(*header.find({"first_seen"}))
{
}

QString TrendingDescriptions::title() const
{
    return QCoreApplication::translate("Import", "descriptions of a trending table");
}

std::optional<RowFault> TrendingDescriptions::read(std::span<const std::string_view> fields, ComposedTexts &,
                                                   Observation &out) const
{
    const auto day = dayFromIso(trimmed(fields[m_firstSeen]));
    if (!day)
        return RowFault::BadDay;
    out.day = *day;
    out.repository = trimmed(fields[m_repository]);
    out.description = told(fields[m_description]);
    return {};
}

} // namespace RepoSignal
