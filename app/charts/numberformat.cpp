// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartspec.h"

#include <QLocale>

#include <cmath>

namespace RepoSignal {

namespace {

constexpr char16_t kMinus = u'−';

/// A size with thousands commas. Halves are rounded away from zero.
QString digits(double size, int decimals)
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    const double unit = std::pow(10.0, decimals);
    return locale.toString(std::round(size * unit) / unit, 'f', decimals);
}

QString withSign(double value, int decimals, bool plus)
{
    const QString size = digits(std::abs(value), decimals);
    const bool isZero = std::ranges::none_of(size, [](QChar c) { return c >= u'1' && c <= u'9'; });
    if (value < 0 && !isZero)
        return kMinus + size;
    return plus && value > 0 && !isZero ? u'+' + size : size;
}

} // namespace

QString formatNumber(double value, NumberFormat format)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    switch (format) {
    case NumberFormat::Integer: return withSign(value, 0, false);
    case NumberFormat::SignedInteger: return withSign(value, 0, true);
    case NumberFormat::Percent: return withSign(value * 100, 1, false) + u'%';
    case NumberFormat::SignedPoints: return withSign(value * 100, 1, true) + QStringLiteral(" pt");
    case NumberFormat::Decimal: return withSign(value, 1, false);
    }
    Q_UNREACHABLE();
}

} // namespace RepoSignal
