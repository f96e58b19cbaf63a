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

void Levels::assign(std::span<const int> days, std::span<const Count> stars, int asOf)
{
    const auto seen = static_cast<std::size_t>(std::ranges::upper_bound(days, asOf) - days.begin());
    m_corrections.clear();
    m_pending.clear();
    m_days.assign(days.begin(), days.begin() + static_cast<std::ptrdiff_t>(seen));
    m_stars.assign(stars.begin(), stars.begin() + static_cast<std::ptrdiff_t>(seen));
    if (hasUnread())
        dropUnread();
    m_levels = m_stars;
    if (mayHaveCorrections())
        takeOutCorrections();
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

void Levels::takeOutCorrections()
{
    for (std::size_t i = 1; i < m_stars.size(); ++i) {
        const Count step = m_stars[i] - m_stars[i - 1];
        bool corrected = isCorrection(step, m_stars[i - 1]);
        if (corrected) {
            m_pending.push_back({m_days[i], -step});
        } else if (step > 0 && !m_pending.empty()) {
            corrected = std::erase_if(m_pending, [&](const Fall &fall) {
                            return m_days[i] - fall.day <= kRepairDays && 2 * std::int64_t(step) >= fall.amount;
                        }) > 0;
        }
        if (corrected)
            m_corrections.push_back(m_days[i]);
        m_levels[i] = m_levels[i - 1] + (corrected ? 0 : step);
    }
}

std::size_t Levels::lowerBound(int day) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(m_days, day) - m_days.begin());
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
