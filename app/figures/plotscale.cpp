// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/plotscale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace RepoSignal {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

bool countsWholes(NumberFormat format)
{
    return format == NumberFormat::Integer || format == NumberFormat::SignedInteger;
}

/// 1, 2 or 5 times a power of ten, so that at most `count` steps make the span.
double roundStep(double span, int count, bool whole)
{
    const double raw = span / std::max(count, 1);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= raw * (1 - 1e-9)) {
            step = factor * power;
            break;
        }
    }
    return whole ? std::max(1.0, step) : step;
}

QString tickLabel(double value, NumberFormat format)
{
    if (format == NumberFormat::Percent || format == NumberFormat::Decimal)
        return formatNumber(value, format).replace(QLatin1String(".0%"), QLatin1String("%"));
    return formatNumber(value, format);
}

std::vector<Tick> linearTicks(const Scale &scale, const Domain &domain, int count)
{
    const double step = roundStep(domain.greatest - domain.least, count, countsWholes(scale.format));
    std::vector<Tick> ticks;
    const double slack = step * 1e-6;
    for (double i = std::ceil((domain.least - slack) / step); i * step <= domain.greatest + slack; ++i)
        ticks.push_back({i * step, tickLabel(i * step, scale.format)});
    return ticks;
}

std::vector<Tick> logTicks(const Scale &scale, const Domain &domain, int count)
{
    const int first = static_cast<int>(std::floor(std::log10(domain.least)));
    const int last = static_cast<int>(std::ceil(std::log10(domain.greatest)));
    const bool few = last - first <= 2;
    const int every = std::max(1, (last - first) / std::max(count, 1));
    std::vector<Tick> ticks;
    for (int power = first; power <= last; power += every) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double value = factor * std::pow(10.0, power);
            if ((few || factor == 1.0) && domain.contains(value))
                ticks.push_back({value, tickLabel(value, scale.format)});
        }
    }
    return ticks;
}

/// `6 Mar`
QString dayAndMonth(Day day)
{
    return shortDay(day).section(u' ', 0, 1);
}

QString monthAndYear(Day day)
{
    return shortDay(day).section(u' ', 1, 2);
}

/// Every `step` days, counted back from the last day.
std::vector<Tick> dayTicks(const Domain &domain, int step)
{
    std::vector<Tick> ticks;
    for (int day = static_cast<int>(std::floor(domain.greatest)); day >= domain.least; day -= step)
        ticks.push_back({static_cast<double>(day), dayAndMonth(dayFromNumber(day))});
    std::ranges::reverse(ticks);
    return ticks;
}

/// First days of every `step`-th month.
std::vector<Tick> monthTicks(const Domain &domain, int step, bool withDay)
{
    using namespace std::chrono;
    const year_month_day start{dayFromNumber(static_cast<int>(std::floor(domain.least)))};
    std::vector<Tick> ticks;
    for (year_month month{start.year(), std::chrono::month{1}};; month += months{step}) {
        const Day first{month / std::chrono::day{1}};
        if (dayNumber(first) > domain.greatest)
            return ticks;
        if (dayNumber(first) < domain.least)
            continue;
        const QString label = withDay ? dayAndMonth(first)
            : step >= 12              ? QString::number(static_cast<int>(month.year()))
                                      : monthAndYear(first);
        ticks.push_back({static_cast<double>(dayNumber(first)), label});
    }
}

std::vector<Tick> timeTicks(const Domain &domain, int count)
{
    constexpr int kDaysOnly = 70;
    constexpr int kMonthsWithDay = 200;
    const double span = domain.greatest - domain.least;
    if (span <= kDaysOnly) {
        for (const int step : {1, 2, 7, 14, 28}) {
            if (span / step <= count)
                return dayTicks(domain, step);
        }
        return dayTicks(domain, kDaysOnly);
    }
    for (const int step : {1, 2, 3, 6, 12, 24, 60, 120}) {
        if (span / (step * 30.4) <= count)
            return monthTicks(domain, step, span <= kMonthsWithDay);
    }
    return monthTicks(domain, 600, false);
}

class Extent
{
public:
    explicit Extent(bool isLog) : m_isLog(isLog) {}

    void add(const std::vector<double> &values)
    {
        for (const double value : values)
            add(value);
    }
    void add(double value)
    {
        if (!std::isfinite(value) || (m_isLog && value <= 0))
            return;
        m_least = std::min(m_least, value);
        m_greatest = std::max(m_greatest, value);
    }
    [[nodiscard]] bool isEmpty() const { return m_least > m_greatest; }
    [[nodiscard]] Domain domain() const { return isEmpty() ? Domain{1, 2} : Domain{m_least, m_greatest}; }

private:
    bool m_isLog;
    double m_least = std::numeric_limits<double>::infinity();
    double m_greatest = -std::numeric_limits<double>::infinity();
};

} // namespace

PlotScale::PlotScale(ScaleKind kind, Domain domain, double from, double to)
    : m_kind(kind), m_domain(domain), m_from(from), m_to(to)
{
}

double PlotScale::at(double value) const
{
    if (!std::isfinite(value) || (m_kind == ScaleKind::Log && value <= 0))
        return kNaN;
    const auto position = [this](double v) { return m_kind == ScaleKind::Log ? std::log10(v) : v; };
    const double least = position(m_domain.least);
    return m_from + (position(value) - least) / (position(m_domain.greatest) - least) * (m_to - m_from);
}

double PlotScale::unit() const
{
    return std::abs(m_to - m_from) / (m_domain.greatest - m_domain.least);
}

Domain domainOf(const ChartSpec &chart, Qt::Orientation axis)
{
    const bool isX = axis == Qt::Horizontal;
    const Scale &scale = isX ? chart.x : chart.y;
    const Scale &other = isX ? chart.y : chart.x;
    if (scale.kind == ScaleKind::Band)
        return {-0.5, std::max<double>(1, static_cast<double>(scale.categories.size())) - 0.5};
    Extent extent(scale.kind == ScaleKind::Log);
    for (const Layer &layer : chart.layers) {
        extent.add(isX ? layer.x : layer.y);
        extent.add(isX ? layer.x2 : layer.y2);
        const bool standsOnAxis = layer.mark == MarkType::Bar && (isX == (other.kind == ScaleKind::Band));
        if (standsOnAxis && scale.kind == ScaleKind::Linear)
            extent.add(0);
        if (layer.mark == MarkType::Bar && scale.kind == ScaleKind::Time) {
            for (const double day : layer.x) {
                extent.add(day - 0.5);
                extent.add(day + 0.5);
            }
        }
    }
    Domain domain = extent.domain();
    domain.least = scale.minimum.value_or(domain.least);
    domain.greatest = scale.maximum.value_or(domain.greatest);
    if (domain.least < domain.greatest)
        return domain;
    // One value only: a day, a star or a tenth to each side.
    if (scale.kind == ScaleKind::Log)
        return {domain.least / 2, domain.least * 2};
    const double room = scale.kind == ScaleKind::Time || countsWholes(scale.format) ? 1 : 0.1;
    if (scale.minimum)
        return {domain.least, domain.least + room};
    return {domain.least - room, domain.least + room};
}

std::vector<Tick> ticksOf(const Scale &scale, const Domain &domain, int count)
{
    switch (scale.kind) {
    case ScaleKind::Linear: return linearTicks(scale, domain, count);
    case ScaleKind::Log: return logTicks(scale, domain, count);
    case ScaleKind::Time: return timeTicks(domain, count);
    case ScaleKind::Band: break;
    }
    std::vector<Tick> ticks;
    for (qsizetype i = 0; i < scale.categories.size(); ++i)
        ticks.push_back({static_cast<double>(i), scale.categories[i]});
    return ticks;
}

Domain rounded(const Scale &scale, Domain domain, int count)
{
    if (scale.kind != ScaleKind::Linear)
        return domain;
    const double step = roundStep(domain.greatest - domain.least, count, countsWholes(scale.format));
    if (!scale.minimum)
        domain.least = std::floor(domain.least / step + 1e-9) * step;
    if (!scale.maximum)
        domain.greatest = std::ceil(domain.greatest / step - 1e-9) * step;
    return domain;
}

} // namespace RepoSignal
