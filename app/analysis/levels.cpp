// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/levels.h"

#include <algorithm>

namespace RepoSignal {

namespace {

constexpr double kCorrectionStars = 50;
constexpr double kCorrectionShare = 0.05;

bool isCorrection(double step, double before)
{
    return step <= -std::max(kCorrectionStars, kCorrectionShare * before);
}

} // namespace

void Levels::assign(std::span<const int> days, std::span<const Count> stars, int asOf)
{
    m_days.clear();
    m_stars.clear();
    m_levels.clear();
    m_corrections.clear();
    m_pending.clear();
    for (std::size_t i = 0; i < days.size() && days[i] <= asOf; ++i) {
        if (!isKnown(stars[i]))
            continue;
        if (m_days.empty()) {
            m_levels.push_back(0);
        } else {
            const double before = m_stars.back();
            double step = stars[i] - before;
            bool corrected = isCorrection(step, before);
            if (corrected) {
                m_pending.push_back({days[i], -step});
            } else if (step > 0) {
                corrected = std::erase_if(m_pending, [&](const Fall &fall) {
                                return days[i] - fall.day <= kRepairDays && step >= fall.amount / 2;
                            }) > 0;
            }
            if (corrected) {
                m_corrections.push_back(days[i]);
                step = 0;
            }
            m_levels.push_back(m_levels.back() + step);
        }
        m_days.push_back(days[i]);
        m_stars.push_back(stars[i]);
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
        return Level{m_levels[next], false};
    if (next == 0 || m_days[next] - m_days[next - 1] > maxGap)
        return {};
    const double position = static_cast<double>(day - m_days[next - 1]) / (m_days[next] - m_days[next - 1]);
    return Level{m_levels[next - 1] + position * (m_levels[next] - m_levels[next - 1]), true};
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
    return m_levels[i] - m_levels[i - 1];
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
