// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/libraryinfo.h"

#include "charts/chartspec.h"
#include "table/columntype.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString grouped(std::int64_t number)
{
    return formatNumber(static_cast<double>(number), NumberFormat::Integer);
}

TableCell numberCell(std::int64_t number)
{
    return {.kind = TableCell::Kind::Number, .raw = QString::number(number), .shown = grouped(number)};
}

TableCell dayCell(std::optional<Day> day)
{
    return day ? textCell(isoDay(*day)) : TableCell{};
}

QJsonValue dayJson(std::optional<Day> day)
{
    return day ? QJsonValue(isoDay(*day)) : QJsonValue(QJsonValue::Null);
}

QStringList titles(const LibraryInfo &info)
{
    QStringList result;
    for (const LibrarySource &source : info.sources)
        result.append(source.source.title);
    return result;
}

/// Sources in full for JSON, their titles for CSV.
TableCell sourcesCell(const LibraryInfo &info)
{
    QJsonArray sources;
    for (const LibrarySource &held : info.sources) {
        sources.append(QJsonObject{{QStringLiteral("key"), held.source.key},
                                   {QStringLiteral("title"), held.source.title},
                                   {QStringLiteral("url"), held.source.url},
                                   {QStringLiteral("licence"), held.source.licence},
                                   {QStringLiteral("population"), populationKindId(held.source.population)},
                                   {QStringLiteral("population_name"), held.source.populationName},
                                   {QStringLiteral("rule"), held.source.rule},
                                   {QStringLiteral("repositories"), static_cast<qint64>(held.repositories)},
                                   {QStringLiteral("readings"), static_cast<qint64>(held.readings)},
                                   {QStringLiteral("days"), held.days},
                                   {QStringLiteral("first_day"), dayJson(held.firstDay)},
                                   {QStringLiteral("last_day"), dayJson(held.lastDay)}});
    }
    return {.kind = TableCell::Kind::Json,
            .raw = QString::fromUtf8(QJsonDocument(sources).toJson(QJsonDocument::Compact)),
            .shown = titles(info).join(u'|')};
}

QByteArray writeRow(const LibraryInfo &info, TableFormat format)
{
    const std::vector<std::pair<QString, TableCell>> fields{
        {QStringLiteral("repositories"), numberCell(info.repositories)},
        {QStringLiteral("tracked"), numberCell(info.tracked)},
        {QStringLiteral("days"), numberCell(info.days)},
        {QStringLiteral("first_day"), dayCell(info.firstDay)},
        {QStringLiteral("last_day"), dayCell(info.lastDay)},
        {QStringLiteral("sources"), sourcesCell(info)},
        {QStringLiteral("content_hash"), textCell(QString::fromLatin1(info.contentHash))},
        {QStringLiteral("size"), numberCell(info.bytes)},
        {QStringLiteral("lists"), numberCell(info.lists)},
        {QStringLiteral("appearances"), numberCell(info.appearances)},
        {QStringLiteral("event_samples"), numberCell(info.eventSamples)},
        {QStringLiteral("renames"), numberCell(info.renames)},
        {QStringLiteral("undone_renames"), numberCell(info.undoneRenames)},
        {QStringLiteral("fault_decisions"), numberCell(info.faultDecisions)},
    };
    TableDocument document{
        .about = {.asOf = info.lastDay, .n = static_cast<int>(info.repositories), .sources = titles(info)},
        .columns = {},
        .rowCount = 1,
        .cell = [&](int, int column) { return fields[static_cast<std::size_t>(column)].second; }};
    for (const auto &[id, cell] : fields)
        document.columns.push_back({.id = id, .title = id});
    return writeTable(document, format);
}

QString spanText(int days, std::optional<Day> first, std::optional<Day> last)
{
    return first && last ? Texts::tr("%1, from %2 to %3").arg(grouped(days), isoDay(*first), isoDay(*last))
                         : grouped(days);
}

QByteArray writeFacts(const QString &path, const LibraryInfo &info)
{
    std::vector<std::pair<QString, QString>> facts{
        {Texts::tr("Library"), path},
        {Texts::tr("Repositories"), grouped(info.repositories)},
        {Texts::tr("Tracked"), grouped(info.tracked)},
        {Texts::tr("Days"), spanText(info.days, info.firstDay, info.lastDay)},
    };
    const std::pair<QString, std::int64_t> sideCounts[]{
        {Texts::tr("Places on lists"), info.appearances},
        {Texts::tr("Lists"), info.lists},
        {Texts::tr("Event samples"), info.eventSamples},
        {Texts::tr("Renames"), info.renames},
        {Texts::tr("Renames undone"), info.undoneRenames},
        {Texts::tr("Decisions on faults"), info.faultDecisions},
    };
    for (const auto &[title, count] : sideCounts) {
        if (count > 0)
            facts.emplace_back(title, grouped(count));
    }
    facts.insert(facts.end(), {
        {Texts::tr("Size"), QLocale::c().formattedDataSize(info.bytes, 1, QLocale::DataSizeSIFormat)},
        {Texts::tr("Content hash"), QString::fromLatin1(info.contentHash)},
    });
    qsizetype width = 0;
    for (const auto &[title, text] : facts)
        width = std::max(width, title.size());
    QString result;
    for (const auto &[title, text] : facts)
        result += title.leftJustified(width + 2) + text + u'\n';
    return result.toUtf8();
}

QByteArray writeSources(const LibraryInfo &info)
{
    const TableDocument document{.about = {},
                                 .columns = {{.id = {}, .title = Texts::tr("Source")},
                                             {.id = {}, .title = Texts::tr("Licence")},
                                             {.id = {}, .title = Texts::tr("Repositories"), .isNumber = true},
                                             {.id = {}, .title = Texts::tr("Readings"), .isNumber = true},
                                             {.id = {}, .title = Texts::tr("Days")},
                                             {.id = {}, .title = Texts::tr("Population")}},
                                 .rowCount = static_cast<int>(info.sources.size()),
                                 .cell = [&info](int row, int column) {
                                     const LibrarySource &held = info.sources[static_cast<std::size_t>(row)];
                                     switch (column) {
                                     case 0: return textCell(held.source.title);
                                     case 1: return textCell(held.source.licence);
                                     case 2: return numberCell(held.repositories);
                                     case 3: return numberCell(held.readings);
                                     case 4: return textCell(spanText(held.days, held.firstDay, held.lastDay));
                                     default:
                                         return textCell(QStringLiteral("%1 (%2)").arg(
                                             held.source.populationName, populationKindId(held.source.population)));
                                     }
                                 }};
    return writeTable(document, TableFormat::Text);
}

} // namespace

QByteArray writeLibraryInfo(const QString &path, const LibraryInfo &info, TableFormat format)
{
    if (format != TableFormat::Text)
        return writeRow(info, format);
    const QByteArray facts = writeFacts(path, info);
    return info.sources.empty() ? facts : facts + '\n' + writeSources(info);
}

} // namespace RepoSignal
