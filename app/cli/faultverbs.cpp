// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "charts/chartspec.h"
#include "models/faultwords.h"
#include "table/tableexport.h"

#include <QCoreApplication>

#include <algorithm>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

TableCell idCell(const QString &id, const QString &shown)
{
    return {.kind = TableCell::Kind::Text, .raw = id, .shown = shown};
}

TableCell dayCell(int day)
{
    return textCell(isoDay(dayFromNumber(day)));
}

TableCell countCell(double count, NumberFormat format = NumberFormat::Integer)
{
    return {
        .kind = TableCell::Kind::Number, .raw = QString::number(count, 'f', 0), .shown = formatNumber(count, format)};
}

TableCell faultCell(const Dataset &dataset, const SuspectedFault &fault, int column)
{
    const bool isOfSource = fault.repository < 0;
    switch (column) {
    case 0: return dayCell(fault.day);
    case 1: return dayCell(fault.lastDay);
    case 2: return isOfSource ? TableCell() : textCell(dataset.fullName(fault.repository).toString());
    case 3: return idCell(faultKindId(fault.kind), faultKindName(fault.kind));
    case 4: return fault.kind == FaultKind::Gap ? TableCell() : countCell(fault.before);
    case 5: return fault.kind == FaultKind::Gap ? TableCell() : countCell(fault.after);
    case 6: return textCell(dataset.sources()[static_cast<std::size_t>(fault.source)].key);
    case 7:
        return idCell(fault.isLikely ? QStringLiteral("likely") : QStringLiteral("check"),
                      fault.isLikely ? Texts::tr("likely") : Texts::tr("check"));
    case 8: return isOfSource ? TableCell() : idCell(faultStateId(fault.state), faultStateName(fault));
    default: return textCell(faultReason(dataset, fault));
    }
}

/// Without the reason, which is a paragraph, where people read it as a table.
TableDocument faultDocument(const Edition &edition, const std::vector<SuspectedFault> &faults, bool hasReason)
{
    TableAbout about = aboutEdition(edition);
    about.n = static_cast<int>(faults.size());
    about.scope = std::nullopt; // of the whole library
    about.kind = std::nullopt;
    std::vector<TableHead> columns{{.id = QStringLiteral("day"), .title = Texts::tr("Day")},
                                   {.id = QStringLiteral("last_day"), .title = Texts::tr("Until")},
                                   {.id = QStringLiteral("repository"), .title = Texts::tr("Repository")},
                                   {.id = QStringLiteral("kind"), .title = Texts::tr("What")},
                                   {.id = QStringLiteral("before"), .title = Texts::tr("Before"), .isNumber = true},
                                   {.id = QStringLiteral("after"), .title = Texts::tr("After"), .isNumber = true},
                                   {.id = QStringLiteral("source"), .title = Texts::tr("Source")},
                                   {.id = QStringLiteral("weight"), .title = Texts::tr("Weight")},
                                   {.id = QStringLiteral("state"), .title = Texts::tr("State")}};
    if (hasReason)
        columns.push_back({.id = QStringLiteral("reason"), .title = Texts::tr("Reason")});
    return {.about = about,
            .columns = columns,
            .rowCount = static_cast<int>(faults.size()),
            .cell = [dataset = edition.dataset, faults](int row, int column) {
                return faultCell(*dataset, faults[static_cast<std::size_t>(row)], column);
            }};
}

QStringList kindIds()
{
    QStringList ids{QStringLiteral("all")};
    for (const FaultKind kind : kFaultKinds)
        ids.append(faultKindId(kind));
    return ids;
}

int runFaults(Command &command)
{
    const auto format = command.format({QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")});
    const QString all = QStringLiteral("all");
    const auto kind = command.choice(QStringLiteral("kind"), kindIds(), all);
    const auto state = command.choice(
        QStringLiteral("state"), {QStringLiteral("open"), QStringLiteral("fault"), QStringLiteral("real"), all}, all);
    if (!format || !kind || !state)
        return command.exitCode();
    const auto edition = command.edition();
    if (!edition)
        return command.exitCode();
    auto faults = suspectedFaults(*(*edition)->dataset, (*edition)->key.asOf);
    std::erase_if(faults, [&](const SuspectedFault &fault) {
        const bool isKind = *kind == all || *kind == faultKindId(fault.kind);
        const bool isState = *state == all || (fault.repository >= 0 && *state == faultStateId(fault.state));
        return !isKind || !isState;
    });
    const bool isText = *format == TableFormat::Text;
    const int ended = command.writeDocument(faultDocument(**edition, faults, !isText), *format);
    if (ended == Done && isText) {
        command.say(Texts::tr("%n suspected faults in the data up to %1.", nullptr, static_cast<int>(faults.size()))
                        .arg(isoDay((*edition)->key.asOf)));
    }
    return ended;
}

} // namespace

std::vector<Verb> faultVerbs()
{
    return {{.name = QStringLiteral("faults"),
             .summary = Texts::tr("What may be wrong with the data of the whole library, and what was decided about it."),
             .example = QStringLiteral("reposignal faults --state open --format csv"),
             .options = {{{QStringLiteral("kind")},
                          Texts::tr("%1; by default all.").arg(kindIds().mid(1).join(QStringLiteral(", "))),
                          QStringLiteral("KIND")},
                         {{QStringLiteral("state")},
                          Texts::tr("open, fault, real or all; by default all."),
                          QStringLiteral("STATE")},
                         {{QStringLiteral("format")},
                          Texts::tr("table, csv or json; csv and json give the reasons too."),
                          QStringLiteral("FORMAT")}},
             .run = runFaults}};
}

} // namespace RepoSignal
