// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/tableformat.h"

#include "imports/fields.h"
#include "imports/observationtable.h"
#include "imports/rankingtable.h"
#include "imports/shapedtable.h"
#include "imports/starhistorytable.h"

#include <QCoreApplication>

#include <algorithm>

namespace RepoSignal {

namespace {

constexpr qsizetype kShownHeader = 80;

Error unknownTable(const TableHeader &header, const QString &file)
{
    const QString columns = header.text();
    if (header.size() == 1 && (columns.contains(u';') || columns.contains(u'\t')))
        return {ErrorKind::Malformed,
                QCoreApplication::translate("Import",
                                            "%1 separates its columns by semicolons or tabs; save it with "
                                            "commas and import it again.")
                    .arg(file),
                {}};
    return {ErrorKind::Malformed,
            QCoreApplication::translate("Import",
                                        "%1 begins with “%2”, which is no header of a table that can be read: "
                                        "it needs the columns repository, date and stars, or those of an "
                                        "archive that is named in the README.")
                .arg(file, columns),
            {}};
}

} // namespace

TableHeader::TableHeader(std::span<const std::string_view> names)
{
    for (const std::string_view name : names) {
        std::string lower(trimmed(name));
        m_written.append(QString::fromStdString(lower).simplified());
        std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        m_names.push_back(std::move(lower));
    }
}

std::optional<std::size_t> TableHeader::find(std::initializer_list<std::string_view> names) const
{
    for (const std::string_view name : names) {
        const auto found = std::ranges::find(m_names, name);
        if (found != m_names.end())
            return static_cast<std::size_t>(found - m_names.begin());
    }
    return {};
}

bool TableHeader::hasAll(std::initializer_list<std::string_view> names) const
{
    return std::ranges::all_of(names, [this](std::string_view name) { return find({name}).has_value(); });
}

QString TableHeader::text() const
{
    QString text = m_written.join(u", ");
    if (text.size() > kShownHeader)
        text = text.left(kShownHeader - 1) + u'…';
    return text;
}

std::string_view ComposedTexts::add(std::string_view owner, std::string_view name)
{
    std::string &text = m_texts.emplace_back(owner);
    text.append("/").append(name);
    return text;
}

Result<std::unique_ptr<TableFormat>> recogniseTable(const TableHeader &header, const QByteArray &beginning,
                                                    const QString &file)
{
    if (RankingTable::fits(header)) {
        auto table = RankingTable::make(header, file);
        if (!table)
            return table.error();
        return std::unique_ptr<TableFormat>(std::move(table).value());
    }
    std::unique_ptr<TableFormat> table;
    if (const TableShape *shape = shapeOf(header))
        table = std::make_unique<ShapedTable>(*shape, header);
    else if (StarHistoryTable::fits(header, beginning))
        table = std::make_unique<StarHistoryTable>(header);
    else if (ObservationTable::fits(header))
        table = std::make_unique<ObservationTable>(header, file);
    else
        return unknownTable(header, file);
    return table;
}

bool takeCount(std::string_view field, Count &out)
{
    if (trimmed(field).empty())
        return true;
    const auto count = countFrom(field);
    if (count)
        out = *count;
    return count.has_value();
}

} // namespace RepoSignal
