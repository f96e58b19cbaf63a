// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/faulttable.h"

#include "models/faultwords.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FaultTables)
};

const Source &sourceAt(const Dataset &dataset, int source)
{
    return dataset.sources()[static_cast<std::size_t>(source)];
}

/// `Ranked lists`: in two words where the source is a known one.
QString shortTitle(const Source &source)
{
    const Source *known = knownSource(source.key);
    return known && !known->shortName.isEmpty() ? known->shortName : source.title;
}

QVariant countCell(Count count)
{
    return isKnown(count) ? QVariant(double(count)) : QVariant();
}

bool tellsTotals(FaultKind kind)
{
    return kind != FaultKind::Gap && kind != FaultKind::IncompleteList;
}

FactRow faultRow(const Dataset &dataset, const SuspectedFault &fault)
{
    const bool isOfSource = fault.repository < 0;
    const QString state = faultStateName(fault);
    const QString kind = faultKindName(fault.kind);
    FactRow row{.key = faultKey(dataset, fault),
                .note = faultReason(dataset, fault),
                .repository = isOfSource ? 0 : dataset.id(fault.repository),
                .isMuted = fault.state == FaultState::Real};
    row.cells = {double(fault.day),
                 isOfSource ? QVariant() : QVariant(dataset.fullName(fault.repository).toString()),
                 fault.kind == FaultKind::Jump && !fault.isLikely ? Texts::tr("%1, check").arg(kind) : kind,
                 tellsTotals(fault.kind) ? QVariant(fault.before) : QVariant(),
                 tellsTotals(fault.kind) ? QVariant(fault.after) : QVariant(),
                 tellsTotals(fault.kind) ? QVariant(fault.after - fault.before) : QVariant(),
                 shortTitle(sourceAt(dataset, fault.source)),
                 state.isEmpty() ? QVariant() : QVariant(state)};
    return row;
}

QString licenceText(const Source &source)
{
    return source.licence.isEmpty() ? Texts::tr("none told") : source.licence;
}

QString sourceNote(const Source &source)
{
    QStringList lines{source.title, source.url};
    if (!source.rule.isEmpty())
        lines.append(Texts::tr("Holds %1.").arg(source.rule));
    lines.append(Texts::tr("Licence: %1.").arg(licenceText(source)));
    if (!source.attribution.isEmpty())
        lines.append(source.attribution);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// `totals`, `days`, `lists`: what one row of the source tells.
QString contentText(const Source &source, const SourceCoverage &coverage)
{
    QStringList parts;
    if (coverage.readings > 0)
        parts.append(source.readings == ReadingKind::Totals ? Texts::tr("totals") : Texts::tr("stars a day"));
    if (coverage.appearances > 0)
        parts.append(Texts::tr("%n lists", nullptr, coverage.lists));
    return parts.isEmpty() ? Texts::tr("facts") : parts.join(QStringLiteral(", "));
}

QVariant dayCell(int day)
{
    return day == 0 ? QVariant() : QVariant(double(day));
}

} // namespace

std::vector<FactColumn> faultColumns()
{
    return {{.id = QStringLiteral("day"),
             .title = Texts::tr("Day"),
             .description = Texts::tr("The first reading that may be wrong"),
             .type = ColumnType::Date,
             .width = 100,
             .firstOrder = Qt::DescendingOrder},
            {.id = QStringLiteral("repository"),
             .title = Texts::tr("Repository"),
             .description = Texts::tr("– for what concerns a whole source"),
             .width = 0},
            {.id = QStringLiteral("kind"), .title = Texts::tr("What"), .width = 112},
            {.id = QStringLiteral("before"),
             .title = Texts::tr("Before"),
             .description = Texts::tr("Stars before, or readings that are usual"),
             .type = ColumnType::Integer,
             .width = 72,
             .firstOrder = Qt::DescendingOrder},
            {.id = QStringLiteral("after"),
             .title = Texts::tr("After"),
             .description = Texts::tr("Stars after, or readings that were found"),
             .type = ColumnType::Integer,
             .width = 72,
             .firstOrder = Qt::DescendingOrder},
            {.id = QStringLiteral("change"),
             .title = Texts::tr("Change"),
             .type = ColumnType::SignedInteger,
             .width = 76,
             .firstOrder = Qt::DescendingOrder},
            {.id = QStringLiteral("source"), .title = Texts::tr("Source"), .width = 104},
            {.id = QStringLiteral("state"),
             .title = Texts::tr("Decision"),
             .description = Texts::tr("Open: marked as suspect. Fault: no gain and no loss. Real: it counts."),
             .width = 72}};
}

std::vector<FactRow> faultRows(const Dataset &dataset, const std::vector<SuspectedFault> &faults)
{
    std::vector<FactRow> rows;
    rows.reserve(faults.size());
    for (const SuspectedFault &fault : faults)
        rows.push_back(faultRow(dataset, fault));
    return rows;
}

QString faultKey(const Dataset &dataset, const SuspectedFault &fault)
{
    const std::int64_t id = fault.repository < 0 ? 0 : dataset.id(fault.repository);
    const QString kind = fault.repository < 0 || fault.kind == FaultKind::Disagreement ? faultKindId(fault.kind)
                                                                                       : QString();
    const QString other = fault.otherSource < 0 ? QString() : sourceAt(dataset, fault.otherSource).key;
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(id)
        .arg(sourceAt(dataset, fault.source).key, isoDay(dayFromNumber(fault.day)), kind, other);
}

std::vector<FactColumn> evidenceColumns()
{
    return {
        {.id = QStringLiteral("day"), .title = Texts::tr("Day"), .type = ColumnType::Date, .width = 100},
        {.id = QStringLiteral("source"), .title = Texts::tr("Source"), .width = 0},
        {.id = QStringLiteral("stars"), .title = Texts::tr("Stars"), .type = ColumnType::Integer, .width = 68},
        {.id = QStringLiteral("step"),
         .title = Texts::tr("Step"),
         .description = Texts::tr("From the source's reading before"),
         .type = ColumnType::SignedInteger,
         .width = 72},
        {.id = QStringLiteral("forks"), .title = Texts::tr("Forks"), .type = ColumnType::Integer, .width = 68},
        {.id = QStringLiteral("open_issues"), .title = Texts::tr("Issues"), .type = ColumnType::Integer, .width = 56}};
}

std::vector<FactRow> evidenceRows(const Dataset &dataset, const std::vector<EvidenceRow> &found)
{
    std::vector<FactRow> rows;
    for (const EvidenceRow &row : found) {
        const Source &source = sourceAt(dataset, row.source);
        const bool isOfRepository = row.repository >= 0;
        const QString what = isOfRepository ? dataset.fullName(row.repository).toString() : shortTitle(source);
        rows.push_back(
            {.key = QStringLiteral("%1 %2 %3").arg(row.day).arg(row.source).arg(row.repository),
             .cells = {double(row.day), row.isSuspect ? QString(QStringLiteral("⚠ ") + what) : what,
                       row.readings > 0 ? QVariant(double(row.readings)) : countCell(row.stars),
                       row.step ? QVariant(*row.step) : QVariant(), countCell(row.forks), countCell(row.openIssues)},
             .note = row.isSuspect ? Texts::tr("%1: suspect").arg(source.title) : source.title,
             .repository = isOfRepository ? dataset.id(row.repository) : 0});
    }
    return rows;
}

std::vector<FactColumn> joinColumns()
{
    return {{.id = QStringLiteral("day"),
             .title = Texts::tr("Day"),
             .type = ColumnType::Date,
             .width = 100,
             .firstOrder = Qt::DescendingOrder},
            {.id = QStringLiteral("old_name"), .title = Texts::tr("Earlier name"), .width = 0},
            {.id = QStringLiteral("new_name"), .title = Texts::tr("Later name"), .width = 0},
            {.id = QStringLiteral("evidence"),
             .title = Texts::tr("How known"),
             .description = Texts::tr("Stated: both names carried one number of GitHub's. Inferred: one vanished as "
                                      "the other came, with the same facts."),
             .width = 96},
            {.id = QStringLiteral("state"),
             .title = Texts::tr("History"),
             .description = Texts::tr("Whether both names share one history"),
             .width = 96}};
}

std::vector<FactRow> joinRows(const Dataset &dataset, Day asOf)
{
    std::vector<FactRow> rows;
    for (auto join = dataset.joins().rbegin(); join != dataset.joins().rend(); ++join) {
        if (join->day > asOf)
            continue;
        const bool isInferred = join->evidence == RenameEvidence::Inferred;
        const int repository = dataset.indexOf(join->newRepository);
        rows.push_back(
            {.key = QString::number(join->id),
             .cells = {double(dayNumber(join->day)), join->oldName, join->newName,
                       isInferred ? Texts::tr("≈ Inferred") : Texts::tr("Stated"),
                       join->isUndone ? Texts::tr("Two again") : Texts::tr("Joined")},
             .note = isInferred
                 ? Texts::tr("One name vanished from a list as the other came, with the same facts: it may be wrong.")
                 : Texts::tr("Both names carried one number of GitHub's."),
             .repository = repository < 0 ? 0 : dataset.id(repository),
             .isMuted = join->isUndone});
    }
    return rows;
}

std::vector<FactColumn> sourceColumns()
{
    return {
        {.id = QStringLiteral("source"), .title = Texts::tr("Source"), .width = 232},
        {.id = QStringLiteral("content"), .title = Texts::tr("Tells"), .width = 104},
        {.id = QStringLiteral("repositories"),
         .title = Texts::tr("Repositories"),
         .type = ColumnType::Integer,
         .width = 96,
         .firstOrder = Qt::DescendingOrder},
        {.id = QStringLiteral("first_day"), .title = Texts::tr("First day"), .type = ColumnType::Date, .width = 100},
        {.id = QStringLiteral("last_day"),
         .title = Texts::tr("Last day"),
         .type = ColumnType::Date,
         .width = 100,
         .firstOrder = Qt::DescendingOrder},
        {.id = QStringLiteral("days"),
         .title = Texts::tr("Days"),
         .type = ColumnType::Integer,
         .width = 56,
         .firstOrder = Qt::DescendingOrder},
        {.id = QStringLiteral("gaps"),
         .title = Texts::tr("Gaps"),
         .description = Texts::tr("Stretches of days with nothing"),
         .type = ColumnType::Integer,
         .width = 56,
         .firstOrder = Qt::DescendingOrder},
        {.id = QStringLiteral("longest_gap"),
         .title = Texts::tr("Longest"),
         .description = Texts::tr("Days of the longest gap"),
         .type = ColumnType::Integer,
         .width = 64,
         .firstOrder = Qt::DescendingOrder},
        {.id = QStringLiteral("partial_days"),
         .title = Texts::tr("In part"),
         .description = Texts::tr("Days that are short or incomplete"),
         .type = ColumnType::Integer,
         .width = 60,
         .firstOrder = Qt::DescendingOrder},
        {.id = QStringLiteral("licence"), .title = Texts::tr("Licence"), .width = 88},
        {.id = QStringLiteral("coverage"),
         .title = Texts::tr("Days with data"),
         .description = Texts::tr(
             "From the library's first day to this edition's: dark with data, light in part, empty without"),
         .type = ColumnType::Text,
         .width = 0}};
}

std::vector<FactRow> sourceRows(const Dataset &dataset, const std::vector<SourceCoverage> &coverages)
{
    std::vector<FactRow> rows;
    for (const SourceCoverage &coverage : coverages) {
        const Source &source = sourceAt(dataset, coverage.source);
        const int span = coverage.days == 0 ? 0 : coverage.lastDay - coverage.firstDay + 1;
        FactRow row{.key = source.key,
                    .cells = {source.title, contentText(source, coverage), double(coverage.repositories),
                              dayCell(coverage.firstDay), dayCell(coverage.lastDay), double(coverage.days),
                              double(coverage.gaps), double(coverage.longestGap), double(coverage.partialDays),
                              licenceText(source), Texts::tr("%1 of %2 days").arg(coverage.days).arg(span)},
                    .note = sourceNote(source)};
        for (const DayCoverage day : coverage.byDay)
            row.strip.push_back(static_cast<std::uint8_t>(day));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace RepoSignal
