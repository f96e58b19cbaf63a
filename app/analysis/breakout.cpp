// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/breakout.h"

namespace RepoSignal {

namespace {

constexpr double kLeastWeek = 100;
constexpr double kUsualWeeks = 3;
constexpr double kLeastGrowth = 0.05;
constexpr int kLeastDays = 2;
constexpr double kLeastDay = 5;
constexpr double kUsualDays = 2;
constexpr double kKept = 0.5; ///< of the week that broke out

constexpr double kEarlyDay = 20;
constexpr double kEarlyUsualDays = 4;
constexpr int kEarlyLongest = 28;
constexpr int kEarlyShortest = 14;

/// What can be told without the usual week: most weeks fail here.
std::optional<bool> mayBreakOut(const Levels &levels, int day, const std::optional<Level> &week)
{
    const auto stars = levels.starsAt(day);
    if (!week || !stars)
        return {};
    return week->value >= kLeastWeek && week->value >= kLeastGrowth * (*stars - week->value);
}

} // namespace

QStringView breakoutId(Breakout state)
{
    switch (state) {
    case Breakout::Unknown: return {};
    case Breakout::None: return u"none";
    case Breakout::Early: return u"early";
    case Breakout::Breakout: return u"breakout";
    case Breakout::Confirmed: return u"confirmed";
    case Breakout::Faded: return u"faded";
    }
    Q_UNREACHABLE();
}

std::optional<Breakout> breakoutFromId(QStringView id)
{
    const auto found = std::ranges::find(kBreakouts, id, breakoutId);
    return found == std::end(kBreakouts) ? std::nullopt : std::optional(*found);
}

std::optional<bool> breaksOut(const Levels &levels, int day, const UsualWeek &usual)
{
    const auto week = levels.window(day - 7, day);
    const auto may = mayBreakOut(levels, day, week);
    if (!may || !isKnown(usual.gain))
        return {};
    if (!*may || week->value < kUsualWeeks * usual.gain)
        return false;
    int days = 0;
    const double least = std::max(kLeastDay, kUsualDays * usual.gain / 7);
    levels.eachDailyGain(day - 7, day, [&](int, double gain) { days += gain >= least ? 1 : 0; });
    return days >= kLeastDays;
}

bool isEarly(const Levels &levels, int historyDays)
{
    const int last = levels.lastDay();
    const int days = std::min(kEarlyLongest, historyDays - 1);
    const auto gain = levels.dailyGain(last);
    if (days < kEarlyShortest || !gain || *gain < kEarlyDay)
        return false;
    const auto before = levels.window(last - 1 - days, last - 1);
    return before && *gain >= kEarlyUsualDays * std::max(0.0, before->value) / days;
}

Breakout breakoutState(const Levels &levels, const UsualWeek &usual, int historyDays)
{
    const int last = levels.lastDay();
    const auto week = levels.window(last - 7, last);
    if (week && isKnown(usual.gain)) {
        const auto weekBefore = levels.window(last - 14, last - 7);
        if (mayBreakOut(levels, last - 7, weekBefore).value_or(false)
            && breaksOut(levels, last - 7, usualWeek(levels, last - 7)).value_or(false))
            return week->value >= kKept * weekBefore->value ? Breakout::Confirmed : Breakout::Faded;
        if (breaksOut(levels, last, usual).value_or(false))
            return Breakout::Breakout;
    }
    if (isEarly(levels, historyDays))
        return Breakout::Early;
    return week && isKnown(usual.gain) ? Breakout::None : Breakout::Unknown;
}

} // namespace RepoSignal
