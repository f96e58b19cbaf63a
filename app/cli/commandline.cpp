// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include "cli/command.h"
#include "cli/commandhelp.h"
#include "table/nearestword.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

std::vector<Verb> allVerbs()
{
    std::vector<Verb> result = libraryVerbs();
    for (std::vector<Verb> group :
         {libraryCareVerbs(), tableVerbs(), languageVerbs(), scoreVerbs(), spikeVerbs(), faultVerbs(), figureVerbs()})
        std::ranges::move(group, std::back_inserter(result));
    return result;
}

const Verb *findVerb(std::span<const Verb> verbs, const QString &name)
{
    const auto found = std::ranges::find(verbs, name, &Verb::name);
    return found == verbs.end() ? nullptr : &*found;
}

int wrongUsage(const CommandStreams &streams, const QString &sentence, const QString &verb = {})
{
    const QString help = verb.isEmpty() ? QStringLiteral("--help") : verb + QStringLiteral(" --help");
    streams.err.write(
        QStringLiteral("reposignal: %1 %2\n").arg(sentence, Texts::tr("See: reposignal %1").arg(help)).toUtf8());
    return WrongUsage;
}

int answer(const CommandStreams &streams, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return streams.out.write(bytes) == bytes.size() ? Done : Failed;
}

QString versionLine()
{
    return QStringLiteral("reposignal " REPOSIGNAL_VERSION "\n");
}

int noVerb(const CommandStreams &streams, std::span<const Verb> verbs, const QString &name)
{
    QStringList names;
    for (const Verb &verb : verbs)
        names.append(verb.name);
    const QString nearest = nearestWord(name, names);
    const QString fact = Texts::tr("No command is called \"%1\".").arg(name);
    return wrongUsage(streams, nearest.isEmpty() ? fact : fact + u' ' + Texts::tr("Did you mean %1?").arg(nearest));
}

std::optional<QString> operandError(const Verb &verb, qsizetype given)
{
    if (given < verb.fewestOperands)
        return Texts::tr("Expected \"reposignal %1 %2\".").arg(verb.name, verb.operands);
    if (given > verb.mostOperands)
        return verb.mostOperands == 0
            ? Texts::tr("%1 takes nothing but options.").arg(verb.name)
            : Texts::tr("That is too much: expected \"reposignal %1 %2\".").arg(verb.name, verb.operands);
    return {};
}

int runVerb(const Verb &verb, const QStringList &others, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.addOptions(globalOptionList());
    parser.addOptions(verb.options);
    const bool parsed = parser.parse(others);
    if (parser.isSet(QStringLiteral("help")))
        return answer(streams, verbHelp(verb));
    if (parser.isSet(QStringLiteral("version")))
        return answer(streams, versionLine());
    if (!parsed)
        return wrongUsage(streams, parser.errorText(), verb.name);
    auto global = globalOptions(parser);
    if (!global)
        return wrongUsage(streams, global.error().detail, verb.name);
    if (const auto error = operandError(verb, parser.positionalArguments().size()))
        return wrongUsage(streams, *error, verb.name);
    Command command(verb, parser, std::move(global.value()), streams);
    return verb.run(command);
}

} // namespace

ProgramMode programMode(const QStringList &arguments)
{
    const SplitArguments split = splitArguments(arguments);
    if (split.verb.isEmpty())
        return split.error || split.asksForHelp || split.asksForVersion ? ProgramMode::Command : ProgramMode::Window;
    const auto verbs = allVerbs();
    const Verb *verb = findVerb(verbs, split.verb);
    return verb && verb->draws ? ProgramMode::DrawingCommand : ProgramMode::Command;
}

int runCommand(const QStringList &arguments, const CommandStreams &streams)
{
    const SplitArguments split = splitArguments(arguments);
    if (split.asksForVersion)
        return answer(streams, versionLine());
    const auto verbs = allVerbs();
    const Verb *verb = findVerb(verbs, split.verb);
    if (split.asksForHelp)
        return answer(streams, verb ? verbHelp(*verb) : programHelp(verbs));
    if (split.error)
        return wrongUsage(streams, *split.error);
    if (split.verb.isEmpty())
        return wrongUsage(streams, Texts::tr("Expected a command."));
    return verb ? runVerb(*verb, split.others, streams) : noVerb(streams, verbs, split.verb);
}

} // namespace RepoSignal
