// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/querynumber.h"

#include "domain/day.h"

#include <QRegularExpression>

#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace RepoSignal {

namespace {

/// Nothing that is counted comes near; keeps day numbers and exponents sane.
constexpr double kLargest = 1e15;

/// Decimal digits of a positive number and the power of ten of the first: 0.05 is {"5", -2}. Shortest that reads back.
struct Decimal {
    std::string digits;
    int exponent = 0;
};

Decimal shortestDecimal(double value)
{
    std::array<char, 64> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific).ptr;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const std::size_t e = text.find('e');
    Decimal result;
    for (const char digit : text.substr(0, e)) {
        if (digit != '.')
            result.digits += digit;
    }
    const std::string exponent(text.substr(e + 1));
    result.exponent = std::stoi(exponent);
    return result;
}

QString plainDecimal(const Decimal &decimal)
{
    std::string digits = decimal.digits;
    int point = decimal.exponent + 1;
    if (point <= 0) {
        digits.insert(0, static_cast<std::size_t>(1 - point), '0');
        point = 1;
    }
    if (static_cast<std::size_t>(point) >= digits.size())
        digits.append(static_cast<std::size_t>(point) - digits.size(), '0');
    else
        digits.insert(static_cast<std::size_t>(point), 1, '.');
    return QString::fromStdString(digits);
}

} // namespace

std::optional<double> parseQueryNumber(QStringView text, ColumnType type)
{
    if (type == ColumnType::Date) {
        const auto day = dayFromIso(text);
        return day ? std::optional<double>(dayNumber(*day)) : std::nullopt;
    }
    static const QRegularExpression form(
        QStringLiteral("^([+\\-\\x{2212}]?)((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?|\\.[0-9]+)([kKmM%]?)$"));
    const auto match = form.match(text.toString());
    if (!match.hasMatch())
        return {};
    const QString suffix = match.captured(3).toLower();
    if (suffix == u"%" && type != ColumnType::Ratio)
        return {};
    // The suffix becomes an exponent: the text is then rounded once, so that 7% is the number nearest to 0.07.
    const QString exponent = suffix == u"%" ? QStringLiteral("e-2")
        : suffix == u"k"                    ? QStringLiteral("e3")
        : suffix == u"m"                    ? QStringLiteral("e6")
                                            : QString();
    bool ok = false;
    const double value = (match.captured(2).remove(u',') + exponent).toDouble(&ok);
    if (!ok || value > kLargest)
        return {};
    const QString sign = match.captured(1);
    return sign.isEmpty() || sign == u"+" ? value : -value;
}

QString printQueryNumber(double value, ColumnType type)
{
    if (type == ColumnType::Date)
        return isoDay(dayFromNumber(static_cast<int>(value)));
    const bool percent = type == ColumnType::Ratio;
    QString result = value < 0 ? QStringLiteral("-") : QString();
    if (value == 0) {
        result += u'0';
    } else {
        Decimal decimal = shortestDecimal(std::abs(value));
        if (percent)
            decimal.exponent += 2;
        result += plainDecimal(decimal);
    }
    return percent ? result + u'%' : result;
}

} // namespace RepoSignal
