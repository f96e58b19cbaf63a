// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table/columntype.h"

#include "analysis/measures.h"

#include <cmath>

namespace RepoSignal {

namespace {

QString grouped(double value, int decimals)
{
    QString digits = QString::number(std::abs(value), 'f', decimals);
    const qsizetype whole = decimals > 0 ? digits.size() - decimals - 1 : digits.size();
    for (qsizetype at = whole - 3; at > 0; at -= 3)
        digits.insert(at, u',');
    return digits;
}

/// The sign of a number as it is shown: what rounds to zero has none.
QString withSign(double rounded, const QString &magnitude, bool plus)
{
    return rounded < 0 ? u'−' + magnitude : plus && rounded > 0 ? u'+' + magnitude : magnitude;
}

} // namespace

QString columnTypeId(ColumnType type)
{
    switch (type) {
    case ColumnType::Text:
    case ColumnType::Language: return QStringLiteral("text");
    case ColumnType::Integer:
    case ColumnType::SignedInteger: return QStringLiteral("integer");
    case ColumnType::Decimal:
    case ColumnType::SignedDecimal: return QStringLiteral("decimal");
    case ColumnType::Ratio: return QStringLiteral("ratio");
    case ColumnType::Date: return QStringLiteral("date");
    case ColumnType::Trend: return QStringLiteral("series");
    }
    Q_UNREACHABLE();
}

QString displayNumber(ColumnType type, double value)
{
    if (!isKnown(value))
        return kUnknownText.toString();
    switch (type) {
    case ColumnType::Ratio: {
        const double rounded = std::round(value * 1e4) / 1e2;
        return withSign(rounded, QString::number(std::abs(rounded), 'f', 2) + u'%', false);
    }
    case ColumnType::Date: return isoDay(dayFromNumber(static_cast<int>(value)));
    case ColumnType::Decimal:
    case ColumnType::SignedDecimal: {
        const double rounded = std::round(value * 10) / 10;
        return withSign(rounded, grouped(rounded, 1), type == ColumnType::SignedDecimal);
    }
    case ColumnType::Text:
    case ColumnType::Language:
    case ColumnType::Integer:
    case ColumnType::SignedInteger:
    case ColumnType::Trend: break;
    }
    const double rounded = std::round(value);
    return withSign(rounded, grouped(rounded, 0), type == ColumnType::SignedInteger);
}

QString rawNumber(ColumnType type, double value)
{
    if (!isKnown(value))
        return {};
    switch (type) {
    case ColumnType::Ratio:
    case ColumnType::Decimal:
    case ColumnType::SignedDecimal: return QString::number(value, 'g', 6);
    case ColumnType::Date: return isoDay(dayFromNumber(static_cast<int>(value)));
    default: return QString::number(std::round(value) + 0.0, 'f', 0);
    }
}

} // namespace RepoSignal
