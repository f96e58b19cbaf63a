// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Error wrongUsage(const QString &sentence)
{
    return Error{.kind = ErrorKind::Malformed, .detail = sentence};
}

} // namespace

QList<QCommandLineOption> globalOptionList()
{
    return {
        {{QStringLiteral("library")},
         Texts::tr("The library; by default the one in your data folder."),
         QStringLiteral("FILE")},
        {{QStringLiteral("as-of")},
         Texts::tr("The edition's date; by default the last complete day."),
         QStringLiteral("YYYY-MM-DD")},
        {{QStringLiteral("scope")},
         Texts::tr("What numbers are about: a scope's name, or a query; by default all ranked repositories."),
         QStringLiteral("NAME|QUERY")},
        {{QStringLiteral("quiet")}, Texts::tr("Say nothing but errors.")},
        {{QStringLiteral("verbose")}, Texts::tr("Say what is being done.")},
        {{QStringLiteral("h"), QStringLiteral("help")}, Texts::tr("Explain, with an example.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, Texts::tr("Say which version this is.")},
    };
}

Result<GlobalOptions> globalOptions(const QCommandLineParser &parser)
{
    GlobalOptions result{.library = parser.value(QStringLiteral("library")),
                         .asOf = {},
                         .scope = parser.value(QStringLiteral("scope")),
                         .isQuiet = parser.isSet(QStringLiteral("quiet")),
                         .isVerbose = parser.isSet(QStringLiteral("verbose"))};
    if (parser.isSet(QStringLiteral("as-of"))) {
        const QString text = parser.value(QStringLiteral("as-of"));
        result.asOf = dayFromIso(QStringView(text));
        if (!result.asOf)
            return wrongUsage(Texts::tr("--as-of: \"%1\" is no date; write it as 2026-03-06.").arg(text));
    }
    for (const QString &name : {QStringLiteral("library"), QStringLiteral("scope")}) {
        if (parser.isSet(name) && parser.value(name).isEmpty())
            return wrongUsage(Texts::tr("--%1 is empty; name one, or leave the option out.").arg(name));
    }
    if (result.isQuiet && result.isVerbose)
        return wrongUsage(Texts::tr("--quiet and --verbose exclude each other; choose one."));
    return result;
}

SplitArguments splitArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions(globalOptionList());
    SplitArguments result{.verb = {}, .others = arguments, .global = {}, .error = {}};
    const bool parsed = parser.parse(arguments);
    const QStringList rest = parser.positionalArguments();
    if (!rest.isEmpty()) {
        result.verb = rest.first();
        result.others.removeAt(arguments.size() - rest.size());
    }
    result.asksForHelp = parser.isSet(QStringLiteral("help"));
    result.asksForVersion = parser.isSet(QStringLiteral("version"));
    if (!parsed) {
        result.error = parser.errorText();
    } else if (const auto global = globalOptions(parser)) {
        result.global = global.value();
    } else {
        result.error = global.error().detail;
    }
    return result;
}

} // namespace RepoSignal
