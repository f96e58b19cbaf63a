// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "cli/figurekinds.h"
#include "figures/figure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

const QStringList &themeIds()
{
    static const QStringList ids{QStringLiteral("light"), QStringLiteral("dark")};
    return ids;
}

std::optional<FigureOptions> figureOptions(Command &command)
{
    QStringList presets;
    for (const FigurePreset &preset : figurePresets())
        presets.append(preset.id);
    const auto preset = command.choice(QStringLiteral("preset"), presets, presets.first());
    const auto theme = command.choice(QStringLiteral("theme"), themeIds(), themeIds().first());
    const auto scale = command.number(QStringLiteral("scale"), 1, 3, 1);
    if (!preset || !theme || !scale)
        return {};
    return FigureOptions{.preset = *figurePreset(*preset),
                         .theme = *theme == u"dark" ? FigureTheme::Dark : FigureTheme::Light,
                         .scale = *scale};
}

/// An ending that is not written, or an option that would change nothing in the file.
std::optional<QString> fileError(const Command &command, const QString &path)
{
    static const QStringList endings{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("csv"),
                                     QStringLiteral("json"), QStringLiteral("txt")};
    const QString name = QFileInfo(path).fileName().toLower();
    const QString ending = QFileInfo(name).suffix();
    if (!endings.contains(ending) || name.endsWith(u".vl.json"))
        return Texts::tr("-o: \"%1\" must end in .png, .svg, .csv, .json or .txt.").arg(path);
    const bool isPicture = ending == u"png" || ending == u"svg";
    for (const QString &option : {QStringLiteral("preset"), QStringLiteral("theme"), QStringLiteral("title")}) {
        if (command.isSet(option) && !isPicture)
            return Texts::tr("--%1 is for pictures (.png, .svg), and \"%2\" is none.").arg(option, path);
    }
    if (command.isSet(QStringLiteral("scale")) && ending != u"png")
        return Texts::tr("--scale is for .png, and \"%1\" is none.").arg(path);
    return {};
}

/// An option that the kind of figure does not read.
std::optional<QString> kindError(const Command &command, const FigureKind &kind)
{
    const std::pair<QString, bool> reads[]{{QStringLiteral("of"), !kind.of.isEmpty()},
                                           {QStringLiteral("window"), kind.window.has_value()},
                                           {QStringLiteral("repositories"), kind.takesRepositories},
                                           {QStringLiteral("from"), kind.takesFrom}};
    for (const auto &[option, isRead] : reads) {
        if (command.isSet(option) && !isRead)
            return Texts::tr("--%1 says nothing about a figure of kind %2.").arg(option, kind.id);
    }
    const QString of = command.value(QStringLiteral("of"));
    if (kind.windowsGainAlone && command.isSet(QStringLiteral("window")) && !of.isEmpty() && of != u"gain")
        return Texts::tr("--window says nothing about a share of %1 on one day.").arg(of);
    if (kind.needsRepository && command.value(QStringLiteral("repositories")).count(u'/') != 1)
        return Texts::tr("A figure of kind %1 needs one repository: --repositories OWNER/NAME.").arg(kind.id);
    return {};
}

/// The day that an option names; false after saying why it names none.
bool readDay(Command &command, const QString &option, std::optional<Day> &day)
{
    if (!command.isSet(option))
        return true;
    const QString text = command.value(option);
    day = dayFromIso(QStringView(text));
    if (!day)
        command.failUsage(Texts::tr("--%1: \"%2\" is no date; write it as 2026-03-06.").arg(option, text));
    return day.has_value();
}

std::optional<FigureRequest> figureRequest(Command &command, const FigureKind &kind)
{
    FigureRequest request{.of = {}, .repositories = {}, .from = {}, .to = {}};
    if (!kind.of.isEmpty()) {
        const auto of = command.choice(QStringLiteral("of"), kind.of, kind.of.last());
        if (!of)
            return {};
        request.of = *of;
    }
    if (kind.window) {
        const auto window = command.window(QStringLiteral("window"), *kind.window);
        if (!window)
            return {};
        request.window = *window;
    }
    if (!readDay(command, QStringLiteral("from"), request.from) || !readDay(command, QStringLiteral("to"), request.to))
        return {};
    if (request.to && command.asOf() && *request.to != *command.asOf()) {
        command.failUsage(Texts::tr("--to and --as-of name different last days; give one of them."));
        return {};
    }
    return request;
}

/// Finds what the request names in the edition's library.
bool resolve(Command &command, const Edition &edition, FigureRequest &request)
{
    if (request.from && *request.from >= edition.key.asOf) {
        command.failUsage(Texts::tr("--from: %1 must lie before the edition's date, %2.")
                              .arg(isoDay(*request.from), isoDay(edition.key.asOf)));
        return false;
    }
    const QString names = command.value(QStringLiteral("repositories"));
    for (const QString &name : names.split(u',', Qt::SkipEmptyParts)) {
        const int repository = edition.dataset->indexOf(QStringView(name).trimmed());
        if (repository < 0) {
            command.fail(Texts::tr("The library knows no repository %1; look for it with: reposignal list --query NAME")
                             .arg(name));
            return false;
        }
        request.repositories.push_back(repository);
    }
    return true;
}

int runFigure(Command &command)
{
    const QString path = command.value(QStringLiteral("output"));
    const FigureKind *kind = figureKind(command.operands().first());
    if (!kind) {
        QStringList ids;
        for (const FigureKind &known : figureKinds())
            ids.append(known.id);
        return command.failUsage(Texts::tr("No kind of figure is called \"%1\"; there are %2.")
                                     .arg(command.operands().first(), ids.join(QStringLiteral(", "))));
    }
    if (path.isEmpty())
        return command.failUsage(Texts::tr("Expected the file to write: -o FILE."));
    if (const auto error = fileError(command, path))
        return command.failUsage(*error);
    if (const auto error = kindError(command, *kind))
        return command.failUsage(*error);
    const auto options = figureOptions(command);
    if (!options)
        return command.exitCode();
    auto request = figureRequest(command, *kind);
    if (!request)
        return command.exitCode();
    if (const auto loaded = loadFonts(); !loaded)
        return command.fail(loaded.error());
    CompareWith compareWith{.kind = compareWithBefore(request->window), .date = {}};
    if (kind->comparesFrom && request->from)
        compareWith = {.kind = CompareWith::Kind::Date, .date = request->from};
    const auto edition = command.edition(compareWith, request->to);
    if (!edition || !resolve(command, **edition, *request))
        return command.exitCode();
    ChartSpec chart = kind->chart(**edition, *request);
    if (chart.isEmpty())
        return command.fail(chart.emptyReason);
    if (command.isSet(QStringLiteral("title")))
        chart.title = command.value(QStringLiteral("title"));
    if (const auto saved = saveFigure(chart, *options, path); !saved)
        return command.fail(saved.error());
    command.say(Texts::tr("Wrote %1").arg(path));
    return Done;
}

/// Writes a figure as PNG and SVG; false after saying which failed.
bool writeEditionFigure(Command &command, const EditionFigure &figure, const Edition &edition,
                        const FigureOptions &options, const QDir &folder)
{
    ChartSpec chart = figureKind(figure.kind)->chart(edition, figure.request);
    if (chart.isEmpty()) {
        command.fail(figure.name + QStringLiteral(": ") + chart.emptyReason, PartlyDone);
        return false;
    }
    chart.kind = figure.name;
    for (const QStringView ending : {QStringView(u"png"), QStringView(u"svg")}) {
        const QString path = folder.filePath(figureFileName(chart, options, ending));
        if (const auto saved = saveFigure(chart, options, path); !saved) {
            command.fail(figure.name + QStringLiteral(": ") + sentence(saved.error()), PartlyDone);
            return false;
        }
        command.write(QString(path + u'\n').toUtf8());
    }
    return true;
}

int runFigures(Command &command)
{
    const QString output = command.value(QStringLiteral("output"));
    if (output.isEmpty())
        return command.failUsage(Texts::tr("Expected the folder to write into: -o FOLDER."));
    const auto options = figureOptions(command);
    if (!options)
        return command.exitCode();
    if (const auto loaded = loadFonts(); !loaded)
        return command.fail(loaded.error());
    const auto edition = command.edition(CompareWith::Kind::FourWeeks);
    if (!edition)
        return command.exitCode();
    if (!QDir().mkpath(output))
        return command.fail(Texts::tr("The folder %1 cannot be made; name another one.").arg(output));
    std::size_t done = 0;
    for (const EditionFigure &figure : editionFigures()) {
        if (command.isInterrupted())
            return Interrupted;
        command.showProgress(Texts::tr("Drawing %1").arg(figure.name));
        if (writeEditionFigure(command, figure, **edition, *options, QDir(output)))
            ++done;
    }
    return done == 0 ? Failed : command.exitCode();
}

QList<QCommandLineOption> drawingOptions()
{
    return {{{QStringLiteral("preset")},
             Texts::tr("article, og, square, portrait or column; by default article."),
             QStringLiteral("PRESET")},
            {{QStringLiteral("theme")}, Texts::tr("light or dark; by default light."), QStringLiteral("THEME")},
            {{QStringLiteral("scale")}, Texts::tr("1, 2 or 3 times the pixels, for .png."), QStringLiteral("N")}};
}

} // namespace

std::vector<Verb> figureVerbs()
{
    return {
        {.name = QStringLiteral("figure"),
         .operands = QStringLiteral("KIND -o FILE"),
         .fewestOperands = 1,
         .mostOperands = 1,
         .summary = Texts::tr("One publishable figure: language-share, language-change, movers, velocity or history."),
         .example = QStringLiteral("reposignal figure language-share --of gain --window 28d -o languages.png"),
         .options =
             QList<QCommandLineOption>{
                 {{QStringLiteral("o"), QStringLiteral("output")},
                  Texts::tr("The file to write: .png, .svg, .csv, .json, or .txt for the alt text."),
                  QStringLiteral("FILE")},
                 {{QStringLiteral("of")},
                  Texts::tr("Languages: repositories, stars or gain. Movers: gain or growth. By default gain."),
                  QStringLiteral("WHAT")},
                 {{QStringLiteral("window")},
                  Texts::tr("24h, 7d or 28d; by default 28d for languages, 7d for movers, 24h for velocity."),
                  QStringLiteral("WINDOW")},
                 {{QStringLiteral("repositories")},
                  Texts::tr("History: whose. Velocity: which are labelled, separated by commas."),
                  QStringLiteral("OWNER/NAME[,…]")},
                 {{QStringLiteral("from")},
                  Texts::tr("History: its first day. Language change: the day compared with."),
                  QStringLiteral("YYYY-MM-DD")},
                 {{QStringLiteral("to")}, Texts::tr("The last day, as --as-of."), QStringLiteral("YYYY-MM-DD")},
                 {{QStringLiteral("title")}, Texts::tr("Another headline."), QStringLiteral("TITLE")}}
             + drawingOptions(),
         .draws = true,
         .run = runFigure},
        {.name = QStringLiteral("figures"),
         .operands = QStringLiteral("-o FOLDER"),
         .summary = Texts::tr("Every figure of the edition, as PNG and SVG."),
         .example = QStringLiteral("reposignal --as-of 2026-03-06 figures -o figures"),
         .options = QList<QCommandLineOption>{{{QStringLiteral("o"), QStringLiteral("output")},
                                               Texts::tr("The folder to write into."),
                                               QStringLiteral("FOLDER")}}
             + drawingOptions(),
         .draws = true,
         .run = runFigures},
    };
}

} // namespace RepoSignal
