// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/day.h"
#include "domain/error.h"

#include <QCommandLineOption>
#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace RepoSignal {

/// What can be said before any verb, and to the window.
struct GlobalOptions {
    QString library; ///< empty: the default library
    std::optional<Day> asOf; ///< no value: the last complete day
    QString scope; ///< empty: the default scope
    bool isQuiet = false;
    bool isVerbose = false;
};

[[nodiscard]] QList<QCommandLineOption> globalOptionList();

/// The values of global options; an error is wrong usage.
[[nodiscard]] Result<GlobalOptions> globalOptions(const QCommandLineParser &parser);

/// The program's arguments, split at the verb.
struct SplitArguments {
    QString verb; ///< empty: the window, or an option that answers by itself
    QStringList others; ///< all but the verb; the first is the program
    bool asksForHelp = false;
    bool asksForVersion = false;
    GlobalOptions global; ///< those before the verb
    std::optional<QString> error; ///< wrong usage before the verb
};
/// `arguments` begin with the program's name.
[[nodiscard]] SplitArguments splitArguments(const QStringList &arguments);

} // namespace RepoSignal
