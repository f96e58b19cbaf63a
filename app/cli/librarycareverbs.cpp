// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"
#include "session/librarycare.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

TableCell numberCell(std::int64_t number)
{
    return {.kind = TableCell::Kind::Number, .raw = QString::number(number), .shown = QString::number(number)};
}

QByteArray healthRow(const LibraryHealth &health, TableFormat format)
{
    const TableCell problems{
        .kind = TableCell::Kind::Json,
        .raw = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(health.problems)).toJson(QJsonDocument::Compact)),
        .shown = health.problems.join(u' ')};
    const std::vector<std::pair<QString, TableCell>> fields{
        {QStringLiteral("repositories"), numberCell(health.repositories)},
        {QStringLiteral("readings"), numberCell(health.readings)},
        {QStringLiteral("appearances"), numberCell(health.appearances)},
        {QStringLiteral("event_samples"), numberCell(health.eventSamples)},
        {QStringLiteral("renames"), numberCell(health.renames)},
        {QStringLiteral("problem_count"), numberCell(health.problemCount)},
        {QStringLiteral("problems"), problems},
    };
    TableDocument document{.about = {.n = static_cast<int>(health.repositories)},
                           .columns = {},
                           .rowCount = 1,
                           .cell = [&fields](int, int column) { return fields[static_cast<std::size_t>(column)].second; }};
    for (const auto &[id, cell] : fields)
        document.columns.push_back({.id = id, .title = id});
    return writeTable(document, format);
}

int runCheck(Command &command)
{
    const auto format = command.format({QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")});
    if (!format)
        return command.exitCode();
    const auto path = command.libraryPath();
    if (!path)
        return command.exitCode();
    const auto health = checkLibrary(*path);
    if (!health)
        return command.fail(health.error());
    const int written = command.write(*format == TableFormat::Text ? healthText(*path, health.value()).toUtf8()
                                                                   : healthRow(health.value(), *format));
    if (health.value().isSound())
        return written;
    return command.fail(*path + QStringLiteral(": ") + healthSentence(health.value()));
}

int runBackup(Command &command)
{
    const QString target = command.operands().first();
    const auto path = command.libraryPath();
    if (!path)
        return command.exitCode();
    if (const auto copied = backUpLibrary(*path, target); !copied)
        return command.fail(copied.error());
    command.say(Texts::tr("Backed up %1 as %2 (%3).")
                    .arg(*path, target,
                         QLocale::c().formattedDataSize(QFileInfo(target).size(), 1, QLocale::DataSizeSIFormat)));
    return Done;
}

int runRestore(Command &command)
{
    const QString path = command.chosenLibrary();
    const auto kept = restoreLibrary(command.operands().first(), path);
    if (!kept)
        return command.fail(kept.error());
    command.say(Texts::tr("Restored %1.").arg(path));
    if (!kept.value().isEmpty())
        command.say(Texts::tr("What was there before is kept as %1.").arg(kept.value()));
    return Done;
}

} // namespace

std::vector<Verb> libraryCareVerbs()
{
    return {
        {.name = QStringLiteral("check"),
         .summary = Texts::tr("Reads every page and row of the library and says what is damaged; fails where something is."),
         .example = QStringLiteral("reposignal --library mine.reposignal check --format json"),
         .options = {{{QStringLiteral("format")}, Texts::tr("table, csv or json."), QStringLiteral("FORMAT")}},
         .run = runCheck},
        {.name = QStringLiteral("backup"),
         .operands = QStringLiteral("FILE"),
         .fewestOperands = 1,
         .mostOperands = 1,
         .summary = Texts::tr("Writes a whole copy of the library, in the place of a file of that name."),
         .example = QStringLiteral("reposignal backup /media/stick/mine.reposignal"),
         .run = runBackup},
        {.name = QStringLiteral("restore"),
         .operands = QStringLiteral("FILE"),
         .fewestOperands = 1,
         .mostOperands = 1,
         .summary = Texts::tr("Checks a backup and puts a copy of it in the library's place; what was there is kept beside."),
         .example = QStringLiteral("reposignal --library mine.reposignal restore /media/stick/mine.reposignal"),
         .run = runRestore},
    };
}

} // namespace RepoSignal
