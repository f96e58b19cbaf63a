// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/levels.h"

#include <algorithm>

namespace RepoSignal {

namespace {

constexpr Count kCorrectionStars = 50;
constexpr double kCorrectionShare = 0.05;

bool isCorrection(Count step, Count before)
{
    return step <= -std::max(double(kCorrectionStars), kCorrectionShare * before);
}

} // namespace

void Levels::assign(std::span<const int> days, std::span<const Count> stars, int asOf, const Rules &rules)
{
    const auto seen = static_cast<std::size_t>(std::ranges::upper_bound(days, asOf) - days.begin());
    m_corrections.clear();
    m_pending.clear();
    m_days.assign(days.begin(), days.begin() + static_cast<std::ptrdiff_t>(seen));
    m_stars.assign(stars.begin(), stars.begin() + static_cast<std::ptrdiff_t>(seen));
    if (hasUnread())
        dropUnread();
    m_levels = m_stars;
    if (!rules.decisions.empty() || (rules.kind == ReadingKind::Totals && mayHaveCorrections()))
        takeOutCorrections(rules);
}

bool Levels::hasUnread() const
{
    int found = 0;
    for (const Count stars : m_stars)
        found |= static_cast<int>(stars == kUnknownCount);
    return found != 0;
}

void Levels::dropUnread()
{
    std::size_t known = 0;
    for (std::size_t i = 0; i < m_stars.size(); ++i) {
        if (!isKnown(m_stars[i]))
            continue;
        m_days[known] = m_days[i];
        m_stars[known++] = m_stars[i];
    }
    m_days.resize(known);
    m_stars.resize(known);
}

bool Levels::mayHaveCorrections() const
{
    int found = 0;
    for (std::size_t i = 1; i < m_stars.size(); ++i)
        found |= static_cast<int>(m_stars[i] - m_stars[i - 1] <= -kCorrectionStars);
    return found != 0;
}

void Levels::takeOutCorrections(const Rules &rules)
{
    for (std::size_t i = 1; i < m_stars.size(); ++i) {
        const bool corrected = takesOut(i, rules);
        if (corrected)
            m_corrections.push_back(m_days[i]);
        m_levels[i] = m_levels[i - 1] + (corrected ? 0 : m_stars[i] - m_stars[i - 1]);
    }
}

bool Levels::takesOut(std::size_t reading, const Rules &rules)
{
    const int day = m_days[reading];
    const Count before = m_stars[reading - 1];
    const Count step = m_stars[reading] - before;
    const auto decision = std::ranges::lower_bound(rules.decisions, day, {}, &FaultDecision::day);
    const bool isDecided = decision != rules.decisions.end() && decision->day == day;
    if (isDecided && decision->verdict == FaultVerdict::Real)
        return false;
    const bool isFault = isDecided || (rules.kind == ReadingKind::Totals && isCorrection(step, before));
    if (isFault && step < 0)
        m_pending.push_back({day, -step});
    if (isFault)
        return true;
    if (step <= 0 || m_pending.empty())
        return false;
    return std::erase_if(m_pending, [&](const Fall &fall) {
               return day - fall.day <= kRepairDays && 2 * std::int64_t(step) >= fall.amount;
           }) > 0;
}

std::size_t Levels::lowerBound(int day) const
{
    if (m_days.empty() || day > m_days.back())
        return m_days.size();
    // Without gaps the day's place counts from the end; every missing day moves it back by one.
    const int size = static_cast<int>(m_days.size());
    const int place = size - 1 - (m_days.back() - day);
    const int missing = m_days.back() - m_days.front() + 1 - size;
    const auto begin = m_days.begin() + std::max(place, 0);
    const auto end = m_days.begin() + std::clamp(place + missing, 0, size - 1) + 1;
    return static_cast<std::size_t>(std::lower_bound(begin, end, day) - m_days.begin());
}

std::optional<Level> Levels::at(int day, int maxGap) const
{
    const std::size_t next = lowerBound(day);
    if (next == m_days.size())
        return {};
    if (m_days[next] == day)
        return Level{double(m_levels[next]), false};
    if (next == 0 || m_days[next] - m_days[next - 1] > maxGap)
        return {};
    const double position = static_cast<double>(day - m_days[next - 1]) / (m_days[next] - m_days[next - 1]);
    return Level{m_levels[next - 1] + position * (double(m_levels[next]) - m_levels[next - 1]), true};
}

std::optional<Level> Levels::window(int from, int to, int maxGap) const
{
    const auto begin = at(from, maxGap);
    const auto end = at(to, maxGap);
    if (!begin || !end)
        return {};
    return Level{end->value - begin->value, begin->estimated || end->estimated};
}

std::optional<double> Levels::starsAt(int day) const
{
    const std::size_t next = lowerBound(day);
    if (next == m_days.size())
        return {};
    if (m_days[next] == day)
        return double(m_stars[next]);
    if (next == 0 || m_days[next] - m_days[next - 1] > kMaxEdgeGap)
        return {};
    const double position = static_cast<double>(day - m_days[next - 1]) / (m_days[next] - m_days[next - 1]);
    return m_stars[next - 1] + position * (double(m_stars[next]) - m_stars[next - 1]);
}

bool Levels::isRead(int day) const
{
    return readFrom(day) == day;
}

std::optional<int> Levels::readBefore(int day) const
{
    const std::size_t next = lowerBound(day);
    return next == 0 ? std::nullopt : std::optional(m_days[next - 1]);
}

std::optional<int> Levels::readFrom(int day) const
{
    const std::size_t next = lowerBound(day);
    return next == m_days.size() ? std::nullopt : std::optional(m_days[next]);
}

std::optional<double> Levels::dailyGain(int day) const
{
    const std::size_t i = lowerBound(day);
    if (i == 0 || i == m_days.size() || m_days[i] != day || m_days[i - 1] != day - 1 || isCorrectedOn(day))
        return {};
    return double(m_levels[i]) - m_levels[i - 1];
}

bool Levels::isCorrectedOn(int day) const
{
    return std::ranges::binary_search(m_corrections, day);
}

bool Levels::isCorrectedWithin(int from, int to) const
{
    const auto first = std::ranges::upper_bound(m_corrections, from);
    return first != m_corrections.end() && *first <= to;
}

} // namespace RepoSignal
