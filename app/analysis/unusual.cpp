// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/unusual.h"

#include "analysis/seriesreader.h"

#include <QCoreApplication>
#include <QLocale>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Unusual)
};

constexpr double kSingleDayShare = 0.5;
constexpr double kPlateauShare = 0.01;
constexpr double kFallShare = 0.05;
constexpr double kResponseShare = 0.1;
constexpr double kFewestForks = 5; ///< below this many expected, none is no sign
constexpr double kPeerStars = 100; ///< smaller repositories' forks say little of their language

double median(std::vector<double> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// The median of forks ÷ stars over the current rows of a row's language; kUnknown without any.
double forksPerStar(const Edition &edition, int language)
{
    const Measures &is = edition.measures;
    std::vector<double> ratios;
    for (std::size_t row = 0; row < is.size(); ++row) {
        if (edition.languages[row] == language && is.isCurrent(row) && is.stars[row] >= kPeerStars && isKnown(is.forks[row]))
            ratios.push_back(is.forks[row] / is.stars[row]);
    }
    return ratios.empty() ? kUnknown : median(ratios);
}

void findSteps(const Levels &levels, UnusualGrowth &found)
{
    const int last = levels.lastDay();
    int peak = 0;
    std::vector<double> gains;
    levels.eachDailyGain(last - 28, last, [&](int day, double gain) {
        if (gain > found.peakGain) {
            found.peakGain = gain;
            peak = day;
        }
        gains.push_back(gain);
    });
    if (found.peakGain <= 0)
        return;
    found.peak = dayFromNumber(peak);
    found.isSingleDay = found.peakGain >= kSingleDayShare * found.gain28d;
    gains.erase(std::ranges::find(gains, found.peakGain));
    found.isPlateau = !gains.empty() && median(gains) <= kPlateauShare * found.peakGain;
    for (int day = peak + 1; day <= last; ++day) {
        // Falls large enough to be corrections are no daily gains: the totals tell them.
        const auto before = levels.starsAt(day - 1);
        const auto after = levels.starsAt(day);
        if (levels.isRead(day) && levels.isRead(day - 1) && *after < *before)
            found.laterFall += *before - *after;
    }
    found.hasLaterFall = found.laterFall >= kFallShare * found.peakGain;
}

void findResponse(const Edition &edition, int row, SeriesReader &reader, UnusualGrowth &found)
{
    const auto i = static_cast<std::size_t>(row);
    const Measures &is = edition.measures;
    const auto before = reader.reading(edition.repository(row), is.source[i], is.lastDay[i] - 28);
    found.forksExpected = found.gain28d * forksPerStar(edition, edition.languages[i]);
    if (!before || !isKnown(before->forks) || !isKnown(is.forks[i]))
        return;
    found.forksGained = is.forks[i] - before->forks;
    const bool issuesGrew = isKnown(before->openIssues) && is.openIssues[i] > before->openIssues;
    found.hasNoResponse = found.forksExpected >= kFewestForks && !issuesGrew
        && found.forksGained <= kResponseShare * found.forksExpected;
}

QString counted(double number)
{
    return QLocale(QLocale::English).toString(number, 'f', 0);
}

} // namespace

std::optional<UnusualGrowth> unusualGrowth(const Edition &edition, int row)
{
    const auto i = static_cast<std::size_t>(row);
    const Measures &is = edition.measures;
    if (!(is.gain28d[i] >= kUnusualGain))
        return {};
    UnusualGrowth found{.gain28d = is.gain28d[i]};
    SeriesReader reader(*edition.dataset);
    findSteps(reader.levels(edition.repository(row), is.source[i], edition.key.asOf, kSignalDays), found);
    if (found.peakGain <= 0)
        return {};
    findResponse(edition, row, reader, found);
    return found;
}

QStringList unusualReasons(const UnusualGrowth &growth)
{
    if (!growth.isUnusual())
        return {};
    QStringList reasons{Texts::tr("One day, %1, brought %2 of the %3 stars gained in 28 days.")
                            .arg(shortDay(growth.peak), counted(growth.peakGain), counted(growth.gain28d))};
    if (growth.isPlateau)
        reasons.append(Texts::tr("Before and after it the line is flat."));
    if (growth.hasNoResponse)
        reasons.append(Texts::tr("Forks hardly answered: %1 came where repositories of its language have about %2 for so "
                                 "many stars, and open issues did not grow.")
                           .arg(counted(growth.forksGained), counted(growth.forksExpected)));
    if (growth.hasLaterFall)
        reasons.append(Texts::tr("Since then %1 stars were taken back.").arg(counted(growth.laterFall)));
    return reasons;
}

void markUnusual(Edition &edition)
{
    Measures &is = edition.measures;
    for (int row = 0; row < edition.rowCount(); ++row) {
        const auto i = static_cast<std::size_t>(row);
        // Cheap first: few rows have one day of half a month's gain.
        if (!(is.peakShare[i] >= kSingleDayShare && is.gain28d[i] >= kUnusualGain))
            continue;
        const auto growth = unusualGrowth(edition, row);
        if (growth && growth->isUnusual())
            is.marks[i] |= Unusual;
    }
}

} // namespace RepoSignal
