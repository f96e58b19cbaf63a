// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/queryvalue.h"

#include "table/querynumber.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace RepoSignal {

namespace {

struct UnitLetter {
    QueryValue::Unit unit;
    char16_t letter;
};
constexpr std::array<UnitLetter, 4> kUnits{{{QueryValue::Unit::Days, u'd'},
                                            {QueryValue::Unit::Weeks, u'w'},
                                            {QueryValue::Unit::Months, u'm'},
                                            {QueryValue::Unit::Years, u'y'}}};

/// Longer than GitHub is old by far.
constexpr int kMostUnits = 9999;

Day monthsBefore(Day day, int months)
{
    const std::chrono::year_month_day date{day};
    const auto month = std::chrono::year_month{date.year(), date.month()} - std::chrono::months{months};
    const auto last = (month / std::chrono::last).day();
    return Day{month / std::min(date.day(), last)};
}

std::optional<QueryValue> parseRelative(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^@?(?:(yesterday)|today(?:-([0-9]{1,4})([dwmy]))?)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.toString());
    if (!match.hasMatch())
        return {};
    if (match.capturedLength(1) > 0)
        return QueryValue{.number = 1, .unit = QueryValue::Unit::Days};
    if (match.capturedLength(2) == 0)
        return QueryValue{.number = 0, .unit = QueryValue::Unit::Days};
    const QChar letter = match.captured(3).at(0).toLower();
    const auto unit = std::ranges::find(kUnits, letter.unicode(), &UnitLetter::letter);
    return QueryValue{.number = match.captured(2).toDouble(), .unit = unit->unit};
}

} // namespace

double resolved(const QueryValue &value, Day asOf)
{
    const int back = static_cast<int>(std::min<double>(value.number, kMostUnits));
    switch (value.unit) {
    case QueryValue::Unit::Absolute: return value.number;
    case QueryValue::Unit::Days: return dayNumber(asOf) - back;
    case QueryValue::Unit::Weeks: return dayNumber(asOf) - 7 * back;
    case QueryValue::Unit::Months: return dayNumber(monthsBefore(asOf, back));
    case QueryValue::Unit::Years: return dayNumber(monthsBefore(asOf, std::min(back, kMostUnits / 12) * 12));
    }
    Q_UNREACHABLE();
}

std::optional<QueryValue> parseQueryValue(QStringView text, ColumnType type)
{
    if (type == ColumnType::Date) {
        if (const auto relative = parseRelative(text))
            return relative;
    }
    const auto number = parseQueryNumber(text, type);
    return number ? std::optional(QueryValue{.number = *number}) : std::nullopt;
}

QString printQueryValue(const QueryValue &value, ColumnType type)
{
    if (value.unit == QueryValue::Unit::Absolute)
        return printQueryNumber(value.number, type);
    if (value.number == 0)
        return QStringLiteral("today");
    const auto letter = std::ranges::find(kUnits, value.unit, &UnitLetter::unit);
    return QStringLiteral("today-%1%2").arg(static_cast<int>(value.number)).arg(QChar(letter->letter));
}

} // namespace RepoSignal
