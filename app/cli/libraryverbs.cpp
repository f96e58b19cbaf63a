// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "cli/libraryinfo.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

int runInfo(Command &command)
{
    const auto format = command.format({QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")});
    if (!format)
        return command.exitCode();
    const auto path = command.libraryPath();
    if (!path)
        return command.exitCode();
    const auto info = libraryInfo(*path);
    if (!info)
        return command.fail(info.error());
    return command.write(writeLibraryInfo(*path, info.value(), *format));
}

int runNew(Command &command)
{
    const QString path = command.operands().first();
    if (const auto created = createLibrary(path); !created)
        return command.fail(created.error());
    command.say(Texts::tr("Made the empty library %1; fill it with: reposignal --library %1 import FILE…").arg(path));
    return Done;
}

QString progressLine(const QString &what, std::int64_t done, std::int64_t total)
{
    const QLocale locale = QLocale::c();
    const QString read = locale.formattedDataSize(done, 1, QLocale::DataSizeSIFormat);
    if (total <= 0)
        return Texts::tr("%1: %2").arg(what, read);
    return Texts::tr("%1: %2 of %3, %4%")
        .arg(what, read, locale.formattedDataSize(total, 1, QLocale::DataSizeSIFormat))
        .arg(std::min<std::int64_t>(100, done * 100 / total));
}

ImportControl controlOf(Command &command, const QString &what)
{
    ImportControl control;
    control.cancelled = &command.interruption();
    control.progress = [&command, what](std::int64_t done, std::int64_t total) {
        command.showProgress(progressLine(what, done, total));
    };
    return control;
}

/// What became of each file; reasons of failures are messages, not data.
QByteArray reportData(ImportReport report)
{
    if (report.files.empty())
        return {};
    report.fatal.reset();
    for (FileReport &file : report.files)
        file.error.reset();
    return reportText(report).toUtf8();
}

/// Each failure on a line of its own, and how a run with this report ends.
int endImport(Command &command, const ImportReport &report)
{
    if (report.fatal)
        return command.fail(*report.fatal);
    if (report.cancelled)
        return Interrupted;
    if (report.files.empty())
        return command.fail(
            Texts::tr("Nothing was found to import; name files, or folders and archives that hold some."));
    const auto failed = std::ranges::count_if(report.files,
                                              [](const FileReport &file) { return file.error.has_value(); });
    const bool keptSome = std::ranges::any_of(report.files,
                                              [](const FileReport &file) { return !file.error || file.rowsRead > 0; });
    for (const FileReport &file : report.files) {
        if (!file.error)
            continue;
        const QString said = sentence(*file.error);
        command.fail(said.startsWith(file.file) ? said : file.file + QStringLiteral(": ") + said);
    }
    return failed == 0 ? Done : keptSome ? PartlyDone : Failed;
}

int runImport(Command &command)
{
    const auto path = command.libraryPath();
    if (!path)
        return command.exitCode();
    const ImportReport report = importIntoLibrary(*path, command.operands(),
                                                  controlOf(command, Texts::tr("Importing")));
    const int written = command.write(reportData(report));
    const int ended = endImport(command, report);
    return ended == Done ? written : ended;
}

int runBundle(Command &command)
{
    const QString output = command.value(QStringLiteral("output"));
    if (output.isEmpty())
        return command.failUsage(Texts::tr("Expected the file to write: -o FILE."));
    const auto report = makeBundle(command.operands().first(), output, controlOf(command, Texts::tr("Bundling")));
    if (!report)
        return command.fail(report.error());
    command.sayDetail(reportText(report.value()).trimmed());
    const int ended = endImport(command, report.value());
    if (ended == Done || ended == PartlyDone)
        command.say(
            Texts::tr("Wrote %1 (%2).")
                .arg(output, QLocale::c().formattedDataSize(QFileInfo(output).size(), 1, QLocale::DataSizeSIFormat)));
    return ended;
}

} // namespace

std::vector<Verb> libraryVerbs()
{
    return {
        {.name = QStringLiteral("info"),
         .summary = Texts::tr("What the library holds: repositories, days, sources, content hash."),
         .example = QStringLiteral("reposignal info --format json"),
         .options = {{{QStringLiteral("format")}, Texts::tr("table, csv or json."), QStringLiteral("FORMAT")}},
         .run = runInfo},
        {.name = QStringLiteral("new"),
         .operands = QStringLiteral("FILE"),
         .fewestOperands = 1,
         .mostOperands = 1,
         .summary = Texts::tr("Makes an empty library."),
         .example = QStringLiteral("reposignal new mine.reposignal"),
         .run = runNew},
        {.name = QStringLiteral("import"),
         .operands = QStringLiteral("FILE…"),
         .fewestOperands = 1,
         .mostOperands = Verb::kAny,
         .summary = Texts::tr("Takes in the tables of known archives, saved star histories and tables of repository, date "
                              "and stars: files, folders, .gz, .xz and .tar archives."),
         .example = QStringLiteral("reposignal --library mine.reposignal import rankings.tar.xz"),
         .run = runImport},
        {.name = QStringLiteral("bundle"),
         .operands = QStringLiteral("FOLDER -o FILE"),
         .fewestOperands = 1,
         .mostOperands = 1,
         .summary = Texts::tr("Makes the bundled data from a folder of source files."),
         .example = QStringLiteral("reposignal bundle sources -o bundled.reposignal.xz"),
         .options = {{{QStringLiteral("o"), QStringLiteral("output")},
                      Texts::tr("The file to write."),
                      QStringLiteral("FILE")}},
         .run = runBundle},
    };
}

} // namespace RepoSignal
