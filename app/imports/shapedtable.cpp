// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/shapedtable.h"

#include "imports/fields.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

/// A null view where there is no such column.
std::string_view at(std::span<const std::string_view> fields, std::optional<std::size_t> column)
{
    return column ? told(fields[*column]) : std::string_view();
}

} // namespace

ShapedTable::ShapedTable(const TableShape &shape, const TableHeader &header) : m_shape(shape)
{
    constexpr auto names = RowColumns<std::string_view>::all();
    constexpr auto places = RowColumns<std::optional<std::size_t>>::all();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view name = shape.columns.*names[i];
        if (!name.empty())
            m_columns.*places[i] = header.find({name});
    }
}

QString ShapedTable::title() const
{
    return QCoreApplication::translate("Import", m_shape.title);
}

std::optional<RowFault> ShapedTable::read(Fields fields, ComposedTexts &, RowContent &out) const
{
    Observation &observation = out.observation;
    observation.repository = trimmed(at(fields, m_columns.repository));
    if (m_columns.oldName)
        out.oldName = trimmed(at(fields, m_columns.oldName));
    if (const auto fault = readDay(fields, observation))
        return fault;
    if (const auto fault = readNumbers(fields, observation))
        return fault;
    readFacts(fields, observation);
    return readPlace(fields, out);
}

std::optional<RowFault> ShapedTable::readDay(Fields fields, Observation &out) const
{
    if (m_columns.time) {
        const auto time = utcTimeFrom(at(fields, m_columns.time));
        if (!time)
            return RowFault::BadTime;
        out.day = std::chrono::floor<std::chrono::days>(*time);
        return {};
    }
    const auto day = dayFromIso(trimmed(at(fields, m_columns.day)));
    if (!day)
        return RowFault::BadDay;
    out.day = *day;
    return {};
}

std::optional<RowFault> ShapedTable::readNumbers(Fields fields, Observation &out) const
{
    if (!takeCount(at(fields, m_columns.stars), out.stars) || !takeCount(at(fields, m_columns.forks), out.forks)
        || !takeCount(at(fields, m_columns.openIssues), out.openIssues))
        return RowFault::BadCount;
    if (m_shape.zeroIsUnread) {
        for (Count *count : {&out.stars, &out.forks}) {
            if (*count == 0)
                *count = kUnknownCount;
        }
    }
    if (m_shape.needsStars && !isKnown(out.stars))
        return RowFault::NoCount;
    if (const std::string_view id = trimmed(at(fields, m_columns.githubId)); !id.empty()) {
        const auto number = githubIdFrom(id);
        if (!number)
            return RowFault::BadId;
        out.githubId = *number;
    }
    return {};
}

void ShapedTable::readFacts(Fields fields, Observation &out) const
{
    out.created = dayOrTimeFrom(at(fields, m_columns.created));
    out.pushed = dayOrTimeFrom(at(fields, m_columns.pushed));
    out.language = at(fields, m_columns.language);
    if (m_shape.languageOf)
        out.language = m_shape.languageOf(trimmed(out.language));
    out.licence = at(fields, m_columns.licence);
    out.topics = at(fields, m_columns.topics);
    out.description = at(fields, m_columns.description);
}

std::optional<RowFault> ShapedTable::readPlace(Fields fields, RowContent &out) const
{
    if (!m_columns.list)
        return {};
    const auto rank = countFrom(at(fields, m_columns.rank));
    if (!rank || *rank < 1)
        return RowFault::BadRank;
    out.rank = *rank;
    const std::string_view list = trimmed(at(fields, m_columns.list));
    out.list = m_shape.listNamed ? m_shape.listNamed(list) : list;
    return {};
}

} // namespace RepoSignal
