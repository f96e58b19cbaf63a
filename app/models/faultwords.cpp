// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/faultwords.h"

#include "table/columntype.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Faults)
};

QString number(double value)
{
    return displayNumber(ColumnType::Integer, value);
}

/// `12`, `5.6`
QString times(double ratio)
{
    return displayNumber(ratio < 10 ? ColumnType::Decimal : ColumnType::Integer, ratio);
}

QString percent(double part, double whole)
{
    return whole > 0 ? displayNumber(ColumnType::Decimal, 100 * part / whole) + u'%' : kUnknownText.toString();
}

QString dayText(int day)
{
    return longDay(dayFromNumber(day));
}

QString titleOf(const Dataset &dataset, int source)
{
    return dataset.sources()[static_cast<std::size_t>(source)].title;
}

QString lossReason(const SuspectedFault &fault)
{
    const double lost = fault.before - fault.after;
    return Texts::tr("%1 of %2 stars (%3) went between %4 and %5. Taken for stars withdrawn or another repository's "
                     "count: not counted as a loss.")
        .arg(number(lost), number(fault.before), percent(lost, fault.before), dayText(fault.from), dayText(fault.day));
}

QString repairReason(const SuspectedFault &fault)
{
    return Texts::tr(
               "From %1 to %2 stars between %3 and %4, within 60 days after a sudden loss and at least half of it. "
               "Taken for its repair: not counted as a gain.")
        .arg(number(fault.before), number(fault.after), dayText(fault.from), dayText(fault.day));
}

QString returnReason(const SuspectedFault &fault)
{
    return Texts::tr(
               "%1 stars on %2, down to %3 from %4 on, and %5 on %6. Taken for another repository's count, or for "
               "stars that were gone for a while: neither step is counted.")
        .arg(number(fault.before), dayText(fault.from), number(fault.lowest), dayText(fault.day), number(fault.after),
             dayText(fault.lastDay));
}

QString forksReason(const SuspectedFault &fault)
{
    if (!isKnown(fault.forksBefore) || !isKnown(fault.forksAfter))
        return Texts::tr("Forks, which could bear it out, are not told.");
    if (fault.forksBefore == fault.forksAfter)
        return Texts::tr("The forks stood still at %1.").arg(number(fault.forksAfter));
    return Texts::tr("The forks went from %1 to %2.").arg(number(fault.forksBefore), number(fault.forksAfter));
}

QString jumpReason(const SuspectedFault &fault)
{
    const double gained = fault.after - fault.before;
    const QString step = Texts::tr("From %1 to %2 stars between %3 and %4.")
                             .arg(number(fault.before), number(fault.after), dayText(fault.from), dayText(fault.day));
    const double perDay = gained / std::max(1, fault.day - fault.from);
    const QString usual = fault.usual && *fault.usual > 0
        ? Texts::tr(" That is %1 times the fastest step of the 60 days before.").arg(times(perDay / *fault.usual))
        : QString();
    const QString verdict = fault.isLikely
        ? Texts::tr("Probably a fault: it counts until you decide, marked as suspect.")
        : Texts::tr("It may well be real, please check: it counts, marked as suspect until you decide.");
    return step + usual + u' ' + forksReason(fault) + u' ' + verdict;
}

QString disagreementReason(const Dataset &dataset, const SuspectedFault &fault)
{
    const QString span = fault.lastDay > fault.day
        ? Texts::tr("From %1 to %2").arg(dayText(fault.day), dayText(fault.lastDay))
        : Texts::tr("On %1").arg(dayText(fault.day));
    return Texts::tr(
               "%1 two sources disagree: %2 tells %3 stars, %4 tells %5. One of them counts another repository or an "
               "older state.")
        .arg(span, titleOf(dataset, fault.source), number(fault.after), titleOf(dataset, fault.otherSource),
             number(fault.before));
}

} // namespace

QString faultKindId(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Correction: return QStringLiteral("loss");
    case FaultKind::Repair: return QStringLiteral("repair");
    case FaultKind::ForeignCount: return QStringLiteral("foreign-count");
    case FaultKind::Jump: return QStringLiteral("jump");
    case FaultKind::Disagreement: return QStringLiteral("disagreement");
    case FaultKind::IncompleteList: return QStringLiteral("incomplete-list");
    case FaultKind::ShortDay: return QStringLiteral("short-day");
    case FaultKind::Gap: return QStringLiteral("gap");
    }
    Q_UNREACHABLE();
}

QString faultKindName(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Correction: return Texts::tr("Sudden loss");
    case FaultKind::Repair: return Texts::tr("Repair");
    case FaultKind::ForeignCount: return Texts::tr("Gone and back");
    case FaultKind::Jump: return Texts::tr("Jump");
    case FaultKind::Disagreement: return Texts::tr("Disagreement");
    case FaultKind::IncompleteList: return Texts::tr("Incomplete list");
    case FaultKind::ShortDay: return Texts::tr("Short day");
    case FaultKind::Gap: return Texts::tr("Gap");
    }
    Q_UNREACHABLE();
}

QString faultStateId(FaultState state)
{
    switch (state) {
    case FaultState::Open: return QStringLiteral("open");
    case FaultState::Fault: return QStringLiteral("fault");
    case FaultState::Real: return QStringLiteral("real");
    }
    Q_UNREACHABLE();
}

QString faultStateName(const SuspectedFault &fault)
{
    if (fault.repository < 0)
        return {};
    switch (fault.state) {
    case FaultState::Open: return Texts::tr("Open");
    case FaultState::Fault: return Texts::tr("Fault");
    case FaultState::Real: return Texts::tr("Real");
    }
    Q_UNREACHABLE();
}

QString faultReason(const Dataset &dataset, const SuspectedFault &fault)
{
    switch (fault.kind) {
    case FaultKind::Correction: return lossReason(fault);
    case FaultKind::Repair: return repairReason(fault);
    case FaultKind::ForeignCount: return returnReason(fault);
    case FaultKind::Jump: return jumpReason(fault);
    case FaultKind::Disagreement: return disagreementReason(dataset, fault);
    case FaultKind::IncompleteList:
        return Texts::tr(
                   "%1 of the %2 repositories that were listed on the days before and after are missing on %3. Absence "
                   "from a list is no loss: their totals of that day are unknown.")
            .arg(number(fault.after), number(fault.before), dayText(fault.day));
    case FaultKind::ShortDay:
        return Texts::tr("%1 readings on %2, where %3 are usual. What is missing is unknown, not gone.")
            .arg(number(fault.after), dayText(fault.day), number(fault.before));
    case FaultKind::Gap:
        return Texts::tr(
                   "No readings from %1 to %2: %n days. Lines are broken there, and a window is known only where both "
                   "its ends are.",
                   nullptr, fault.lastDay - fault.day + 1)
            .arg(dayText(fault.day), dayText(fault.lastDay));
    }
    Q_UNREACHABLE();
}

} // namespace RepoSignal
