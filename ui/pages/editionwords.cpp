// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/editionwords.h"

#include "charts/chartspec.h"

#include <QCoreApplication>

#include <array>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EditionWords)
};

/// English whatever the locale, as all dates are.
QString weekdayName(Day day)
{
    static constexpr std::array kNames{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    return QString::fromLatin1(kNames.at(std::chrono::weekday(day).c_encoding()));
}

} // namespace

QString dayBeside(Day day, Day beside)
{
    const auto yearOf = [](Day of) { return std::chrono::year_month_day(of).year(); };
    return yearOf(day) == yearOf(beside) ? longDay(day).section(u' ', 0, 1) : longDay(day);
}

QString datesOf(const Edition &edition)
{
    const Day asOf = edition.key.asOf;
    const QString date = weekdayName(asOf) + u' ' + longDay(asOf);
    if (!edition.key.compareWith)
        return Texts::tr("%1, nothing before it to compare with").arg(date);
    const Day before = *edition.key.compareWith;
    return Texts::tr("%1, compared with %2").arg(date, weekdayName(before) + u' ' + dayBeside(before, asOf));
}

QString provenanceLine(const Edition &edition, int n, const QString &when)
{
    return QStringLiteral("%1, n = %2 · %3 · %4")
        .arg(edition.scope.name, countText(n), when, edition.sourceTitles().join(QStringLiteral(", ")));
}

QString countText(double count)
{
    return formatNumber(count, NumberFormat::Integer);
}

QString repositoriesText(double count)
{
    return count == 1 ? Texts::tr("1 repository") : Texts::tr("%1 repositories").arg(countText(count));
}

} // namespace RepoSignal
