// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandhelp.h"

#include "cli/arguments.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace RepoSignal {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

using Entries = std::vector<std::pair<QString, QString>>;

/// `  -o, --output FILE  description`, descriptions below each other.
QString list(const Entries &entries)
{
    qsizetype width = 0;
    for (const auto &[word, text] : entries)
        width = std::max(width, word.size());
    QString result;
    for (const auto &[word, text] : entries)
        result += QStringLiteral("  %1  %2\n").arg(word, -static_cast<int>(width)).arg(text);
    return result;
}

Entries entriesOf(const QList<QCommandLineOption> &options)
{
    Entries result;
    for (const QCommandLineOption &option : options) {
        QStringList names;
        for (const QString &name : option.names())
            names.append((name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name);
        const QString value = option.valueName().isEmpty() ? QString() : u' ' + option.valueName();
        result.emplace_back(names.join(QStringLiteral(", ")) + value, option.description());
    }
    return result;
}

QString section(const QString &title, const QString &body)
{
    return u'\n' + title + u'\n' + body;
}

} // namespace

QString programHelp(std::span<const Verb> verbs)
{
    Entries entries;
    for (const Verb &verb : verbs)
        entries.emplace_back(verb.name, verb.summary);
    return Texts::tr("Usage: reposignal [options] [command …]") + u'\n'
        + Texts::tr("Without a command, RepoSignal opens its window.") + u'\n'
        + section(Texts::tr("Commands:"), list(entries))
        + section(Texts::tr("Options, before or after the command:"), list(entriesOf(globalOptionList())))
        + section(Texts::tr("Each command explains itself:"), QStringLiteral("  reposignal list --help\n"));
}

QString verbHelp(const Verb &verb)
{
    QString usage = Texts::tr("Usage: reposignal %1").arg(verb.name);
    if (!verb.operands.isEmpty())
        usage += u' ' + verb.operands;
    if (!verb.options.isEmpty())
        usage += u' ' + Texts::tr("[options]");
    QString result = usage + u'\n' + verb.summary + u'\n';
    if (!verb.options.isEmpty())
        result += section(Texts::tr("Options:"), list(entriesOf(verb.options)));
    return result + section(Texts::tr("Options of all commands:"), list(entriesOf(globalOptionList())))
        + section(Texts::tr("Example:"), QStringLiteral("  ") + verb.example + u'\n');
}

} // namespace RepoSignal
