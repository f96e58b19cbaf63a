// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviews/axisscale.h"

#include "analysis/measures.h"

#include <QLocale>

#include <cmath>

namespace RepoSignal {

namespace {

constexpr double kAir = 0.05; ///< part of the span left free beyond the data

/// 1, 2 or 5 times a power of ten, at least `rough`.
double roundStep(double rough)
{
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10 * power;
}

QString monthName(int month)
{
    return QLocale(QLocale::English).standaloneMonthName(month, QLocale::ShortFormat);
}

/// Whole percents without their decimals; everything else as in tables.
QString tickText(double value, double step, NumberFormat format)
{
    constexpr double kPercent = 0.01;
    if (format == NumberFormat::Percent && step >= kPercent)
        return formatNumber(std::round(value / kPercent), NumberFormat::Integer) + u'%';
    return formatNumber(value, format);
}

} // namespace

AxisScale::AxisScale(const Scale &scale, double least, double most) : m_scale(scale)
{
    if (scale.kind == ScaleKind::Band) {
        m_low = -0.5;
        m_high = static_cast<double>(std::max<qsizetype>(1, scale.categories.size())) - 0.5;
        return;
    }
    least = scale.minimum.value_or(least);
    most = scale.maximum.value_or(most);
    if (!isKnown(least) || !isKnown(most))
        least = most = 1;
    if (scale.kind == ScaleKind::Time) {
        m_origin = std::floor(least);
        m_low = least - m_origin;
        m_high = std::max(most - m_origin, m_low + 1);
        m_lastTick = m_high;
        return;
    }
    m_low = position(least);
    m_high = position(most);
    if (!isKnown(m_low))
        m_low = isKnown(m_high) ? m_high - 1 : 0;
    if (!(m_high > m_low))
        m_high = m_low + (scale.kind == ScaleKind::Log ? 1 : std::max(1.0, std::abs(m_low) * kAir));
    const double air = (m_high - m_low) * kAir;
    // Zero is an end of its own: bars stand on it.
    if (!scale.minimum && least != 0)
        m_low -= air;
    if (!scale.maximum && most != 0)
        m_high += air;
}

double AxisScale::value(double position) const
{
    switch (m_scale.kind) {
    case ScaleKind::Log: return std::pow(10, position);
    case ScaleKind::Time: return position + m_origin;
    case ScaleKind::Linear:
    case ScaleKind::Band: return position;
    }
    Q_UNREACHABLE();
}

void AxisScale::setEnds(double low, double high)
{
    m_low = low;
    m_high = high;
    m_lastTick = std::min(m_lastTick, high);
}

void AxisScale::widen(double before, double after)
{
    const double span = m_high - m_low;
    m_low -= span * before;
    m_high += span * after;
}

double AxisScale::position(double value) const
{
    switch (m_scale.kind) {
    case ScaleKind::Log: return value > 0 ? std::log10(value) : kUnknown;
    case ScaleKind::Time: return value - m_origin;
    case ScaleKind::Linear:
    case ScaleKind::Band: return value;
    }
    Q_UNREACHABLE();
}

std::vector<AxisScale::Tick> AxisScale::ticks(int most) const
{
    most = std::max(most, 2);
    switch (m_scale.kind) {
    case ScaleKind::Linear: return linearTicks(most);
    case ScaleKind::Log: return logTicks(most);
    case ScaleKind::Time: return timeTicks(most);
    case ScaleKind::Band: break;
    }
    std::vector<Tick> ticks;
    for (qsizetype i = 0; i < m_scale.categories.size(); ++i)
        ticks.push_back({static_cast<double>(i), m_scale.categories.at(i)});
    return ticks;
}

std::vector<AxisScale::Tick> AxisScale::linearTicks(int most) const
{
    double step = roundStep((m_high - m_low) / most);
    if (m_scale.format == NumberFormat::Integer || m_scale.format == NumberFormat::SignedInteger)
        step = std::max(step, 1.0);
    std::vector<Tick> ticks;
    const double tolerance = step * 1e-6;
    for (double i = std::ceil((m_low - tolerance) / step); i * step <= m_high + tolerance; ++i)
        ticks.push_back({i * step, tickText(i * step, step, m_scale.format)});
    return ticks;
}

/// Powers of ten; where fewer than two of them are shown also 2 and 5 times them, and closer values where that is too few.
std::vector<AxisScale::Tick> AxisScale::logTicks(int most) const
{
    std::vector<Tick> ticks;
    const int step = std::max(1, static_cast<int>(std::ceil((m_high - m_low) / most)));
    const auto add = [&](std::initializer_list<double> factors) {
        ticks.clear();
        for (int power = static_cast<int>(std::floor(m_low)); power <= m_high; ++power) {
            for (const double factor : factors) {
                const double position = power + std::log10(factor);
                const bool isSkipped = factors.size() == 1 && (power - static_cast<int>(std::ceil(m_low))) % step != 0;
                if (position >= m_low && position <= m_high && !isSkipped)
                    ticks.push_back({position, formatNumber(std::pow(10, position), m_scale.format)});
            }
        }
    };
    add({1});
    if (ticks.size() < 2)
        add({1, 2, 5});
    if (ticks.size() >= 2)
        return ticks;
    ticks.clear();
    const double low = std::pow(10, m_low);
    const double high = std::pow(10, m_high);
    const double linearStep = roundStep((high - low) / most);
    for (double i = std::ceil(low / linearStep); i * linearStep <= high; ++i)
        ticks.push_back({std::log10(i * linearStep), formatNumber(i * linearStep, m_scale.format)});
    return ticks;
}

std::vector<AxisScale::Tick> AxisScale::timeTicks(int most) const
{
    using namespace std::chrono;
    const Day first = dayFromNumber(static_cast<int>(std::ceil(m_low + m_origin)));
    const Day last = dayFromNumber(static_cast<int>(std::floor(m_lastTick + m_origin)));
    const double span = m_high - m_low;
    const auto at = [this](Day day) { return dayNumber(day) - m_origin; };
    std::vector<Tick> ticks;
    constexpr double kMonth = 30.44;
    if (span / kMonth < 2) {
        int step = 1;
        for (const int candidate : {1, 2, 7, 14, 28}) {
            step = candidate;
            if (span / candidate <= most)
                break;
        }
        // Counted back from the newest day, which matters most.
        for (Day day = last; day >= first; day -= days{step}) {
            const year_month_day date(day);
            ticks.insert(
                ticks.begin(),
                {at(day),
                 QStringLiteral("%1 %2").arg(unsigned(date.day())).arg(monthName(int(unsigned(date.month()))))});
        }
        return ticks;
    }
    int step = 1;
    for (const int candidate : {1, 2, 3, 6, 12, 24, 60, 120}) {
        // Rather a tick too many than fewer than two.
        if (span / kMonth / candidate < 2)
            break;
        step = candidate;
        if (span / kMonth / candidate <= most)
            break;
    }
    const year_month_day begin(first);
    for (int month = (int(begin.year()) * 12 + int(unsigned(begin.month())) - 1) / step * step;; month += step) {
        const Day day = sys_days(year{month / 12} / (month % 12 + 1) / 1);
        if (day > last)
            return ticks;
        if (day < first)
            continue;
        const bool tellsYear = ticks.empty() || month % 12 == 0 || step >= 12;
        const QString name = monthName(month % 12 + 1);
        ticks.push_back({at(day), tellsYear ? QStringLiteral("%1 %2").arg(name).arg(month / 12) : name});
    }
}

QString AxisScale::text(double value) const
{
    switch (m_scale.kind) {
    case ScaleKind::Time:
        return isKnown(value) ? weekdayDay(dayFromNumber(static_cast<int>(std::floor(value)))) : QString();
    case ScaleKind::Band: return m_scale.categories.value(static_cast<qsizetype>(value));
    case ScaleKind::Linear:
    case ScaleKind::Log: return formatNumber(value, m_scale.format);
    }
    Q_UNREACHABLE();
}

} // namespace RepoSignal
