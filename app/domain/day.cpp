// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/day.h"

#include <QDate>
#include <QLocale>

namespace RepoSignal {

namespace {

template<typename Text> std::optional<Day> parseIso(const Text &text)
{
    if (text.size() != 10)
        return {};
    const auto digits = [&text](int first, int count) {
        int value = 0;
        for (int i = first; i < first + count; ++i) {
            const int digit = static_cast<int>(char16_t(text[static_cast<std::size_t>(i)].unicode())) - '0';
            if (digit < 0 || digit > 9)
                return -1;
            value = value * 10 + digit;
        }
        return value;
    };
    const int year = digits(0, 4);
    const int month = digits(5, 2);
    const int dayOfMonth = digits(8, 2);
    if (text[4].unicode() != u'-' || text[7].unicode() != u'-' || year < 1 || month < 1 || dayOfMonth < 1)
        return {};
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(dayOfMonth)}};
    if (!date.ok())
        return {};
    return Day{date};
}

/// Lets the parser read UTF-8 bytes as if they were characters; every character it accepts is ASCII.
struct Latin1Reader {
    std::string_view bytes;
    [[nodiscard]] std::size_t size() const { return bytes.size(); }
    [[nodiscard]] QLatin1Char operator[](std::size_t i) const { return QLatin1Char(bytes[i]); }
};

QString english(Day day, const char16_t *format)
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale.toString(QDate(1970, 1, 1).addDays(dayNumber(day)), QStringView(format));
}

} // namespace

std::optional<Day> dayFromIso(QStringView text)
{
    return parseIso(text);
}

std::optional<Day> dayFromIso(std::string_view text)
{
    return parseIso(Latin1Reader{text});
}

QString isoDay(Day day)
{
    return QDate(1970, 1, 1).addDays(dayNumber(day)).toString(Qt::ISODate);
}

QString longDay(Day day)
{
    return english(day, u"d MMMM yyyy");
}

QString shortDay(Day day)
{
    return english(day, u"d MMM yyyy");
}

QString weekdayDay(Day day)
{
    return english(day, u"ddd d MMM yyyy");
}

} // namespace RepoSignal
