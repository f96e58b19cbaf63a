// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/tableexport.h"

#include "table/celltext.h"

#include <algorithm>

namespace RepoSignal {

namespace {

/// Seven steps up to the largest gain over a line for no gain and falls; `·` where a gain is unknown.
QString sparkline(const std::vector<double> &gains)
{
    static constexpr QStringView bars = u"▁▂▃▄▅▆▇█";
    double largest = 0;
    for (const double gain : gains)
        largest = isKnown(gain) ? std::max(largest, gain) : largest;
    QString result;
    for (const double gain : gains) {
        if (!isKnown(gain))
            result += u'·';
        else
            result += gain <= 0 ? bars.front()
                                : bars[std::min(1 + static_cast<qsizetype>(gain / largest * 7), bars.size() - 1)];
    }
    return result;
}

TableCell trendCell(const std::vector<double> &gains)
{
    if (std::ranges::none_of(gains, [](double gain) { return isKnown(gain); }))
        return {};
    QStringList numbers;
    for (const double gain : gains)
        numbers.append(rawNumber(ColumnType::SignedInteger, gain));
    return {.kind = TableCell::Kind::Numbers, .raw = numbers.join(u'|'), .shown = sparkline(gains)};
}

TableCell::Kind kindOf(const Column &column)
{
    if (column.text)
        return column.match == TextMatch::Item ? TableCell::Kind::Texts : TableCell::Kind::Text;
    return column.type == ColumnType::Date ? TableCell::Kind::Text : TableCell::Kind::Number;
}

} // namespace

TableAbout aboutEdition(const Edition &edition)
{
    return {.asOf = edition.key.asOf,
            .scope = edition.scope.name,
            .kind = populationKindId(edition.scope.kind),
            .n = edition.rowCount(),
            .sources = edition.sourceTitles()};
}

QByteArray exportTable(const Edition &edition, std::span<const int> rows, std::span<const int> columns,
                       TableFormat format)
{
    TableDocument document{.about = aboutEdition(edition), .rowCount = static_cast<int>(rows.size())};
    std::vector<std::vector<double>> numbers;
    for (const int index : columns) {
        const Column &column = repositoryColumns()[static_cast<std::size_t>(index)];
        document.columns.push_back({.id = column.id, .title = column.title, .isNumber = column.isNumeric()});
        numbers.push_back(column.isNumeric() ? column.numbers(edition) : std::vector<double>());
    }
    document.cell = [&](int rowAt, int columnAt) -> TableCell {
        const auto at = static_cast<std::size_t>(columnAt);
        const Column &column = repositoryColumns()[static_cast<std::size_t>(columns[at])];
        const int row = rows[static_cast<std::size_t>(rowAt)];
        if (column.type == ColumnType::Trend)
            return trendCell(edition.trend(row));
        const double number = column.isNumeric() ? numbers[at][static_cast<std::size_t>(row)] : kUnknown;
        const QStringView text = column.text ? column.text(edition, row) : QStringView();
        if (column.text ? text.isNull() : !isKnown(number))
            return {};
        return {.kind = kindOf(column),
                .raw = column.text ? text.toString() : rawNumber(column, number),
                .shown = cellText(edition, row, column, number)};
    };
    return writeTable(document, format);
}

} // namespace RepoSignal
